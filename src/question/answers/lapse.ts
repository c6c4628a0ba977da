import type { CallFacts } from '../../call/facts.js';
import { canonicalEvent } from '../../call/marks.js';
import type { TimelineEntry } from '../../call/timeline.js';
import type { Asked, EventMention } from '../asked.js';
import { absent, events, timeField, told, unknown, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { chosen, occurrences, type Others } from './meant.js';
import type { SequenceStatement } from './sequence.js';
import { closing, tellAllTimes, type TimesStatement } from './times.js';

const MOST_ENDS = 3;

/**
 * How long it was from one event to another; to the end of the call where a text names one end alone ("how long after
 * the last hold"), from its start to what it was "before". Where it names two and one of them reads as no event, nothing
 * is put in its place.
 */
function tellLapse(call: CallFacts, asked: Asked): Told<TimesStatement | SequenceStatement> {
  const [firstMeant, secondMeant] = asked.events;
  if (firstMeant === undefined) return tellAllTimes(call, asked);
  const isBefore = secondMeant === undefined && asked.ends === null && asked.toward === 'before';
  if (asked.ends === 'from_start' || isBefore) return tellSinceStart(call, asked);
  if (secondMeant === undefined && asked.ends !== null) return tellOneEnd(call, asked, firstMeant);
  const began = chosen(beginnings(call, asked, firstMeant), firstMeant.ordinal);
  const to = secondMeant === undefined ? endAfter(call, began) : nearest(call, asked, secondMeant, began);
  if (began !== undefined && began === to) return tellOneEnd(call, asked, firstMeant);
  if (began === undefined || to === undefined)
    return tellMissing(call, asked, began === undefined ? firstMeant : secondMeant);
  const from = secondMeant === undefined ? began : fromOf(call, asked, began, to);
  const [earlier, later] = from.at <= to.at ? [from, to] : [to, from];
  return told(
    [{ kind: 'lapse', from: earlier, to: later, ms: later.at - earlier.at }],
    events(earlier, later),
  );
}

/** From the start of the call, which is no event of the record, to each that is named. */
function tellSinceStart(call: CallFacts, asked: Asked): Told<TimesStatement> {
  const { startTime } = call.record;
  const entries = asked.events
    .slice(0, MOST_ENDS)
    .flatMap((meant) => nearest(call, asked, meant, undefined) ?? []);
  const [first, ...others] = entries;
  if (first === undefined) return tellMissing(call, asked, asked.events[0]);
  if (startTime === null) return unknown([{ kind: 'time_unknown', what: 'start' }], events(...entries));
  const since = (entry: TimelineEntry): TimesStatement => ({
    kind: 'since_start',
    entry,
    ms: entry.at - startTime,
  });
  return told(
    [since(first), ...others.map(since)],
    [timeField('StartTime', startTime), ...events(...entries)],
  );
}

/** Between two things is from the end of the first: "between the first hold and the second", "between the mute and …". */
function fromOf(call: CallFacts, { ends }: Asked, began: TimelineEntry, to: TimelineEntry): TimelineEntry {
  const end = closing(call, began);
  const isBetween = ends === 'between' || canonicalEvent(began) === canonicalEvent(to);
  return isBetween && end !== undefined && end.position < to.position ? end : began;
}

function tellOneEnd(call: CallFacts, asked: Asked, meant: EventMention): Told<TimesStatement> {
  const [entry] = occurrences(call, meant, asked);
  return unknown([{ kind: 'one_end_only', event: entry?.event ?? null }], events(entry));
}

/** That an event is not there, or not that often. */
export function tellMissing(
  call: CallFacts,
  others: Others,
  meant: EventMention | undefined,
): Told<TimesStatement> {
  const names = (meant?.names ?? (['Released'] as const)).slice(0, 2);
  const entries = meant === undefined ? [] : occurrences(call, meant, others);
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

/** The next event that is meant; "the hang-up" of nobody in particular ends the call. */
function nearest(
  call: CallFacts,
  asked: Asked,
  meant: EventMention,
  from: TimelineEntry | undefined,
): TimelineEntry | undefined {
  if (meant.names[0] === 'Released' && meant.parties.length === 0 && meant.side === null)
    return endAfter(call, from);
  const all = occurrences(call, meant, { agents: [], queues: asked.queues });
  if (meant.ordinal !== null) return chosen(all, meant.ordinal);
  return all.find(({ position }) => position > (from?.position ?? -1)) ?? all[0];
}

/** The topics of this family. */
export const LAPSES = { event_lapse: tellLapse } satisfies Answers<TimesStatement | SequenceStatement>;
