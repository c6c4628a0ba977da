import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

describe('the parts of the total', () => {
  it.each([
    // Two agents at once, added up, would be more than the call lasted.
    [
      'outbound-barge-in',
      'how long was the call in total',
      /^The total 9 min 42 s runs from start to release; of it: .*longest talk of one agent 8 min 24 s \(without hold\), hold 54 s\.$/m,
    ],
    ['outbound-barge-in', '总时长多少', /^总时长9分42秒从开始算到释放，其中包括：.*单个坐席最长通话8分24秒/m],
    ['consult-two-queues', 'total duration?', /of it: .*longest talk of one agent \d+ min \d+ s/],
    ['warm-transfer-second-consult', '总时长', /其中包括：.*单个坐席最长通话/],
    ['queue-timeout-voicemail', '总时长', /其中包括：IVR 26秒，等待（排队和振铃）1分钟。$/m],
  ])('are true ones, about %s: “%s”', (record, question, said) => {
    expect(reply(factsFor(record), question, true).text).toMatch(said);
  });

  it.each(['still-running', 'seed-outbound-success', 'outbound-no-answer-power-off', 'outbound-busy'])(
    'are left out of %s, where there is none or the total is unknown',
    (record) => {
      const facts = factsFor(record);
      expect(reply(facts, 'total duration', true).text?.split('\n')).toHaveLength(2);
      expect(reply(facts, '总时长', true).text).not.toMatch(/其中|包含/);
    },
  );

  it('of agents on the line at once are said to be so where they are added up', () => {
    const facts = factsFor('outbound-barge-in');
    expect(reply(facts, 'talk time total', true).text).toContain('2 agents, partly at the same time');
  });
});
