import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallPage, Sought } from '../../../src/call/call-list.js';
import type { Searched } from '../../../src/locale/find-words.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { Locale } from '../../../src/locale/messages.js';
import { momentIn } from '../../../src/locale/moment.js';
import { renderCallList } from '../../../src/slack/messages/call-list.js';
import { encodeOpen, encodeTurn } from '../../../src/slack/open-value.js';
import { checkMessageBlocks } from '../../../src/sandbox/slack/block-limits.js';
import { allTexts, codePointsOf, objectsIn } from '../../support/block-texts.js';
import { HOSTILE } from '../../support/hostile-text.js';
import { anyListPage, LIST_START, listedCall, listPage } from '../../support/listed-call.js';
import { listPictured } from '../../support/pictured.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const KEY = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const DAY = 86_400_000;
const sayMoment = momentIn('Asia/Shanghai');

const SEARCHED: Searched = {
  since: LIST_START - DAY,
  until: LIST_START + DAY,
  sought: null,
  outcomes: [],
  directions: [],
  alias: null,
};

function listOf(page: CallPage, locale: Locale, searched: Partial<Searched> = {}) {
  const view = {
    searched: { ...SEARCHED, ...searched },
    page,
    command: '/cdr',
    open: (contactId: string) => encodeOpen({ call: { contactId, instanceId: 'ccc-test' }, threadTs: null }),
    turn: (to: number) => encodeTurn(KEY, to),
  };
  return renderCallList(view, messagesFor(locale), sayMoment);
}

const since = LIST_START - DAY;
const MISSED = listedCall({
  contactId: 'job-112681027745036918',
  contactDisposition: 'AbandonedInRing',
  callingNumber: '02112340100',
  startTime: LIST_START - 3_600_000,
  callDuration: 0,
  agentNames: ['陈思远', 'Tom Becker', '王磊'],
});
const ODD = listedCall({
  contactId: 'not an id',
  contactType: 'X',
  contactDisposition: 'ParkedByPolicy',
  callingNumber: '',
  startTime: null,
  callDuration: null,
  agentNames: [],
  agentIds: [],
});
const ending: Sought = { kind: 'number_ending', starts: '', ends: '7731' };

/** Lists by what they show. */
const PAGES: readonly (readonly [string, CallPage, Partial<Searched>])[] = [
  ['all there is', listPage([listedCall(), MISSED, ODD], { since }), {}],
  [
    'a page among others, with every condition',
    listPage([listedCall(), MISSED], { since, page: 2, total: 37, after: 'more' }),
    {
      sought: { kind: 'agent_or_queue', name: '王磊' },
      outcomes: ['missed', 'abandoned'],
      directions: ['inbound'],
      alias: 'sales',
    },
  ],
  ['a number', listPage([listedCall()], { since }), { sought: { kind: 'number', number: '15406127731' } }],
  [
    'nothing',
    listPage([], { since }),
    { sought: { kind: 'queue', name: '售后服务' }, outcomes: ['answered'] },
  ],
  ['nothing further', listPage([], { since, page: 3, total: null }), {}],
  [
    'a part, looked through one by one',
    listPage([listedCall()], {
      since,
      total: null,
      after: 'out_of_reach',
      looked: { calls: 1000, of: 4321, backTo: LIST_START - 7_200_000 },
    }),
    { sought: ending },
  ],
  [
    'a whole, looked through one by one, of a call under way',
    listPage([listedCall({ contactDisposition: '', callDuration: 0 })], {
      since,
      looked: { calls: 314, of: 314, backTo: since },
    }),
    { sought: ending },
  ],
  [
    'a shorter time than was asked for',
    listPage([listedCall()], { since: LIST_START - 60_000, after: 'out_of_reach' }),
    { sought: { kind: 'number_ending', starts: '154', ends: '7731' }, outcomes: ['answered'] },
  ],
];

describe.each(LOCALES)('a list of calls, %s', (locale) => {
  it('says what was searched, then each call, then how far it went', async () => {
    const said = PAGES.map(
      ([name, page, searched]) => `## ${name}\n${listPictured(listOf(page, locale, searched))}\n`,
    );
    await expect(said.join('\n')).toMatchFileSnapshot(`./golden/call-list.${locale}.txt`);
  });

  it.each(PAGES)('keeps Slack’s limits: %s', (_, page, searched) => {
    expect(checkMessageBlocks(listOf(page, locale, searched).blocks)).toEqual([]);
  });

  it('keeps Slack’s limits, makes nothing active and shows no whole number, whatever CCC answers', () => {
    fc.assert(
      fc.property(anyListPage, (page) => {
        const { blocks, text } = listOf(page, locale);
        expect(checkMessageBlocks(blocks)).toEqual([]);
        expect(codePointsOf(allTexts(blocks).join('')) + codePointsOf(text)).toBeLessThan(8000);
        expect(codePointsOf(text)).toBeLessThanOrEqual(4000);
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
        expect(JSON.stringify(blocks) + text).not.toContain('15406127731');
        expectOnlyDatesInMrkdwn(blocks);
      }),
      { numRuns: 150 },
    );
  });

  it.each(HOSTILE)('keeps the name %j a text', (name) => {
    const call = listedCall({ agentNames: [name], contactDisposition: name, contactType: name });
    const { blocks } = listOf(listPage([call], { since }), locale, {
      sought: { kind: 'agent', name },
      alias: name,
    });
    expect(checkMessageBlocks(blocks)).toEqual([]);
    expectOnlyDatesInMrkdwn(blocks);
  });

  it('counts in its plain text the calls that there is no room for', () => {
    const many = Array.from({ length: 20 }, () =>
      listedCall({ agentNames: ['好'.repeat(60), '很'.repeat(60)] }),
    );
    const { text } = listOf(listPage(many, { since, pageSize: 20 }), locale);
    const rows = text.split('\n').filter((line) => line.includes('job-112740365918204763')).length;
    expect(rows).toBeGreaterThan(3);
    expect(rows).toBeLessThan(20);
    expect(text).toContain(messagesFor(locale).find.leftOut(20 - rows));
  });

  it('carries ids and the list’s key in its buttons, and nothing of the search', () => {
    const { blocks } = listOf(PAGES[1]?.[1] ?? listPage([]), locale, {
      sought: { kind: 'number', number: '15406127731' },
    });
    const values = objectsIn(blocks)
      .filter(({ type }) => type === 'button')
      .map(({ fields }) => fields['value']);
    expect(values).toEqual([
      '{"c":"job-112740365918204763","i":"ccc-test"}',
      '{"c":"job-112681027745036918","i":"ccc-test"}',
      `{"k":"${KEY}","p":1}`,
      `{"k":"${KEY}","p":3}`,
    ]);
  });
});

/** Everything else is plain text or rich text, which take strings literally. */
function expectOnlyDatesInMrkdwn(blocks: unknown): void {
  for (const { fields } of objectsIn(blocks).filter(({ type }) => type === 'mrkdwn')) {
    expect(fields['text']).toMatch(
      /^\*<!date\^\d+\^\{date_short_pretty\} \{time_secs\}\|[\d :-]+\(Asia\/Shanghai\)>\*$/,
    );
  }
  for (const { fields } of objectsIn(blocks).filter(({ type }) => type === 'plain_text')) {
    expect(fields['emoji']).toBe(false);
  }
}
