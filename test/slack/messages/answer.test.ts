import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, type CallFacts } from '../../../src/call/facts.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { Locale } from '../../../src/locale/messages.js';
import { answer } from '../../../src/question/answers/index.js';
import { askedAbout } from '../../../src/question/asked.js';
import { TOPIC_NAMES, type Topic } from '../../../src/question/topics.js';
import { checkMessageBlocks } from '../../../src/sandbox/slack/block-limits.js';
import { READ_AS, renderAnswer, type AnswerView } from '../../../src/slack/messages/answer.js';
import { anyRecord } from '../../support/any-record.js';
import { allTexts, codePointsOf, objectsIn } from '../../support/block-texts.js';
import { HOSTILE } from '../../support/hostile-text.js';
import { namedEverywhere } from '../../support/named-everywhere.js';
import { sampleFacts } from '../../support/replying.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const LITERAL = ['rich_text', 'rich_text_section', 'text', 'date', 'actions', 'button', 'plain_text'];
const FORMATTING = /(?<![\p{L}\p{N}*])[*_~`]|[_~`](?![\p{L}\p{N}])|(?<!\p{N}\*{0,3})\*(?![\p{L}\p{N}])/u;

const told = (facts: CallFacts, ...topics: Topic[]) => ({
  facts,
  told: topics.map((topic) => answer(askedAbout(topic), facts)),
});
const render = (view: AnswerView, locale: Locale = 'en') =>
  renderAnswer(view, messagesFor(locale), (ms) => new Date(ms).toISOString());
const about = (facts: CallFacts, ...topics: Topic[]): AnswerView => ({
  calls: [told(facts, ...topics)],
  reading: null,
});
const hold = sampleFacts('inbound-answered-with-hold');
const blind = sampleFacts('blind-transfer');

function expectSound(view: AnswerView, locale: Locale): void {
  const { blocks, text } = render(view, locale);
  expect(checkMessageBlocks(blocks)).toEqual([]);
  expect(objectsIn(blocks).filter(({ type }) => !LITERAL.includes(type))).toEqual([]);
  expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  expect(text).not.toMatch(FORMATTING);
  const shown = allTexts(blocks).join('');
  expect(codePointsOf(text)).toBeLessThanOrEqual(4000);
  expect(codePointsOf(shown) + codePointsOf(text)).toBeLessThan(8000);
  expect(`${shown}${text}`).not.toMatch(/[\u202a-\u202e\u2066\u2067\u200e\u200f\u200b\ufeff]|\p{Cs}/u);
}

describe('an answer', () => {
  it('is the answer in bold, then its evidence by time and event', () => {
    const { blocks, text } = render(about(hold, 'who_hung_up'));
    expect(text.split('\n')).toEqual([
      'The customer hung up.',
      expect.stringMatching(
        /^Evidence: \+8:40 \(.*02:10:51.*\) Customer Hung up \(Released\); .*ReleaseInitiator “customer”\.$/,
      ),
    ]);
    const [section] = objectsIn(blocks).filter(({ type }) => type === 'rich_text_section');
    expect(section?.fields['elements']).toMatchObject([
      { type: 'text', text: 'The customer hung up.', style: { bold: true } },
      { type: 'text', text: '\n' },
      { type: 'text', text: 'Evidence: +8:40 (' },
      { type: 'date', format: '{time_secs}' },
      { type: 'text', text: ') Customer Hung up (Released); +8:41 (' },
      { type: 'date' },
      { type: 'text' },
    ]);
  });

  it('shows a time of day in the reader’s own zone', () => {
    const { blocks, text } = render(about(hold, 'start_time'));
    const at = hold.record.startTime ?? 0;
    const [date] = objectsIn(blocks).filter(({ type }) => type === 'date');
    expect(date?.fields['timestamp']).toBe(Math.floor(at / 1000));
    expect(text).toContain(new Date(at).toISOString());
  });

  it('has a part for each question, and names the call only where there are several', () => {
    const { text } = render(about(hold, 'who_hung_up', 'hold_total'));
    expect(text).toMatch(/The customer hung up\.[\s\S]*2 min 23 s/);
    expect(text).not.toContain('job-');
    const both = render({
      calls: [told(hold, 'who_hung_up'), told(blind, 'who_hung_up')],
      reading: null,
    }).text;
    expect(both.split('\n').filter((line) => line.startsWith('job-'))).toEqual([
      hold.record.contactId,
      blind.record.contactId,
    ]);
  });

  it('names each of five calls and answers each, whatever there is to say', () => {
    const calls = [hold, blind, hold, blind, hold].map((facts) =>
      told(facts, 'timeline', 'what_happened', 'compare', 'agents', 'contradictions'),
    );
    const { blocks, text } = render({ calls, reading: null });
    expect(checkMessageBlocks(blocks)).toEqual([]);
    expect(text.match(/^job-/gm)).toHaveLength(5);
  });

  it('that is unsure says how it read the question and offers the others', () => {
    const others = [
      { label: 'talk time', value: '{"x":1}' },
      { label: 'y'.repeat(200), value: 'z'.repeat(2000) },
    ];
    const view = { ...about(hold, 'hold_total'), reading: { label: 'hold time', others } };
    const { blocks, text } = render(view);
    expect(text.split('\n')[0]).toBe('Read as a question about: hold time.');
    expect(checkMessageBlocks(blocks)).toEqual([]);
    expect(objectsIn(blocks).filter(({ type }) => type === 'button')).toMatchObject([
      {
        fields: {
          action_id: `${READ_AS}:0`,
          value: '{"x":1}',
          text: { text: 'Rather: talk time', emoji: false },
        },
      },
      { fields: { action_id: `${READ_AS}:1` } },
    ]);
    expect(render({ ...view, reading: { label: 'hold time', others: [] } }).blocks).toHaveLength(1);
  });
});

describe.each(LOCALES)('any answer, %s', (locale) => {
  it.each(HOSTILE)('leaves a hostile name what it is: %j', (name) => {
    const facts = factsOf(namedEverywhere(name));
    for (const topic of TOPIC_NAMES) expectSound(about(facts, topic), locale);
  });

  it('keeps Slack’s limits and formats nothing, of any record and any questions', () => {
    const topics = fc.array(fc.constantFrom(...TOPIC_NAMES), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 5 }), topics, (records, asked) => {
        const calls = records.map((record) => told(factsOf(record), ...asked));
        expectSound({ calls, reading: null }, locale);
      }),
      { numRuns: 100 },
    );
  });
});
