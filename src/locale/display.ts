/**
 * Text from a record, made fit to be shown in any language: hostile until it has passed here.
 * What remains is still plain text; a renderer that writes mrkdwn has to escape it (slack/messages).
 */

/** Names and reasons are cut here (code points): enough for any real one. */
export const SHOWN_MAX = 60;

/** Latin letters, Chinese characters, blanks and a few marks: nothing in it to remove, mask or isolate. */
const HARMLESS = /^[A-Za-z\u4e00-\u9fff](?:[A-Za-z\u4e00-\u9fff .'@-]*[A-Za-z\u4e00-\u9fff])?$/;

/**
 * One line of foreign text: control and bidi-override characters removed, white space folded, phone numbers masked,
 * cut to `max` code points. A text with right-to-left letters is isolated, so that it cannot reorder its neighbours.
 */
export function shown(text: string, max: number = SHOWN_MAX): string {
  if (text.length <= max && HARMLESS.test(text)) return text;
  return isolated(clip(maskNumbersIn(oneLine(text, max)), max));
}

function oneLine(text: string, max: number): string {
  // A cheap cut first: the rest must not cost more for a name of a megabyte.
  return text
    .slice(0, max * 8)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(UNSEEN, '')
    .trim();
}

/**
 * Halves of surrogate pairs, which Slack refuses, and characters that change how others look without being seen:
 * overrides of direction, blanks of no width, tags. What joins emoji and Persian letters stays.
 */
const UNSEEN =
  /[\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** At most `max` code points, the last of them an ellipsis where something was cut; no isolate stays open. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const points = Array.from(text);
  if (points.length <= max) return text;
  const kept = points.slice(0, max - 1);
  if (kept.lastIndexOf('\u2068') <= kept.lastIndexOf('\u2069')) return `${kept.join('')}…`;
  return `${kept.slice(0, -1).join('')}…\u2069`;
}

/**
 * A phone number that may be shown to everybody: the area code of a landline or the first three digits, and the
 * last four; of short numbers only the ends. Never the whole number. Works on anything: extensions, `anonymous`, SIP.
 */
export function maskNumber(number: string): string {
  const line = oneLine(number, 40);
  return MASKED_AT_SOURCE.test(line) ? line : isolated(clip(line.replaceAll(DIGITS, maskDigits), 40));
}

/** The digits that were typed of a number, as a list may name them again: few of them as they are, more masked. */
export function endingOf({ starts, ends }: { readonly starts: string; readonly ends: string }): string {
  if (starts !== '') return `${starts.slice(0, starts.startsWith('0') ? 4 : 3)}****${ends.slice(-4)}`;
  return ends.length < 7 ? ends : maskNumber(ends);
}

/** A whole phone number as reported, made fit to be shown to somebody who may see it. */
export function fullNumber(number: string): string {
  return isolated(clip(oneLine(number, 40), 40));
}

/** Runs that read like a phone number inside other text; a masked one has no run of seven digits left. */
export function maskNumbersIn(text: string): string {
  return text.replaceAll(DIGITS, (run) => (countDigits(run) >= 7 ? maskDigits(run) : run));
}

/** Such as `053xxxx3128`: what CCC left of it may be shown. */
const MASKED_AT_SOURCE = /^\+?\d{0,4}[x*•]{2,}\d{0,4}$/i;

// Digits of any script, in circles and keycaps too, with the separators that people put between them. Every step
// ends in a digit, so it cannot backtrack far. No colon or comma: `09:00-18:00` is no phone number.
const DIGITS =
  /[\p{Nd}\p{No}](?:[\p{Z}\p{Pd}\p{Ps}\p{Pe}\p{Pc}\p{Cf}\p{M}.+/·•．＋／]{0,4}[\p{Nd}\p{No}])*/gu;

function countDigits(run: string): number {
  return digitsOf(run).length;
}

function digitsOf(run: string): string[] {
  return Array.from(run.normalize('NFKC').replaceAll(/\P{Nd}/gu, ''));
}

function maskDigits(run: string): string {
  const digits = digitsOf(run);
  const tail = digits.length >= 9 ? 4 : digits.length >= 7 ? 2 : digits.length >= 4 ? 1 : 0;
  const head = digits.length >= 9 ? headLength(digits) : digits.length >= 7 ? 2 : 1;
  return `${digits.slice(0, head).join('')}****${tail === 0 ? '' : digits.slice(-tail).join('')}`;
}

/** Mainland landlines: 010, 02x and the four-digit area codes 03xx to 09xx; everything else keeps three digits. */
function headLength(digits: readonly string[]): number {
  const [first, second] = digits;
  return first === '0' && second !== undefined && second >= '3' && digits.length >= 11 ? 4 : 3;
}
