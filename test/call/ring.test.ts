import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { spanMs } from '../../src/call/span.js';
import { agent, callRecord, customer, queue } from '../support/record-builder.js';

type Lanes = Partial<CallRecord>;
const gone = (at: number): Lanes => ({ customerEvents: [customer([at, 'Released'])] });
const abandoned = (at: number): Lanes => ({
  queueEvents: [queue('Sales', [5, 'Enqueue'], [at, 'Abandoned'])],
});

/** Outcome and seconds of every ring. */
function rings(record: Lanes): [string, number | null][] {
  return factsOf(callRecord(record)).rings.map(({ outcome, span }) => {
    const ms = spanMs(span);
    return [outcome, ms === null ? null : ms / 1000];
  });
}

describe('a ring', () => {
  it.each<[string, Lanes, [string, number | null]]>([
    ['is answered', { agentEvents: [agent('Li', [10, 'Ringing'], [14, 'Established'])] }, ['answered', 4]],
    [
      'times out',
      { agentEvents: [agent('Li', [10, 'Ringing'], [30, 'AgentRingingTimeout'])] },
      ['no_answer', 20],
    ],
    ['is declined', { agentEvents: [agent('Li', [10, 'Ringing'], [13, 'Released'])] }, ['ended', 3]],
    [
      'stops as the caller leaves',
      { agentEvents: [agent('Li', [10, 'Ringing'])], ...gone(22) },
      ['caller_left', 12],
    ],
    [
      'stops as the caller gives up',
      { agentEvents: [agent('Li', [10, 'Ringing'])], ...abandoned(21) },
      ['caller_left', 11],
    ],
    ['lasts to the end of the call', { agentEvents: [agent('Li', [10, 'Ringing'])] }, ['call_over', 50]],
    [
      'has no end in the record',
      { agentEvents: [agent('Li', [10, 'Ringing'])], releaseTime: null },
      ['unknown', null],
    ],
    ['cannot end before it began', { agentEvents: [agent('Li', [70, 'Ringing'])] }, ['call_over', null]],
  ])('%s', (_, record, expected) => {
    expect(rings(record)).toEqual([expected]);
  });

  it.each([
    [15, 13, 'caller_left'],
    [15, 17, 'caller_left'],
    [15, 17.001, 'ended'],
    [15, 15, 'caller_left'],
  ])('that ends at %s s near the caller’s end at %s s: %s', (released, left, outcome) => {
    const own = agent('Li', [10, 'Ringing'], [released, 'Released']);
    expect(rings({ agentEvents: [own], ...gone(left) })[0]?.[0]).toBe(outcome);
    expect(rings({ agentEvents: [own], ...abandoned(left) })[0]?.[0]).toBe(outcome);
  });

  it('ends at the earliest of its ends', () => {
    const own = agent('Li', [10, 'Ringing'], [25, 'AgentRingingTimeout'], [26, 'Released']);
    expect(rings({ agentEvents: [own], ...gone(40) })).toEqual([['no_answer', 15]]);
    expect(rings({ agentEvents: [own], ...gone(20) })).toEqual([['caller_left', 10]]);
  });

  it('that begins again without an end has an unknown end', () => {
    const own = agent('Li', [10, 'Ringing'], [30, 'Ringing'], [34, 'Established']);
    expect(rings({ agentEvents: [own] })).toEqual([
      ['unknown', null],
      ['answered', 4],
    ]);
  });

  it('of two agents at once counts for each', () => {
    const both = [
      agent('Li', [10, 'Ringing'], [16, 'Released']),
      agent('Wang', [10, 'Ringing'], [16, 'Established']),
    ];
    expect(rings({ agentEvents: both })).toEqual([
      ['ended', 6],
      ['answered', 6],
    ]);
  });
});

describe('who came when', () => {
  it('is told in order of time, whatever the order of the record', () => {
    const { agents, rings: all } = factsOf(
      callRecord({
        agentEvents: [
          agent('Tom', [40, 'Ringing'], [43, 'Established'], [58, 'Released']),
          agent('Li', [10, 'Ringing'], [20, 'AgentRingingTimeout']),
          agent('Wang', [22, 'Ringing'], [24, 'Established'], [41, 'Released']),
        ],
      }),
    );
    expect(all.map(({ agent: { name } }) => name)).toEqual(['Li', 'Wang', 'Tom']);
    expect([agents.firstOffered?.name, agents.firstAnswered?.name, agents.last?.name]).toEqual([
      'Li',
      'Wang',
      'Tom',
    ]);
    expect(agents.longestTalking?.agent.name).toBe('Wang');
  });

  it('takes the first of two who talked equally long', () => {
    const { agents } = factsOf(
      callRecord({
        agentEvents: [
          agent('Tom', [30, 'Established'], [40, 'Released']),
          agent('Li', [10, 'Established'], [20, 'Released']),
        ],
      }),
    );
    expect(agents.longestTalking?.agent.name).toBe('Li');
  });
});
