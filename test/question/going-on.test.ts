import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { callRecord, queue } from '../support/record-builder.js';
import { reply } from '../support/replying.js';

const WAITING = factsOf(callRecord({ releaseTime: null, queueEvents: [queue('售后', [5, 'Enqueue'])] }));

describe('a call that waits in a queue while the record is read', () => {
  it.each([
    ['how long in the queue?', /^售后: by the record the call still waits in this queue\.$/],
    [
      'did the queue time out?',
      /^售后: has not timed out or overflowed; by the record the call still waits there, since .+\.$/,
    ],
    ['排队多久？', /^售后：话单显示仍在排队，尚未结束。$/],
    ['排队超时了吗？', /^售后：没有超时或溢出，话单显示仍在排队，自 .+ 起。$/],
  ])('is said to wait, not to have ended: %s', (text, said) => {
    expect(reply(WAITING, text, true).text?.split('\n')[0]).toMatch(said);
  });
});
