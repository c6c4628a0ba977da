import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

/** An agent who rings twice is one agent with two rings. */
describe('agents who rang', () => {
  it.each([
    [
      'four-rang-queue-timeout',
      'Which agents didn’t pick up?',
      /^Not answered by 4 agents \(5 rings\): 林浩 \(rang 15 s, did not answer; rang 12 s, did not answer\), Oliver/,
    ],
    ['four-rang-queue-timeout', '哪些坐席没接', /^未接的坐席（4个，振铃5次）：林浩（振铃15秒，.*；振铃12秒/],
    [
      'four-rang-queue-timeout',
      'How many times did 林浩 ring?',
      /^林浩 rang twice and did not answer\.\nRing 1 of 5.*\nRing 5 of 5.*\nEvidence/,
    ],
    ['four-rang-queue-timeout', '林浩响了几次', /^林浩 振铃2次，均未接。/],
    ['four-rang-queue-timeout', 'How many agents rang?', /^4 agents rang in 5 attempts; none answered/],
    [
      'consult-transfer-monitored',
      'How many agents answered?',
      /^2 agents rang; 孙悦 and Priya Nair answered\./,
    ],
    ['consult-transfer-monitored', '总共几个坐席振铃', /^2个坐席振铃，由孙悦、Priya Nair 接听。/],
  ])('are counted once each, about %s: “%s”', (record, question, said) => {
    expect(reply(factsFor(record), question, true).text).toMatch(said);
  });
});
