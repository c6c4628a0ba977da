import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

describe('when a named agent left', () => {
  it.each([
    [
      'fourth-answers-conference',
      'When did Lucía hang up?',
      /^Lucía Fernández left the call at .*16:29:41.*\nThe call ended at .*16:31:21/,
    ],
    ['fourth-answers-conference', 'when did the call end', /^The call ended at .*16:31:21/],
    ['blind-transfer', '赵敏几点挂的', /^赵敏 退出通话的时间 .*11:18:13.*\n通话结束时间 .*11:24:05/],
    ['consult-transfer-monitored', 'When did 孙悦 hang up?', /^孙悦 left the call at .*15:33:38/],
    ['warm-transfer-second-consult', '梁诗雨几点挂的', /^梁诗雨 退出通话的时间 .*09:45:53/],
    // Who only rang has no end of his own.
    ['warm-transfer-second-consult', '高远几点挂的', /^高远 没有接通过，不在线。\n通话结束时间 .*09:52:06/],
    ['still-running', 'when did Megan hang up?', /^The call has no release time/],
  ])('is said before the end of the call, about %s: “%s”', (record, question, said) => {
    expect(reply(factsFor(record), question, true).text).toMatch(said);
  });
});
