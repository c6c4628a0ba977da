import type { Viewer } from './viewer.js';

const DAY_MS = 86_400_000;
const HALF_YEAR_MS = 182 * DAY_MS;
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

type Format = Intl.DateTimeFormatOptions;
const LONG: Format = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };
const SHORT: Format = { year: 'numeric', month: 'short', day: 'numeric' };
const DIVIDER: Format = { weekday: 'long', month: 'long', day: 'numeric' };

/** Says a moment as Slack does, by a format such as `{date_short_pretty} {time_secs}`. @param unix seconds */
export function slackDate(format: string, unix: number, viewer: Viewer): string {
  const ms = unix * 1000;
  return format.replace(/\{(\w+)\}/g, (whole, token: string) => tokenText(token, ms, viewer) ?? whole);
}

/** The time of day of a message, `09:41`. @param ts Slack's `seconds.micros` */
export function messageTime(ts: string, viewer: Viewer): string {
  return said(Number(ts) * 1000, viewer, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** The whole moment in the viewer's zone, for a title. */
export function fullMoment(ms: number, viewer: Viewer): string {
  return `${said(ms, viewer, LONG)} ${tokenText('time_secs', ms, viewer) ?? ''} (${viewer.timeZone})`;
}

function tokenText(token: string, ms: number, viewer: Viewer): string | null {
  switch (token) {
    case 'date_num':
      return new Intl.DateTimeFormat('en-CA', { timeZone: viewer.timeZone }).format(ms);
    case 'date_slash':
      return said(ms, viewer, { year: 'numeric', month: '2-digit', day: '2-digit' });
    case 'date_long':
    case 'date_long_full':
      return said(ms, viewer, LONG);
    case 'date_long_pretty':
      return near(ms, viewer) ?? said(ms, viewer, LONG);
    case 'date':
      return said(ms, viewer, dateFormat(ms, viewer));
    case 'date_pretty':
      return near(ms, viewer) ?? said(ms, viewer, dateFormat(ms, viewer));
    case 'date_short':
      return said(ms, viewer, SHORT);
    case 'date_short_pretty':
      return near(ms, viewer) ?? said(ms, viewer, SHORT);
    case 'day_divider_pretty':
      return near(ms, viewer) ?? said(ms, viewer, DIVIDER);
    case 'time':
      return said(ms, viewer, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    case 'time_secs':
      return said(ms, viewer, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
    case 'ago':
      return ago(ms, viewer);
    default:
      return null;
  }
}

/** `{date}` leaves the year out within half a year. */
function dateFormat(ms: number, { now }: Viewer): Format {
  const recent = Math.abs(now - ms) < HALF_YEAR_MS;
  return { month: 'long', day: 'numeric', ...(recent ? {} : { year: 'numeric' }) };
}

/** Today, yesterday or tomorrow by the calendar of the viewer's zone, else null. */
function near(ms: number, viewer: Viewer): string | null {
  const days = dayNumber(ms, viewer) - dayNumber(viewer.now, viewer);
  if (Math.abs(days) > 1) return null;
  const word = new Intl.RelativeTimeFormat(viewer.locale, { numeric: 'auto' }).format(days, 'day');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function dayNumber(ms: number, { timeZone }: Viewer): number {
  return Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(ms)) / DAY_MS;
}

function ago(ms: number, { now, locale }: Viewer): string {
  const passed = ms - now;
  const [unit, size] = STEPS.find(([, length]) => Math.abs(passed) >= length) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(passed / size), unit);
}

function said(ms: number, { locale, timeZone }: Viewer, format: Format): string {
  return new Intl.DateTimeFormat(locale, { ...format, timeZone }).format(ms);
}
