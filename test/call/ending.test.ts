import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { agent, callRecord, customer, queue } from '../support/record-builder.js';

function hangUp(
  releaseInitiator: string,
  customerAt: number,
  agentAt: number,
  rest: Partial<CallRecord> = {},
) {
  return factsOf(
    callRecord({
      releaseInitiator,
      agentEvents: [agent('Li', [10, 'Established'], [agentAt, 'Released'])],
      customerEvents: [customer([customerAt, 'Released'])],
      ...rest,
    }),
  ).hangUp;
}

describe('who hung up', () => {
  it.each([
    ['agent', 'agent'],
    ['customer', 'customer'],
    ['Customer', 'customer'],
    ['AGENT', 'agent'],
    ['system', null],
    ['', null],
  ])('is what ReleaseInitiator says: “%s” is %s', (reported, by) => {
    expect(hangUp(reported, 50, 50)).toMatchObject({ by, reported });
  });

  it.each<[string, number, number, { party: string; byMs: number } | null]>([
    ['agent', 48, 50, { party: 'customer', byMs: 2000 }],
    ['agent', 49, 50, { party: 'customer', byMs: 1000 }],
    ['agent', 49.001, 50, null],
    ['agent', 50, 48, null],
    ['customer', 50, 48, { party: 'agent', byMs: 2000 }],
    ['customer', 48, 50, null],
    ['system', 48, 50, null],
  ])(
    '%s, against the customer’s release at %s s and the agent’s at %s s',
    (initiator, own, other, expected) => {
      expect(hangUp(initiator, own, other).releasedFirst).toEqual(expected);
    },
  );

  it('is not doubted on a call that nobody answered', () => {
    const agentEvents = [agent('Li', [10, 'Ringing'], [20, 'Released'])];
    expect(hangUp('agent', 15, 20, { agentEvents }).releasedFirst).toBeNull();
  });

  it('is not doubted where the agent left by a transfer that nobody answered', () => {
    const agentEvents = [agent('Li', [10, 'Established'], [20, 'Released'], [20, 'BlindTransfer'])];
    expect(hangUp('customer', 50, 20, { agentEvents }).releasedFirst).toBeNull();
  });

  it('looks at the last of several connected agents', () => {
    const agentEvents = [
      agent('Li', [10, 'Established'], [20, 'Released'], [20, 'BlindTransfer']),
      agent('Wang', [22, 'Ringing'], [25, 'Established'], [50, 'Released']),
    ];
    expect(hangUp('customer', 50, 20, { agentEvents }).releasedFirst).toBeNull();
  });
});

describe('the abandon point', () => {
  it.each([
    ['AbandonedInIVR', 'ivr'],
    ['AbandonedInContactFlow', 'ivr'],
    ['AbandonedInVoiceNavigator', 'voice_navigator'],
    ['AbandonedInQueue', 'queue'],
    ['AbandonedInRing', 'ring'],
    ['AbandonedRing', 'ring'],
    ['abandoned_in_ring', 'ring'],
  ])('follows the disposition: %s is %s', (contactDisposition, phase) => {
    expect(factsOf(callRecord({ contactDisposition })).abandonPoint).toEqual({ phase, afterMs: 60_000 });
  });

  it.each(['Success', 'QueuingTimeout', 'Voicemail', 'Odd', ''])('is none for “%s”', (contactDisposition) => {
    expect(factsOf(callRecord({ contactDisposition })).abandonPoint).toBeNull();
  });

  it.each<[string, Partial<CallRecord>, number | null]>([
    [
      'Abandoned',
      { queueEvents: [queue('S', [41, 'Abandoned'])], customerEvents: [customer([42, 'Released'])] },
      41_000,
    ],
    ['the customer’s Released', { customerEvents: [customer([42, 'Released'])] }, 42_000],
    ['the release of the call', {}, 60_000],
    ['nothing known', { startTime: null }, null],
  ])('is as long after the start as %s', (_, rest, afterMs) => {
    const { abandonPoint } = factsOf(callRecord({ contactDisposition: 'AbandonedInQueue', ...rest }));
    expect(abandonPoint?.afterMs).toBe(afterMs);
  });
});

describe('calls that we place', () => {
  const legs = (...steps: Parameters<typeof customer>) =>
    factsOf(
      callRecord({
        contactType: 'OUTBOUND',
        agentEvents: [agent('Li', [1, 'AgentDialing'], [1.5, 'Dialing'])],
        customerEvents: [customer(...steps)],
      }),
    );

  it.each<[string, Parameters<typeof customer>, number | null, number | null]>([
    [
      'ring until the customer answers',
      [
        [4, 'Ringing'],
        [12, 'Established'],
        [50, 'Released'],
      ],
      3000,
      8000,
    ],
    [
      'ring until the customer’s line is released',
      [
        [4, 'Ringing'],
        [30, 'Released'],
      ],
      3000,
      26_000,
    ],
    ['ring until the end', [[4, 'Ringing']], 3000, 56_000],
    ['have no ring that is recorded', [[12, 'Established']], null, null],
    [
      'cannot ring before they are dialled',
      [
        [0, 'Ringing'],
        [12, 'Established'],
      ],
      null,
      12_000,
    ],
  ])('%s', (_, steps, dialMs, customerRingMs) => {
    expect(legs(...steps)).toMatchObject({ dialMs, customerRingMs });
  });
});
