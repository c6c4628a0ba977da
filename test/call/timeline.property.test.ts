import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import type { CallEvent, CallRecord } from '../../src/call/record.js';
import { buildTimeline, type Lane } from '../../src/call/timeline.js';
import { anyRecord, anyRecordInOrder } from '../support/any-record.js';

const LANES: readonly Lane[] = ['customer', 'ivr', 'queue', 'agent'];

/** A call, and the same call with its legs and their events in another order. */
const shuffledPair = anyRecordInOrder.chain((record) =>
  fc.infiniteStream(fc.nat(1_000_000)).map((stream) => {
    const draw = (): number => Number(stream.next().value);
    return { record, other: shuffled(record, draw) };
  }),
);

function shuffled(record: CallRecord, draw: () => number): CallRecord {
  const mix = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: draw() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const legs = <T extends { readonly events: readonly CallEvent[] }>(
    list: readonly T[],
    id: (leg: T) => string,
  ): T[] => dealt(mix(list.map((leg) => ({ ...leg, events: mix(leg.events) }))), id, draw);
  return {
    ...record,
    customerEvents: legs(record.customerEvents, () => 'customer'),
    ivrEvents: legs(record.ivrEvents, ({ flowId }) => flowId),
    queueEvents: legs(record.queueEvents, ({ queueId }) => queueId),
    agentEvents: legs(record.agentEvents, ({ agentId }) => agentId),
  };
}

/** Moves events between legs of one party at random: which leg carries one means nothing. */
function dealt<T extends { readonly events: readonly CallEvent[] }>(
  legs: readonly T[],
  id: (leg: T) => string,
  draw: () => number,
): T[] {
  const hands = legs.map((leg) => ({ leg, events: [] as CallEvent[] }));
  for (const leg of legs) {
    const same = hands.filter((hand) => id(hand.leg) === id(leg));
    for (const step of leg.events) same[draw() % same.length]?.events.push(step);
  }
  return hands.map(({ leg, events }) => ({ ...leg, events }));
}

/** Facts without the record itself and without the number of the leg that carried an event. */
function comparable(record: CallRecord): string {
  const { record: _, ...facts } = factsOf(record);
  return JSON.stringify(facts, (key, value: unknown) => (key === 'leg' ? undefined : value));
}

describe('the timeline of any record', () => {
  it('is the same in whatever order legs and events stand in the record', () => {
    fc.assert(
      fc.property(shuffledPair, ({ record, other }) => {
        expect(comparable(other)).toBe(comparable(record));
      }),
    );
  });

  it('has every event that has a time, once, in order of time, then lane', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const timeline = buildTimeline(record);
        const legs = [
          ...record.customerEvents,
          ...record.ivrEvents,
          ...record.queueEvents,
          ...record.agentEvents,
        ];
        expect(timeline).toHaveLength(
          legs.flatMap(({ events }) => events.filter(({ time }) => time !== null)).length,
        );
        timeline.forEach((entry, i) => {
          const before = timeline[i - 1];
          expect(entry.position).toBe(i);
          if (before === undefined) return;
          expect(before.at).toBeLessThanOrEqual(entry.at);
          if (before.at === entry.at)
            expect(LANES.indexOf(before.lane)).toBeLessThanOrEqual(LANES.indexOf(entry.lane));
        });
      }),
    );
  });
});
