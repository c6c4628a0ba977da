import { describe, expect, it } from 'vitest';
import { questionsOf, wrong, type Question } from '../support/questions.js';
import { reply, sampleFacts } from '../support/replying.js';

/** What must be right of each set, as a share; the samples are there to be learned from, the others are not. */
const SETS = { samples: 1, development: 0.95, 'held-out': 0.95 } as const;

interface Checked extends Question {
  readonly fault: string | null;
  readonly read: string;
  readonly said: string | null;
}

function check(question: Question): Checked {
  const { text, asked, probability, smallTalk } = reply(
    sampleFacts(question.record),
    question.q,
    question.mention,
  );
  const topics = asked.map(({ topic }) => topic).join('+') || '–';
  const read = `${topics} ${probability.toFixed(2)}/${smallTalk.toFixed(2)}`;
  return { ...question, fault: wrong(question, text), read, said: text };
}

describe.each(Object.entries(SETS))('the questions of %s', (name, least) => {
  const checked = questionsOf(name).map(check);
  const spoken = checked.filter(({ expect: wanted }) => wanted !== 'silent');
  const silent = checked.filter(({ expect: wanted }) => wanted === 'silent');
  const right = (some: readonly Checked[]): number => some.filter(({ fault }) => fault === null).length;
  const faults = (some: readonly Checked[]): string =>
    some
      .filter(({ fault }) => fault !== null)
      .map(
        ({ id, q, topic, read, fault, mention }) =>
          `${id} [${topic}]${mention ? ' @' : ''} ${q} → ${read}: ${fault ?? ''}`,
      )
      .join('\n');

  it('are answered or honestly declined', () => {
    const share = right(spoken) / spoken.length;
    if (share < 1) console.info(`${name}: ${right(spoken)} of ${spoken.length} right\n${faults(spoken)}`);
    expect(share).toBeGreaterThanOrEqual(least);
  });

  it('leave small talk alone', () => {
    const share = right(silent) / silent.length;
    if (share < 1)
      console.info(`${name}: ${right(silent)} of ${silent.length} left alone\n${faults(silent)}`);
    expect(share).toBeGreaterThanOrEqual(0.98);
  });
});
