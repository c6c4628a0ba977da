import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNNING_CALL_ID } from '../../../src/sandbox/call-centre/call-centre.js';
import { highlights } from '../../../src/sandbox/call-centre/highlights.js';
import { factsIn, opened } from './opened.js';

describe('the calls to try', () => {
  it('are there, the running one first, each described in both languages', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (seed) => {
        const centre = opened(seed);
        const found = highlights(centre);
        expect(found).toHaveLength(5);
        expect(found[0]?.contactId).toBe(RUNNING_CALL_ID);
        for (const { contactId, english, chinese } of found) {
          expect(centre.find(contactId)).toBeDefined();
          expect(english).toMatch(/^[ -~]{10,60}$/);
          expect(chinese).toMatch(/\p{Script=Han}/u);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('are what they are said to be', () => {
    const centre = opened(11);
    const about = (word: string) => {
      const found = highlights(centre).find(({ english }) => english.includes(word));
      return factsIn(centre, found?.contactId ?? '');
    };
    expect(about('Missed').rings).toHaveLength(2);
    expect(about('Missed').answered).toBe(false);
    expect(about('Transferred').transfers).toHaveLength(1);
    expect(about('probably off').earlyMedia).toBe('PowerOff');
    expect(about('On hold').hold.longestMs).toBeGreaterThan(240_000);
  });

  it('leave out what a small call centre does not have', () => {
    expect(highlights(opened(1, { calls: 0 }))).toHaveLength(1);
  });
});
