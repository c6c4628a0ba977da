import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { messagesFor } from '../../src/locale/index.js';
import type { Locale } from '../../src/locale/messages.js';
import { cardView } from '../../src/slack/messages/card-view.js';
import { anyRecord } from '../support/any-record.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const SLIPS = /undefined|null|NaN|Infinity|\[object|function|=>/;

describe.each(LOCALES)('the words for any record, %s', (locale) => {
  const words = messagesFor(locale);

  it('explain it in a sentence without a slip', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const facts = factsOf(record);
        const said = [
          words.verdict(facts),
          ...facts.contradictions.map((found) => words.contradiction(found)),
          ...facts.traps.map((found) => words.trap(found)),
        ];
        for (const sentence of said) {
          expect(sentence).toMatch(locale === 'en' ? /\S\.$/ : /\S。$/);
          expect(sentence).not.toMatch(SLIPS);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('name and fill every fact', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { facts, notes, provisional, instance, eventCount } = cardView(factsOf(record), words);
        const said = facts.map(({ value }) => ('text' in value ? value.text : ''));
        for (const text of [...said, ...notes, provisional ?? '', instance, eventCount]) {
          expect(text).not.toMatch(SLIPS);
        }
        for (const { label, value } of facts) {
          expect(label).not.toBe('');
          if ('text' in value) expect(value.text.trim()).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });
});
