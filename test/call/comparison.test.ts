import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCalls } from '../../src/call/comparison.js';
import type { ComparedRow } from '../../src/call/compared-row.js';
import type { Compared, Value } from '../../src/call/compared-values.js';
import { factsOf, type CallFacts } from '../../src/call/facts.js';
import { anyRecord } from '../support/any-record.js';
import { agent, at, callRecord, ivr, queue } from '../support/record-builder.js';
import { situation } from '../support/situations.js';

const of = (name: string): CallFacts => factsOf(situation(name));

/** An answered call: queued at 10 s, ringing at `rings`, answered at `answered`, talked to the end. */
function answered(rings: number, answeredAt: number, end = answeredAt + 60, who = '李晓雯'): CallFacts {
  return factsOf(
    callRecord({
      releaseTime: at(end),
      ivrEvents: [ivr([0, 'Route2IVR'])],
      queueEvents: [queue('售后服务', [10, 'Enqueue'])],
      agentEvents: [agent(who, [rings, 'Ringing'], [answeredAt, 'Established'], [end, 'Released'])],
    }),
  );
}

function row(a: CallFacts, b: CallFacts, name: Compared): ComparedRow | undefined {
  return compareCalls(a, b).rows.find((one) => one.name === name);
}

describe('a compared value', () => {
  it.each([
    ['wait', 16_000],
    ['queue', 10_000],
    ['ring', 6_000],
    ['ivr', 0],
    ['talk', -30_000],
    ['total', -14_000],
  ] as const)('has the difference of B less A: %s', (name, ms) => {
    const found = row(answered(15, 20, 80), answered(25, 36, 66), name);
    expect(found?.difference).toEqual({ kind: 'ms', ms });
    expect(found?.relation).toBe(ms === 0 ? 'same' : 'differs');
  });

  it('is the same where both are shown alike, and adds up as shown', () => {
    expect(row(answered(15, 20.1), answered(15, 20.4), 'wait')?.relation).toBe('same');
    expect(row(answered(15, 20.4), answered(15, 20.6), 'wait')?.difference).toEqual({ kind: 'ms', ms: 1000 });
  });

  it('has no difference from what is unknown, nor from what has no meaning', () => {
    const running = of('running-on-hold');
    expect(row(of('inbound-answered-with-hold'), running, 'talk')).toMatchObject({
      b: { kind: 'unknown' },
      relation: 'unknown',
      difference: null,
    });
    expect(row(of('inbound-answered-with-hold'), of('abandoned-in-queue'), 'talk')).toMatchObject({
      b: { kind: 'none' },
      relation: 'differs',
      difference: null,
    });
  });

  it('has no row where it has no meaning for either call', () => {
    const names = compareCalls(of('abandoned-in-ivr'), of('abandoned-in-queue')).rows.map(({ name }) => name);
    for (const absent of ['talk', 'holdTotal', 'mute', 'answeredBy', 'emotion'])
      expect(names).not.toContain(absent);
  });

  it('names the longest talk of an agent where one of the calls has several', () => {
    const names = compareCalls(of('blind-transfer'), answered(15, 20)).rows.map(({ name }) => name);
    expect(names).toContain('longestTalk');
    expect(names).not.toContain('talk');
  });

  it('does not take two nameless agents for one', () => {
    const nameless = (call: CallFacts): CallFacts =>
      factsOf({
        ...call.record,
        agentEvents: call.record.agentEvents.map((leg) => ({ ...leg, agentId: '' })),
      });
    const [a, b] = [nameless(answered(15, 20)), nameless(answered(15, 20))];
    expect(row(a, b, 'answeredBy')?.relation).toBe('unknown');
  });
});

describe('what differs most', () => {
  it.each([
    ['an answer', of('inbound-answered-with-hold'), of('abandoned-in-queue'), ['ends']],
    [
      'a longer wait of the call that was answered',
      answered(40, 60),
      of('queue-overflow'),
      ['ends', 'longer wait'],
    ],
    ['the largest length', answered(15, 20), answered(40, 55, 400), ['both', 'longer talk', 'longer wait']],
    ['the part and not the sum', answered(15, 20), answered(15, 20, 400), ['both', 'longer talk']],
    ['an agent', answered(15, 20), answered(15, 20, 80, 'Tom Becker'), ['both', 'answered_by']],
    ['small lengths', answered(15, 20), answered(15, 22), ['both', 'minor']],
    ['nothing', answered(15, 20), answered(15, 20), ['both', 'nothing']],
    ['a direction', answered(15, 20), of('predictive-answered'), ['ends', 'directions', 'longer talk']],
  ] as const)('is %s', (_, a, b, kinds) => {
    const { highlights } = compareCalls(a, b);
    expect(highlights.map((one) => (one.kind === 'longer' ? `longer ${one.name}` : one.kind))).toEqual(kinds);
  });

  it('stands first, the start of the call last of the differences', () => {
    const { rows } = compareCalls(of('inbound-answered-with-hold'), of('abandoned-in-queue'));
    const differing = rows.filter(({ relation }) => relation === 'differs').map(({ name }) => name);
    expect(differing.slice(0, 3)).toEqual(['verdict', 'wait', 'total']);
    expect(differing.at(-1)).toBe('start');
  });
});

const MIRRORED = { differs: 'differs', unknown: 'unknown', same: 'same' } as const;
const isKnown = ({ kind }: Value): boolean => kind !== 'unknown' && kind !== 'none';

describe('a comparison of any two records', () => {
  const expectOfPairs = (check: (a: CallFacts, b: CallFacts) => void): void =>
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => check(factsOf(a), factsOf(b))),
      { numRuns: 300 },
    );

  it('orders differences, unknowns and equals, each value once', () => {
    expectOfPairs((a, b) => {
      const { rows } = compareCalls(a, b);
      const places = rows.map(({ relation }) => ['differs', 'unknown', 'same'].indexOf(relation));
      expect(places).toEqual(places.toSorted());
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    });
  });

  it('never has a difference with an unknown, and always the difference of two numbers', () => {
    expectOfPairs((a, b) => {
      for (const one of compareCalls(a, b).rows) {
        const known = isKnown(one.a) && isKnown(one.b);
        if (one.difference !== null) expect(known).toBe(true);
        if (one.a.kind === 'unknown' || one.b.kind === 'unknown') expect(one.relation).toBe('unknown');
        const amount = one.difference?.kind === 'ms' ? one.difference.ms : (one.difference?.count ?? null);
        if (amount !== null) expect(one.relation).toBe(amount === 0 ? 'same' : 'differs');
      }
    });
  });

  it('is the same turned round, but for its signs', () => {
    expectOfPairs((a, b) => {
      const there = compareCalls(a, b).rows;
      const back = new Map(compareCalls(b, a).rows.map((one) => [one.name, one]));
      expect(back.size).toBe(there.length);
      for (const one of there) {
        const mirror = back.get(one.name);
        expect(mirror?.relation).toBe(MIRRORED[one.relation]);
        if (one.difference?.kind === 'ms' && mirror?.difference?.kind === 'ms') {
          expect(one.difference.ms + mirror.difference.ms).toBe(0);
        }
      }
    });
  });

  it('finds nothing different in a call and itself', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const facts = factsOf(record);
        const { rows, highlights } = compareCalls(facts, facts);
        expect(rows.filter(({ relation }) => relation === 'differs')).toEqual([]);
        expect(highlights.map(({ kind }) => kind)).toEqual(['both', 'nothing']);
      }),
      { numRuns: 200 },
    );
  });
});
