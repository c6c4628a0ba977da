import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

describe('how long an agent has talked on a call that goes on', () => {
  it.each([
    [
      'How long has Megan Foster been talking?',
      /^Megan Foster has been on the line since .*14:50:53.*; the end is not recorded yet\.\nEvidence: .*14:50:53\) Megan Foster Connected \(Established\); ReleaseTime is not set/,
    ],
    ['Megan已经聊了多久', /^Megan Foster 自 .*14:50:53.* 起接通，通话仍在进行，尚无结束时间。/],
    ['who talked longest?', /^Megan Foster has been on the line since/],
  ])('is said from when on, with true evidence: “%s”', (question, said) => {
    expect(reply(factsFor('still-running'), question, true).text).toMatch(said);
  });

  it('gives no event as missing that others have', () => {
    const said = reply(factsFor('warm-transfer-second-consult'), 'How long did 高远 talk?', true).text;
    expect(said).toMatch(/^高远 was not connected/);
    expect(said).not.toContain('no Connected');
  });
});
