import type { Extreme } from '../asked.js';

const EXTREMES: readonly (readonly [RegExp, Extreme])[] = [
  [
    /\b(?:shortest|quickest|briefest|fastest|least)\b|\bwhich\b.*\b(?:shorter|quicker|briefer)\b|最短|最快|最少|短的那|哪[次个段].{0,2}短/,
    'shortest',
  ],
  [
    /\b(?:longest|slowest|most)\b|\bwhich\b.*\blonger\b|最长|最久|最慢|最多|长的那|久的那|哪[次个段].{0,2}[长久]/,
    'longest',
  ],
];

/** The extreme that a text means: `the shortest`, `which was longer`, 最久; null where it means none. */
export function extremeIn(text: string): Extreme | null {
  return EXTREMES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
