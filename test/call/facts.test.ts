import { describe, expect, it } from 'vitest';
import { factsOf, isFinal } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { agent, callRecord, customer, ivr } from '../support/record-builder.js';

const answered = { agentEvents: [agent('Li', [10, 'Established'], [50, 'Released'])] };

describe('the longest gap', () => {
  it('lies between neighbours of any lane', () => {
    const { longestGap } = factsOf(
      callRecord({
        ivrEvents: [ivr([0, 'Route2IVR'], [5, 'IvrTracking'])],
        agentEvents: [agent('Li', [20, 'Ringing'], [24, 'Established'])],
        customerEvents: [customer([30, 'Released'])],
      }),
    );
    expect(longestGap).toMatchObject({
      ms: 15_000,
      from: { event: 'IvrTracking' },
      to: { event: 'Ringing' },
    });
  });

  it('is the first of equal ones', () => {
    const { longestGap } = factsOf(
      callRecord({ ivrEvents: [ivr([0, 'A'], [5, 'B'], [10, 'C'], [12, 'D'])] }),
    );
    expect(longestGap).toMatchObject({ ms: 5000, from: { event: 'A' }, to: { event: 'B' } });
  });

  it('takes start and release for no events', () => {
    expect(factsOf(callRecord({ ivrEvents: [ivr([30, 'A'], [31, 'B'])] })).longestGap?.ms).toBe(1000);
  });

  it.each([0, 1])('is none between %s events', (count) => {
    const events = count === 0 ? [] : [ivr([0, 'A'])];
    expect(factsOf(callRecord({ ivrEvents: events })).longestGap).toBeNull();
  });
});

describe('recording and what is pending', () => {
  it.each<[string, Partial<CallRecord>, string, string[]]>([
    ['ready', { ...answered, recordingReady: true }, 'ready', []],
    ['answered, not ready', { ...answered, recordingReady: false }, 'not_ready', ['recording']],
    ['answered, not said', { ...answered, recordingReady: null }, 'not_ready', ['recording']],
    ['never answered', { recordingReady: false }, 'not_expected', []],
    ['ready although never answered', { recordingReady: true }, 'ready', []],
    ['running', { releaseTime: null }, 'not_expected', ['release']],
    ['running and answered', { ...answered, releaseTime: null }, 'not_ready', ['release', 'recording']],
    ['running, yet ready', { ...answered, releaseTime: null, recordingReady: true }, 'ready', ['release']],
  ])('%s', (_, overrides, recording, pending) => {
    const record = callRecord(overrides);
    expect(factsOf(record)).toMatchObject({ recording, pending });
    expect(isFinal(record)).toBe(pending.length === 0);
  });
});

describe('total', () => {
  it.each<[string, Partial<CallRecord>, number | null]>([
    ['runs from start to release', {}, 60_000],
    ['is unknown without a start', { startTime: null }, null],
    ['is unknown while the call runs', { releaseTime: null }, null],
    ['plays no part in CCC’s own duration', { callDuration: 7 }, 60_000],
  ])('%s', (_, overrides, totalMs) => {
    expect(factsOf(callRecord(overrides)).totalMs).toBe(totalMs);
  });
});

describe('the AI report', () => {
  const analyticsReport = { emotion: null, problemSolving: null, satisfaction: null, todoList: null };

  it.each([
    [true, analyticsReport],
    [false, null],
    [null, null],
  ])('counts only where it is marked ready: %s', (analyticsReportReady, expected) => {
    expect(factsOf(callRecord({ analyticsReportReady, analyticsReport })).aiReport).toEqual(expected);
  });
});
