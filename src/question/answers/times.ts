import type { CallFacts } from '../../call/facts.js';
import { betweenMs, type Ms } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { PAIRED_EVENTS } from '../paired-events.js';
import { absent, events, told, unknown, type Note, type Told, timeField } from '../told.js';
import type { Answers } from './answers.js';
import { chosen, occurrences } from './meant.js';
import type { SequenceStatement } from './sequence.js';
import { answerEntry } from './waiting.js';

export type TimesStatement =
  | { readonly kind: 'started_at'; readonly at: number; readonly placedByUs: boolean }
  | { readonly kind: 'time_unknown'; readonly what: 'start' | 'answer' | 'event' }
  | {
      readonly kind: 'answered_at';
      readonly at: number;
      readonly sinceStartMs: Ms;
      readonly by: 'agent' | 'customer';
    }
  | { readonly kind: 'not_answered_at_all' }
  | { readonly kind: 'happened_at'; readonly entry: TimelineEntry; readonly sinceMs: number }
  | { readonly kind: 'did_not_happen'; readonly events: readonly string[] }
  | { readonly kind: 'happened_only'; readonly event: string; readonly times: number }
  | { readonly kind: 'lapse'; readonly from: TimelineEntry; readonly to: TimelineEntry; readonly ms: number }
  | { readonly kind: 'since_start'; readonly entry: TimelineEntry; readonly ms: number }
  /** One of the two ends reads as an event of this call, the other does not; null: neither does. */
  | { readonly kind: 'one_end_only'; readonly event: string | null };

const MOST_LISTED = 6;
/** Without an event in the question, this many are listed. */
const MOST_TIMES = 16;

function tellStart(call: CallFacts, asked: Asked): Told<TimesStatement | SequenceStatement> {
  // "When did {agent} come in" is about that agent, not about the call.
  return asked.agents.length > 0 ? tellEventTime(call, asked) : tellCallStart(call);
}

function tellCallStart({ record, placedByUs, timeline }: CallFacts): Told<TimesStatement> {
  const at = record.startTime;
  if (at === null) return unknown([{ kind: 'time_unknown', what: 'start' }], events(timeline[0]));
  return told([{ kind: 'started_at', at, placedByUs }], [timeField('StartTime', at)]);
}

/** When it was answered: by an agent, on calls that we place by the customer (call-facts, "answered"). */
function tellAnswerTime(call: CallFacts, asked: Asked): Told<TimesStatement | SequenceStatement> {
  const [named] = asked.agents;
  const own = named === undefined ? undefined : connectionOf(call, named);
  if (own !== undefined)
    return told([{ kind: 'happened_at', entry: own, sinceMs: own.at - startOf(call) }], events(own));
  // Named, yet never on the line: what there is of that person says more than when somebody else answered.
  if (named !== undefined) return tellEventTime(call, asked);
  const { record, placedByUs, timeline, answered } = call;
  if (!answered) return told([{ kind: 'not_answered_at_all' }], [absent('Established')], established(call));
  const customer = timeline.find(({ lane, event }) => lane === 'customer' && event === 'Established');
  const entry = placedByUs ? customer : (answerEntry(call) ?? undefined);
  const at = entry?.at ?? (placedByUs ? record.establishedTime : null);
  if (at === null) return unknown([{ kind: 'time_unknown', what: 'answer' }], [absent('Established')]);
  const statement = {
    kind: 'answered_at',
    at,
    sinceStartMs: betweenMs(record.startTime, at),
    by: placedByUs ? 'customer' : 'agent',
  } as const;
  return told([statement], entry === undefined ? [timeField('EstablishedTime', at)] : events(entry));
}

/** When one agent came on the line. */
function connectionOf({ activities }: CallFacts, { key }: Party): TimelineEntry | undefined {
  return activities.find(({ agent }) => agent.key === key)?.connections[0]?.start;
}

/** When the events happened that the question means; every event with its time where it names none. */
function tellEventTime(call: CallFacts, asked: Asked): Told<TimesStatement | SequenceStatement> {
  if (asked.events.length === 0) return tellAllTimes(call, asked);
  const some = asked.events.flatMap((mention) => {
    const entries = occurrences(call, mention, asked);
    const ordinal = mention.ordinal ?? (asked.events.length === 1 ? asked.ordinal : null);
    return ordinal === null ? entries : [chosen(entries, ordinal)].flatMap((entry) => entry ?? []);
  });
  const [first, ...others] = [...new Set(some)].slice(0, MOST_LISTED).map((entry) => happenedAt(call, entry));
  const names = asked.events[0]?.names.slice(0, 2) ?? [];
  return first === undefined
    ? told([{ kind: 'did_not_happen', events: names }], [absent(...names)])
    : told([first, ...others], events(...some.slice(0, 3).flatMap((entry) => [entry, closing(call, entry)])));
}

/** What ends a stretch that an event begins: asked when it began, people ask when it ended. */
export function closing(
  { timeline }: CallFacts,
  { event, party, position }: TimelineEntry,
): TimelineEntry | undefined {
  const end = CLOSING.get(event);
  return end === undefined
    ? undefined
    : timeline.find(
        (entry) => entry.event === end && entry.party.key === party.key && entry.position > position,
      );
}

/** Whether an event begins something that lasts. */
export function isBegin({ event }: TimelineEntry): boolean {
  return CLOSING.has(event);
}

const CLOSING: ReadonlyMap<string, string> = new Map(PAIRED_EVENTS.map(({ begin, end }) => [begin, end]));

/** Every event, or those of whoever is named: what was asked for is among them. What is cut is said. */
export function tellAllTimes(call: CallFacts, { agents }: Asked): Told<TimesStatement | SequenceStatement> {
  const keys = new Set(agents.map(({ key }) => key));
  const own = call.timeline.filter(({ party }) => keys.has(party.key));
  const all = own.length > 0 ? own : call.timeline;
  const isCut = all.length > MOST_TIMES;
  const shown = isCut ? [...all.slice(0, MOST_TIMES / 2), ...all.slice(-MOST_TIMES / 2)] : all;
  const lead = { kind: 'sequence_lead', count: all.length, shown: shown.length } as const;
  const [first, ...others] = shown.map((entry) => happenedAt(call, entry));
  if (first === undefined) return tellCallStart(call);
  return told<TimesStatement | SequenceStatement>(isCut ? [lead, first, ...others] : [first, ...others]);
}

export function happenedAt(call: CallFacts, entry: TimelineEntry): TimesStatement {
  return { kind: 'happened_at', entry, sinceMs: entry.at - startOf(call) };
}

function startOf({ record, timeline }: CallFacts): number {
  return record.startTime ?? timeline[0]?.at ?? 0;
}

function established({ traps }: CallFacts): Note[] {
  return traps.flatMap((trap): Note[] =>
    trap.kind === 'established_is_arrival' ? [{ kind: 'trap', trap }] : [],
  );
}

/** The topics of this family. */
export const TIMES = {
  start_time: tellStart,
  answer_time: tellAnswerTime,
  event_time: tellEventTime,
} satisfies Answers<TimesStatement | SequenceStatement>;
