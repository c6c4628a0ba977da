import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

const textOf = (record: string, question: string): string =>
  reply(factsFor(record), question, true).text ?? '';

describe('why somebody did something', () => {
  it.each([
    [
      'inbound-answered-with-hold',
      'why did she put him on hold',
      /^The record does not tell why the customer was put on hold, .*\nOn hold for 2 min 23 s in all/,
    ],
    ['inbound-answered-with-hold', '为什么保持', /^话单没有记录保持的原因.*\n保持共2分23秒/],
    [
      'inbound-answered-with-hold',
      'why did she mute',
      /^The record does not tell why the agent muted, .*\nMuted for 12 s/,
    ],
    [
      'inbound-answered-with-hold',
      'why did the customer hang up',
      /^The record does not tell why somebody hung up, .*\nThe customer hung up\./,
    ],
  ])('is not told, but what was done is: %s, %s', (record, question, said) => {
    expect(textOf(record, question)).toMatch(said);
  });

  it.each([
    ['inbound-answered-with-hold', 'why did the agent hang up', /^The customer hung up\./],
    ['inbound-answered-with-hold', '李晓雯为什么要挂电话', /^客户先挂断。/],
    [
      'consult-transfer-monitored',
      'why did she mute herself',
      /^Nobody was muted on this call \(0 times\)\./,
    ],
  ])('is no question where it was not done: %s, %s', (record, question, said) => {
    expect(textOf(record, question)).toMatch(said);
  });
});

describe('the order of those on the line', () => {
  it.each([
    ['who answered second', /^Answer 2 of 2: Lucía Fernández, at .* 16:26:33/],
    ['第二个接的是谁', /^第2个接听的坐席（共2个）：Lucía Fernández/],
    ['who was the third to answer', /^There is no such answer: 2 agents answered\./],
    ['who left first', /^Lucía Fernández left the call at .* 16:29:41[^]*\nThe customer left the call at/],
    ['谁先退出的', /^Lucía Fernández 退出通话的时间/],
  ])('is that of answering and leaving: %s', (question, said) => {
    expect(textOf('fourth-answers-conference', question)).toMatch(said);
  });
});
