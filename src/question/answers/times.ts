import { canonicalEvent } from '../../call/marks.js';
import type { CallFacts } from '../../call/facts.js';
import { betweenMs, type Ms } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Asked, EventMention } from '../asked.js';
import { absent, events, told, unknown, type Note, type Told, timeField } from '../told.js';
import type { Answers } from './answers.js';
import { chosen, occurrences } from './meant.js';
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
  | { readonly kind: 'lapse'; readonly from: TimelineEntry; readonly to: TimelineEntry; readonly ms: number };

const MOST_LISTED = 6;
/** Without an event in the question, this many are listed. */
const MOST_TIMES = 16;

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

/** When the events happened that the question means; every event with its time where it names none. */
function tellEventTime(call: CallFacts, asked: Asked): Told<TimesStatement> {
  if (asked.events.length === 0) return tellAllTimes(call);
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
function closing(
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

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['Held', 'Retrieved'],
  ['Muted', 'Unmuted'],
  ['StartConsultant', 'StopConsultant'],
  ['StartConference', 'StopConference'],
  ['StartMonitor', 'StopMonitor'],
  ['StartCoach', 'StopCoach'],
]);

function tellAllTimes(call: CallFacts): Told<TimesStatement> {
  const { timeline } = call;
  const half = MOST_TIMES / 2;
  const shown =
    timeline.length <= MOST_TIMES ? timeline : [...timeline.slice(0, half), ...timeline.slice(-half)];
  const [first, ...others] = shown.map((entry) => happenedAt(call, entry));
  return first === undefined ? tellStart(call) : told([first, ...others]);
}

function happenedAt(call: CallFacts, entry: TimelineEntry): TimesStatement {
  return { kind: 'happened_at', entry, sinceMs: entry.at - startOf(call) };
}

/** From the first event that is named to the next one that is; to the end of the call where only one is, all where none is. */
function tellLapse(call: CallFacts, asked: Asked): Told<TimesStatement> {
  const [firstMeant, secondMeant] = asked.events;
  if (firstMeant === undefined) return tellAllTimes(call);
  const from = chosen(beginnings(call, asked, firstMeant), firstMeant.ordinal);
  const to = secondMeant === undefined ? endAfter(call, from) : nearest(call, asked, secondMeant, from);
  if (from === undefined || to === undefined)
    return tellMissing(call, asked, from === undefined ? firstMeant : secondMeant);
  const [earlier, later] = from.at <= to.at ? [from, to] : [to, from];
  return told(
    [{ kind: 'lapse', from: earlier, to: later, ms: later.at - earlier.at }],
    events(earlier, later),
  );
}

/** That an event is not there, or not that often. */
function tellMissing(call: CallFacts, asked: Asked, meant: EventMention | undefined): Told<TimesStatement> {
  const names = (meant?.names ?? (['Released'] as const)).slice(0, 2);
  const entries = meant === undefined ? [] : occurrences(call, meant, asked);
  const [first] = entries;
  return first === undefined
    ? told([{ kind: 'did_not_happen', events: names }], [absent(...names)])
    : told(
        [{ kind: 'happened_only', event: canonicalEvent(first), times: entries.length }],
        events(...entries.slice(0, 3)),
      );
}

/** What a stretch is counted from: after a hold that was never taken back, from where it began. */
function beginnings(call: CallFacts, asked: Asked, meant: EventMention): TimelineEntry[] {
  const some = occurrences(call, meant, asked);
  return some.length === 0 && meant.names.includes('Retrieved')
    ? occurrences(call, { ...meant, names: ['Held'] }, asked)
    : some;
}

/** The customer's hang-up after an event, else the last release there is. */
function endAfter({ timeline }: CallFacts, from: TimelineEntry | undefined): TimelineEntry | undefined {
  const later = timeline.filter(
    (entry) => canonicalEvent(entry) === 'Released' && entry.position > (from?.position ?? -1),
  );
  return later.findLast(({ lane }) => lane === 'customer') ?? later.at(-1);
}

function nearest(
  call: CallFacts,
  asked: Asked,
  meant: EventMention,
  from: TimelineEntry | undefined,
): TimelineEntry | undefined {
  const all = occurrences(call, meant, { agents: [], queues: asked.queues });
  if (meant.ordinal !== null) return chosen(all, meant.ordinal);
  return all.find(({ position }) => position > (from?.position ?? -1)) ?? all[0];
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
