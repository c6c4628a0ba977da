import { describe, expect, it } from 'vitest';
import type { RecordingLink } from '../../../src/call/call-source.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { FindWords } from '../../../src/locale/find-words.js';
import type { Locale } from '../../../src/locale/messages.js';
import { momentIn } from '../../../src/locale/moment.js';
import type { Message } from '../../../src/slack/messages/message.js';
import { renderRecording } from '../../../src/slack/messages/recording.js';
import { renderLine } from '../../../src/slack/messages/replies.js';
import { searchForm } from '../../../src/slack/messages/search-form.js';
import { renderChoice, renderSearchFault } from '../../../src/slack/messages/searching.js';
import { checkMessageBlocks } from '../../../src/sandbox/slack/block-limits.js';
import { checkView } from '../../../src/sandbox/slack/view-limits.js';
import { sinceIn } from '../../../src/slack/since.js';
import { FORM_SINCE } from '../../../src/locale/find-words.js';
import { objectsIn } from '../../support/block-texts.js';
import { HOSTILE } from '../../support/hostile-text.js';
import { listPictured } from '../../support/pictured.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const IDS = ['job-109634426711871319', 'job-112740365918204763'];
const NOW = Date.UTC(2026, 10, 18, 2, 2, 11);
const URL_SECRET = 'https://x.oss-cn-shanghai.aliyuncs.com/a.wav?Expires=1794967631&Signature=abc%3D';
const sayMoment = momentIn('Asia/Shanghai');

const FAULTS: readonly (readonly [keyof FindWords['faults'], string])[] = [
  ['wrong_date', '2026-02-30'],
  ['since_in_future', '2027-01-01'],
  ['since_twice', 'yesterday'],
  ['count_out_of_range', '900'],
  ['too_few_digits', '31'],
];

const link = (given: Partial<RecordingLink> = {}): RecordingLink => ({
  url: URL_SECRET,
  fileName: '<!channel>.wav',
  durationMs: 182_000,
  expiresAt: NOW + 300_000,
  ...given,
});

/** What finding calls says beside lists. */
function messages(locale: Locale): readonly (readonly [string, Message])[] {
  const words = messagesFor(locale);
  const { find } = words;
  const recording = (given: Partial<RecordingLink>) =>
    renderRecording(IDS[1] ?? '', link(given), NOW, words, sayMoment);
  return [
    ...FAULTS.map(([fault, typed]) => [fault, renderSearchFault(fault, typed, 20, '/cdr', words)] as const),
    [
      'several calls in a message',
      renderChoice(
        IDS.map((contactId) => ({ contactId, value: '{}' })),
        words,
      ),
    ],
    ['no call in a message', renderLine(find.shortcut.none)],
    ['a list that is no longer kept', renderLine(find.listExpired('/cdr'))],
    ['a form that is no longer kept', renderLine(find.form.expired('/cdr'))],
    ['a recording', recording({})],
    ['a recording of unknown length and life', recording({ durationMs: null, expiresAt: null })],
    ['a recording whose link has run out by our clock', recording({ expiresAt: NOW - 1000 })],
  ];
}

describe.each(LOCALES)('what finding calls says, %s', (locale) => {
  const words = messagesFor(locale);

  it('is plain, and says what to do', async () => {
    const said = messages(locale).map(([name, message]) => `## ${name}\n${listPictured(message)}\n`);
    await expect(said.join('\n')).toMatchFileSnapshot(`./golden/finding.${locale}.txt`);
  });

  it.each(messages(locale))('keeps Slack’s limits: %s', (_, { blocks }) => {
    expect(checkMessageBlocks(blocks)).toEqual([]);
  });

  it.each(HOSTILE)('makes nothing of what was typed: %j', (typed) => {
    const { blocks, text } = renderSearchFault('wrong_date', typed.repeat(900), 20, '/cdr', words);
    expect(checkMessageBlocks(blocks)).toEqual([]);
    const kinds = new Set(objectsIn(blocks).map(({ type }) => type));
    expect([...kinds].toSorted()).toEqual(['rich_text', 'rich_text_section', 'text']);
    expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  });

  it('masks a number that was typed', () => {
    const { blocks, text } = renderSearchFault('since_twice', '15406127731', 20, '/cdr', words);
    expect(JSON.stringify(blocks) + text).not.toContain('15406127731');
  });

  it('has the link to a recording in its button alone', () => {
    const { blocks, text } = renderRecording(IDS[1] ?? '', link(), NOW, words, sayMoment);
    const holders = objectsIn(blocks).filter(({ fields }) => fields['url'] === URL_SECRET);
    expect(holders.map(({ type }) => type)).toEqual(['button']);
    expect(JSON.stringify(blocks).split('Signature')).toHaveLength(2);
    expect(text).not.toContain('Signature');
  });
});

describe.each(LOCALES)('the form, %s', (locale) => {
  const words = messagesFor(locale);

  it('asks for what is sought, since when, outcome, direction and instance', async () => {
    const form = searchForm('key', ['sales', '售后'], 'sales', words);
    await expect(`${JSON.stringify(form, null, 1)}\n`).toMatchFileSnapshot(
      `./golden/search-form.${locale}.json`,
    );
  });

  it('keeps Slack’s limits, with more instances than a menu has room for', () => {
    const many = Array.from({ length: 300 }, (_, i) => `instance-${i}`.padEnd(31, 'x'));
    expect(checkView(searchForm('key', many, null, words))).toEqual([]);
    expect(checkView(searchForm('key', [], null, words))).toEqual([]);
  });

  it('asks for no instance where there is one', () => {
    expect(JSON.stringify(searchForm('key', [], null, words))).not.toContain('"instance"');
  });

  it('offers times that a search reads', () => {
    for (const since of FORM_SINCE) expect(sinceIn(since)).not.toBeNull();
  });
});
