import { describe, expect, it } from 'vitest';
import { callsInMessage } from '../../src/slack/calls-in-message.js';

const INSTANCES = new Map([['sales', 'ccc-sales']]);
const idsIn = (message: Record<string, unknown>) =>
  callsInMessage(message, INSTANCES, 'ccc-test').map(({ contactId }) => contactId);

describe('the calls that a message names', () => {
  it.each<[string, Record<string, unknown>]>([
    ['its text', { text: 'look at job-1 please' }],
    ['formatting', { text: '_job-1_ and *job-1*' }],
    ['a quotation', { text: 'see below\n&gt; job-1' }],
    ['a link', { text: '<https://ccc.example/cdr?id=job%2D1|here>' }],
    [
      'a code span of a rich text',
      { text: '', blocks: rich({ type: 'text', text: 'job-1', style: { code: true } }) },
    ],
    ['a link of a rich text', { text: '', blocks: rich({ type: 'link', url: 'https://x.example/job-1' }) }],
    ['a table', { blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: 'job-1' }]] }] }],
    ['an attachment', { attachments: [{ fallback: 'alert', text: 'call job-1 failed' }] }],
    ['a field of an attachment', { attachments: [{ fields: [{ title: 'Call', value: 'job-1' }] }] }],
    ['a block of an attachment', { attachments: [{ blocks: rich({ type: 'text', text: 'job-1' }) }] }],
  ])('are found in %s', (_, message) => {
    expect(idsIn(message)).toEqual(['job-1']);
  });

  it('are each given once, in their order, five at most', () => {
    const text = 'job-3 job-1 job-3 job-2';
    expect(idsIn({ text, blocks: rich({ type: 'text', text }) })).toEqual(['job-3', 'job-1', 'job-2']);
    expect(idsIn({ text: Array.from({ length: 9 }, (__, i) => `job-${i}`).join(' ') })).toHaveLength(5);
  });

  it('are of the instance whose alias stands before them', () => {
    expect(callsInMessage({ text: 'sales job-1' }, INSTANCES, 'ccc-test')).toEqual([
      { contactId: 'job-1', instanceId: 'ccc-sales' },
    ]);
  });

  it('are not those that nobody sees', () => {
    const button = {
      type: 'button',
      action_id: 'job-1',
      text: { type: 'plain_text', text: 'x' },
      value: 'job-1',
    };
    expect(
      idsIn({ text: 'x', blocks: [{ type: 'actions', block_id: 'job-2', elements: [button] }] }),
    ).toEqual([]);
    expect(idsIn({ text: 'x', metadata: { event_payload: { text: 'job-1' } } })).toEqual([]);
  });

  it('are sought within bounds, however much there is', () => {
    let deep: unknown = { text: 'job-1' };
    for (let i = 0; i < 5000; i++) deep = { elements: [deep] };
    const wide = Array.from({ length: 50_000 }, () => ({ text: 'x'.repeat(100) }));
    expect(idsIn({ text: 'a'.repeat(1_000_000), blocks: [deep, ...wide] })).toEqual([]);
  });
});

function rich(element: object): unknown {
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] }];
}
