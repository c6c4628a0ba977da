import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/question/features.js';
import { decodeModel, encodeModel, guesses, LABELS } from '../../src/question/model.js';
import { readWeights } from '../../src/weights/read.js';
import { digestOf } from '../../src/training/digest.js';
import { filled, typed } from '../../src/training/habits.js';
import { learn, type Example } from '../../src/training/learn.js';
import { seeded, textsOf, variants } from '../../src/training/patterns.js';
import { examples, patternsOf, SECTIONED } from '../../src/training/wordings.js';

const all = examples();

describe('the wordings', () => {
  it('give the texts that the weights were learned from: else run `npm run train`', async () => {
    expect(digestOf(all)).toBe((await readWeights()).learnedFrom);
  });

  it.each(LABELS)('of %s stand for a hundred texts or more', (label) => {
    const count = patternsOf(label).reduce((sum, pattern) => sum + variants(pattern), 0);
    expect(count).toBeGreaterThanOrEqual(100);
  });

  it('are all read: each file is that of a topic or is listed, each section is that of a topic', () => {
    const folder = new URL('../../src/question/wordings/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(files.toSorted()).toEqual([...LABELS, ...SECTIONED].map((name) => `${name}.txt`).toSorted());
    const sections = SECTIONED.flatMap((name) =>
      [...readFileSync(new URL(`${name}.txt`, folder), 'utf8').matchAll(/^\[(\w+)\]$/gm)].map(
        ([, topic]) => topic,
      ),
    );
    expect(sections.filter((topic) => !LABELS.some((label) => label === topic))).toEqual([]);
  });

  // Some 300,000 texts are made anew.
  it('are the same texts each time', { timeout: 120_000 }, () => {
    expect(digestOf(examples())).toBe(digestOf(all));
  });
});

describe('a pattern', () => {
  it.each([
    ['who (hung up|ended it)', ['who ended it', 'who hung up']],
    ['(a|b(c|d))', ['a', 'bc', 'bd']],
    ['x (y|)', ['x', 'x y']],
    ['plain', ['plain']],
  ])('%s stands for its texts', (pattern, texts) => {
    expect(textsOf(pattern, 100, seeded(1)).toSorted()).toEqual(texts);
  });

  it.each(['a (b', 'a) b', '(a|b'])('%s with open parentheses is refused', (pattern) => {
    expect(() => textsOf(pattern, 1, seeded(1))).toThrow('unbalanced');
  });

  it('with an unknown slot is refused', () => {
    expect(() => filled('who is {nobody}', seeded(1))).toThrow('unknown slot');
  });

  it('keeps its words under every typing habit but the misspelt one', () => {
    for (let seed = 0; seed < 200; seed++)
      expect(typed('谁挂断的', true, seeded(seed))).toContain('谁挂断的');
  });
});

describe('learning', () => {
  const few: Example[] = [
    ...['who hung up', 'who ended the call', 'who hung up the call'].map((text, i) => ({
      label: 'who_hung_up' as const,
      text,
      pattern: i,
    })),
    ...['how long on hold', 'hold time', 'how long was the hold'].map((text, i) => ({
      label: 'hold_total' as const,
      text,
      pattern: 10 + i,
    })),
    ...['thanks a lot', 'thanks again', 'ok thanks'].map((text, i) => ({
      label: 'none' as const,
      text,
      pattern: 20 + i,
    })),
  ];
  const options = { epochs: 30, rate: 0.3, shrink: 1e-4, shown: 1 };

  it('finds what it was shown, and gives the same weights each time', () => {
    const first = encodeModel(learn(few, { ...options, random: seeded(7) }));
    const second = encodeModel(learn(few, { ...options, random: seeded(7) }));
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const model = decodeModel(first);
    for (const { label, text } of few) expect(guesses(model, text)[0]?.label).toBe(label);
  });

  it('gives probabilities that add up to one, but for what is next to impossible', () => {
    const model = learn(few, { ...options, random: seeded(7) });
    const sum = guesses(model, 'who held the hold').reduce(
      (total, { probability }) => total + probability,
      0,
    );
    expect(sum).toBeCloseTo(1, 2);
  });

  it('refuses weights of other topics', () => {
    const bytes = encodeModel(learn(few, { ...options, random: seeded(7) }));
    new DataView(bytes.buffer).setUint32(0, 3, true);
    expect(() => decodeModel(bytes)).toThrow('npm run train');
  });
});

describe('features', () => {
  it('of one text are the same each time, and none twice', () => {
    const features = [...featuresOf('who hung up on 王磊?')];
    expect([...featuresOf('who hung up on 王磊?')]).toEqual(features);
    expect(new Set(features).size).toBe(features.length);
  });
});
