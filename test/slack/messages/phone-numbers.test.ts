import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/call/facts.js';
import { messagesFor } from '../../../src/locale/index.js';
import { maskNumber, shown } from '../../../src/locale/display.js';
import type { Locale } from '../../../src/locale/messages.js';
import { renderCard } from '../../../src/slack/messages/card.js';
import { allTexts } from '../../support/block-texts.js';
import { namedEverywhere } from '../../support/named-everywhere.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];

describe('a masked number', () => {
  it.each([
    ['mobile', '16405550123', '164****0123'],
    ['mobile with blanks', '164 0555 0123', '164****0123'],
    ['mobile with hyphens', '164-0555-0123', '164****0123'],
    ['mobile with odd separators', '164–0555·0123', '164****0123'],
    ['mobile in full-width digits', '１６４０５５５０１２３', '164****0123'],
    ['mobile in circled digits', '①⑥④⓪⑤⑤⑤⓪①②③', '164****0123'],
    ['mobile with unseen blanks', '164\u200b0555\u200d0123', '164****0123'],
    ['mobile in Arabic digits', '١٦٤٠٥٥٥٠١٢٣', '\u2068١٦٤****٠١٢٣\u2069'],
    ['with +86', '+8616405550123', '+861****0123'],
    ['with +86 and a blank', '+86 164 0555 0123', '+861****0123'],
    ['with 0086', '008616405550123', '008****0123'],
    ['landline of 010', '01012345678', '010****5678'],
    ['landline of 02x', '021-12345678', '021****5678'],
    ['landline of 0xxx', '0571-12345678', '0571****5678'],
    ['landline of 0xxx with seven digits', '(0571) 1234567', '(0571****4567'],
    ['400 number', '400-001-2710', '400****2710'],
    ['hotline', '95588', '9****8'],
    ['emergency', '110', '1****'],
    ['extension of eight digits', '80012345', '80****45'],
    ['extension of four digits', '8001', '8****1'],
    ['SIP address', 'sip:16405550123@10.0.0.1:5060', 'sip:164****0123@1****1:5****0'],
    ['SIP address with a tag like a mask', 'sip:16405550123@xxx.example', 'sip:164****0123@xxx.example'],
    ['no number', 'anonymous', 'anonymous'],
    ['nothing', '', ''],
    ['masked at the source', '133xxxx2315', '133xxxx2315'],
    ['masked at the source, landline', '0571****2315', '0571****2315'],
    ['masked at the source, but too little', '1332315****', '13****15****'],
    ['whole number with a mask beside it', '16405xxx550123', '1****5xxx5****3'],
  ])('%s: %s is %s', (_, number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  it('keeps four digits of an area code at most, and the last four', () => {
    const digits = fc.string({ unit: fc.nat(9).map(String), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(digits, (number) => {
        const [head = '', tail = ''] = maskNumber(number).split('****');
        expect(number.startsWith(head) && number.endsWith(tail)).toBe(true);
        expect(head.length).toBeLessThanOrEqual(/^0[3-9]/.test(number) ? 4 : 3);
        expect(tail.length).toBeLessThanOrEqual(4);
        expect(head.length + tail.length).toBeLessThan(Math.max(2, number.length - 1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('other text', () => {
  it.each([
    ['夜班 09:00-18:00', '夜班 09:00-18:00'],
    ['200 - OK', '200 - OK'],
    ['Tier 2 Support, room 1024', 'Tier 2 Support, room 1024'],
    ['王磊 16405550123（夜班）', '王磊 164****0123（夜班）'],
    ['tel:+86-164-0555-0123', 'tel:+861****0123'],
    ['133xxxx2315', '133xxxx2315'],
    ['工号80012345', '工号80****45'],
  ])('is masked only where it reads like a phone number: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

/** All digits of a text in a row, so that no separator hides a number. */
function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{Nd}\n]/gu, '');
}

describe.each(LOCALES)('a card, %s', (locale) => {
  it.each([
    '16405550123',
    '+86 164 0555 0123',
    '164-0555-0123',
    '164.0555.0123',
    '（164）0555－0123',
    '１６４０５５５０１２３',
    '1️⃣6️⃣4️⃣0️⃣5️⃣5️⃣5️⃣0️⃣1️⃣2️⃣3️⃣',
    '164\u200b0555\u00ad0123',
    '王磊16405550123',
    'x'.repeat(45) + '16405550123',
    '057188886666',
    '95588123',
    'sip:16405550123@ccc',
  ])('never shows a full number, wherever it stands: %j', (number) => {
    const record = { ...namedEverywhere(number), callingNumber: number, calledNumber: number };
    const { blocks, text } = renderCard(factsOf(record), messagesFor(locale), () => 'then');
    const [whole = ''] = /\d{7,}$/.exec(digitsOf(number)) ?? [];
    expect(whole).not.toBe('');
    for (const said of [...text.split('\n'), ...allTexts(blocks)])
      expect(digitsOf(said)).not.toContain(whole);
  });

  it('shows the id of the call whole, unless it is a phone number', () => {
    const said = (contactId: string): string =>
      renderCard(factsOf({ ...namedEverywhere('x'), contactId }), messagesFor(locale), () => 'then').text;
    expect(said('job-109634426711871319')).toContain('job-109634426711871319');
    expect(said('109634426711871319')).toContain('109634426711871319');
    expect(said('16405550123')).not.toContain('16405550123');
  });
});
