import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { agent, at, callRecord, customer, ivr, queue } from '../support/record-builder.js';

type Lanes = Partial<CallRecord>;
const waiting = (record: Lanes) => factsOf(callRecord(record)).waiting;
const menu = ivr([1, 'Route2IVR'], [5, 'IvrTracking']);
const sales = queue('Sales', [10, 'Enqueue']);

describe('IVR time', () => {
  it.each<[string, Lanes, number | null]>([
    ['runs to the first Enqueue', { ivrEvents: [menu], queueEvents: [sales] }, 9000],
    ['runs from the start where no IVR event is recorded', { queueEvents: [sales] }, 10_000],
    [
      'runs to Abandoned without a queue',
      { ivrEvents: [ivr([1, 'Route2IVR'], [22, 'Abandoned'])], customerEvents: [customer([23, 'Released'])] },
      21_000,
    ],
    ['runs to the release without either', { ivrEvents: [menu] }, 59_000],
    ['is unknown while the call runs in it', { ivrEvents: [menu], releaseTime: null }, null],
    [
      'leaves out later flows such as a survey',
      { ivrEvents: [menu, ivr([55, 'Route2IVR'])], queueEvents: [sales] },
      9000,
    ],
    [
      'runs from the start where only a later flow is recorded',
      { ivrEvents: [ivr([55, 'Route2IVR'])], queueEvents: [sales] },
      10_000,
    ],
    [
      'ends as an agent rings without a queue',
      { ivrEvents: [menu], agentEvents: [agent('Li', [8, 'Ringing'])] },
      7000,
    ],
    ['has no meaning for calls that we place', { contactType: 'OUTBOUND', ivrEvents: [menu] }, null],
  ])('%s', (_, record, expected) => {
    expect(waiting(record).ivrMs).toBe(expected);
  });
});

describe('the wait', () => {
  const answered = agent('Li', [15, 'Ringing'], [20, 'Established']);

  it.each<[string, Lanes, number | null, string | null]>([
    [
      'is queue and ring until the answer',
      { queueEvents: [sales], agentEvents: [answered] },
      10_000,
      'answered',
    ],
    [
      'leaves the IVR out',
      { ivrEvents: [menu], queueEvents: [sales], agentEvents: [answered] },
      10_000,
      'answered',
    ],
    [
      'leaves out what comes after the answer',
      {
        queueEvents: [sales, queue('Tier 2', [30, 'Enqueue'])],
        agentEvents: [answered, agent('Wang', [40, 'Ringing'], [45, 'Established'])],
      },
      10_000,
      'answered',
    ],
    [
      'counts parallel rings once',
      { agentEvents: [answered, agent('Wang', [12, 'Ringing'], [20.5, 'Released'])] },
      8000,
      'answered',
    ],
    [
      'ends as the caller gives up',
      {
        contactDisposition: 'AbandonedInQueue',
        queueEvents: [queue('Sales', [10, 'Enqueue'], [52, 'Abandoned'])],
      },
      42_000,
      'caller_left',
    ],
    [
      'ends as the system ends it',
      {
        contactDisposition: 'QueuingTimeout',
        queueEvents: [queue('Sales', [10, 'Enqueue'], [40, 'QueueingTimeout'])],
      },
      30_000,
      'system',
    ],
    [
      'ends as the queue times out, whatever the disposition',
      {
        contactDisposition: 'AbandonedInIVR',
        queueEvents: [queue('Sales', [10, 'Enqueue'], [40, 'QueueingTimeout'])],
      },
      30_000,
      'system',
    ],
    [
      'ends by the caller where the queue logs it as cancelled',
      {
        contactDisposition: 'AbandonedInQueue',
        queueEvents: [queue('Sales', [10, 'Enqueue'], [40, 'QueueingCancelled'])],
      },
      30_000,
      'caller_left',
    ],
    ['is unknown while it lasts', { releaseTime: null, queueEvents: [sales] }, null, 'running'],
    ['has no meaning where nobody queued or rang', {}, null, null],
    [
      'has no meaning for calls that we place',
      { contactType: 'OUTBOUND', agentEvents: [answered] },
      null,
      null,
    ],
  ])('%s', (_, record, waitMs, end) => {
    expect(waiting(record)).toMatchObject({ waitMs, end });
  });

  it('sums a queue that was left and joined again', () => {
    const { queueMs, waitMs } = waiting({
      queueEvents: [queue('Sales', [10, 'Enqueue'], [20, 'QueueingRerouted'], [24, 'Enqueue'])],
      agentEvents: [agent('Li', [30, 'Ringing'], [32, 'Established'])],
      releaseTime: at(90),
    });
    expect([queueMs, waitMs]).toEqual([16_000, 18_000]);
  });
});
