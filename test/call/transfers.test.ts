import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { agent, callRecord, queue, type Step } from '../support/record-builder.js';

type Agents = ReturnType<typeof agent>[];

/** Each transfer as `kind from → to`, whether the target answered, and how long the customer waited. */
function transfers(agentEvents: Agents, queueEvents: ReturnType<typeof queue>[] = []) {
  return factsOf(callRecord({ agentEvents, queueEvents })).transfers.map(
    ({ kind, from, to, targetAnswered, customerWaitMs }) => [
      `${kind} ${from?.name ?? '?'} → ${to?.name ?? 'nobody'}`,
      targetAnswered,
      customerWaitMs,
    ],
  );
}

const talked: Step[] = [
  [5, 'Ringing'],
  [8, 'Established'],
];
const consults: Step[] = [
  ...talked,
  [15, 'InitiateConsultant'],
  [22, 'StartConsultant'],
  [28, 'StopConsultant'],
];

describe('a blind transfer', () => {
  const li = agent('Li', ...talked, [20, 'Released'], [20.2, 'BlindTransfer']);

  it.each<[string, Agents, [string, boolean, number | null]]>([
    [
      'is answered',
      [li, agent('Wang', [25, 'Ringing'], [30, 'Established'])],
      ['blind Li → Wang', true, 9800],
    ],
    [
      'is not answered',
      [li, agent('Wang', [25, 'Ringing'], [45, 'AgentRingingTimeout'])],
      ['blind Li → Wang', false, null],
    ],
    ['has nobody ring', [li], ['blind Li → nobody', false, null]],
    [
      'goes to the next who rings, not to one who rang before',
      [
        li,
        agent('Tom', [2, 'Ringing'], [4, 'Released']),
        agent('Wang', [25, 'Ringing'], [30, 'Established']),
      ],
      ['blind Li → Wang', true, 9800],
    ],
  ])('%s', (_, agents, expected) => {
    expect(transfers(agents)).toEqual([expected]);
  });

  it('in a queue’s lane comes from the agent released last before it', () => {
    const agents = [
      agent('Tom', [1, 'Ringing'], [3, 'Released']),
      agent('Li', ...talked, [20, 'AgentRelease'], [20, 'Released']),
      agent('Wang', [25, 'Ringing'], [30, 'Established'], [50, 'Released']),
    ];
    expect(transfers(agents, [queue('Tier 2', [21, 'BlindTransfer'])])).toEqual([
      ['blind Li → Wang', true, 9000],
    ]);
  });

  it('is told of a supervisor who took the call over', () => {
    const boss = agent('Zhou', [10, 'Established'], [12, 'Intercept'], [20, 'BlindTransfer']);
    const agents = [
      agent('Li', ...talked, [12, 'Released']),
      boss,
      agent('Wang', [25, 'Ringing'], [30, 'Established']),
    ];
    expect(transfers(agents)).toEqual([['blind Zhou → Wang', true, 10_000]]);
  });
});

describe('an attended transfer', () => {
  const transfer: Step = [28.5, 'AttendedTransfer'];

  it.each<[string, Agents, [string, boolean, number | null]]>([
    [
      'goes to the colleague who was consulted; the customer does not wait',
      [agent('Li', ...consults, transfer), agent('Wang', [16, 'Ringing'], [21, 'Established'])],
      ['attended Li → Wang', true, 0],
    ],
    [
      'goes to the last colleague who rang during the consult',
      [
        agent('Li', ...consults, transfer),
        agent('Tom', [16, 'Ringing'], [18, 'Released']),
        agent('Wang', [19, 'Ringing'], [21, 'Established']),
      ],
      ['attended Li → Wang', true, 0],
    ],
    [
      'may be made while the colleague still rings',
      [agent('Li', ...consults, transfer), agent('Wang', [25, 'Ringing'], [31, 'Established'])],
      ['attended Li → Wang', true, 2500],
    ],
    [
      'has nobody ring; who rang before the consult does not count',
      [agent('Tom', [1, 'Ringing'], [4, 'Released']), agent('Li', ...consults, transfer)],
      ['attended Li → nobody', false, null],
    ],
    [
      'counts from the answer where no start of the consult is recorded',
      [agent('Tom', [1, 'Ringing'], [4, 'Released']), agent('Li', ...talked, transfer)],
      ['attended Li → nobody', false, null],
    ],
  ])('%s', (_, agents, expected) => {
    expect(transfers(agents)).toEqual([expected]);
  });
});

describe('transfers', () => {
  it('come in order of time, whatever their kind', () => {
    const agents = [
      agent('Li', ...consults, [28.5, 'AttendedTransfer'], [29, 'Released']),
      agent('Wang', [16, 'Ringing'], [21, 'Established'], [35, 'BlindTransfer'], [35, 'Released']),
      agent('Tom', [36, 'Ringing'], [40, 'Established']),
    ];
    expect(transfers(agents).map(([who]) => who)).toEqual(['attended Li → Wang', 'blind Wang → Tom']);
  });

  it('have each their own target: who rings after the next transfer rings for that one', () => {
    const agents = [
      agent('Li', ...talked, [30, 'BlindTransfer'], [40, 'BlindTransfer'], [41, 'Released']),
      agent('Tom', [45, 'Ringing'], [50, 'Established']),
    ];
    expect(transfers(agents).map(([who]) => who)).toEqual(['blind Li → nobody', 'blind Li → Tom']);
  });
});

describe('consult and conference', () => {
  it('measure from start to stop', () => {
    const li = agent('Li', ...consults, [40, 'StartConference'], [55, 'StopConference']);
    const [own] = factsOf(callRecord({ agentEvents: [li] })).activities;
    expect(own?.consult).toMatchObject({ count: 1, totalMs: 6000 });
    expect(own?.conference).toMatchObject({ count: 1, totalMs: 15_000 });
  });

  it('are unknown without a stop', () => {
    const [own] = factsOf(
      callRecord({ agentEvents: [agent('Li', ...talked, [22, 'StartConsultant'])] }),
    ).activities;
    expect(own?.consult).toMatchObject({ count: 1, totalMs: null });
  });
});
