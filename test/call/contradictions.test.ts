import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { messagesFor } from '../../src/locale/index.js';
import { agent, at, callRecord, ivr } from '../support/record-builder.js';
import { ROWS } from './contradiction-rows.js';

describe('a contradiction', () => {
  it.each(ROWS)('is said, alone, in both languages: %s', (_, overrides, expected, en, zh) => {
    const { contradictions } = factsOf(callRecord(overrides));
    expect(contradictions).toMatchObject([expected]);
    for (const found of contradictions) {
      expect(messagesFor('en').contradiction(found)).toContain(en);
      expect(messagesFor('zh-CN').contradiction(found)).toContain(zh);
    }
  });

  it.each<[string, Partial<CallRecord>]>([
    ['a running call without an answer', { releaseTime: null }],
    [
      'an answered call',
      { recordingReady: true, agentEvents: [agent('Li', [10, 'Established'], [60, 'Released'])] },
    ],
    [
      'events at the very edge',
      {
        contactDisposition: 'Odd',
        ivrEvents: [ivr([-60, 'Route2IVR'], [120, 'IvrTracking'])],
        startTime: at(0),
      },
    ],
    [
      'events of a call without times',
      { startTime: null, releaseTime: null, ivrEvents: [ivr([-999, 'Route2IVR'])] },
    ],
  ])('is none: %s', (_, overrides) => {
    expect(factsOf(callRecord(overrides)).contradictions).toEqual([]);
  });
});
