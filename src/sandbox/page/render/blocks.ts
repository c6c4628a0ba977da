import { element, picture } from './elements.js';
import { markup, link, type Html } from './markup.js';
import { object, objects, string, type Json } from './json.js';
import { mrkdwn } from './mrkdwn.js';
import { richText } from './rich-text.js';
import { table } from './tables.js';
import { plainText, textObject } from './text-object.js';
import { unknownPart } from './unknown.js';
import type { Viewer } from './viewer.js';

type Draw = (block: Json, viewer: Viewer) => Html;

/** Draws blocks one under the other. Every text in them is data: it cannot become markup of this page. */
export function blocks(list: readonly Json[], viewer: Viewer): Html {
  return markup`${list.map((block) => {
    const type = string(block['type']);
    const drawn = (DRAWN.get(type) ?? ((unknown: Json) => unknownPart(type, unknown)))(block, viewer);
    return markup`<div class="block block-${type}" data-block="${string(block['block_id'])}">${drawn}</div>`;
  })}`;
}

const section: Draw = (block, viewer) => {
  const fields = objects(block['fields']).map(
    (field) => markup`<div class="text">${textObject(field, viewer)}</div>`,
  );
  const words =
    block['text'] === undefined ? null : markup`<div class="text">${textObject(block['text'], viewer)}</div>`;
  const beside = block['accessory'] === undefined ? null : element(object(block['accessory']));
  const grid = fields.length === 0 ? null : markup`<div class="fields">${fields}</div>`;
  return markup`<div class="section"><div>${words}${grid}</div>${beside}</div>`;
};

const context: Draw = (block, viewer) => {
  const parts = objects(block['elements']).map((part) =>
    part['type'] === 'image' ? element(part) : markup`<span class="text">${textObject(part, viewer)}</span>`,
  );
  return markup`<div class="context">${parts}</div>`;
};

const actions: Draw = (block) =>
  markup`<div class="actions">${objects(block['elements']).map((part) => element(part))}</div>`;

const header: Draw = (block) => markup`<h3>${plainText(block['text'])}</h3>`;

const image: Draw = (block) => {
  const title = plainText(block['title']);
  const caption = title === '' ? null : markup`<figcaption>${title}</figcaption>`;
  return markup`<figure>${caption}${picture(block, 'large')}</figure>`;
};

const alert: Draw = (block, viewer) =>
  markup`<div class="alert" data-level="${string(block['level']) || 'default'}" role="note">${textObject(block['text'], viewer)}</div>`;

const input: Draw = (block) => {
  const label = plainText(block['label']);
  const id = `input-${string(block['block_id'])}`;
  const optional = block['optional'] === true ? markup` <small>(optional)</small>` : null;
  const hint = plainText(block['hint']);
  const under = hint === '' ? null : markup`<small class="hint">${hint}</small>`;
  return markup`<label for="${id}">${label}${optional}</label>${element(object(block['element']), { label, id })}${under}<p class="field-error" role="alert" hidden></p>`;
};

const container: Draw = (block, viewer) => {
  const title =
    block['rich_text_title'] === undefined
      ? markup`${plainText(block['title'])}`
      : richText(object(block['rich_text_title']), viewer);
  const children = blocks(objects(block['child_blocks']), viewer);
  if (block['is_collapsible'] !== true)
    return markup`<section class="container"><h3>${title}</h3>${children}</section>`;
  const open = block['default_collapsed'] === true ? null : markup` open`;
  return markup`<details class="container"${open}><summary>${title}</summary>${children}</details>`;
};

const card: Draw = (block, viewer) => {
  const parts = ['title', 'subtitle', 'body', 'subtext'].flatMap((name) =>
    block[name] === undefined
      ? []
      : [markup`<div class="text card-${name}">${textObject(block[name], viewer)}</div>`],
  );
  return markup`<div class="container">${parts}${actions({ elements: block['actions'] }, viewer)}</div>`;
};

const video: Draw = (block) => link(string(block['video_url']), markup`${plainText(block['title'])}`);

const DRAWN: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['rich_text', richText],
  ['table', table],
  ['data_table', table],
  ['section', section],
  ['context', context],
  ['actions', actions],
  ['context_actions', actions],
  ['header', header],
  ['divider', () => markup`<hr>`],
  ['image', image],
  ['alert', alert],
  ['input', input],
  ['container', container],
  ['card', card],
  ['carousel', (block, viewer) => markup`${objects(block['elements']).map((part) => card(part, viewer))}`],
  ['video', video],
  // Its markdown is shown as it is written, but for the tokens Slack resolves there too.
  ['markdown', (block, viewer) => markup`<div class="text">${mrkdwn(string(block['text']), viewer)}</div>`],
]);
