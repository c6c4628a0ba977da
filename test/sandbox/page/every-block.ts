import type { BlockJson } from '../../../src/sandbox/slack/messages.js';

const text = (words: string) => ({ type: 'plain_text', text: words });
const option = (words: string) => ({ text: text(words), value: words.toLowerCase() });
const button = (words: string, more: BlockJson = {}) => ({
  type: 'button',
  action_id: words.toLowerCase(),
  text: text(words),
  ...more,
});

/** Every block and element of a message that the page draws, as the app would send them. */
export const MESSAGE_BLOCKS: readonly BlockJson[] = [
  { type: 'header', block_id: 'h', text: text('Calls of today') },
  {
    type: 'section',
    block_id: 's',
    text: {
      type: 'mrkdwn',
      text: '*Bold*, _italic_, ~gone~, `code` and <https://example.com/a?b=1&amp;c=2|a link>',
    },
    fields: [text('Queue'), { type: 'mrkdwn', text: '*19 s*' }],
    accessory: {
      type: 'overflow',
      action_id: 'more',
      options: [option('Refresh'), option('Share')],
    },
  },
  { type: 'divider', block_id: 'd' },
  {
    type: 'rich_text',
    block_id: 'r',
    elements: [
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'A quote' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '{"a": 1}' }] },
      {
        type: 'rich_text_list',
        style: 'ordered',
        offset: 2,
        indent: 1,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Third' }] }],
      },
    ],
  },
  {
    type: 'actions',
    block_id: 'a',
    elements: [
      button('Recording', { style: 'primary', value: 'v1' }),
      button('Remove', {
        style: 'danger',
        confirm: {
          title: text('Remove it?'),
          text: text('It cannot be undone.'),
          confirm: text('Remove'),
          deny: text('Keep'),
        },
      }),
      button('Console', { url: 'https://ccc.console.aliyun.com/' }),
      {
        type: 'static_select',
        action_id: 'pick',
        placeholder: text('Pick one'),
        options: [option('One'), option('Two')],
      },
      { type: 'datepicker', action_id: 'day', initial_date: '2026-11-18' },
    ],
  },
  {
    type: 'context',
    block_id: 'c',
    elements: [{ type: 'mrkdwn', text: 'Asked by <@U0LINYUE01> in <#C0SUPPORT1>' }],
  },
  { type: 'image', block_id: 'i', image_url: 'https://example.com/x.png', alt_text: 'A time line' },
  {
    type: 'container',
    block_id: 'k',
    title: text('Details'),
    is_collapsible: true,
    child_blocks: [{ type: 'section', text: text('Inside') }],
  },
  { type: 'markdown', block_id: 'm', text: 'Some *markdown*' },
  {
    type: 'context_actions',
    block_id: 'f',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: text('Good'), value: 'good' },
        negative_button: { text: text('Bad'), value: 'bad' },
      },
    ],
  },
];

/** A modal with every kind of input. */
export const MODAL: BlockJson = {
  type: 'modal',
  title: text('Find a call'),
  submit: text('Find'),
  blocks: [
    { type: 'alert', block_id: 'note', level: 'warning', text: text('Only the last month is searched.') },
    {
      type: 'input',
      block_id: 'number',
      label: text('Number or agent'),
      hint: text('The last four digits will do.'),
      element: { type: 'plain_text_input', action_id: 'typed', max_length: 40, placeholder: text('7731') },
    },
    {
      type: 'input',
      block_id: 'since',
      optional: true,
      label: text('Since'),
      element: { type: 'datepicker', action_id: 'day' },
    },
    {
      type: 'input',
      block_id: 'kind',
      label: text('Kind'),
      element: {
        type: 'radio_buttons',
        action_id: 'kind',
        initial_option: option('Missed'),
        options: [option('Missed'), option('Answered')],
      },
    },
    {
      type: 'input',
      block_id: 'queues',
      label: text('Queues'),
      element: { type: 'checkboxes', action_id: 'queues', options: [option('Sales'), option('Service')] },
    },
    {
      type: 'input',
      block_id: 'order',
      label: text('Order'),
      element: { type: 'static_select', action_id: 'order', options: [option('Newest'), option('Oldest')] },
    },
  ],
};
