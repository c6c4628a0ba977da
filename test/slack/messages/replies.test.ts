import { describe, expect, it } from 'vitest';
import { CodedError, ERRORS, type ErrorCode } from '../../../src/errors.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { Locale } from '../../../src/locale/messages.js';
import type { Message } from '../../../src/slack/messages/message.js';
import {
  renderError,
  renderHelp,
  renderNotAllowed,
  renderNotUnderstood,
  renderUnknownInstance,
  withLead,
} from '../../../src/slack/messages/replies.js';
import { checkMessageBlocks } from '../../../src/sandbox/slack/block-limits.js';
import { allTexts, codePointsOf, objectsIn } from '../../support/block-texts.js';
import { HOSTILE } from '../../support/hostile-text.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const JOB = 'job-109634426711871319';
const isCode = (code: string): code is ErrorCode => code in ERRORS;
const CODES = Object.keys(ERRORS).filter(isCode);

/** Every reply of one language by what it is for. */
function replies(locale: Locale): Map<string, Message> {
  const words = messagesFor(locale);
  const refused = { upstreamCode: 'Throttling.User', requestId: '7F3A', httpStatus: 400 };
  return new Map<string, Message>([
    ['help', renderHelp(words, '/cdr', [])],
    ['help with instances', renderHelp(words, '/cdr', ['sales', '售后'])],
    ['not understood', renderNotUnderstood(words, '/cdr', [], 'what happened to 16405550123?')],
    ['unknown instance', renderUnknownInstance(words, '/cdr', ['sales', '售后'], 'salse')],
    ['unknown instance where there is none', renderUnknownInstance(words, '/cdr', [], 'salse')],
    ['not allowed', renderNotAllowed(words, 'ref-1')],
    ['not in the channel', withLead(words.replies.invite('cdr'), renderNotAllowed(words, 'ref-1'))],
    ['may not post', withLead(words.replies.cannotPost('is_archived'), renderNotAllowed(words, 'ref-1'))],
    ...CODES.map((code): [string, Message] => [code, renderError(words, new CodedError(code), 'ref-1', JOB)]),
    ['error with a code of CCC', renderError(words, new CodedError('ccc_throttled', refused), '7F3A', JOB)],
    ['error with a time', renderError(words, new CodedError('ccc_busy', { waitMs: 12_000 }), 'ref-1', JOB)],
    ['error without an id', renderError(words, new CodedError('internal'), 'ref-1', null)],
  ]);
}

describe.each(LOCALES)('replies, %s', (locale) => {
  it('say what happened and what to do', async () => {
    const said = [...replies(locale)].map(([name, { text }]) => `## ${name}\n${text}\n`).join('\n');
    await expect(said).toMatchFileSnapshot(`./golden/replies.${locale}.txt`);
  });

  it.each([...replies(locale)])(
    'keep Slack’s limits, and say the same as text: %s',
    (_, { blocks, text }) => {
      expect(checkMessageBlocks(blocks)).toEqual([]);
      const fold = (value: string): string => value.replaceAll(/[\s·；]+/g, '');
      expect(fold(allTexts(blocks).join(''))).toBe(fold(text));
    },
  );

  it.each(HOSTILE)('make nothing of what was typed: %j', (typed) => {
    const words = messagesFor(locale);
    for (const { blocks, text } of [
      renderNotUnderstood(words, '/cdr', [], typed.repeat(900)),
      renderUnknownInstance(words, '/cdr', ['sales'], typed),
      renderError(words, new CodedError('internal'), 'ref-1', typed),
    ]) {
      expect(checkMessageBlocks(blocks)).toEqual([]);
      const kinds = new Set(objectsIn(blocks).map(({ type }) => type));
      expect([...kinds].toSorted()).toEqual(['rich_text', 'rich_text_section', 'text']);
      expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
      expect(codePointsOf(text)).toBeLessThanOrEqual(4000);
    }
  });

  it('keep the limits with more instances than can be listed', () => {
    const many = Array.from({ length: 500 }, (_, i) => `instance-${i}`.padEnd(31, 'x'));
    const words = messagesFor(locale);
    for (const { blocks, text } of [
      renderHelp(words, '/cdr', many),
      renderUnknownInstance(words, '/cdr', many, 'x'),
    ]) {
      expect(checkMessageBlocks(blocks)).toEqual([]);
      expect(codePointsOf(text)).toBeLessThanOrEqual(4000);
    }
  });

  it('have words for every error, none twice', () => {
    const { errors } = messagesFor(locale);
    const said = CODES.map((code) => errors[code].what);
    expect(new Set(said).size).toBe(CODES.length);
    for (const code of CODES) expect(errors[code].todo).not.toBe('');
  });
});
