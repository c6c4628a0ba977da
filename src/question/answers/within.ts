import type { AgentActivity } from '../../call/agents.js';
import type { CallFacts } from '../../call/facts.js';
import { spanMs, sumMs, type Ms, type Span } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Asked, Window } from '../asked.js';
import { events, told, type Evidence, type Told } from '../told.js';
import type { Topic } from '../topics.js';
import { spansOf } from './hold.js';
import { tellMissing } from './lapse.js';
import { chosen, NOBODY, occurrences } from './meant.js';
import { closing, type TimesStatement } from './times.js';

/** Hold, mute or talk in the part of a call before or after an event (call-facts, "before and after an event"). */
export interface WithinStatement {
  readonly kind: 'within_part';
  readonly measure: Window['measure'];
  readonly side: Window['side'];
  /** What parts the call. */
  readonly cut: TimelineEntry;
  /** Null: everybody together; of talk, that nobody was on the line. */
  readonly by: Party | null;
  readonly count: number;
  readonly ms: Ms;
}

/** The topic of which a window asks for a part. */
export const WINDOWED: Readonly<Record<Window['measure'], Topic>> = {
  hold: 'hold_total',
  mute: 'mute',
  talk: 'talk',
};

const MOST_LISTED = 5;

/** The part of a call that is asked for, and what parts it. */
interface Part extends Pick<WithinStatement, 'measure' | 'side' | 'cut'> {
  readonly agents: readonly Party[];
}

/** A measure of one part of the call; null where the whole is asked for. */
export function tellWithin(call: CallFacts, asked: Asked): Told<WithinStatement | TimesStatement> | null {
  const { window, topic } = asked;
  if (window === null || topic !== WINDOWED[window.measure]) return null;
  const { event, side, measure } = window;
  const mark = chosen(occurrences(call, event, NOBODY), event.ordinal);
  if (mark === undefined) return tellMissing(call, NOBODY, event);
  const cut = side === 'after' ? endOf(call, mark) : mark;
  // "Before Emma's transfer" is not about Emma's holds.
  const own = new Set(event.parties.map(({ key }) => key));
  const agents = asked.agents.filter(({ key }) => !own.has(key));
  return measure === 'talk'
    ? tellTalk(call, { measure, side, cut, agents })
    : tellHeld(call, measure, { measure, side, cut, agents });
}

/** After a consult or a hold is after its end; a hold may end by a release. */
function endOf(call: CallFacts, mark: TimelineEntry): TimelineEntry {
  return call.hold.spans.find(({ start }) => start === mark)?.end ?? closing(call, mark) ?? mark;
}

function tellHeld(call: CallFacts, what: 'hold' | 'mute', part: Part): Told<WithinStatement> {
  const [first, ...others] = part.agents;
  const spans = (by: Party | null): Span[] => clipped(spansOf(call, what, by), part);
  const whose = [first ?? null, ...others];
  return told(
    [
      statement(part, first ?? null, spans(first ?? null)),
      ...others.map((by) => statement(part, by, spans(by))),
    ],
    proof(part, whose.flatMap(spans)),
  );
}

/** Talk is told of each agent: some may be on the line at once. A supervisor's only where asked for by name. */
function tellTalk(call: CallFacts, part: Part): Told<WithinStatement> {
  const keys = new Set(part.agents.map(({ key }) => key));
  const people = call.activities.filter(({ agent, supervisor }) =>
    keys.size === 0 ? !supervisor : keys.has(agent.key),
  );
  const each = people
    .map((one) => talkOf(part, one))
    .filter(({ count }) => count > 0 || keys.size > 0)
    .slice(0, MOST_LISTED);
  const [first = statement(part, null, []), ...others] = each;
  const lines = people.flatMap(({ connections }) => clipped(connections, part));
  return told([first, ...others], proof(part, lines));
}

/** What parts the call, and the ends of the first stretches, as far as they lie on this side of it. */
function proof({ side, cut }: Part, spans: readonly Span[]): Evidence[] {
  const ends = spans.slice(0, 2).flatMap(({ start, end }) => [start, end ?? undefined]);
  return events(cut, ...ends.filter((entry) => side === 'after' || (entry?.at ?? 0) <= cut.at));
}

function talkOf(part: Part, { agent, connections, hold }: AgentActivity): WithinStatement {
  const line = statement(part, agent, clipped(connections, part));
  const held = sumMs(clipped(hold.spans, part).map(spanMs));
  return { ...line, ms: line.ms === null || held === null ? null : Math.max(0, line.ms - held) };
}

function statement({ measure, side, cut }: Part, by: Party | null, spans: readonly Span[]): WithinStatement {
  return { kind: 'within_part', measure, side, cut, by, count: spans.length, ms: sumMs(spans.map(spanMs)) };
}

/** What of each span lies on this side; how much of one without an end is unknown on either. */
function clipped(spans: readonly Span[], { side, cut: { at } }: Part): Span[] {
  return spans.flatMap((span) => {
    const from = side === 'after' ? Math.max(span.from, at) : span.from;
    const to = side === 'before' && span.to !== null ? Math.min(span.to, at) : span.to;
    const isEmpty = side === 'before' ? span.from >= at : to !== null && to <= at;
    return isEmpty ? [] : [{ ...span, from, to }];
  });
}
