import { conceptsIn } from './concepts/index.js';
import { isHan, stem, wordsOf } from './text.js';

/**
 * What the reading of a message is learned from: words, their neighbours, parts of words (typos), Chinese
 * characters in runs, and the concepts that stand behind the words. Each is hashed to 32 bits.
 */
export function featuresOf(text: string): Uint32Array {
  const seen = new Set<number>();
  const add = (kind: string, value: string): void => {
    seen.add(hash(kind + value));
  };
  const words = wordsOf(text);
  const stems = words.map((word) => (isHan(word) ? word : stem(word)));
  add('len', String(Math.min(words.length, 12) >> 1));
  stems.forEach((word, i) => {
    add('w', word);
    const [next, after] = [stems[i + 1], stems[i + 2]];
    if (next !== undefined) add('b', `${word} ${next}`);
    if (after !== undefined) add('t', `${word} ${next ?? ''} ${after}`);
    if (after !== undefined) add('s', `${word} ${after}`);
    if (i < 2) add('^', `${i} ${word}`);
    if (i >= stems.length - 2) add('$', `${stems.length - i} ${word}`);
    if (word.length > 3) for (const gram of grams(words[i] ?? word)) add('g', gram);
  });
  addConcepts(conceptsIn(words), add);
  return Uint32Array.from(seen);
}

function addConcepts(concepts: readonly string[], add: (kind: string, value: string) => void): void {
  concepts.forEach((concept, i) => {
    add('c', concept);
    for (const other of concepts.slice(i + 1)) add('p', `${concept} ${other}`);
  });
}

/** Runs of four letters with the word's edges. */
function grams(word: string): string[] {
  const edged = `<${word}>`;
  return Array.from({ length: edged.length - 3 }, (_, i) => edged.slice(i, i + 4));
}

/** The feature of one word. */
export function wordFeature(word: string): number {
  return hash(`w${stem(word)}`);
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}
