import type { CallFacts } from '../../call/facts.js';
import type { ClockTime, Stretch } from '../asked.js';

/** A time this far (ms) outside the call may still mean it: people round. */
const NEAR_MS = 10 * 60_000;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * When a clock time was, for a call: at that time of day in the zone, on the day nearest to the call (`3:05` may be
 * the afternoon); else, where it lies within the call's length, as minutes and seconds into it.
 */
export function stretchOf(clock: ClockTime, call: CallFacts, offsetMs: number): Stretch | null {
  const begin = call.record.startTime ?? call.timeline[0]?.at ?? null;
  if (begin === null) return null;
  const end = call.record.releaseTime ?? call.timeline.at(-1)?.at ?? begin;
  const ofDay = clock.hour * HOUR_MS + clock.minute * 60_000 + (clock.second ?? 0) * 1000;
  const lengthMs = clock.second === null ? 59_999 : 999;
  if (clock.into !== undefined) {
    const from = begin + intoCall(clock);
    return { from, to: from + (clock.into === 'minute' ? 59_999 : 999) };
  }
  const near = candidates(ofDay, clock.hour < 12, begin, offsetMs).find(
    (at) => at + lengthMs >= begin - NEAR_MS && at <= end + NEAR_MS,
  );
  if (near !== undefined) return { from: near, to: near + lengthMs };
  const into = intoCall(clock);
  if (begin + into <= end) return { from: begin + into, to: begin + into + 999 };
  const [first] = candidates(ofDay, false, begin, offsetMs);
  return first === undefined ? null : { from: first, to: first + lengthMs };
}

function candidates(ofDay: number, mayBeAfternoon: boolean, begin: number, offsetMs: number): number[] {
  const midnight = Math.floor((begin + offsetMs) / DAY_MS) * DAY_MS - offsetMs;
  const days = [0, DAY_MS, -DAY_MS];
  return [0, ...(mayBeAfternoon ? [12 * HOUR_MS] : [])].flatMap((half) =>
    days.map((day) => midnight + day + ofDay + half),
  );
}

/** `2:10` read as two minutes and ten seconds, `0:02:10` as hours too. */
function intoCall({ hour, minute, second }: ClockTime): number {
  return second === null ? (hour * 60 + minute) * 1000 : (hour * 3600 + minute * 60 + second) * 1000;
}
