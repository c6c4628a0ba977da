import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { agent, at, callRecord, customer, queue, type Step } from '../support/record-builder.js';

/** Li answers at 15 s; Zhou looks in from 20 s on. */
function withZhou(...steps: Step[]) {
  const facts = factsOf(
    callRecord({
      releaseInitiator: 'agent',
      queueEvents: [queue('Sales', [5, 'Enqueue'])],
      agentEvents: [
        agent('Zhou', [6, 'Ringing'], [7, 'Established'], ...steps, [58, 'Released']),
        agent('Li', [10, 'Ringing'], [15, 'Established'], [50, 'Released']),
      ],
      customerEvents: [customer([50, 'Released'])],
    }),
  );
  return { facts, zhou: facts.activities.find(({ agent: { name } }) => name === 'Zhou') };
}

describe('a supervisor', () => {
  it.each<[string, Step[], 'monitored' | 'coached', number]>([
    [
      'listens',
      [
        [20, 'StartMonitor'],
        [32, 'StopMonitor'],
      ],
      'monitored',
      12_000,
    ],
    [
      'coaches',
      [
        [20, 'StartCoach'],
        [29, 'StopCoach'],
      ],
      'coached',
      9000,
    ],
  ])('%s and talks with nobody', (_, steps, kind, totalMs) => {
    const { zhou } = withZhou(...steps);
    expect(zhou).toMatchObject({
      supervisor: true,
      connectedMs: 0,
      talkMs: 0,
      bargedInAt: null,
      tookOverAt: null,
    });
    expect(zhou?.[kind]).toMatchObject({ count: 1, totalMs });
  });

  it.each<[string, Step, 'bargedInAt' | 'tookOverAt']>([
    ['joins', [30, 'BargeIn'], 'bargedInAt'],
    ['takes over', [30, 'Intercept'], 'tookOverAt'],
  ])('%s and talks from then on', (_, step, kind) => {
    const { zhou } = withZhou([20, 'StartMonitor'], step);
    expect(zhou?.[kind]?.at).toBe(at(30));
    expect(zhou?.talkMs).toBe(28_000);
  });

  it('who took over after joining talks once', () => {
    expect(withZhou([30, 'BargeIn'], [40, 'Intercept']).zhou?.talkMs).toBe(28_000);
  });

  it.each<[string, Step]>([
    ['listens', [20, 'StartMonitor']],
    ['takes over', [30, 'Intercept']],
  ])('who %s neither rang, answered nor came last', (_, step) => {
    const { facts } = withZhou(step);
    const { firstOffered, firstAnswered, last } = facts.agents;
    expect([firstOffered, firstAnswered, last].map((party) => party?.name)).toEqual(['Li', 'Li', 'Li']);
    expect(facts.rings.map(({ agent: { name } }) => name)).toEqual(['Li']);
    expect(facts.waiting).toMatchObject({ queueMs: 5000, waitMs: 10_000, speedOfAnswerMs: 10_000 });
  });

  it('who listens did not hang up, whenever the own line was released', () => {
    expect(withZhou([20, 'StartMonitor']).facts.hangUp).toMatchObject({ by: 'agent', releasedFirst: null });
  });

  it('who joined can have hung up', () => {
    expect(withZhou([20, 'BargeIn']).facts.hangUp.releasedFirst).toEqual({ party: 'customer', byMs: 8000 });
  });

  it('who took over can have talked longest', () => {
    const facts = factsOf(
      callRecord({
        agentEvents: [
          agent('Li', [10, 'Established'], [15, 'Released']),
          agent('Zhou', [14, 'Established'], [15, 'Intercept'], [55, 'Released']),
        ],
      }),
    );
    expect(facts.agents.longestTalking?.agent.name).toBe('Zhou');
  });
});
