import type { AgentActivity } from '../../call/agents.js';
import type { CallFacts } from '../../call/facts.js';
import { canonicalEvent, groupByParty, Marks } from '../../call/marks.js';
import type { TimelineEntry } from '../../call/timeline.js';
import type { Asked, EventMention } from '../asked.js';
import { nth } from './nth.js';

/** Whose events are meant where an event itself names nobody. */
export type Others = Pick<Asked, 'agents' | 'queues'>;

export const NOBODY: Others = { agents: [], queues: [] };

/**
 * The events of the call that a mention means, in time order: one for each time it happened, whatever spellings the
 * record has; of the people and the side it names, where they have any.
 */
export function occurrences(call: CallFacts, mention: EventMention, others: Others): TimelineEntry[] {
  const names = new Set<string>(mention.names);
  const marks = groupByParty(call.timeline)
    .flatMap(({ entries }) => named(entries, names))
    .toSorted((a, b) => a.position - b.position);
  const all = mention.names[0] === 'Retrieved' ? holdEnds(call, marks) : marks;
  // "The customer's hang-up" is nobody else's, whoever is named beside it.
  const elsewhere = mention.side === 'customer' ? [] : [...others.agents, ...others.queues];
  const parties = mention.parties.length > 0 ? mention.parties : elsewhere;
  const keys = new Set(parties.map(({ key }) => key));
  const own = all.filter(({ party }) => keys.has(party.key));
  if (own.length > 0) return own;
  const lane = mention.side;
  const ofSide = lane === null ? [] : all.filter((entry) => entry.lane === lane);
  return ofSide.length > 0 ? ofSide : all;
}

/** A hold may end by a release: the n-th end is that of the n-th hold. */
function holdEnds({ hold }: CallFacts, retrieved: TimelineEntry[]): TimelineEntry[] {
  const ends = hold.spans.flatMap(({ end }) => end ?? []);
  return ends.length > retrieved.length ? ends.toSorted((a, b) => a.position - b.position) : retrieved;
}

/** The one that an ordinal names, else the first. */
export function chosen(entries: readonly TimelineEntry[], ordinal: number | null): TimelineEntry | undefined {
  return ordinal === null ? entries[0] : nth(entries, ordinal);
}

function named(entries: readonly TimelineEntry[], names: ReadonlySet<string>): TimelineEntry[] {
  const some = entries.filter((entry) => names.has(entry.event) || names.has(canonicalEvent(entry)));
  const marks = Marks.of(some);
  return [...new Set(some.map(canonicalEvent))].flatMap((name) => marks.all(name));
}

/** Whether a question names two events that the call has, or one and what came of it. */
export function isBetweenEvents(call: CallFacts, asked: Asked): boolean {
  const [first, second] = asked.events
    .slice(0, 2)
    .map((mention) => chosen(occurrences(call, mention, asked), mention.ordinal));
  return first !== undefined && (asked.events.length === 1 || (second !== undefined && second !== first));
}

/** The one of several agents that an ordinal names; all where it names none. */
export function chosenByOrdinal(all: readonly AgentActivity[], { ordinal }: Asked): readonly AgentActivity[] {
  if (ordinal === null) return all;
  const one = nth(all, ordinal);
  return one === undefined ? all : [one];
}
