import type { ClockTime } from '../asked.js';
import { found, type Found } from './found.js';
import { NUMBER, numberOf } from './numbers.js';

const CLOCK = /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?:\s?([ap])\.?m\b\.?)?(?![\d:])/g;
const HOUR = /(?<![\d:.])(1[0-2]|0?[1-9])\s?([ap])\.?m\b\.?/g;
const HAN_CLOCK = new RegExp(
  String.raw`(凌晨|早上|上午|中午|下午|傍晚|晚上)?\s?(${NUMBER})\s?点钟?(?:(半)|\s?(${NUMBER})\s?分?(?:\s?(${NUMBER})\s?秒)?)?(?!\d)`,
  'g',
);

const MINUTE = new RegExp(String.raw`\bminute (${NUMBER})(?!\d)|第\s?(${NUMBER})\s?分钟`, 'g');
const INTO =
  /\b(?:in|into) (?:the |this )?call\b|\bafter (?:the |its )?(?:start|beginning)\b|开始(?:之|以)?后/;

/** Clock times: `10:06`, `10:02:11`, `3pm`, `3:05 pm`, `10点05分`, `下午三点半`; times into the call: `minute 4`, 第4分钟. */
export function clocksIn(text: string): Found<ClockTime>[] {
  const isInto = INTO.test(text);
  return [
    ...found<ClockTime>(text, MINUTE, ([, at, nth]) => {
      const minute = at === undefined ? (numberOf(nth ?? '') ?? 0) - 1 : numberOf(at);
      return minute === null || minute < 0 || minute > 600
        ? null
        : { hour: minute, minute: 0, second: null, into: 'minute' };
    }),
    ...clockTimesIn(text).map((one): Found<ClockTime> =>
      isInto ? { ...one, value: { ...one.value, into: 'exact' } } : one,
    ),
  ];
}

function clockTimesIn(text: string): Found<ClockTime>[] {
  return [
    ...found(text, CLOCK, ([, hour, minute, second, half]) =>
      clock(Number(hour), Number(minute), second === undefined ? null : Number(second), half),
    ),
    ...found(text, HOUR, ([, hour, half]) => clock(Number(hour), 0, null, half)),
    ...found(text, HAN_CLOCK, ([, part, hour, half, minute, second]) => {
      const at = numberOf(hour ?? '');
      // 几点 asks, 一点 alone is "a bit".
      if (
        at === null ||
        at > 24 ||
        (part === undefined && minute === undefined && half === undefined && at < 2)
      )
        return null;
      const late = /下午|傍晚|晚上/.test(part ?? '') ? 'p' : undefined;
      return clock(at, half === undefined ? (numberOf(minute ?? '') ?? 0) : 30, numberOf(second ?? ''), late);
    }),
  ];
}

function clock(
  hour: number,
  minute: number,
  second: number | null,
  half: string | undefined,
): ClockTime | null {
  if (minute > 59 || (second ?? 0) > 59 || hour > 24) return null;
  const shifted = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  return { hour: shifted % 24, minute, second };
}

const ENGLISH_UNITS: readonly (readonly [RegExp, number])[] = [
  [/^h/, 3600],
  [/^m/, 60],
  [/^s/, 1],
];

const ENGLISH = new RegExp(
  String.raw`(?<![\w:.])(half an?|an?|${NUMBER})[ -]?(hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s)(?![a-z])(?:(?: and)? ?(${NUMBER})[ -]?(minutes?|mins?|min|m|seconds?|secs?|s)(?![a-z]))?`,
  'g',
);
const CHINESE = new RegExp(
  String.raw`(?:(${NUMBER})\s?(?:个)?小时)?\s?(?:(半|${NUMBER})\s?分(?:钟)?(半)?)?\s?(?:(${NUMBER})\s?秒(?:钟)?)?`,
  'g',
);

/** Lengths of time in seconds: `20s`, `1 min 38 s`, `half a minute`, `20-second`, `二十秒`, `1分38秒`, `半分钟`. */
export function lengthsIn(text: string): Found<number>[] {
  return [
    ...found(text, ENGLISH, ([, amount, unit, more, moreUnit]) => {
      // "a second", "a sec" is "a moment".
      if (/^an?$/.test(amount ?? '') && (unit ?? '').startsWith('s')) return null;
      const first = english(amount ?? '', unit ?? '');
      const rest = more === undefined ? 0 : english(more, moreUnit ?? '');
      return first === null || rest === null ? null : first + rest;
    }),
    ...found(text, CHINESE, ([whole, hours, minutes, half, seconds]) => {
      if (whole.trim() === '') return null;
      const parts = [
        [hours, 3600],
        [minutes === '半' ? '0.5' : minutes, 60],
        [half === undefined ? undefined : '1', 30],
        [seconds, 1],
      ] as const;
      let sum = 0;
      for (const [amount, unit] of parts) {
        if (amount === undefined) continue;
        const value = amount === '0.5' ? 0.5 : numberOf(amount);
        if (value === null) return null;
        sum += value * unit;
      }
      return sum > 0 ? sum : null;
    }),
  ].map(trimmed(text));
}

function english(amount: string, unit: string): number | null {
  const value = amount.startsWith('half') ? 0.5 : /^an?$/.test(amount) ? 1 : numberOf(amount);
  const seconds = ENGLISH_UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  return value === null || seconds === undefined ? null : value * seconds;
}

/** Without blanks at its edges. */
function trimmed(text: string) {
  return (one: Found<number>): Found<number> => {
    const whole = text.slice(one.from, one.to);
    const lead = whole.length - whole.trimStart().length;
    return { ...one, from: one.from + lead, to: one.from + whole.trimEnd().length };
  };
}

/** Bare numbers that are neither. */
export function numbersIn(text: string): Found<number>[] {
  return found(text, /(?<![\p{L}\d.:])\d{1,6}(?![\p{Script=Latin}\d:])/gu, ([digits]) => Number(digits));
}
