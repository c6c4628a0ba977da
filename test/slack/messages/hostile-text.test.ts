import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/call/facts.js';
import type { CallRecord } from '../../../src/call/record.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { Locale } from '../../../src/locale/messages.js';
import { renderCard } from '../../../src/slack/messages/card.js';
import { escapePlainText } from '../../../src/slack/messages/plain-text.js';
import { anyRecord } from '../../support/any-record.js';
import { allTexts, objectsIn } from '../../support/block-texts.js';
import { HOSTILE } from '../../support/hostile-text.js';
import { namedEverywhere } from '../../support/named-everywhere.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];

/** Everything a card may be made of: what takes strings literally, and dates of our own. */
const LITERAL = new Set([
  'rich_text',
  'rich_text_section',
  'rich_text_list',
  'text',
  'date',
  'table',
  'raw_text',
]);

/** A mark that could open or close a run: on the edge of a word. `****` behind a digit is a masked number. */
const FORMATTING = /(?<![\p{L}\p{N}*])[*_~`]|[_~`](?![\p{L}\p{N}])|(?<!\p{N}\*{0,3})\*(?![\p{L}\p{N}])/u;

function card(record: CallRecord, locale: Locale) {
  return renderCard(factsOf(record), messagesFor(locale), (ms) => new Date(ms).toISOString());
}

function expectHarmless(record: CallRecord, locale: Locale): void {
  const { blocks, text } = card(record, locale);
  const objects = objectsIn(blocks);
  expect(objects.filter(({ type }) => !LITERAL.has(type))).toEqual([]);
  for (const { type, fields } of objects.filter(({ type: of }) => of === 'date')) {
    expect([type, fields['format'], fields['url']]).toEqual([
      'date',
      '{date_short_pretty} {time_secs}',
      undefined,
    ]);
  }
  expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  expect(text).not.toMatch(FORMATTING);
  expect(text).not.toMatch(/^&gt;/m);
  const shown = [text, ...allTexts(blocks)].join('\n');
  expect(shown).not.toMatch(/[\u202a-\u202e\u2066\u2067\u200e\u200f\u200b\ufeff]/);
  expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  const open = shown.split('\n').filter((row) => row.split('\u2068').length !== row.split('\u2069').length);
  expect(open).toEqual([]);
}

describe.each(LOCALES)('text from a record, %s', (locale) => {
  it.each(HOSTILE)('stays text everywhere: %j', (name) => {
    expectHarmless(namedEverywhere(name), locale);
  });

  it('stays text for any record', () => {
    fc.assert(
      fc.property(anyRecord, (record) => expectHarmless(record, locale)),
      { numRuns: 250 },
    );
  });

  it('cannot break a line or a table row in two', () => {
    const { blocks, text } = card(namedEverywhere('two\nlines\r\n\u2028\u0085three'), locale);
    expect(text).not.toMatch(/^(?:lines|three)/m);
    for (const { fields } of objectsIn(blocks).filter(({ type }) => type === 'raw_text')) {
      expect(fields['text']).not.toMatch(/[\n\r\u2028\u0085]/);
    }
  });
});

describe('the plain-text twin', () => {
  it.each([
    ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
    ['*a* _b_ ~c~ `d`', '∗a∗ ＿b＿ ∼c∼ ˋdˋ'],
    ['**** f ****', '∗∗∗∗ f ∗∗∗∗'],
    ['154****7731', '154****7731'],
    ['1**** (x)', '1**** (x)'],
    ['154*****7731', '154****∗7731'],
    ['snake_case_name', 'snake_case_name'],
    ['a*b', 'a*b'],
    ['', ''],
  ])('escapes %j as %j', (text, escaped) => {
    expect(escapePlainText(text)).toBe(escaped);
  });

  it('can be read back: escaping loses nothing but formatting marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', 'l', 't', ';', ' ', '李') }), (text) => {
        const back = escapePlainText(text)
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(back).toBe(text);
      }),
    );
  });
});
