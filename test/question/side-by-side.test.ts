import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../src/question/side-by-side.js';

describe('a message that asks for the same of several things', () => {
  it.each([
    ['queue_time', 'queue and ring separately please', ['queue_time', 'ring_time']],
    ['ring_time', '振铃和排队分别多久', ['ring_time', 'queue_time']],
    ['ivr_time', 'ivr, queue, ring: how long each', ['ivr_time', 'queue_time', 'ring_time']],
    ['first_agent', '首个和最后一个坐席是谁', ['first_agent', 'last_agent']],
    ['last_agent', 'who was last and who was first', ['last_agent', 'first_agent']],
  ] as const)('as %s, “%s” asks for %j', (topic, text, topics) => {
    expect(sideBySide(topic, text)).toEqual(topics);
  });

  it.each([
    ['queue_time', 'how long in the queue before ringing'],
    ['first_agent', 'who was the first agent'],
    ['who_hung_up', 'queue and ring separately please'],
    ['hold_total', 'how long was each hold'],
  ] as const)('as %s, “%s” asks for one', (topic, text) => {
    expect(sideBySide(topic, text)).toEqual([topic]);
  });
});
