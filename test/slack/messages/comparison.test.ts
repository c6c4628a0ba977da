import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCalls } from '../../../src/call/comparison.js';
import { factsOf } from '../../../src/call/facts.js';
import type { CallRecord } from '../../../src/call/record.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { Locale } from '../../../src/locale/messages.js';
import { momentIn } from '../../../src/locale/moment.js';
import { checkMessageBlocks } from '../../../src/sandbox/slack/block-limits.js';
import { renderComparison } from '../../../src/slack/messages/comparison.js';
import type { Message } from '../../../src/slack/messages/message.js';
import { escapePlainText } from '../../../src/slack/messages/plain-text.js';
import { anyRecord } from '../../support/any-record.js';
import { allTexts, codePointsOf, objectsIn } from '../../support/block-texts.js';
import { HOSTILE } from '../../support/hostile-text.js';
import { namedEverywhere } from '../../support/named-everywhere.js';
import { situation } from '../../support/situations.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];

const PAIRS = [
  ['inbound-answered-with-hold', 'abandoned-in-queue'],
  ['blind-transfer', 'consult-transfer-monitored'],
  ['outbound-answered-with-ai-report', 'outbound-no-answer-power-off'],
  ['inbound-second-agent-answers', 'queue-timeout-voicemail'],
] as const;

const sayMoment = momentIn('Asia/Shanghai');

function compared(a: CallRecord, b: CallRecord, locale: Locale): Message {
  const comparison = compareCalls(factsOf(a), factsOf(b));
  return renderComparison(comparison, { a: 'call a', b: 'call b' }, messagesFor(locale), sayMoment);
}

const ofTwo = (a: string, b: string, locale: Locale): Message => compared(situation(a), situation(b), locale);

/** What takes strings literally, and buttons of our own words. */
const LITERAL = new Set([
  'rich_text',
  'rich_text_section',
  'text',
  'table',
  'raw_text',
  'actions',
  'button',
  'plain_text',
]);

function expectHarmless({ blocks, text }: Message): void {
  expect(checkMessageBlocks(blocks)).toEqual([]);
  expect(objectsIn(blocks).filter(({ type }) => !LITERAL.has(type))).toEqual([]);
  expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  const shown = allTexts(blocks);
  expect([text, ...shown].join('')).not.toMatch(
    /[\u202a-\u202e\u2066\u2067\u200e\u200f\u200b\ufeff]|\p{Cs}/u,
  );
  expect(codePointsOf(text)).toBeLessThanOrEqual(4000);
  expect(codePointsOf(shown.join('')) + codePointsOf(text)).toBeLessThan(8000);
  for (const { fields } of objectsIn(blocks).filter(({ type }) => type === 'raw_text')) {
    expect(fields['text']).not.toMatch(/\p{Cc}|[\u2028\u2029]/u);
  }
}

describe.each(LOCALES)('two calls side by side, %s', (locale) => {
  const words = messagesFor(locale);

  it.each(PAIRS)('say what differs most, then every value: %s, %s', async (a, b) => {
    await expect(`${ofTwo(a, b, locale).text}\n`).toMatchFileSnapshot(
      `./golden/compared.${a}.${b}.${locale}.txt`,
    );
  });

  it('are laid out as one table and two buttons', async () => {
    const { blocks } = ofTwo('inbound-answered-with-hold', 'abandoned-in-queue', locale);
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(1);
    await expect(`${JSON.stringify(blocks, null, 1)}\n`).toMatchFileSnapshot(
      `./golden/compared-blocks.${locale}.json`,
    );
  });

  it.each(PAIRS)('say the same in blocks and as text: %s, %s', (a, b) => {
    const { blocks, text } = ofTwo(a, b, locale);
    const table = blocks.find(({ type }) => type === 'table');
    const cells = objectsIn(table).flatMap(({ type, fields }) =>
      type === 'raw_text' ? [String(fields['text'])] : [],
    );
    for (const cell of cells.slice(4)) expect(text).toContain(cell === ' ' ? '' : escapePlainText(cell));
    expect(text).toContain(situation(a).contactId);
    expect(text).toContain(situation(b).contactId);
  });

  it('count the equal values that have no room', () => {
    const { blocks } = ofTwo('inbound-answered-with-hold', 'abandoned-in-queue', locale);
    expect(allTexts(blocks)).toContain(words.comparison.moreSame(3));
  });

  it.each(HOSTILE)('make nothing of names: %j', (name) => {
    expectHarmless(compared(namedEverywhere(name), namedEverywhere(`${name}x`), locale));
    expectHarmless(compared(namedEverywhere(name), situation('blind-transfer'), locale));
  });

  it('make nothing of any two records, and say no slip', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const message = compared(a, b, locale);
        expectHarmless(message);
        const sentence = words.comparison.sentence(compareCalls(factsOf(a), factsOf(b)));
        expect(sentence).toMatch(locale === 'en' ? /\S\.$/ : /\S。$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object|=>/);
      }),
      { numRuns: 250 },
    );
  });
});

describe('the sentence', () => {
  it.each([
    [
      PAIRS[0],
      /^B waited 2 min 28 s longer and was not answered: .*; A was answered by 李晓雯 after/,
      /^B 多等2分28秒，未接：/,
    ],
    [PAIRS[1], /^Both were answered; B was on hold 1 min 8 s longer/, /^两通均已接听；B 保持时长多1分8秒/],
    [PAIRS[2], /^B did not reach the customer: probably/, /^B 未接通客户：可能是关机/],
    [PAIRS[3], /^B waited \d+ s longer and went to voicemail/, /^B 多等\d+秒，等待1分钟后转入语音信箱/],
  ] as const)('explains %j', ([a, b], en, zh) => {
    expect(ofTwo(a, b, 'en').text).toMatch(en);
    expect(ofTwo(a, b, 'zh-CN').text).toMatch(zh);
  });
});
