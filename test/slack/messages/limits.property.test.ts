import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/call/facts.js';
import type { CallRecord } from '../../../src/call/record.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { Locale } from '../../../src/locale/messages.js';
import { renderCard } from '../../../src/slack/messages/card.js';
import { checkMessageBlocks } from '../../../src/sandbox/slack/block-limits.js';
import { anyRecord } from '../../support/any-record.js';
import { allTexts, codePointsOf } from '../../support/block-texts.js';
import { HOSTILE } from '../../support/hostile-text.js';
import { agent, callRecord, ivr, queue, type Step } from '../../support/record-builder.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];

function card(record: CallRecord, locale: Locale) {
  return renderCard(factsOf(record), messagesFor(locale), (ms) => `${ms}`);
}

function expectWithinLimits(record: CallRecord, locale: Locale): void {
  const { blocks, text } = card(record, locale);
  expect(checkMessageBlocks(blocks)).toEqual([]);
  const shown = allTexts(blocks).join('');
  expect(codePointsOf(text)).toBeLessThanOrEqual(4000);
  expect(codePointsOf(shown) + codePointsOf(text)).toBeLessThan(8000);
  expect(text.trim()).not.toBe('');
  expect(blocks.length).toBeGreaterThan(0);
  expect(`${shown}${text}`).not.toMatch(/\p{Cs}/u);
}

const many = (count: number, step: (i: number) => Step): Step[] =>
  Array.from({ length: count }, (_, i) => step(i));
/** Names of 3,000 characters: wide, joined, escaped, unseen, right-to-left, half. */
const LONG = [
  'x',
  '好',
  '👩‍👩‍👧‍👦',
  '🇨🇳',
  '&',
  '<',
  '*',
  'א',
  '\u202e',
  '\u0000',
  '\ud800',
  'a\ud83d',
  'e\u0301',
  'ﷺ',
  '\n',
  '9',
].map((unit) => unit.repeat(Math.ceil(3000 / unit.length)));

/** A call with this name everywhere, of 500 agents and 500 queues. */
function crowded(name: string): CallRecord {
  const people = Array.from({ length: 500 }, (_, i) => `${name}${i}`);
  return callRecord({
    contactId: name,
    instanceId: name,
    contactType: name,
    contactDisposition: name,
    callingNumber: name,
    calledNumber: name,
    callerLocation: name,
    calleeLocation: name,
    releaseInitiator: name,
    releaseReason: name,
    outsideNumberReleaseReason: name,
    earlyMediaState: name,
    satisfactionSurveyChannel: name,
    satisfactionSurveyOffered: true,
    satisfaction: name,
    skillGroupNames: people,
    agentIds: [...people, `${name}nobody`],
    agentNames: [...people, `${name}nobody`],
    ivrEvents: [{ ...ivr([0, name]), flowType: name }],
    queueEvents: people.map((who, i) => queue(who, [i / 10, 'Enqueue'], [i / 10 + 0.1, name])),
    agentEvents: people.map((who, i) =>
      agent(who, [50 + i, 'Ringing'], [50.5 + i, 'Established'], [90, name]),
    ),
  });
}

describe.each(LOCALES)('Slack’s limits, %s', (locale) => {
  it('hold for any record', () => {
    fc.assert(
      fc.property(anyRecord, (record) => expectWithinLimits(record, locale)),
      { numRuns: 250 },
    );
  });

  it.each([...HOSTILE, ...LONG].map((name) => [name.slice(0, 12), name]))(
    'hold with 500 agents and 500 queues called %j…',
    (_, name) => {
      expectWithinLimits(crowded(name), locale);
    },
  );

  it('hold for 10,000 events, of which the first, the last and the count of the rest are shown', () => {
    const record = callRecord({
      ivrEvents: [
        ivr(...many(10_000, (i) => [i / 200, i === 0 ? 'First' : i === 9999 ? 'Last' : 'IvrTracking'])),
      ],
    });
    expectWithinLimits(record, locale);
    const { blocks, text } = card(record, locale);
    const table = blocks.find(({ type }) => type === 'table');
    const rows = table?.type === 'table' ? table.rows.map((row) => allTexts(row)) : [];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows[1]?.at(-1)).toBe('First');
    expect(rows.at(-1)?.at(-1)).toBe('Last');
    const left = 10_000 - (rows.length - 2);
    expect(rows.map((row) => row.at(-1))).toContain(messagesFor(locale).card.moreEvents(left));
    const events = text.split('\n').filter((line) => /^[+−]\d/.test(line));
    expect(text).toContain(messagesFor(locale).card.moreEvents(10_000 - events.length));
    expect(events[0]).toContain('First');
    expect(events.at(-1)).toContain('Last');
  });
});
