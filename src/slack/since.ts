import { NUMBER, numberOf } from '../question/slots/numbers.js';

/** Since when calls are sought, as it was typed; `windowOf` makes a moment of it. `typed` is hostile text. */
export type Since = { readonly typed: string } & (
  | { readonly kind: 'ago'; readonly ms: number }
  /** The beginning of a day: 0 is today. */
  | { readonly kind: 'day'; readonly daysAgo: number }
  /** The beginning of a week, a Monday: 0 is this week. */
  | { readonly kind: 'week'; readonly weeksAgo: number }
  /** The beginning of a day of the calendar, which need not exist; without a year the latest one is meant. */
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly day: number }
);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: readonly (readonly [pattern: string, ms: number])[] = [
  ['m|mins?|minutes?|分钟?', MINUTE],
  ['h|hrs?|hours?|个?小时|个?钟头', HOUR],
  ['d|days?|天', DAY],
  ['w|wks?|weeks?|周|个?星期|个?礼拜', 7 * DAY],
  ['months?|个月', 30 * DAY],
];
const ANY_UNIT = UNITS.map(([pattern]) => pattern).join('|');
const AMOUNT = String.raw`(?:half an?|an?|半|${NUMBER})`;
const BEFORE_LENGTH = '(?:(?:in )?(?:the )?(?:last|past)|过去|最近|近)?';
const AFTER_LENGTH = '(?:ago|以来|以内|之内|内|之前|前)?';

const LENGTH = new RegExp(`^${BEFORE_LENGTH} ?(${AMOUNT}) ?(${ANY_UNIT}) ?${AFTER_LENGTH}$`);

const DAYS = numbered(['today 今天 今日 当天', 'yesterday 昨天 昨日', '前天']);
const WEEKS = numbered(['this_week 本周 这周 这星期 这个星期', 'last_week 上周 上星期 上个星期']);

/** Each word with the place of its line; `_` is a blank. */
function numbered(lines: readonly string[]): ReadonlyMap<string, number> {
  const entries = lines.flatMap((line, i) =>
    line.split(' ').map((word) => [word.replace('_', ' '), i] as const),
  );
  return new Map(entries);
}

const FULL_DATE = /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.|年(\d{1,2})月)(\d{1,2})[日号]?$/;
const SHORT_DATE = /^(\d{1,2})(?:[-/]|月)(\d{1,2})[日号]?$/;

/** A stretch of time or a day in Chinese, for finding it where no blanks are. Not anchored, no groups. */
export const HAN_SINCE = [
  String.raw`(?:过去|最近|近)?(?:半|\d{1,4}|[一二两三四五六七八九十百]{1,5})(?:分钟|个?小时|个?钟头|天|周|个?星期|个?礼拜|个月)(?:以来|以内|之内|内|之前|前)?`,
  ...[...DAYS.keys(), ...WEEKS.keys()].filter((word) => /[\u3400-\u9fff]/.test(word)),
  String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]`,
].join('|');

/** Reads `2h`, `3 days`, `3天`, `yesterday`, `上周`, `2026-11-20`, `11-20`; null for anything else. Folded text. */
export function sinceIn(folded: string): Since | null {
  const typed = folded;
  const text = folded
    .replace(/^(?:since|from|自从|自|从) ?/, '')
    .replace(/(?<=[\u3400-\u9fff\d])(?:起|开始|以来|以后)$/, '');
  const daysAgo = DAYS.get(text);
  if (daysAgo !== undefined) return { kind: 'day', daysAgo, typed };
  const weeksAgo = WEEKS.get(text);
  if (weeksAgo !== undefined) return { kind: 'week', weeksAgo, typed };
  return lengthIn(text, typed) ?? dateIn(text, typed);
}

function lengthIn(text: string, typed: string): Since | null {
  const [, amount, unit] = LENGTH.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const ms = UNITS.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(unit))?.[1];
  const value = /^(?:half|半)/.test(amount) ? 0.5 : /^an?$/.test(amount) ? 1 : numberOf(amount);
  return ms === undefined || value === null ? null : { kind: 'ago', ms: Math.round(value * ms), typed };
}

function dateIn(text: string, typed: string): Since | null {
  const [, year, dashed, slashed, dotted, han, day] = FULL_DATE.exec(text) ?? [];
  const month = dashed ?? slashed ?? dotted ?? han;
  if (year !== undefined) return dateOf(Number(year), month, day, typed);
  const [, shortMonth, shortDay] = SHORT_DATE.exec(text) ?? [];
  return shortMonth === undefined ? null : dateOf(null, shortMonth, shortDay, typed);
}

function dateOf(
  year: number | null,
  month: string | undefined,
  day: string | undefined,
  typed: string,
): Since {
  return { kind: 'date', year, month: Number(month), day: Number(day), typed };
}
