import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { hostileFor, patternsOfBot, type Pattern } from './patterns.js';

/** Questions are read up to 2,000 characters (src/slack/heard.ts); anything else may be as long as Slack and CCC like. */
const LENGTH = { question: 2_000, other: 20_000 } as const;
/** For one text, ms of the fastest of some tries. What grows with the square of 20,000 takes ten times as long. */
const BUDGET_MS = 40;
const TRIES = 6;
/** What blows up is stopped here, ms. */
const STOP_MS = 2_000;

/** Runs in a context of its own, for only there can a match be broken off. */
const context = createContext({ performance });
const MEASURE = `(() => {
  const started = performance.now();
  text.replaceAll(pattern, '');
  return performance.now() - started;
})()`;

function slowest(pattern: Pattern): { ms: number; text: string } {
  const { source, flags, file } = pattern;
  const length = file.startsWith('question/') ? LENGTH.question : LENGTH.other;
  context['pattern'] = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  let worst = { ms: 0, text: '' };
  for (const text of hostileFor(pattern, length)) {
    context['text'] = text;
    const ms = measured();
    if (ms > worst.ms) worst = { ms, text };
    if (ms > BUDGET_MS) break;
  }
  return worst;
}

/** A machine with other work is slow now and then: the fastest try counts, and one that is quick enough is enough. */
function measured(): number {
  let best = Infinity;
  for (let i = 0; i < TRIES && best > BUDGET_MS; i++) {
    try {
      best = Math.min(best, Number(runInContext(MEASURE, context, { timeout: STOP_MS })));
    } catch {
      return STOP_MS;
    }
  }
  return best;
}

describe('every regular expression of the bot', () => {
  it('reads any text in time that grows with its length', { timeout: 120_000 }, () => {
    const patterns = patternsOfBot();
    expect(patterns.length).toBeGreaterThan(200);
    const slow = patterns.flatMap((pattern) => {
      const { ms, text } = slowest(pattern);
      const { file, source } = pattern;
      return ms > BUDGET_MS
        ? [`${file} /${source.slice(0, 80)}/ ${ms.toFixed(0)} ms: ${JSON.stringify(text.slice(0, 12))}`]
        : [];
    });
    expect(slow).toEqual([]);
  });

  it('is found out where it does not', { timeout: 120_000 }, () => {
    for (const source of ['^(a+)+$', '(a|a)*b', '\\s*\\n\\s*x', '^"+|"+$'])
      expect(slowest({ source, flags: '', file: 'slack/x.js' }).ms).toBeGreaterThan(BUDGET_MS);
  });
});
