import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/call/facts.js';
import type { CallRecord } from '../../../src/call/record.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { Locale } from '../../../src/locale/messages.js';
import { cardView } from '../../../src/slack/messages/card-view.js';
import { renderCard } from '../../../src/slack/messages/card.js';
import { escapePlainText } from '../../../src/slack/messages/plain-text.js';
import { LIMITS } from '../../../src/slack/limits.js';
import { anyRecord } from '../../support/any-record.js';
import { allTexts } from '../../support/block-texts.js';
import { SITUATIONS } from '../../support/situations.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const sayMoment = (ms: number): string => new Date(ms).toISOString();

function expectSameSaid(record: CallRecord, locale: Locale): void {
  const words = messagesFor(locale);
  const view = cardView(factsOf(record), words);
  const { blocks, text } = renderCard(factsOf(record), words, sayMoment);
  const laidOut = allTexts(blocks).join('');
  const facts = view.facts.map(
    ({ label, value }) => words.labelled(label) + ('text' in value ? value.text : sayMoment(value.moment)),
  );
  const said = [view.verdict, view.provisional, ...facts, ...view.notes, view.contactId, view.instance];
  for (const part of said.filter((item) => item !== null)) {
    expect(laidOut).toContain(part);
    const escaped = escapePlainText(part);
    // Names made of `&` take five times their length: what has no room is left out, and nothing else.
    if (text.length + escaped.length < LIMITS.plainText - 10) expect(text).toContain(escaped);
  }
  expect(text).toContain(view.contactId);
}

describe.each(LOCALES)('blocks and their plain-text twin, %s', (locale) => {
  it.each(SITUATIONS)('say the same: %s', (_, record) => {
    expectSameSaid(record, locale);
  });

  it('say the same of any record', () => {
    fc.assert(
      fc.property(anyRecord, (record) => expectSameSaid(record, locale)),
      { numRuns: 250 },
    );
  });
});
