import type { SequenceStatement } from '../../../question/answers/sequence.js';
import type { DurationStatement, FigureName } from '../../../question/answers/durations.js';
import type { TimesStatement } from '../../../question/answers/times.js';
import type { PartStatement, WithinStatement } from '../../../question/answers/within.js';
import type { Words } from '../../answer-words.js';
import type { TimelineEntry } from '../../../call/timeline.js';
import { shown } from '../../display.js';
import { elapsed } from '../../elapsed.js';
import { say } from '../../sentence.js';
import { duration, event, firstFew, lasting, list, party, talked, times as often } from '../phrases.js';
import { terms } from '../terms.js';

export const times: Words<TimesStatement | DurationStatement> = {
  started_at: ({ at, placedByUs }) => say`${placedByUs ? 'Placed' : 'Came in'} at ${{ moment: at }}.`,
  time_unknown: ({ what }) => say`The record does not say when: ${MISSING[what]}.`,
  answered_at: ({ at, sinceStartMs, by }) =>
    say`Answered by ${by === 'agent' ? 'an agent' : 'the customer'} at ${{ moment: at }}${sinceStartMs === null ? '' : `, ${duration(sinceStartMs)} after the start of the call`}.`,
  not_answered_at_all: () => say`Not answered, so there is no time of answer.`,
  happened_at: ({ entry, sinceMs }) =>
    say`${named(entry)}: ${{ moment: entry.at }}, ${elapsed(sinceMs)} into the call.`,
  did_not_happen: ({ events }) =>
    say`That did not happen on this call: the record has no ${list(events.map(event))}.`,
  happened_only: ({ event: name, times: count }) =>
    say`On this call there is no such event: the record has ${event(name)} ${count === 1 ? 'once' : `${count} times`} only.`,
  lapse: ({ from, to, ms }) => say`${duration(ms)} from ${named(from)} to ${named(to)}.`,
  since_start: ({ entry, ms }) =>
    say`${duration(ms)} from the start of the call to ${named(entry)}, at ${{ moment: entry.at }}.`,
  one_end_only: ({ event: name }) =>
    name === null
      ? say`Neither end is an event of this call. Name both by their events, such as “from the first hold to the hang-up”.`
      : say`Only one end is an event of this call: ${event(name)}. Name the other one by its event, such as “from the first hold to the hang-up”.`,
  total: ({ ms, running, startedAt }) => {
    if (ms !== null) return say`Total time: ${duration(ms)}, from the start to the release of the call.`;
    return running
      ? say`The record does not say how long the whole call was: it has no release time yet${startedAt === null ? '' : say`; it began at ${{ moment: startedAt }}`}.`
      : say`The record does not tell how long the whole call was: its start or release time does not fit.`;
  },
  duration_parts: ({ totalMs, ivrMs, waitMs, talk, holdMs, dialMs, customerRingMs }) => {
    const parts = [
      ...(dialMs === null ? [] : [`dialling ${duration(dialMs)}`]),
      ...(customerRingMs === null ? [] : [`ring at the customer ${duration(customerRingMs)}`]),
      ...(ivrMs === null ? [] : [`IVR ${duration(ivrMs)}`]),
      ...(waitMs === null ? [] : [`wait (queue and ring) ${duration(waitMs)}`]),
      ...(talk === null ? [] : [`${talked(talk)} (without hold)`]),
      ...(holdMs === null ? [] : [`hold ${duration(holdMs)}`]),
    ];
    return say`The total ${duration(totalMs)} runs from start to release; of it: ${parts.join(', ')}.`;
  },
  seconds_are: ({ seconds, of }) =>
    of.length === 0
      ? say`${seconds} s is none of this call’s durations.`
      : say`${seconds} s is ${list(of.map((name) => FIGURES[name]))}.`,
  ccc_duration: ({ seconds }) =>
    seconds === null
      ? say`The record does not have CCC’s own CallDuration: it was not reported.`
      : say`CCC’s own CallDuration is ${duration(seconds * 1000)}; it is CCC’s figure, and no other value is derived from it.`,
};

const MISSING = {
  start: 'it has no start time',
  answer: 'it has no mark of the answer',
  event: 'it has no such event',
} as const;

const FIGURES: Readonly<Record<FigureName, string>> = {
  total: 'the total time from start to release',
  ccc: 'CCC’s own CallDuration',
  ivr: 'the IVR time',
  queue: 'the queue time',
  wait: 'the wait (queue and ring)',
  talk: 'the talk time without hold',
  connected: 'the connected time with hold',
  hold: 'the hold time',
};

/** The part of a call that is before, after or between events. */
function partOf({ side, cut, until }: PartStatement) {
  const begin = say`${named(cut)}, ${{ moment: cut.at }}`;
  if (side !== 'during') return say`${side === 'before' ? 'Before' : 'After'} ${begin}`;
  return until === null
    ? say`From ${begin} on`
    : say`From ${begin}, to ${named(until)}, ${{ moment: until.at }}`;
}

export const sequence: Words<SequenceStatement | WithinStatement> = {
  within_part: (part) => {
    const { measure, by, count, ms } = part;
    const where = partOf(part);
    const who = by === null ? '' : party(by);
    if (measure === 'talk')
      return count === 0
        ? say`${where}: ${who === '' ? 'no agent was' : `${who} was not`} on the line.`
        : say`${where}: ${who} talked ${lasting(ms)}, without hold.`;
    const done = `${measure === 'hold' ? 'on hold' : 'muted'}${who === '' ? '' : ` by ${who}`}`;
    return count === 0
      ? say`${where}: not ${done} (0 times).`
      : say`${where}: ${done} ${often(count)}, ${lasting(ms)} in all.`;
  },
  state_at: ({ measure, cut, sinceMs }) => {
    const state = measure === 'hold' ? 'on hold' : 'muted';
    const by = sinceMs === null ? `not ${state}` : `${state}, for ${duration(sinceMs)} by then`;
    return say`At ${{ moment: cut.at }}, ${named(cut)}: ${by}.`;
  },
  sequence_lead: ({ count, shown: listed }) =>
    listed < count
      ? say`${count} events; the first and the last ${listed / 2}:`
      : say`${count} events, in order:`,
  event_line: ({ entry, sinceMs }) => say`${elapsed(sinceMs)}  ${named(entry)}`,
  events_between: ({ from, to, count }) => {
    const when =
      to - from < 1000 ? say`at ${{ moment: from }}` : say`between ${{ moment: from }} and ${{ moment: to }}`;
    return count === 0
      ? say`No event ${when}. The nearest ones:`
      : say`${count} ${count === 1 ? 'event' : 'events'} ${when}:`;
  },
  neighbours: ({ which, entry, ms }) => {
    if (entry === null)
      return say`Nothing ${which} it: it is the ${which === 'before' ? 'first' : 'last'} event of the record.`;
    return say`${which === 'before' ? 'Before it' : 'After it'}: ${named(entry)}, ${duration(ms)} ${which === 'before' ? 'earlier' : 'later'}.`;
  },
  longest_gap: ({ ms, from, to }) =>
    say`The longest gap without any event: ${duration(ms)}, from ${named(from)} to ${named(to)}.`,
  no_events: () => say`The record has no such event.`,
  which_time: () =>
    say`The record can tell what happened at a time: name one, such as “between 10:06 and 10:09”.`,
  event_count: ({ count, lanes }) =>
    say`${count} ${count === 1 ? 'event' : 'events'}${lanes.length === 0 ? '' : `: ${list(lanes.map((one) => `${terms.lanes[one.lane]} ${one.count}`))}`}.`,
  unknown_events: ({ names }) =>
    say`${names.length === 1 ? 'One event has' : `${names.length} events have`} no published meaning: ${list(
      firstFew(
        names.map((name) => shown(name)),
        5,
      ),
    )}. The record does not tell what ${names.length === 1 ? 'it means' : 'they mean'}.`,
  all_known: ({ count }) => say`All ${count} events have a published meaning.`,
};

/** An event with whose it is. */
function named(entry: Pick<TimelineEntry, 'event' | 'party' | 'lane'>): string {
  return `${party(entry.party) || terms.lanes[entry.lane]} ${event(entry.event)}`;
}
