import { describe, expect, it } from 'vitest';
import type { AgentActivity } from '../../src/call/agents.js';
import { factsOf } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { agent, callRecord, customer, type Step } from '../support/record-builder.js';

function activity(steps: readonly Step[], rest: Partial<CallRecord> = {}): AgentActivity | undefined {
  return factsOf(callRecord({ agentEvents: [agent('Li', ...steps)], ...rest })).activities[0];
}

describe('connected time', () => {
  it.each<[string, Step[], Partial<CallRecord>, number | null]>([
    [
      'runs from Established to Released',
      [
        [10, 'Established'],
        [50, 'Released'],
      ],
      {},
      40_000,
    ],
    ['runs to the end of the call without Released', [[10, 'Established']], {}, 50_000],
    ['is unknown while the agent talks', [[10, 'Established']], { releaseTime: null }, null],
    [
      'is 0 for one who only rang',
      [
        [10, 'Ringing'],
        [12, 'Released'],
      ],
      {},
      0,
    ],
    [
      'sums several stretches',
      [
        [10, 'Established'],
        [20, 'Released'],
        [30, 'Established'],
        [35, 'Released'],
      ],
      {},
      15_000,
    ],
    [
      'counts a second Established in a stretch once',
      [
        [10, 'Established'],
        [15, 'Established'],
        [20, 'Released'],
      ],
      {},
      10_000,
    ],
    [
      'starts with the customer’s answer on a call that we place',
      [
        [2, 'Established'],
        [50, 'Released'],
      ],
      { contactType: 'OUTBOUND', customerEvents: [customer([12, 'Established'])] },
      38_000,
    ],
    [
      'starts with the agent’s answer where that is later',
      [
        [20, 'Established'],
        [50, 'Released'],
      ],
      { contactType: 'PREDICTIVE', customerEvents: [customer([12, 'Established'])] },
      30_000,
    ],
    [
      'is 0 where the customer never answered',
      [
        [2, 'Established'],
        [50, 'Released'],
      ],
      { contactType: 'OUTBOUND', customerEvents: [customer([12, 'Ringing'])] },
      0,
    ],
    [
      'is unknown where an answered outbound call has no agent mark',
      [
        [2, 'Dialing'],
        [50, 'Released'],
      ],
      { contactType: 'OUTBOUND', customerEvents: [customer([12, 'Established'])] },
      null,
    ],
    [
      'includes the consult of a consulted agent',
      [
        [10, 'Established'],
        [12, 'StartConsultant'],
        [30, 'StopConsultant'],
        [50, 'Released'],
      ],
      {},
      40_000,
    ],
  ])('%s', (_, steps, rest, ms) => {
    expect(activity(steps, rest)?.connectedMs).toBe(ms);
  });
});
