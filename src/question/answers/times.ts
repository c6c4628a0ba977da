import { canonicalEvent } from '../../call/marks.js';
import type { CallFacts } from '../../call/facts.js';
import { betweenMs, type Ms } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { absent, events, told, unknown, type Note, type Told, timeField } from '../told.js';
import type { Answers } from './answers.js';
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
  | { readonly kind: 'lapse'; readonly from: TimelineEntry; readonly to: TimelineEntry; readonly ms: number };

const MOST_LISTED = 5;

function tellStart({ record, placedByUs, timeline }: CallFacts): Told<TimesStatement> {
  const at = record.startTime;
  if (at === null) return unknown([{ kind: 'time_unknown', what: 'start' }], events(timeline[0]));
  return told([{ kind: 'started_at', at, placedByUs }], [timeField('StartTime', at)]);
}

/** When it was answered: by an agent, on calls that we place by the customer (call-facts, "answered"). */
function tellAnswerTime(call: CallFacts, asked: Asked): Told<TimesStatement> {
  const [named] = asked.agents;
  const own = named === undefined ? undefined : connectionOf(call, named);
  if (own !== undefined)
    return told([{ kind: 'happened_at', entry: own, sinceMs: own.at - startOf(call) }], events(own));
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

/** When the event happened that the question means; of a named agent or queue where there is one. */
function tellEventTime(call: CallFacts, asked: Asked): Told<TimesStatement> {
  const [meant] = asked.events;
  if (meant === undefined) return tellStart(call);
  const entries = entriesOf(call, asked, meant);
  const index = asked.ordinal === null ? null : asked.ordinal < 0 ? asked.ordinal : asked.ordinal - 1;
  const chosen =
    index === null ? entries.slice(0, MOST_LISTED) : [entries.at(index)].flatMap((entry) => entry ?? []);
  const [first, ...others] = chosen.map((entry): TimesStatement => ({
    kind: 'happened_at',
    entry,
    sinceMs: entry.at - startOf(call),
  }));
  return first === undefined
    ? told([{ kind: 'did_not_happen', events: meant.slice(0, 2) }], [absent(...meant.slice(0, 2))])
    : told([first, ...others], events(...chosen.slice(0, 3)));
}

/** From the first event that is named to the next one that is; to the end of the call where only one is. */
function tellLapse(call: CallFacts, asked: Asked): Told<TimesStatement> {
  const [firstMeant, secondMeant] = asked.events;
  if (firstMeant === undefined) return tellStart(call);
  const from = entriesOf(call, asked, firstMeant)[0];
  const to =
    secondMeant === undefined
      ? call.timeline.findLast(({ event }) => event === 'Released')
      : nearest(call, asked, secondMeant, from);
  const missing = from === undefined ? firstMeant : (secondMeant ?? (['Released'] as const));
  if (from === undefined || to === undefined)
    return told([{ kind: 'did_not_happen', events: missing.slice(0, 2) }], [absent(...missing.slice(0, 2))]);
  const [earlier, later] = from.at <= to.at ? [from, to] : [to, from];
  return told(
    [{ kind: 'lapse', from: earlier, to: later, ms: later.at - earlier.at }],
    events(earlier, later),
  );
}

function nearest(
  call: CallFacts,
  asked: Asked,
  meant: readonly string[],
  from: TimelineEntry | undefined,
): TimelineEntry | undefined {
  const all = entriesOf(call, { agents: [], queues: asked.queues }, meant);
  return all.find(({ position }) => position > (from?.position ?? -1)) ?? all[0];
}

function entriesOf(
  call: CallFacts,
  { agents, queues }: Pick<Asked, 'agents' | 'queues'>,
  meant: readonly string[],
): TimelineEntry[] {
  const all = call.timeline.filter(
    (entry) => meant.includes(entry.event) || meant.includes(canonicalEvent(entry)),
  );
  const keys = new Set([...agents, ...queues].map(({ key }) => key));
  const own = all.filter(({ party }) => keys.has(party.key));
  return own.length > 0 ? own : all;
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
  event_lapse: tellLapse,
} satisfies Answers<TimesStatement>;
