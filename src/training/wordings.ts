import { existsSync, readFileSync } from 'node:fs';
import { LABELS, type Label } from '../question/model.js';
import { filled, typed } from './habits.js';
import type { Example } from './learn.js';
import { textsOf, type Random } from './patterns.js';

/** Texts made of one pattern at most. */
const MOST_OF_A_PATTERN = 12;

/** The pattern lines of a topic: of its own file, and of its section in more.txt. */
export function patternsOf(label: Label): string[] {
  const [, section = ''] = read('more').split(`\n[${label}]\n`);
  const own = section.split('\n[')[0] ?? '';
  return [...read(label).split('\n'), ...own.split('\n')]
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function read(name: string): string {
  const file = new URL(`../../src/question/wordings/${name}.txt`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Every wording of every topic as people might type it. The same seed gives the same examples. */
export function examples(random: Random): Example[] {
  let pattern = 0;
  return LABELS.flatMap((label) =>
    patternsOf(label).flatMap((line) => {
      pattern++;
      return textsOf(line.toLowerCase(), MOST_OF_A_PATTERN, random).map((text) => ({
        label,
        pattern,
        text: typed(filled(text, random), label !== 'none', random),
      }));
    }),
  );
}
