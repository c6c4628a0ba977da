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
import { closing, isBegin, type TimesStatement } from './times.js';

/** Hold, mute or talk in the part of a call before, after or during an event (call-facts, "before and after an event"). */
export type WithinStatement = PartStatement | MomentStatement;

/** Whether somebody was on hold or muted at one moment, and for how long by then. */
interface MomentStatement {
  readonly kind: 'state_at';
  readonly measure: 'hold' | 'mute';
  readonly cut: TimelineEntry;
  /** Null: it was not so. */
  readonly sinceMs: number | null;
}

export interface PartStatement {
  readonly kind: 'within_part';
  readonly measure: Window['measure'];
  readonly side: Window['side'];
  /** What parts the call. */
  readonly cut: TimelineEntry;
  /** Where a part during something ends; null: it has no end, or is no such part. */
  readonly until: TimelineEntry | null;
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
interface Part extends Pick<PartStatement, 'measure' | 'side' | 'cut' | 'until'> {
  readonly agents: readonly Party[];
}

/** A measure of one part of the call; null where the whole is asked for. */
export function tellWithin(call: CallFacts, asked: Asked): Told<WithinStatement | TimesStatement> | null {
  const { window, topic } = asked;
  if (window === null || topic !== WINDOWED[window.measure]) return null;
  const { event, side, measure } = window;
  const all = occurrences(call, event, NOBODY);
  const lasting = side === 'during' ? all.filter((one) => lastOf(call, one) !== one) : [];
  const mark = (event.ordinal === null ? lasting[0] : undefined) ?? chosen(all, event.ordinal);
  if (mark === undefined) return tellMissing(call, NOBODY, event);
  const cut = side === 'after' ? endOf(call, mark) : mark;
  // "Before Emma's transfer" is not about Emma's holds.
  const own = new Set(event.parties.map(({ key }) => key));
  const agents = asked.agents.filter(({ key }) => !own.has(key));
  const until = side === 'during' ? lastOf(call, mark) : null;
  if (until === mark) return measure === 'talk' ? null : tellMoment(call, measure, mark, agents);
  const part = { measure, side, cut, agents, until };
  return measure === 'talk' ? tellTalk(call, part) : tellHeld(call, measure, part);
}

/** Where what an event begins ends; the event itself where it is a moment. */
function lastOf(call: CallFacts, mark: TimelineEntry): TimelineEntry | null {
  const ring = call.rings.find(({ span }) => span.start === mark);
  if (ring !== undefined) return ring.span.end;
  if (mark.event === 'InitiateConsultant') return consultEnd(call, mark) ?? mark;
  const end = endOf(call, mark);
  return end === mark && isBegin(mark) ? null : end;
}

/** Where the consult ends that was dialled for: before the next one; nothing where it never came about. */
function consultEnd({ timeline }: CallFacts, { party, position }: TimelineEntry): TimelineEntry | undefined {
  const after = timeline.filter((entry) => entry.party.key === party.key && entry.position > position);
  const next = after.find(({ event }) => event === 'InitiateConsultant' || event === 'StopConsultant');
  return next?.event === 'StopConsultant' ? next : undefined;
}

function tellMoment(
  call: CallFacts,
  measure: 'hold' | 'mute',
  cut: TimelineEntry,
  agents: readonly Party[],
): Told<WithinStatement> {
  const spans = (agents.length > 0 ? agents : [null]).flatMap((by) => spansOf(call, measure, by));
  const on = spans.find(({ from, to }) => from <= cut.at && (to ?? Infinity) > cut.at);
  return told(
    [{ kind: 'state_at', measure, cut, sinceMs: on === undefined ? null : cut.at - on.from }],
    events(cut, on?.start, on?.end),
  );
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
function proof({ side, cut, until }: Part, spans: readonly Span[]): Evidence[] {
  const ends = spans.slice(0, 2).flatMap(({ start, end }) => [start, end ?? undefined]);
  const held = ends.filter((entry) => side !== 'before' || (entry?.at ?? 0) <= cut.at);
  return events(cut, ...held, ...(until === null ? [] : [until]));
}

function talkOf(part: Part, { agent, connections, hold }: AgentActivity): PartStatement {
  const line = statement(part, agent, clipped(connections, part));
  const held = sumMs(clipped(hold.spans, part).map(spanMs));
  return { ...line, ms: line.ms === null || held === null ? null : Math.max(0, line.ms - held) };
}

function statement(part: Part, by: Party | null, spans: readonly Span[]): PartStatement {
  const { measure, side, cut, until } = part;
  const ms = sumMs(spans.map(spanMs));
  return { kind: 'within_part', measure, side, cut, until, by, count: spans.length, ms };
}

/** What of each span lies on this side; how much of one without an end is unknown on either. */
function clipped(spans: readonly Span[], { side, cut, until }: Part): Span[] {
  const begin = side === 'before' ? -Infinity : cut.at;
  const end = (side === 'before' ? cut : until)?.at ?? Infinity;
  return spans.flatMap((span) => {
    const isEmpty = span.from >= end || (span.to !== null && span.to <= begin);
    const to = span.to === null ? null : Math.min(span.to, end);
    return isEmpty ? [] : [{ ...span, from: Math.max(span.from, begin), to }];
  });
}
