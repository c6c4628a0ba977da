import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallFacts } from '../../../src/call/facts.js';
import type { AnalyticsReport } from '../../../src/call/record.js';
import { verdictOf } from '../../../src/call/verdict.js';
import { finishedCalls, opened } from './opened.js';

const partsOf = ({ emotion, problemSolving, satisfaction, todoList }: AnalyticsReport) => [
  emotion,
  problemSolving,
  satisfaction,
  todoList,
];

/** Checks something of all calls of some call centres. */
function expectOfEveryCall(check: (facts: CallFacts, situation: string) => void): void {
  const property = fc.property(fc.maxSafeNat(), (seed) => {
    for (const { facts, situation } of finishedCalls(opened(seed))) check(facts, situation);
  });
  fc.assert(property, { numRuns: 5 });
}

describe('every made-up call', () => {
  it('agrees with itself', () => {
    expectOfEveryCall(({ contradictions, record }, situation) => {
      expect([situation, record.contactId, contradictions]).toEqual([situation, record.contactId, []]);
    });
  });

  it('is a success exactly where somebody answered', () => {
    expectOfEveryCall(({ answered, disposition }, situation) => {
      expect([situation, disposition.name === 'Success']).toEqual([situation, answered]);
    });
  });

  it('has its steps between start and release, a mailbox being saved a little later', () => {
    expectOfEveryCall(({ timeline, record: { startTime, releaseTime } }) => {
      expect(timeline[0]?.at).toBeGreaterThanOrEqual(startTime ?? Infinity);
      for (const { at, event } of timeline) {
        if (event !== 'VoicemailReady') expect(at).toBeLessThanOrEqual(releaseTime ?? 0);
      }
    });
  });

  it('has a recording exactly where somebody answered, and is final', () => {
    expectOfEveryCall(({ answered, recording, pending, record }) => {
      expect(recording).toBe(answered ? 'ready' : 'not_expected');
      expect(record.recordingReady).toBe(answered);
      expect(pending).toEqual([]);
    });
  });

  it('reports durations that are the gaps between its steps', () => {
    expectOfEveryCall(({ rings, hold, activities }) => {
      const spans = [...rings.map(({ span }) => span), ...hold.spans];
      spans.push(
        ...activities.flatMap(({ mute, monitored, coached }) =>
          [mute, monitored, coached].flatMap((t) => t.spans),
        ),
      );
      for (const { start, from, to } of spans) {
        // One step is known under two names some tenths of a second apart.
        if (start.duration !== null)
          expect(Math.abs(start.duration - ((to ?? 0) - from) / 1000)).toBeLessThan(1);
      }
    });
  });

  it('has an AI report now and then, of answered calls only, with a part that failed at times', () => {
    const calls = finishedCalls(opened(1));
    const reports = calls.flatMap(({ facts: { aiReport, answered } }) =>
      aiReport === null ? [] : [{ answered, parts: partsOf(aiReport) }],
    );
    expect(reports.length).toBeGreaterThan(20);
    expect(reports.every(({ answered }) => answered)).toBe(true);
    const failed = reports.filter(({ parts }) => parts.some((part) => part?.success === false));
    expect(failed.length).toBeGreaterThan(5);
    expect(failed.length).toBeLessThan(reports.length);
  });

  it('has no value that the record cannot tell', () => {
    expectOfEveryCall((facts) => {
      expect(facts.totalMs).toBeGreaterThan(0);
      expect(facts.waiting.queueMs).not.toBeNull();
      if (facts.kind === 'inbound') expect(facts.waiting.ivrMs).not.toBeNull();
      for (const { talkMs } of facts.activities) expect(talkMs).not.toBeNull();
      for (const { from, to } of facts.transfers) expect([from, to]).not.toContain(null);
    });
  });
});

const STORIES: Readonly<Record<string, (facts: CallFacts) => unknown>> = {
  'missed-by-two-agents': ({ rings }) => rings.map(({ outcome }) => outcome).join() === 'no_answer,no_answer',
  'second-agent-answers': ({ rings }) => rings.map(({ outcome }) => outcome).join() === 'no_answer,answered',
  'declined-then-answered': ({ rings }) => rings.map(({ outcome }) => outcome).join() === 'ended,answered',
  'abandoned-in-ring': ({ rings }) => rings.at(-1)?.outcome === 'caller_left',
  'answered-with-long-hold': ({ hold }) => (hold.longestMs ?? 0) >= 240_000,
  'answered-with-mute': ({ activities }) => activities.some(({ mute }) => mute.count > 0),
  'moved-to-another-queue': ({ visits }) => visits.length === 2,
  'personal-queue': ({ visits }) => visits[0]?.queue.personal,
  'blind-transfer': ({ transfers: [one] }) => one?.kind === 'blind' && one.targetAnswered,
  'blind-transfer-unanswered': ({ transfers: [one] }) => one?.kind === 'blind' && !one.targetAnswered,
  'consult-transfer': ({ transfers: [one] }) => one?.kind === 'attended' && one.customerWaitMs === 0,
  conference: ({ activities }) => activities.some(({ conference }) => conference.count === 1),
  monitored: ({ activities }) => activities.some(({ monitored }) => monitored.count === 1),
  coached: ({ activities }) => activities.some(({ coached }) => coached.count === 1),
  'barge-in': ({ activities }) => activities.some(({ bargedInAt }) => bargedInAt !== null),
  intercepted: ({ activities }) => activities.some(({ tookOverAt }) => tookOverAt !== null),
  voicemail: (facts) => verdictOf(facts).kind === 'voicemail',
  'queue-timeout': (facts) => verdictOf(facts).kind === 'queue_timeout',
  'queue-overflow': (facts) => verdictOf(facts).kind === 'queue_overflow',
  'queueing-failed': (facts) => verdictOf(facts).kind === 'queue_failed',
  'ivr-exception': (facts) => verdictOf(facts).kind === 'ivr_exception',
  'forwarded-outside': (facts) => verdictOf(facts).kind === 'forwarded',
  'outbound-power-off': (facts) => facts.earlyMedia === 'PowerOff' && verdictOf(facts).kind === 'not_reached',
  'outbound-rejected': ({ hangUp }) => hangUp.by === 'customer',
};

describe('a situation', () => {
  it('is told by the bot as what it is', () => {
    expectOfEveryCall((facts, situation) => {
      expect([situation, STORIES[situation]?.(facts) ?? true]).toEqual([situation, true]);
    });
  });
});
