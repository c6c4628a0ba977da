import { SHORT_FORMS_EN, SHORT_FORMS_ZH } from './short-forms.js';

/** What stands for a part of a message that was recognised, so that every name reads alike. */
export const SLOTS = ['agent', 'queue', 'code', 'n', 'dur', 'time', 'id'] as const;
export type Slot = (typeof SLOTS)[number];

/** The mark of a slot inside a text: a private-use character, which no keyboard types. */
export function slotMark(slot: Slot): string {
  return String.fromCharCode(FIRST_MARK + SLOTS.indexOf(slot));
}

const FIRST_MARK = 0xe000;

/** One writing for what people type in many: width, case, quotes, blanks; slot marks stay. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00c0-\u024f]/g, withoutAccent)
    .replaceAll(/[‘’ʼ´`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** `í` → `i`: names are typed without their accents. Of one letter it makes one, so that places in a text stay. */
function withoutAccent(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

/**
 * The words of a folded text: Latin words (contractions and short forms written out), numbers, single Chinese
 * characters (colloquial forms in one spelling), slot marks, and the question mark.
 */
export function wordsOf(text: string): string[] {
  let plain = text;
  for (const [from, to] of SHORT_FORMS_ZH) plain = plain.replaceAll(from, to);
  const words = plain.match(WORD) ?? [];
  return words.flatMap((word) => {
    const bare = word.replaceAll("'", '');
    return SHORT_FORMS_EN.get(bare)?.split(' ') ?? [bare];
  });
}

const WORD = /[\ue000-\ue00f]|[a-z]+(?:'[a-z]+)*|\d+|[\u3400-\u9fff]|[?？]/g;

/** Whether a word is one Chinese character. */
export function isHan(word: string): boolean {
  return /^[\u3400-\u9fff]$/.test(word);
}

/** The word without the endings that change nothing here: plural, -ed, -ing. */
export function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=..)s$/, '');
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:(?<=[^s])s|ed|ing|er|ers)$/, '')
    .replace(/([bdglmnprt])\1$/, '$1')
    .replace(/e$/, '');
}
