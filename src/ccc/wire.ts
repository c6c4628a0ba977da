import { z } from 'zod';

/**
 * The wire's values, read tolerantly (ccc-api.md 2.3). Every leaf takes anything and gives its type or "nothing":
 * numbers and booleans come as text or real, big integers as json-bigint objects, lists as one comma text, and a
 * single object may stand where an array is expected.
 */

// Optional, so that an absent key is read like any other value that says nothing.
export const anything = z.unknown().optional();

/** Text, trimmed; numbers of any size keep all their digits. Anything else is "". */
export const text = anything.transform(toText);
export const time = anything.transform(toTime);
/** A count of seconds; absent and unreadable are null, 0 is 0. */
export const seconds = anything.transform(toAmount);
export const integer = anything.transform(toAmount);
export const flag = anything.transform(toFlag);
/** Items of a comma text (ASCII or full-width), trimmed of blanks and tabs, empty ones dropped. */
export const commaList = anything.transform((value) =>
  toText(value)
    .split(/[,，]/)
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
/** A survey key: a number where it reads as one, other text verbatim, nothing as null. */
export const surveyKey = anything.transform((value) => {
  const said = toText(value);
  if (said === '') return null;
  return /^-?\d{1,9}$/.test(said) ? Number(said) : said;
});
/** A confidence or similar figure; any finite number. */
export const figure = anything.transform((value) => {
  const said = toText(value);
  const amount = Number(said);
  return said === '' || !Number.isFinite(amount) ? null : amount;
});

/** An array of objects; a single object is an array of one, anything else is empty and strangers are dropped. */
export function listOf<T>(item: z.ZodType<T>): z.ZodType<T[]> {
  return z.preprocess(toObjects, z.array(item));
}

/** An object, or null where there is none. */
export function optional<T>(shape: z.ZodType<T>): z.ZodType<T | null> {
  return z.preprocess((value) => (isObject(value) ? value : null), shape.nullable());
}

export const strings = anything.transform((value) =>
  (Array.isArray(value) ? value : [value]).map(toText).filter(Boolean),
);

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isBig(value);
}

export function toObjects(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

export function toText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.trim();
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return bigText(value);
    default:
      return '';
  }
}

/** json-bigint hands numbers of more than 15 characters over as bignumber.js objects. */
function isBig(value: object): value is { toFixed: () => unknown } {
  return 'toFixed' in value && typeof value.toFixed === 'function';
}

/** `toFixed` keeps every digit. */
function bigText(value: object | null): string {
  if (value === null || !isBig(value)) return '';
  const digits: unknown = Reflect.apply(value.toFixed, value, []);
  return typeof digits === 'string' ? digits : '';
}

/** A time in epoch ms; absent, null, "", 0, negative and unreadable mean "no time". */
export function toTime(value: unknown): number | null {
  return toAmount(value) || null;
}

export function toAmount(value: unknown): number | null {
  const said = typeof value === 'number' ? value : toText(value);
  if (said === '') return null;
  const amount = Number(said);
  // A date beyond the calendar is no date, and no duration either. Adding 0 turns -0 into 0.
  return amount >= 0 && amount <= 8.64e15 ? amount + 0 : null;
}

function toFlag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const said = toText(value).toLowerCase();
  if (said === 'true' || said === '1') return true;
  return said === 'false' || said === '0' ? false : null;
}

/** CCC's RequestId where it looks like one; digits alone could be a phone number. */
export function requestIdOf(body: unknown): { requestId?: string } {
  const requestId = isObject(body) ? toText(body['RequestId']) : '';
  return /^(?!\d+$)[\w-]{1,64}$/.test(requestId) ? { requestId } : {};
}
