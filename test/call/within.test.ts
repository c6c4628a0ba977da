import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { answeredWithin } from '../../src/call/waiting.js';
import { agent, callRecord, queue } from '../support/record-builder.js';

function waiting(answer: number) {
  return factsOf(
    callRecord({
      queueEvents: [queue('Sales', [10, 'Enqueue'])],
      agentEvents: [agent('Li', [12, 'Ringing'], [answer, 'Established'])],
    }),
  ).waiting;
}

describe('answered within N seconds', () => {
  it.each([
    [29.999, true],
    [30, true],
    [30.001, false],
    // Shown as 20 s, yet not within 20 s: compared in ms.
    [30.4, false],
  ])('compares in ms, the limit included: answered at %s s', (answer, within) => {
    expect(answeredWithin(waiting(answer), 20)).toBe(within);
  });

  it.each([
    [15, false],
    [20, true],
    [30, true],
  ])('takes the limits of CCC’s reports: %s s', (limit, within) => {
    expect(answeredWithin(waiting(26), limit)).toBe(within);
  });

  it('has no meaning where nobody answered', () => {
    expect(answeredWithin(factsOf(callRecord()).waiting, 20)).toBeNull();
  });
});
