import { baseTime } from '../../call/base-time.js';
import { isEventName } from '../../call/event-names.js';
import type { CallFacts } from '../../call/facts.js';
import { canonicalEvent } from '../../call/marks.js';
import type { TimelineEntry } from '../../call/timeline.js';
import type { Asked, Stretch } from '../asked.js';
import { events, told, unknown, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { lastReleases } from './ending.js';
import { chosen, occurrences } from './meant.js';
import { stateAt, type StateStatement } from './state.js';

export type SequenceStatement =
  | { readonly kind: 'sequence_lead'; readonly count: number; readonly shown: number }
  | { readonly kind: 'event_line'; readonly entry: TimelineEntry; readonly sinceMs: number }
  | { readonly kind: 'events_between'; readonly from: number; readonly to: number; readonly count: number }
  | {
      readonly kind: 'neighbours';
      readonly which: 'before' | 'after';
      readonly of: TimelineEntry;
      readonly entry: TimelineEntry | null;
      readonly ms: number;
    }
  | {
      readonly kind: 'longest_gap';
      readonly ms: number;
      readonly from: TimelineEntry;
      readonly to: TimelineEntry;
    }
  | { readonly kind: 'no_events' }
  | { readonly kind: 'which_time' }
  | {
      readonly kind: 'event_count';
      readonly count: number;
      readonly lanes: readonly { readonly lane: TimelineEntry['lane']; readonly count: number }[];
    }
  | { readonly kind: 'unknown_events'; readonly names: readonly string[] }
  | { readonly kind: 'all_known'; readonly count: number };

type Sequence = SequenceStatement | StateStatement;

/** Events listed in one answer; the card and its "All events" have the rest. */
const MOST_LISTED = 18;

/** Events beyond the one right beside another. */
const MOST_FURTHER = 3;

function tellTimeline(call: CallFacts): Told<SequenceStatement> {
  const { timeline } = call;
  if (timeline.length === 0) return unknown([{ kind: 'no_events' }]);
  const half = MOST_LISTED / 2;
  const shown =
    timeline.length <= MOST_LISTED ? timeline : [...timeline.slice(0, half), ...timeline.slice(-half)];
  const lead = { kind: 'sequence_lead', count: timeline.length, shown: shown.length } as const;
  return told<SequenceStatement>([lead, ...shown.map((entry) => lineOf(call, entry))]);
}

/** What happened between two moments, or within the minute of one. */
function tellBetween(call: CallFacts, asked: Asked): Told<Sequence> {
  const stretch = stretchOf(asked.moments);
  if (stretch === null)
    return asked.events.length > 0 ? tellAround(call, asked) : unknown([{ kind: 'which_time' }]);
  const inside = call.timeline.filter(({ at }) => at >= stretch.from && at <= stretch.to);
  const lead = { kind: 'events_between', ...stretch, count: inside.length } as const;
  // Of one moment people ask how the call stood just then.
  const state = asked.moments.length === 1 ? stateAt(call, stretch.from) : null;
  const before = call.timeline.findLast(({ at }) => at < stretch.from);
  const after = call.timeline.find(({ at }) => at > stretch.to);
  const near =
    inside.length > 0 ? inside.slice(0, MOST_LISTED) : [before, after].flatMap((entry) => entry ?? []);
  const listed = [lead, ...near.map((entry) => lineOf(call, entry))] as const;
  return state === null
    ? told<Sequence>(listed)
    : told<Sequence>([state.statement, ...listed], state.evidence);
}

function stretchOf(moments: readonly Stretch[]): Stretch | null {
  const [first, second] = moments;
  if (first === undefined) return null;
  if (second === undefined) return first;
  const [from, to] = first.from <= second.from ? [first, second] : [second, first];
  return { from: from.from, to: to.to };
}

/** What came right before and right after an event; the first or the last event of the call where one is asked for. */
function tellAround(call: CallFacts, asked: Asked): Told<Sequence> {
  const [meant] = asked.events;
  const keys = new Set(asked.agents.map(({ key }) => key));
  const all =
    meant === undefined
      ? call.timeline.filter(({ party }) => keys.size === 0 || keys.has(party.key))
      : occurrences(call, meant, asked);
  if (meant === undefined && keys.size === 0 && asked.ordinal === null) {
    return asked.moments.length > 0 ? tellBetween(call, asked) : unknown([{ kind: 'which_time' }]);
  }
  // Of two events each has an ordinal of its own: "the mute before hold 2".
  const ordinal = meant?.ordinal ?? (asked.events.length > 1 ? null : asked.ordinal);
  const one = endOfCall(call, asked) ?? chosen(all, ordinal);
  if (one === undefined) return told([{ kind: 'no_events' }]);
  const [before, after] = [neighbour(call, one, 'before'), neighbour(call, one, 'after')];
  const [near, far] = asked.toward === 'after' ? [after, before] : [before, after];
  return told([lineOf(call, one), near, ...further(call, one, asked.toward), far]);
}

function neighbour(call: CallFacts, of: TimelineEntry, which: 'before' | 'after'): SequenceStatement {
  const { timeline } = call;
  const entry =
    which === 'before'
      ? timeline.slice(0, of.position).findLast((other) => !isTwin(other, of))
      : timeline.slice(of.position + 1).find((other) => !isTwin(other, of));
  const ms = entry === undefined ? 0 : Math.abs(entry.at - of.at);
  return { kind: 'neighbours', which, of, entry: entry ?? null, ms };
}

/** Where one side is asked for, a few more events of it, in time order: beyond the neighbour. */
function further(call: CallFacts, of: TimelineEntry, which: Asked['toward']): SequenceStatement[] {
  if (which === null) return [];
  const all = call.timeline.filter((entry) => !isTwin(entry, of));
  const at = all.indexOf(of);
  const beyond =
    which === 'before'
      ? all.slice(Math.max(0, at - 1 - MOST_FURTHER), Math.max(0, at - 1))
      : all.slice(at + 2);
  return beyond.slice(0, MOST_FURTHER).map((entry) => lineOf(call, entry));
}

/** "Before the call ended" is before the hang-up, whoever left the line earlier. */
function endOfCall(call: CallFacts, { events: [meant], agents, ordinal }: Asked): TimelineEntry | undefined {
  const isEnd =
    meant?.names[0] === 'Released' &&
    meant.ordinal === null &&
    meant.side === null &&
    [...meant.parties, ...agents].length === 0 &&
    ordinal === null;
  return isEnd ? lastReleases(call)[0] : undefined;
}

/** The same event of the same party in CCC's other spelling: nothing happened between the two. */
function isTwin(entry: TimelineEntry, one: TimelineEntry): boolean {
  return (
    entry.event !== one.event &&
    entry.party.key === one.party.key &&
    canonicalEvent(entry) === canonicalEvent(one)
  );
}

function tellGap({ longestGap }: CallFacts): Told<SequenceStatement> {
  if (longestGap === null) return unknown([{ kind: 'no_events' }]);
  return told([{ kind: 'longest_gap', ...longestGap }], events(longestGap.from, longestGap.to));
}

function tellCount({ timeline }: CallFacts): Told<SequenceStatement> {
  const lanes = (['customer', 'ivr', 'queue', 'agent'] as const)
    .map((lane) => ({ lane, count: timeline.filter((entry) => entry.lane === lane).length }))
    .filter(({ count }) => count > 0);
  return told([{ kind: 'event_count', count: timeline.length, lanes }]);
}

function tellUnknown({ timeline }: CallFacts): Told<SequenceStatement> {
  const strange = timeline.filter(({ event }) => !isEventName(event));
  const names = [...new Set(strange.map(({ event }) => event))].slice(0, MOST_LISTED);
  return names.length === 0
    ? told([{ kind: 'all_known', count: timeline.length }])
    : told([{ kind: 'unknown_events', names }], events(...strange.slice(0, 3)));
}

function lineOf(call: CallFacts, entry: TimelineEntry): SequenceStatement {
  return { kind: 'event_line', entry, sinceMs: entry.at - baseTime(call).at };
}

/** The topics of this family. */
export const SEQUENCE = {
  timeline: tellTimeline,
  between: tellBetween,
  around: tellAround,
  longest_gap: tellGap,
  event_count: tellCount,
  unknown_event: tellUnknown,
} satisfies Answers<Sequence>;
