import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { agent, at, callRecord, queue, START } from '../support/record-builder.js';

type Lanes = Partial<CallRecord>;
const sales = (...steps: Parameters<typeof queue>[1][]) => queue('Sales', [10, 'Enqueue'], ...steps);

/** Each visit as `queue: from–to, from–to`, seconds after the start. */
function visits(record: Lanes): string[] {
  const second = (ms: number): number => (ms - START) / 1000;
  return factsOf(callRecord(record)).visits.map(({ queue: { name }, waits }) => {
    const each = waits.map(({ from, to }) => `${second(from)}–${to === null ? '?' : second(to)}`);
    return `${name}: ${each.join(', ')}`;
  });
}

describe('a wait in a queue', () => {
  it.each<[string, Lanes, string[]]>([
    [
      'ends as an agent rings',
      { queueEvents: [sales()], agentEvents: [agent('Li', [18, 'Ringing'])] },
      ['Sales: 10–18'],
    ],
    ...['Timeout', 'Overflow', 'Cancelled', 'Rerouted', 'Failure'].map((end): [string, Lanes, string[]] => [
      `ends by Queueing${end}`,
      { queueEvents: [sales([25, `Queueing${end}`])] },
      ['Sales: 10–25'],
    ]),
    ['ends as the caller gives up', { queueEvents: [sales([33, 'Abandoned'])] }, ['Sales: 10–33']],
    ['ends with the call', { queueEvents: [sales()] }, ['Sales: 10–60']],
    ['has no end while the call runs', { queueEvents: [sales()], releaseTime: null }, ['Sales: 10–?']],
    [
      'ends as an agent answers where no ringing is recorded',
      { queueEvents: [sales()], agentEvents: [agent('Li', [21, 'Established'])] },
      ['Sales: 10–21'],
    ],
    [
      'takes nothing from a supervisor’s ringing',
      { queueEvents: [sales()], agentEvents: [agent('Zhou', [12, 'Ringing'], [13, 'StartMonitor'])] },
      ['Sales: 10–60'],
    ],
    [
      'takes nothing from another queue’s end',
      { queueEvents: [sales(), queue('Tier 2', [12, 'QueueingTimeout'])] },
      ['Sales: 10–60'],
    ],
    [
      'ends as the caller joins the next queue',
      { queueEvents: [sales([30, 'QueueingRerouted']), queue('Tier 2', [31, 'Enqueue'], [50, 'Abandoned'])] },
      ['Sales: 10–30', 'Tier 2: 31–50'],
    ],
    [
      'ends by the next Enqueue where its own end is missing',
      { queueEvents: [sales(), queue('Tier 2', [31, 'Enqueue'], [50, 'Abandoned'])] },
      ['Sales: 10–31', 'Tier 2: 31–50'],
    ],
  ])('%s', (_, record, expected) => {
    expect(visits(record)).toEqual(expected);
  });
});

describe('a wait that an agent’s ringing interrupts', () => {
  const missed = agent('Li', [15, 'Ringing'], [30, 'AgentRingingTimeout']);
  const declined = agent('Li', [15, 'Ringing'], [18, 'Released']);
  const answers = agent('Wang', [40, 'Ringing'], [43, 'Established']);

  it.each<[string, Lanes, string[]]>([
    [
      'goes on after a ring that timed out',
      { queueEvents: [sales()], agentEvents: [missed, answers] },
      ['Sales: 10–15, 30–40'],
    ],
    [
      'goes on after a ring that was declined',
      { queueEvents: [sales()], agentEvents: [declined, answers] },
      ['Sales: 10–15, 18–40'],
    ],
    [
      'goes on to the queue’s own end',
      { queueEvents: [sales([50, 'QueueingTimeout'])], agentEvents: [missed] },
      ['Sales: 10–15, 30–50'],
    ],
    [
      'goes on until the caller gives up',
      { queueEvents: [sales([45, 'Abandoned'])], agentEvents: [missed] },
      ['Sales: 10–15, 30–45'],
    ],
    [
      'goes on to the end of the call',
      { queueEvents: [sales()], agentEvents: [missed] },
      ['Sales: 10–15, 30–60'],
    ],
    [
      'is over where the ring stops with the call',
      { queueEvents: [sales()], agentEvents: [missed], releaseTime: at(32) },
      ['Sales: 10–15'],
    ],
    [
      'begins anew with a new Enqueue in the same queue',
      { queueEvents: [sales([31, 'Enqueue'])], agentEvents: [missed, answers] },
      ['Sales: 10–15', 'Sales: 31–40'],
    ],
    [
      'begins anew in the other queue it is sent to',
      { queueEvents: [sales(), queue('Tier 2', [31, 'Enqueue'])], agentEvents: [missed, answers] },
      ['Sales: 10–15', 'Tier 2: 31–40'],
    ],
    [
      'goes on once all of several parallel rings are over',
      {
        queueEvents: [sales()],
        agentEvents: [declined, agent('Tom', [15.5, 'Ringing'], [35, 'AgentRingingTimeout']), answers],
      },
      ['Sales: 10–15, 35–40'],
    ],
    [
      'is over once one of several parallel rings is answered',
      {
        queueEvents: [sales()],
        agentEvents: [declined, agent('Tom', [15.5, 'Ringing'], [20, 'Established'])],
      },
      ['Sales: 10–15'],
    ],
  ])('%s', (_, record, expected) => {
    expect(visits(record)).toEqual(expected);
  });
});
