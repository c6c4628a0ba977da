import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { agent, at, callRecord, customer, queue } from '../support/record-builder.js';

const agentAnswers = { agentEvents: [agent('Li', [10, 'Ringing'], [14, 'Established'])] };
const agentRings = { agentEvents: [agent('Li', [10, 'Ringing'])] };
const customerAnswers = { customerEvents: [customer([5, 'Ringing'], [9, 'Established'])] };
const customerRings = { customerEvents: [customer([5, 'Ringing'])] };
const arrival = { establishedTime: at(0) };

describe('whether a call was answered', () => {
  it.each<[string, string, Partial<CallRecord>, boolean]>([
    ['INBOUND', 'an agent has Established', agentAnswers, true],
    ['INBOUND', 'an agent only rang', agentRings, false],
    ['INBOUND', 'EstablishedTime alone proves nothing', arrival, false],
    ['INBOUND', 'the customer lane proves nothing', customerAnswers, false],
    [
      'INBOUND',
      'a supervisor who listens answers nothing',
      { agentEvents: [agent('Zhou', [10, 'Established'], [11, 'StartMonitor'])] },
      false,
    ],
    ['INTERNAL', 'an agent has Established', agentAnswers, true],
    ['something new', 'an agent has Established', agentAnswers, true],
    ['something new', 'EstablishedTime alone proves nothing', arrival, false],
    ...['OUTBOUND', 'OutBond', 'PREDICTIVE', 'BACK2BACK', 'PRIVACY_DIAL'].flatMap(
      (kind): [string, string, Partial<CallRecord>, boolean][] => [
        [kind, 'the customer has Established', customerAnswers, true],
        [kind, 'the agent alone has Established', { ...agentAnswers, ...customerRings, ...arrival }, false],
        [kind, 'no customer lane, but EstablishedTime', { ...agentAnswers, ...arrival }, true],
        [kind, 'no customer lane and no EstablishedTime', agentAnswers, false],
      ],
    ),
  ])('%s: %s', (contactType, _, rest, answered) => {
    expect(factsOf(callRecord({ contactType, ...rest })).answered).toBe(answered);
  });
});

describe('speed of answer', () => {
  const record = (answer: number) =>
    callRecord({
      queueEvents: [queue('Sales', [10, 'Enqueue'])],
      agentEvents: [agent('Li', [12, 'Ringing'], [answer, 'Established'])],
    });

  it('runs from the first Enqueue to the first Established', () => {
    expect(factsOf(record(30)).waiting.speedOfAnswerMs).toBe(20_000);
  });

  it('is unknown where the answer comes before the queue', () => {
    expect(factsOf(record(9)).waiting.speedOfAnswerMs).toBeNull();
  });

  it('has no meaning for calls that we place', () => {
    expect(factsOf({ ...record(30), contactType: 'OUTBOUND' }).waiting.speedOfAnswerMs).toBeNull();
  });
});
