import { isHan } from '../text.js';
import { AROUND } from './around.js';
import { ASKING } from './asking.js';
import { CALLS } from './calls.js';
import type { Patterns } from './patterns.js';

/**
 * The ideas behind the words, English and Chinese side by side: a synonym added here helps every topic at once.
 * Patterns meet lower-case text whose contractions and colloquial forms are written out (short-forms.ts).
 */
const CONCEPTS: Patterns = { ...ASKING, ...CALLS, ...AROUND };

const COMPILED = Object.entries(CONCEPTS).map(
  ([name, [english, chinese]]) => [name, new RegExp(`(?<![a-z])(?:${english})(?![a-z])|${chinese}`)] as const,
);

/** The concepts that a list of words carries, in the order of the table. */
export function conceptsIn(words: readonly string[]): string[] {
  const text = joined(words);
  return COMPILED.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/** Words with blanks between them, but none between Chinese characters. */
export function joined(words: readonly string[]): string {
  let text = '';
  let before = '';
  for (const word of words) {
    text += text === '' || (isHan(word) && isHan(before)) ? word : ` ${word}`;
    before = word;
  }
  return text;
}
