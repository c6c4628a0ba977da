import { readFileSync } from 'node:fs';
import { LABELS, type Label } from '../question/model.js';
import { marked } from '../question/slots/marked.js';
import { filled, typed } from './habits.js';
import type { Example } from './learn.js';
import { seeded, textsOf } from './patterns.js';
import { reworded } from './synonyms.js';

/** Texts that a topic is learned from, however many patterns it has; what is no question needs more. */
const TEXTS_OF_A_TOPIC = 450;
const TEXTS_OF_NONE = 9000;

/** Texts made of one pattern: few of many, many of few. */
function share(label: Label, patterns: number): number {
  const wanted = label === 'none' ? TEXTS_OF_NONE : TEXTS_OF_A_TOPIC;
  return Math.min(60, Math.max(4, Math.ceil(wanted / patterns)));
}

/** Files that hold lines of many topics, each under its `[topic]`. */
export const SECTIONED = [
  'more',
  'natural-en',
  'natural-en-2',
  'natural-en-3',
  'natural-en-4',
  'natural-en-5',
  'natural-zh',
  'natural-zh-2',
  'natural-zh-3',
  'natural-zh-4',
  'natural-zh-5',
  'natural-talk',
  'natural-talk-2',
  'natural-talk-3',
  'natural-talk-4',
  'natural-talk-5',
  'natural-mixed',
] as const;

let manyTopics: readonly string[] | undefined;

/** The texts of those files, read once. */
function sectioned(): readonly string[] {
  return (manyTopics ??= SECTIONED.map((name) => `\n${read(name)}`));
}

/** The pattern lines of a topic: of its own file, and of its section in the files of many topics. */
export function patternsOf(label: Label): string[] {
  const sections = sectioned().map((text) => text.split(`\n[${label}]\n`)[1]?.split('\n[')[0] ?? '');
  return [read(label), ...sections].flatMap(linesOf);
}

/** What people really type is often short: a line that stands for one text counts as much as one that stands for six. */
const LEAST_OF_A_LINE = 6;

/** Plans, rules, opinions, asides: full of the words of questions, they would outweigh the questions themselves. */
const ASIDES = 'natural-talk-5';
const LEAST_OF_AN_ASIDE = 3;

let asides: ReadonlySet<string> | undefined;

function leastOf(line: string): number {
  asides ??= new Set(linesOf(read(ASIDES)));
  return asides.has(line) ? LEAST_OF_AN_ASIDE : LEAST_OF_A_LINE;
}

function repeated(texts: readonly string[], least: number): readonly string[] {
  return Array.from(
    { length: texts.length === 0 ? 0 : Math.max(texts.length, least) },
    (_, i) => texts[i % texts.length] ?? '',
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function read(name: string): string {
  return readFileSync(new URL(`../../src/question/wordings/${name}.txt`, import.meta.url), 'utf8');
}

/** The seed of everything that is left to chance: the same texts and weights on every machine. */
export const SEED = 20261123;

/** With the marks that the reading of a message gives to codes, times and numbers; names are slots already. */
function asRead(text: string): string {
  return marked(text, { agents: [], queues: [], absent: [] }).reading;
}

/** How often a word gives way to one that says the same. */
const REWORDED = 0.2;

/** Every wording of every topic as people might type it. */
export function examples(): Example[] {
  const random = seeded(SEED);
  let pattern = 0;
  return LABELS.flatMap((label) => {
    const patterns = patternsOf(label);
    const most = share(label, patterns.length);
    return patterns.flatMap((line) => {
      pattern++;
      return repeated(textsOf(line.toLowerCase(), most, random), leastOf(line)).map((text) => ({
        label,
        pattern,
        text: asRead(typed(filled(reworded(text, REWORDED, random), random), label !== 'none', random)),
      }));
    });
  });
}
