import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { agent, at, callRecord, customer, type Step } from '../support/record-builder.js';
import { reply } from '../support/replying.js';

const ASKED = { en: 'was she on hold when they hung up?', zh: '挂断的时候是在保持中吗？' };

function said(releaseTime: number | null, ...steps: Step[]): { en: string; zh: string } {
  const facts = factsOf(
    callRecord({
      releaseTime,
      agentEvents: [agent('Li', [10, 'Ringing'], [20, 'Established'], ...steps)],
      customerEvents: releaseTime === null ? [] : [customer([60, 'Released'])],
    }),
  );
  const first = (text: string): string => reply(facts, text, true).text?.split('\n')[0] ?? '';
  return { en: first(ASKED.en), zh: first(ASKED.zh) };
}

describe('whether the customer was on hold at the end', () => {
  it('says how long that hold had lasted', () => {
    expect(said(at(60), [30, 'Held'], [60, 'Released'])).toEqual({
      en: 'The customer was on hold when the call ended, for 30 s by then, and was not taken off hold.',
      zh: '通话结束时客户处于保持中，已保持30秒，没有取回。',
    });
  });

  it('says how long the last hold had been over', () => {
    expect(said(at(60), [30, 'Held'], [40, 'Retrieved'], [60, 'Released'])).toEqual({
      en: 'Not on hold when the call ended: the last hold ended 20 s before that (off hold, Retrieved).',
      zh: '结束时不在保持：最后一次保持在结束前20秒已取回。',
    });
  });

  it('says no end of a call that goes on', () => {
    const held = said(null, [30, 'Held']);
    expect(held.en).toMatch(
      /^By the record the call is still going on, and the customer has been on hold since .+\.$/,
    );
    expect(held.zh).toMatch(/^话单显示通话仍在进行，客户自 .+ 起处于保持中。$/);
    expect(said(null, [30, 'Held'], [40, 'Retrieved'])).toEqual({
      en: 'By the record the call is still going on, and the customer is not on hold.',
      zh: '话单显示通话仍在进行，客户目前不在保持中。',
    });
  });
});
