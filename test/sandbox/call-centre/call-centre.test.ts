import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactIdsIn } from '../../../src/call/contact-id.js';
import { SITUATIONS } from '../../../src/sandbox/call-centre/situations/all.js';
import { loadRecords } from '../../../src/sandbox/ccc/records.js';
import { RECORDS } from '../ccc/signed-request.js';
import { factsIn, finishedCalls, opened, OPENED } from './opened.js';

const HOUR_MS = 3_600_000;
const seeds = fc.maxSafeNat();
const few = { numRuns: 6 };

const DISPOSITIONS = [
  'AbandonedInIVR',
  'AbandonedInQueue',
  'AbandonedInRing',
  'AbandonedInVoiceNavigator',
  'ForwardToOutsideNumber',
  'IVRException',
  'NoAnswer',
  'QueuingFailed',
  'QueuingOverflow',
  'QueuingTimeout',
  'Reject',
  'Success',
  'Voicemail',
];

describe('the simulated call centre', () => {
  it('is the same for the same seed and time, and another for another seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect([...opened(seed).texts()]).toEqual([...opened(seed).texts()]);
      }),
      { numRuns: 5 },
    );
    expect([...opened(1).texts()]).not.toEqual([...opened(2).texts()]);
  });

  it('has every situation, outcome and reason of failure, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const calls = finishedCalls(opened(seed));
        const names = (of: (call: (typeof calls)[number]) => string | null) =>
          [...new Set(calls.map(of))].filter((name) => name !== null).toSorted();
        expect(calls).toHaveLength(300);
        expect(names(({ situation }) => situation)).toEqual(SITUATIONS.map(({ name }) => name).toSorted());
        expect(names(({ facts }) => facts.disposition.name)).toEqual(DISPOSITIONS);
        expect(names(({ facts }) => facts.earlyMedia)).toHaveLength(7);
        expect(names(({ facts }) => facts.kind)).toHaveLength(6);
      }),
      few,
    );
  });

  it('has as many calls as asked for, of different ids that the bot reads', () => {
    fc.assert(
      fc.property(seeds, fc.nat(80), (seed, count) => {
        const centre = opened(seed, { calls: count });
        const ids = finishedCalls(centre).map(({ contactId }) => contactId);
        expect(new Set(ids).size).toBe(count);
        expect(ids.every((id) => /^job-9\d{17}$/.test(id))).toBe(true);
        expect(ids.every((id) => contactIdsIn(id)[0] === id)).toBe(true);
        expect([...centre.texts()]).toHaveLength(count + 3);
      }),
      few,
    );
  });

  it('has calls of the last four days, in business hours in China', () => {
    fc.assert(
      fc.property(seeds, fc.nat(7 * 24 * HOUR_MS), (seed, later) => {
        const now = OPENED + later;
        for (const { facts } of finishedCalls(opened(seed, { calls: 60, clock: { now } }))) {
          const { startTime, releaseTime } = facts.record;
          const hour = new Date((startTime ?? 0) + 8 * HOUR_MS).getUTCHours();
          expect(hour).toBeGreaterThanOrEqual(9);
          expect(hour).toBeLessThan(21);
          expect(startTime).toBeGreaterThanOrEqual(now - 96 * HOUR_MS - 1000);
          expect(releaseTime).toBeLessThan(now);
        }
      }),
      few,
    );
  });

  it('has nobody in two calls at once', () => {
    const taken = finishedCalls(opened(3)).flatMap(({ facts }) =>
      facts.record.agentEvents.map(({ agentId, events }) => {
        const times = events.map(({ time }) => time ?? 0);
        return { agentId, from: Math.min(...times), to: Math.max(...times) };
      }),
    );
    const clashes = taken.filter((one) =>
      taken.some((other) => other.agentId === one.agentId && other.from > one.from && other.from < one.to),
    );
    expect(clashes).toEqual([]);
  });

  it('uses numbers that are nobody’s', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { facts } of finishedCalls(opened(seed, { calls: 60 }))) {
          for (const number of [facts.record.callingNumber, facts.record.calledNumber]) {
            expect(number).toMatch(/^(?:(?:154|16[13489])\d{8}|0\d{2,3}1234\d{4}|4000012710|8031\d{4})$/);
          }
        }
      }),
      few,
    );
  });

  it('writes a few answers in the spelling of 2021, numbers as text', () => {
    const centre = opened(1);
    const old = [...centre.texts()].filter((text) => text.includes('"CdrQueueEvents"'));
    expect(old.length).toBeGreaterThan(2);
    expect(old.length).toBeLessThan(40);
    for (const text of old) expect(text).not.toMatch(/:\s*(?:\d|true|false|null)/);
  });

  it('always has the samples, as they are', async () => {
    const samples = await loadRecords(RECORDS);
    const centre = opened(1, { samples, calls: 10 });
    for (const text of samples.texts()) expect([...centre.texts()]).toContain(text);
    expect(centre.find('job-112740365918204763')).toBe(samples.find('job-112740365918204763'));
    expect(factsIn(centre, 'job-112740365918204763').answered).toBe(true);
    expect(centre.find('job-404')).toBeUndefined();
  });
});
