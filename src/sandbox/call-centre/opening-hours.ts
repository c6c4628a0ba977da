import type { Random } from './random.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const CHINA_OFFSET_MS = 8 * HOUR_MS;
const OPENS_AT_MS = 9 * HOUR_MS;
const LAST_CALL_AT_MS = 20 * HOUR_MS + 30 * MINUTE_MS;
const DAYS = 4;
/** No call is longer: one that begins earlier than this is over, recording and all. */
const LONGEST_CALL_MS = 30 * MINUTE_MS;

/** Random starts within business hours (UTC+8) of the last four days, in order, of calls that are over by `now`. */
export function pastStarts(random: Random, count: number, now: number): readonly number[] {
  const openings = openingsBefore(now);
  const openMs = openings.reduce((sum, { from, to }) => sum + to - from, 0);
  return Array.from({ length: count }, () => {
    let into = Math.floor(random.next() * openMs);
    const opening = openings.find(({ from, to }) => {
      if (into < to - from) return true;
      into -= to - from;
      return false;
    });
    return Math.floor(((opening?.from ?? 0) + into) / 1000) * 1000;
  }).toSorted((left, right) => left - right);
}

function openingsBefore(now: number): readonly { readonly from: number; readonly to: number }[] {
  const today = Math.floor((now + CHINA_OFFSET_MS) / DAY_MS) * DAY_MS - CHINA_OFFSET_MS;
  return Array.from({ length: DAYS + 1 }, (_, ago) => today - ago * DAY_MS)
    .map((midnight) => ({
      from: Math.max(midnight + OPENS_AT_MS, now - DAYS * DAY_MS),
      to: Math.min(midnight + LAST_CALL_AT_MS, now - LONGEST_CALL_MS),
    }))
    .filter(({ from, to }) => to > from);
}
