import { describe, expect, it } from 'vitest';
import type { AgentActivity } from '../../src/call/agents.js';
import { factsOf } from '../../src/call/facts.js';
import { agent, callRecord, customer, type Step } from '../support/record-builder.js';

function activity(steps: readonly Step[]): AgentActivity | undefined {
  return factsOf(callRecord({ agentEvents: [agent('Li', ...steps)] })).activities[0];
}

const talk: Step = [10, 'Established'];

describe.each([
  ['hold', 'Held', 'Retrieved'],
  ['mute', 'Muted', 'Unmuted'],
] as const)('%s', (kind, start, stop) => {
  it.each<[string, Step[], [number, number | null, number | null]]>([
    ['is none', [talk], [0, 0, 0]],
    [
      'counts each, in all and the longest',
      [talk, [15, start], [20, stop], [30, start], [42, stop]],
      [2, 17_000, 12_000],
    ],
    ['ends with the agent’s release', [talk, [15, start], [22, 'Released']], [1, 7000, 7000]],
    ['takes the reported duration without an end mark', [talk, [15, start, 6]], [1, 6000, 6000]],
    [
      'takes the end mark before the reported duration',
      [talk, [15, start, 6], [25, stop]],
      [1, 10_000, 10_000],
    ],
    ['takes the reported durations of several', [talk, [15, start, 6], [30, start, 2]], [2, 8000, 6000]],
    [
      'counts a repeated start within a reported duration once',
      [talk, [15, start, 6], [17, start, 2]],
      [1, 6000, 6000],
    ],
    ['is unknown without any end', [talk, [15, start]], [1, null, null]],
    ['is unknown as a whole where one end is', [talk, [15, start], [20, stop], [30, start]], [2, null, null]],
    ['counts a repeated start once', [talk, [15, start], [16, start], [20, stop]], [1, 5000, 5000]],
  ])('%s', (_, steps, [count, totalMs, longestMs]) => {
    expect(activity(steps)?.[kind]).toMatchObject({ count, totalMs, longestMs });
  });
});

describe('talk', () => {
  it('is connected less hold, mute left in', () => {
    const own = activity([
      talk,
      [15, 'Held'],
      [20, 'Retrieved'],
      [30, 'Muted'],
      [35, 'Unmuted'],
      [50, 'Released'],
    ]);
    expect(own?.talkMs).toBe(35_000);
  });

  it('is unknown where hold is', () => {
    expect(activity([talk, [15, 'Held']])?.talkMs).toBeNull();
  });
});

describe('hold of the whole call', () => {
  const customerEvents = [customer([20, 'Held'], [50, 'Retrieved'])];

  it('is the customer lane’s where no agent has Held', () => {
    const { hold } = factsOf(callRecord({ agentEvents: [agent('Li', talk)], customerEvents }));
    expect(hold).toMatchObject({ count: 1, totalMs: 30_000 });
  });

  it('is the agents’ alone where one has', () => {
    const agentEvents = [agent('Li', talk, [20, 'Held'], [24, 'Retrieved']), agent('Wang', [30, 'Held', 3])];
    expect(factsOf(callRecord({ agentEvents, customerEvents })).hold).toMatchObject({
      count: 2,
      totalMs: 7000,
    });
  });
});
