import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocks } from '../../../src/sandbox/page/render/blocks.js';
import { dialogHtml } from '../../../src/sandbox/page/render/dialog.js';
import type { Json } from '../../../src/sandbox/page/render/json.js';
import { checkMessageBlocks } from '../../../src/sandbox/slack/block-limits.js';
import { isBlock } from '../../../src/sandbox/slack/views.js';
import { MESSAGE_BLOCKS, MODAL } from './every-block.js';
import { LIN } from './viewer.js';

const draw = (...list: readonly Json[]) => blocks(list, LIN).text;
const rich = (...elements: readonly Json[]) =>
  draw({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
const HOSTILE = '"><img src=x onerror=alert(1)><script>\'&';

describe('what the bot sends', () => {
  const card: unknown = JSON.parse(
    readFileSync(new URL('../../slack/messages/golden/blocks.en.json', import.meta.url), 'utf8'),
  );
  const html = draw(...(Array.isArray(card) ? card.filter(isBlock) : []));

  it('is drawn whole', () => {
    expect(html).not.toContain('cannot draw');
    expect(html).toContain('<strong>Answered by 李晓雯 after a wait of 26 s');
    expect(html).toContain('<code>job-112740365918204763</code>');
  });

  it('has its table as a table, the first row as its header', () => {
    expect(html).toContain('<th scope="col" class="align-right">Since start</th>');
    expect(html.match(/<tr>/g)).toHaveLength(19);
    expect(html).toContain('<td class="wrapped">Joined the queue (Enqueue)</td>');
  });

  it('has its dates in the zone of whoever reads', () => {
    expect(html).toMatch(/<time datetime="2026-11-18T02:02:11.000Z" title="[^"]+">Today 10:02:11<\/time>/);
  });
});

describe('every other block', () => {
  it('of the sample message is one that Slack takes', () => {
    expect(checkMessageBlocks(MESSAGE_BLOCKS)).toEqual([]);
  });

  it.each(MESSAGE_BLOCKS.map((block) => [String(block['type']), block] as const))(
    '%s is drawn',
    (type, block) => {
      const html = draw(block);
      expect(html).not.toContain('cannot draw');
      expect(html).toContain(`block-${type}`);
    },
  );

  it('that is unknown is named and shown', () => {
    const html = draw({ type: 'hologram', beam: '<b>' });
    expect(html).toContain('This page cannot draw “hologram”');
    expect(html).toContain('&quot;beam&quot;: &quot;&lt;b&gt;&quot;');
    expect(rich({ type: 'scent' })).toContain('cannot draw “scent”');
    expect(draw({ type: 'actions', elements: [{ type: 'lever' }] })).toContain('cannot draw “lever”');
    expect(draw({})).toContain('cannot draw “no type”');
  });

  it.each([
    [{ type: 'rich_text', elements: 'none' }],
    [{ type: 'table', rows: [1, [null, { type: 'raw_text' }]] }],
    [{ type: 'section', text: 5, accessory: [] }],
    [{ type: 'actions' }],
    [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'emoji', unicode: 'ffffff' }] }],
      },
    ],
  ])('that is broken draws without failing: %j', (block) => {
    expect(draw(block)).toContain('class="block');
  });
});

describe('texts', () => {
  const places: readonly (readonly [string, Json])[] = [
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: HOSTILE }] }],
      },
    ],
    [
      'cells',
      { type: 'table', rows: [[{ type: 'raw_text', text: HOSTILE }], [{ type: 'raw_text', text: HOSTILE }]] },
    ],
    ['sections', { type: 'section', text: { type: 'plain_text', text: HOSTILE } }],
    ['mrkdwn', { type: 'section', text: { type: 'mrkdwn', text: HOSTILE } }],
    [
      'buttons',
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: HOSTILE, value: HOSTILE, style: HOSTILE, text: { text: HOSTILE } },
        ],
      },
    ],
    ['pictures', { type: 'image', alt_text: HOSTILE, image_url: HOSTILE, title: { text: HOSTILE } }],
    [
      'options',
      {
        type: 'actions',
        elements: [{ type: 'static_select', options: [{ text: { text: HOSTILE }, value: HOSTILE }] }],
      },
    ],
    ['headers', { type: 'header', block_id: HOSTILE, text: { type: 'plain_text', text: HOSTILE } }],
    ['types', { type: HOSTILE }],
  ];

  it.each(places)('in %s are data', (_, block) => {
    const html = draw(block);
    expect(html).not.toMatch(/<(?:img|script)[ >]/);
    expect(html).not.toMatch(/=""?>?<img/);
    expect(html).toContain('&lt;');
  });

  it('make links of http and https only', () => {
    expect(rich({ type: 'link', url: 'https://a.example/x', text: 'see' })).toContain(
      '<a href="https://a.example/x"',
    );
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' jaVascript:1']) {
      expect(rich({ type: 'link', url, text: 'see' })).not.toContain('href');
      expect(
        draw({ type: 'actions', elements: [{ type: 'button', url, text: { text: 'x' } }] }),
      ).not.toContain('href');
    }
  });

  it('of the style of rich text are marked', () => {
    expect(
      rich({ type: 'text', text: 'x', style: { bold: true, italic: true, strike: true, code: true } }),
    ).toContain('<strong><em><s><code>x</code></s></em></strong>');
  });

  it('of rich text stay as they are, mrkdwn or not', () => {
    expect(rich({ type: 'text', text: '*a* <@U0LINYUE01> :x:' })).toContain('*a* &lt;@U0LINYUE01&gt; :x:');
  });
});

describe('pictures', () => {
  it('come from files of the workspace, never from outside', () => {
    expect(draw({ type: 'image', alt_text: 'line', slack_file: { id: 'F01' } })).toContain(
      '<img class="picture-large" src="/files/F01" alt="line">',
    );
    expect(draw({ type: 'image', alt_text: 'line', image_url: 'https://a.example/x.png' })).not.toContain(
      'src=',
    );
    expect(draw({ type: 'image', alt_text: 'x', slack_file: { id: 'F1/../../x' } })).not.toContain('src=');
  });
});

describe('a modal', () => {
  it('has its title, inputs with labels, and its buttons', () => {
    const list = Array.isArray(MODAL['blocks']) ? MODAL['blocks'].filter(isBlock) : [];
    const html = dialogHtml(
      { id: 'V1', user: 'U1', hash: '', content: { ...MODAL, blocks: list } },
      LIN,
    ).text;
    expect(html).not.toContain('cannot draw');
    expect(html).toContain('<h2 id="title-V1">Find a call</h2>');
    expect(html).toContain('<label for="input-number">Number or agent</label>');
    expect(html).toContain('<button type="submit" class="button primary">Find</button>');
    expect(html).toContain('>Cancel</button>');
  });

  it('without a submit button can only be closed', () => {
    const html = dialogHtml({ id: 'V1', user: 'U1', hash: '', content: { blocks: [] } }, LIN).text;
    expect(html).not.toContain('type="submit"');
    expect(html).toContain('>Close</button>');
  });
});
