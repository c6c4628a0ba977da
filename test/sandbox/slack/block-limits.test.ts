import { describe, expect, it } from 'vitest';
import { checkMessageBlocks } from '../../../src/sandbox/slack/block-limits.js';
import { refusalFor } from '../../../src/sandbox/slack/content-problem.js';
import { checkView } from '../../../src/sandbox/slack/view-limits.js';
import { textLength } from '../../../src/sandbox/slack/blocks/text-length.js';
import { button, section } from './fixtures.js';

const rich = (...elements: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const cell = (text: string) => ({ type: 'raw_text', text });
const table = (rows: unknown[][], extra: Record<string, unknown> = {}) => ({ type: 'table', rows, ...extra });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const plain = (text: string) => ({ type: 'plain_text', text });
const repeated = <T>(count: number, item: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => item(i));
const date = (extra: Record<string, unknown>) => ({
  type: 'date',
  timestamp: 1_795_000_000,
  format: '{date}',
  ...extra,
});

const ACCEPTED: [string, unknown[]][] = [
  ['fifty blocks', repeated(50, () => ({ type: 'divider' }))],
  ['3000 emoji, counted in code points', [section('😀'.repeat(3000))]],
  ['a header of 150', [{ type: 'header', text: plain('x'.repeat(150)) }]],
  ['a section with ten fields', [{ type: 'section', fields: repeated(10, () => plain('x')) }]],
  ['25 buttons', [actions(...repeated(25, (i) => button(`b${String(i)}`, { value: 'v'.repeat(200) })))]],
  ['a table of 100 × 20', [table(repeated(100, () => repeated(20, () => cell('x'))))]],
  [
    'a table of all cell types',
    [table([[cell(' '), { type: 'raw_number', value: 1, text: '1' }, rich({ type: 'text', text: 'x' })]])],
  ],
  ['a date with a fallback', [rich(date({ fallback: '2026-11-18 02:12 UTC' }))]],
  [
    'a list, a quote and code',
    [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'a', style: { bold: true } }] },
            ],
          },
          { type: 'rich_text_quote', elements: [{ type: 'link', url: 'https://example.com' }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a' }] },
        ],
      },
    ],
  ],
  ['a context', [{ type: 'context', elements: [plain('a'), { type: 'mrkdwn', text: 'b' }] }]],
  [
    'a select beside a section',
    [
      section('x', {
        accessory: { type: 'static_select', action_id: 's', options: [{ text: plain('o'), value: 'v' }] },
      }),
    ],
  ],
];

const REFUSED: [string, unknown[], string][] = [
  ['51 blocks', repeated(51, () => ({ type: 'divider' })), '/blocks'],
  ['an unknown block', [{ type: 'sparkline' }], '/blocks/0/type'],
  ['an unknown property', [{ type: 'divider', colour: 'red' }], '/blocks/0'],
  ['an alert in a message', [{ type: 'alert', text: plain('x') }], '/blocks/0'],
  ['a posted file block', [{ type: 'file', source: 'remote', external_id: 'x' }], '/blocks/0/type'],
  ['an empty section text', [section('')], '/blocks/0/text/text'],
  ['3001 characters', [section('x'.repeat(3001))], '/blocks/0/text/text'],
  ['a section of nothing', [{ type: 'section' }], '/blocks/0'],
  ['eleven fields', [{ type: 'section', fields: repeated(11, () => plain('x')) }], '/blocks/0/fields'],
  ['a field of 2001', [{ type: 'section', fields: [plain('x'.repeat(2001))] }], '/blocks/0/fields/0/text'],
  ['a header of 151', [{ type: 'header', text: plain('x'.repeat(151)) }], '/blocks/0/text/text'],
  ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], '/blocks/0/text/type'],
  [
    'eleven context elements',
    [{ type: 'context', elements: repeated(11, () => plain('x')) }],
    '/blocks/0/elements',
  ],
  ['26 buttons', [actions(...repeated(26, (i) => button(`b${String(i)}`)))], '/blocks/0/elements'],
  [
    'a button text of 76',
    [actions({ type: 'button', text: plain('x'.repeat(76)) })],
    '/blocks/0/elements/0/text/text',
  ],
  [
    'a button value of 2001',
    [actions(button('b', { value: 'x'.repeat(2001) }))],
    '/blocks/0/elements/0/value',
  ],
  [
    'an action_id of 256',
    [actions(button('x'.repeat(256), { text: plain('x') }))],
    '/blocks/0/elements/0/action_id',
  ],
  ['an action_id twice', [actions(button('a')), actions(button('a'))], '/blocks/1/elements/0/action_id'],
  [
    'a block_id twice',
    [
      { type: 'divider', block_id: 'd' },
      { type: 'divider', block_id: 'd' },
    ],
    '/blocks/1/block_id',
  ],
  [
    'an option text of 76',
    [section('x', { accessory: { type: 'overflow', options: [{ text: plain('x'.repeat(76)) }] } })],
    '/blocks/0/accessory/options/0/text/text',
  ],
  ['101 rows', [table(repeated(101, () => [cell('x')]))], '/blocks/0/rows'],
  ['21 columns', [table([repeated(21, () => cell('x'))])], '/blocks/0/rows/0'],
  ['rows of unequal lengths', [table([[cell('a')], [cell('a'), cell('b')]])], '/blocks/0/rows'],
  ['an empty cell', [table([[cell('')]])], '/blocks/0/rows/0/0/text'],
  ['an empty rich cell', [table([[{ type: 'rich_text', elements: [] }]])], '/blocks/0/rows/0/0/elements'],
  [
    '10,001 characters of table',
    [table(repeated(11, (i) => [cell('x'.repeat(i === 0 ? 1 : 1000))]))],
    '/blocks',
  ],
  ['an empty rich text', [rich({ type: 'text', text: '' })], '/blocks/0/elements/0/elements/0/text'],
  ['an unknown rich element', [rich({ type: 'blink', text: 'x' })], '/blocks/0/elements/0/elements/0/type'],
  [
    'a date in milliseconds with a fraction',
    [rich(date({ timestamp: 1.5 }))],
    '/blocks/0/elements/0/elements/0/timestamp',
  ],
  ['a date without a token', [rich(date({ format: 'soon' }))], '/blocks/0/elements/0/elements/0/format'],
  [
    'a date with an unknown token',
    [rich(date({ format: '{date} {hour}' }))],
    '/blocks/0/elements/0/elements/0/format',
  ],
];

describe('message blocks', () => {
  it.each(ACCEPTED)('may have %s', (_what, blocks) => {
    expect(checkMessageBlocks(blocks)).toEqual([]);
  });

  it.each(REFUSED)('may not have %s', (_what, blocks, pointer) => {
    const problems = checkMessageBlocks(blocks);
    expect(problems.map((problem) => problem.pointer)).toContain(pointer);
    expect(refusalFor(problems)).toBe('invalid_blocks');
  });

  it('may have one table only', () => {
    const problems = checkMessageBlocks([table([[cell('a')]]), table([[cell('b')]])]);
    expect(refusalFor(problems)).toBe('only_one_table_allowed');
  });

  it('may have 12,000 characters in all', () => {
    const blocks = repeated(4, () => section('好'.repeat(3000)));
    expect(textLength(blocks)).toBe(12_000);
    expect(checkMessageBlocks(blocks)).toEqual([]);
    expect(refusalFor(checkMessageBlocks([...blocks, section('x')]))).toBe('msg_blocks_too_long');
  });

  it('must be an array', () => {
    expect(refusalFor(checkMessageBlocks({ type: 'divider' }))).toBe('invalid_blocks_format');
  });
});

describe('a modal', () => {
  const modal = (extra: Record<string, unknown>) => ({
    type: 'modal',
    title: plain('Call'),
    blocks: [section('x')],
    ...extra,
  });
  const input = { type: 'input', label: plain('Id'), element: { type: 'plain_text_input', action_id: 'id' } };

  it.each([
    ['an alert', { blocks: [{ type: 'alert', text: plain('x'), level: 'warning' }] }],
    ['inputs and a submit button', { blocks: [input], submit: plain('Find') }],
    ['a hundred blocks', { blocks: repeated(100, () => ({ type: 'divider' })) }],
  ])('may have %s', (_what, extra) => {
    expect(checkView(modal(extra))).toEqual([]);
  });

  it.each([
    ['no title', { title: undefined }, '/title'],
    ['a title of 25', { title: plain('x'.repeat(25)) }, '/title/text'],
    ['inputs without a submit button', { blocks: [input] }, '/submit'],
    ['private_metadata of 3001', { private_metadata: 'x'.repeat(3001) }, '/private_metadata'],
    ['a table', { blocks: [table([[cell('x')]])] }, '/blocks/0'],
    ['a markdown block', { blocks: [{ type: 'markdown', text: 'x' }] }, '/blocks/0'],
    ['101 blocks', { blocks: repeated(101, () => ({ type: 'divider' })) }, '/blocks'],
  ])('may not have %s', (_what, extra, pointer) => {
    expect(checkView(modal(extra)).map((problem) => problem.pointer)).toContain(pointer);
  });
});
