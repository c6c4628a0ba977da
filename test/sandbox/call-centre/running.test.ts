import { beforeEach, describe, expect, it } from 'vitest';
import { isFinal } from '../../../src/call/facts.js';
import { verdictOf } from '../../../src/call/verdict.js';
import { RUNNING_CALL_ID, type SimulatedCallCentre } from '../../../src/sandbox/call-centre/call-centre.js';
import { factsIn, opened, OPENED } from './opened.js';

let clock: { now: number };
let centre: SimulatedCallCentre;
beforeEach(() => {
  clock = { now: OPENED };
  centre = opened(5, { clock, calls: 10 });
});

/** The facts so many seconds after the opening. */
function after(seconds: number, contactId = RUNNING_CALL_ID) {
  clock.now = OPENED + seconds * 1000;
  return factsIn(centre, contactId);
}

describe('the running call', () => {
  it('is under way when the call centre opens', () => {
    const facts = after(0);
    expect(facts.record.releaseTime).toBeNull();
    expect(facts.record.releaseInitiator).toBe('');
    expect(facts.record.contactDisposition).toBe('');
    expect(facts.pending).toEqual(['release', 'recording']);
    expect(facts.timeline.every(({ at }) => at <= clock.now)).toBe(true);
  });

  it('goes on: talking, on hold, talking, over, recorded', () => {
    const phase = (seconds: number) => {
      const verdict = verdictOf(after(seconds));
      return verdict.kind === 'running' ? verdict.phase : verdict.kind;
    };
    expect([0, 20, 40, 70].map(phase)).toEqual(['talking', 'on_hold', 'talking', 'talked']);
    expect(after(70).pending).toEqual(['recording']);
    expect(isFinal(after(70).record)).toBe(false);
    expect(after(90).pending).toEqual([]);
    expect(isFinal(after(90).record)).toBe(true);
  });

  it('keeps its past while it goes on, and agrees with itself all the time', () => {
    let known: readonly string[] = [];
    for (let seconds = 0; seconds <= 100; seconds += 5) {
      const { timeline, contradictions } = after(seconds);
      const steps = timeline.map(({ at, event }) => `${String(at)} ${event}`);
      expect(steps.slice(0, known.length)).toEqual(known);
      expect(contradictions).toEqual([]);
      known = steps;
    }
  });

  it('is listed as it stands', () => {
    const listed = () => [...centre.texts()].find((text) => text.includes(`"${RUNNING_CALL_ID}"`));
    expect(listed()).toContain('"ReleaseTime":null');
    clock.now += 120_000;
    expect(listed()).not.toContain('"ReleaseTime":null');
    expect(listed()).toContain('"RecordingReady":true');
  });
});

describe('the other running calls', () => {
  it('wait in the queue and ring at the opening, and end about a minute later', () => {
    expect(verdictOf(after(0, 'job-1002'))).toMatchObject({ kind: 'running', phase: 'queue' });
    expect(verdictOf(after(12, 'job-1002'))).toMatchObject({ kind: 'running', phase: 'ringing' });
    expect(verdictOf(after(0, 'job-1003'))).toMatchObject({ kind: 'running', phase: 'dialling' });
    expect(verdictOf(after(12, 'job-1003'))).toMatchObject({ kind: 'running', phase: 'talking' });
    expect(verdictOf(after(70, 'job-1002'))).toMatchObject({ kind: 'talked' });
    expect(verdictOf(after(70, 'job-1003'))).toMatchObject({ kind: 'reached' });
  });
});
