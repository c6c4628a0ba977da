import type { CallSearch } from '../call/call-list.js';
import { zoneOffset } from '../question/zone.js';
import { LISTED, type SearchFault, type TypedSearch } from './search-command.js';
import type { Since } from './since.js';

const DAY_MS = 86_400_000;

/** How far back calls are sought where nothing is said (ccc-api.md 4.3), ms. */
export const USUAL_WINDOW_MS = { recent: DAY_MS, find: 7 * DAY_MS } as const;

/** CCC's reports go this far back (ccc-api.md 8): a day without a year is not taken for an earlier one. */
const KEPT_MS = 180 * DAY_MS;

/** From when to when calls are sought, epoch ms. */
export interface SearchWindow {
  readonly since: number;
  readonly until: number;
}

/** The window up to `now` (epoch ms) that was typed; days begin and end in `timeZone`, whatever its clocks do. */
export function windowOf(
  since: Since | null,
  usualMs: number,
  now: number,
  timeZone: string,
): SearchWindow | SearchFault {
  if (since === null) return { since: now - usualMs, until: now };
  const calendar = calendarIn(timeZone);
  const from = momentOf(since, now, calendar);
  if (from === null || from < 0) return { fault: 'wrong_date', typed: since.typed };
  return from > now ? { fault: 'since_in_future', typed: since.typed } : { since: from, until: now };
}

/** The search that was typed, with its dates: the first page, up to `now` (epoch ms). */
export function callSearchOf(typed: TypedSearch, now: number, timeZone: string): CallSearch | SearchFault {
  const { kind, sought, outcomes, directions, count } = typed;
  const found = windowOf(typed.since, USUAL_WINDOW_MS[kind], now, timeZone);
  if ('fault' in found) return found;
  return { ...found, sought, outcomes, directions, page: 1, pageSize: count ?? LISTED.usual };
}

function momentOf(since: Since, now: number, calendar: Calendar): number | null {
  switch (since.kind) {
    case 'ago':
      return since.ms > 0 ? now - since.ms : null;
    case 'day':
      return calendar.start(calendar.dayOf(now) - since.daysAgo * DAY_MS);
    case 'week': {
      const today = calendar.dayOf(now);
      const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
      return calendar.start(today - (sinceMonday + 7 * since.weeksAgo) * DAY_MS);
    }
    case 'date':
      return since.year === null
        ? latestOf(since.month, since.day, now, calendar)
        : startOf(since.year, since.month, since.day, calendar);
  }
}

/** This year's day, or last year's where that is not yet and not too long ago either; null where there is no such day. */
function latestOf(month: number, day: number, now: number, calendar: Calendar): number | null {
  const year = new Date(calendar.dayOf(now)).getUTCFullYear();
  const thisYear = startOf(year, month, day, calendar);
  const lastYear = startOf(year - 1, month, day, calendar);
  const isRight = lastYear !== null && now - lastYear <= KEPT_MS;
  if (thisYear !== null && thisYear <= now) return thisYear;
  return isRight ? lastYear : thisYear;
}

function startOf(year: number, month: number, day: number, calendar: Calendar): number | null {
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  return exists && year >= 1970 ? calendar.start(midnight.getTime()) : null;
}

/** A zone's days, each named by the midnight that it would have in UTC (epoch ms). */
interface Calendar {
  dayOf(at: number): number;
  /** The first moment of a day. */
  start(day: number): number;
}

function calendarIn(timeZone: string): Calendar {
  const offsetAt = zoneOffset(timeZone);
  return {
    dayOf: (at) => Math.floor((at + offsetAt(at)) / DAY_MS) * DAY_MS,
    start(day) {
      // The clocks may be set around that midnight: it is one of these two, the earlier one where both are.
      const candidates = [offsetAt(day - DAY_MS), offsetAt(day + DAY_MS)].map((offset) => day - offset);
      const midnights = candidates.filter((at) => at + offsetAt(at) === day);
      // None where the clocks jump over midnight: the day begins with the jump, by the clocks before it.
      return midnights.length > 0 ? Math.min(...midnights) : Math.max(...candidates);
    },
  };
}
