import type { AgentActivity } from '../../call/agents.js';
import type { EventName } from '../../call/event-names.js';
import type { CallFacts } from '../../call/facts.js';
import { spanMs, sumMs, type Ms, type Span } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Asked, Window } from '../asked.js';
import { absent, events, told, type Told } from '../told.js';
import { chosen, occurrences } from './meant.js';
import type { SequenceStatement } from './sequence.js';
import { closing, type TimesStatement } from './times.js';

/** Hold, mute or talk in the part of a call before or after an event (call-facts, "before and after an event"). */
export interface WithinStatement {
  readonly kind: 'within_part';
  readonly measure: Window['measure'];
  readonly side: Window['side'];
  /** What parts the call. */
  readonly cut: TimelineEntry;
  /** Null: everybody together. Talk is told of each agent. */
  readonly by: Party | null;
  readonly count: number;
  readonly ms: Ms;
}

const MOST_LISTED = 5;
const HELD: readonly EventName[] = ['Held'];

/** A measure of one part of the call; null where the whole is asked for. */
export function tellWithin(
  call: CallFacts,
  asked: Asked,
): Told<WithinStatement | TimesStatement | SequenceStatement> | null {
  const { window } = asked;
  if (window === null) return null;
  // A hold may end without having been taken back: what parts the call is the hold itself.
  const { ordinal } = window.event;
  const meant = window.event.names.includes('Retrieved') ? HELD : window.event.names;
  const entries = occurrences(call, { ...window.event, names: meant }, { agents: [], queues: [] });
  const mark = chosen(entries, ordinal);
  const names = meant.slice(0, 2);
  if (mark === undefined) return told([{ kind: 'did_not_happen', events: names }], [absent(...names)]);
  // After a consult is after its end.
  const cut = window.side === 'after' ? (closing(call, mark) ?? mark) : mark;
  const keys = new Set(asked.agents.map(({ key }) => key));
  const people = call.activities.filter(({ agent }) => keys.size === 0 || keys.has(agent.key));
  const statement = (
    by: Party | null,
    spans: readonly Span[],
    less: readonly Span[] = [],
  ): WithinStatement => {
    const own = clipped(spans, window.side, cut.at);
    const held = sumMs(clipped(less, window.side, cut.at).map(spanMs));
    const all = sumMs(own.map(spanMs));
    const ms = all === null || held === null ? null : Math.max(0, all - held);
    return {
      kind: 'within_part',
      measure: window.measure,
      side: window.side,
      cut,
      by,
      count: own.length,
      ms,
    };
  };
  if (window.measure === 'talk') {
    const each = people
      .filter(({ supervisor }) => keys.size > 0 || !supervisor)
      .map((one) => statement(one.agent, one.connections, one.hold.spans))
      .filter(({ count }) => count > 0);
    const [first, ...others] = each.slice(0, MOST_LISTED);
    const proof = people.flatMap(({ connections }) => clipped(connections, window.side, cut.at));
    return told(
      [first ?? statement(null, []), ...others],
      events(cut, ...proof.slice(0, 2).flatMap(({ start, end }) => [start, end ?? undefined])),
    );
  }
  const spans = spansOf(call, window.measure, people, keys.size > 0);
  const evidence = clipped(spans, window.side, cut.at).slice(0, 2);
  return told(
    [statement(asked.agents[0] ?? null, spans)],
    [...events(cut), ...evidence.flatMap(({ start, end }) => events(start, end))],
  );
}

function spansOf(
  call: CallFacts,
  measure: 'hold' | 'mute',
  people: readonly AgentActivity[],
  isNamed: boolean,
): readonly Span[] {
  return measure === 'hold' && !isNamed ? call.hold.spans : people.flatMap((one) => one[measure].spans);
}

/** What of each span lies on this side; one without an end has none on either. */
function clipped(spans: readonly Span[], side: Window['side'], at: number): Span[] {
  return spans.flatMap((span) => {
    const from = side === 'after' ? Math.max(span.from, at) : span.from;
    const to = side === 'before' && span.to !== null ? Math.min(span.to, at) : span.to;
    const isEmpty = side === 'before' ? span.from >= at : to !== null && to <= at;
    return isEmpty ? [] : [{ ...span, from, to }];
  });
}
