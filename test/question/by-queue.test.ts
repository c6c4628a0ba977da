import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

describe('a queue that is named', () => {
  it.each([
    [
      'overflow-then-requeue',
      'who answered in General Desk?',
      /^Nobody answered it from the queue General Desk\.\n1 agent rang from the queue General Desk: Hannah Vogel \(rang 20 s, did not answer\)\./,
    ],
    [
      'overflow-then-requeue',
      'who answered in 机票退改',
      /^石磊 answered it from the queue 机票退改\.\n.*石磊 \(rang 6 s/,
    ],
    [
      'overflow-then-requeue',
      'General Desk振铃了几个坐席',
      /^队列 General Desk 有1个坐席振铃：Hannah Vogel（振铃20秒/,
    ],
    ['consult-two-queues', 'did anyone in General Enquiries pick up?', /^Nobody .*\nNo agent was rung from/],
    ['consult-two-queues', '保险理赔是谁接的', /^由马骏从队列保险理赔接听。/],
  ])('narrows who was rung and who answered, about %s: “%s”', (record, question, said) => {
    expect(reply(factsFor(record), question, true).text).toMatch(said);
  });
});

describe('the queue of an agent who is named', () => {
  it.each([
    [
      'overflow-then-requeue',
      'which queue is Hannah in',
      /^Hannah Vogel was rung from the queue General Desk\./,
    ],
    ['overflow-then-requeue', '石磊是哪个队列的', /^石磊 的振铃来自队列机票退改。/],
    [
      'consult-two-queues',
      'which queue was Guadalupe rung from',
      /^No queue rang Guadalupe Ortega on this call\./,
    ],
  ])('is the one that rang, about %s: “%s”', (record, question, said) => {
    expect(reply(factsFor(record), question, true).text).toMatch(said);
  });
});

describe('a queue that was visited twice', () => {
  it.each([
    ['机票退改一共排了多久', /^在机票退改排队2次，共27秒。/],
    ['how long in 机票退改 altogether', /^Queue time in 机票退改: 27 s in all, over 2 queue visits\./],
  ])('is told as a whole: %s', (question, said) => {
    expect(reply(factsFor('overflow-then-requeue'), question, true).text).toMatch(said);
  });

  it.each([
    ['which queue was it answered in', /^石磊 .*answered.*机票退改|^.*机票退改.*石磊/],
    ['最终在哪个队列接的', /石磊.*机票退改|机票退改.*石磊/],
  ])('is the one from which it was answered: %s', (question, said) => {
    const [first = ''] = (reply(factsFor('overflow-then-requeue'), question, true).text ?? '').split('\n');
    expect(first).toMatch(said);
    expect(first).not.toContain('General Desk');
  });

  it('is told with where the call went on', () => {
    expect(reply(factsFor('overflow-then-requeue'), '溢出到哪了', true).text).toContain(
      '换过2次队列：机票退改 → General Desk → 机票退改。',
    );
  });
});
