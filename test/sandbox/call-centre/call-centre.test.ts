import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/call/facts.js';
import { decodeCallRecord } from '../../../src/ccc/decode.js';
import { createCallCentre, RUNNING_CALL_ID } from '../../../src/sandbox/call-centre/call-centre.js';
import { SITUATIONS } from '../../../src/sandbox/call-centre/situations.js';
import { RecordBook } from '../../../src/sandbox/ccc/records.js';

const OPENED = Date.UTC(2026, 10, 23, 6);

function open(seed: number, calls = 300, clock = { ms: OPENED }) {
  return createCallCentre({ seed, calls, now: () => clock.ms, samples: new RecordBook() });
}

function facts(text: string) {
  return factsOf(decodeCallRecord(JSON.parse(text)));
}

describe('the simulated call centre', () => {
  it('is the same for the same seed, and another for another', () => {
    expect([...open(1).texts()]).toEqual([...open(1).texts()]);
    expect([...open(1).texts()]).not.toEqual([...open(2).texts()]);
  });

  it.each([1, 2, 3, 42])('has only calls that agree with themselves, seed %i', (seed) => {
    for (const text of open(seed).texts()) {
      const { record, contradictions } = facts(text);
      expect([record.contactId, contradictions]).toEqual([record.contactId, []]);
    }
  });

  it('has every situation, and every disposition of CCC', () => {
    const all = [...open(5, SITUATIONS.length).texts()].map((text) => facts(text));
    const dispositions = new Set(all.map(({ disposition }) => disposition.name));
    expect(all).toHaveLength(SITUATIONS.length + 1);
    expect([...dispositions].filter((name) => name !== null).toSorted()).toEqual(
      (
        'AbandonedInIVR AbandonedInQueue AbandonedInRing AbandonedInVoiceNavigator ForwardToOutsideNumber IVRException ' +
        'NoAnswer QueuingFailed QueuingOverflow QueuingTimeout Reject Success Voicemail'
      ).split(' '),
    );
  });

  it('calls a call a success exactly where somebody answered', () => {
    const ended = [...open(9).texts()]
      .map((text) => facts(text))
      .filter(({ record }) => record.releaseTime !== null);
    for (const { answered, disposition, record } of ended) {
      expect([record.contactId, answered]).toEqual([record.contactId, disposition.name === 'Success']);
    }
  });

  it('happened before it opened, in office hours in China', () => {
    for (const text of open(11).texts()) {
      const { record } = facts(text);
      if (record.contactId === RUNNING_CALL_ID) continue;
      expect(record.releaseTime).toBeLessThan(OPENED);
      const hour = new Date((record.startTime ?? 0) + 8 * 3_600_000).getUTCHours();
      expect(hour >= 8 && hour <= 20).toBe(true);
    }
  });

  it('has a call that is running, ends, and has its recording a little later', () => {
    const clock = { ms: OPENED };
    const centre = open(1, 10, clock);
    const pending = () => facts(centre.find(RUNNING_CALL_ID) ?? '').pending;
    expect(pending()).toContain('release');
    clock.ms += 65_000;
    expect(pending()).toEqual(['recording']);
    clock.ms += 30_000;
    expect(pending()).toEqual([]);
  });

  it('knows the samples beside its own calls', () => {
    const samples = new RecordBook();
    samples.add('{"Code":"OK","Data":{"ContactId":"job-sample-1"}}');
    const centre = createCallCentre({ seed: 1, calls: 5, now: () => OPENED, samples });
    expect(centre.find('job-sample-1')).toContain('job-sample-1');
    expect(centre.find('job-404')).toBeUndefined();
    expect([...centre.texts()]).toHaveLength(7);
  });
});
