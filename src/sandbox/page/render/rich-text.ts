import { emoji } from './emoji.js';
import { markup, link, type Html } from './markup.js';
import { object, objects, string, type Json } from './json.js';
import { broadcast, channelMention, userGroup, userMention } from './mentions.js';
import { dateElement } from './mrkdwn.js';
import { unknownPart } from './unknown.js';
import type { Viewer } from './viewer.js';

/** A `rich_text` block. Its texts are literal: nothing in them is formatting. */
export function richText(block: Json, viewer: Viewer): Html {
  return markup`<div class="rich-text">${objects(block['elements']).map((part) => richPart(part, viewer))}</div>`;
}

function richPart(part: Json, viewer: Viewer): Html {
  const type = string(part['type']);
  switch (type) {
    case 'rich_text_section':
      return markup`<div class="text">${line(part, viewer)}</div>`;
    case 'rich_text_quote':
      return markup`<blockquote>${line(part, viewer)}</blockquote>`;
    case 'rich_text_preformatted':
      return markup`<pre>${line(part, viewer)}</pre>`;
    case 'rich_text_list':
      return richList(part, viewer);
    default:
      return unknownPart(type, part);
  }
}

function richList(part: Json, viewer: Viewer): Html {
  const items = objects(part['elements']).map((item) => markup`<li>${line(item, viewer)}</li>`);
  const indent = Math.min(Number(part['indent'] ?? 0) || 0, 8);
  if (part['style'] !== 'ordered') return markup`<ul class="indent-${indent}">${items}</ul>`;
  const start = (Number(part['offset'] ?? 0) || 0) + 1;
  return markup`<ol class="indent-${indent}" start="${start}">${items}</ol>`;
}

function line(part: Json, viewer: Viewer): Html {
  return markup`${objects(part['elements']).map((element) => richElement(element, viewer))}`;
}

function richElement(element: Json, viewer: Viewer): Html {
  return styledAs(object(element['style']), elementHtml(element, viewer));
}

function elementHtml(element: Json, viewer: Viewer): Html {
  const type = string(element['type']);
  const words = string(element['text']);
  switch (type) {
    case 'text':
      return markup`${words}`;
    case 'link':
      return link(string(element['url']), markup`${words || string(element['url'])}`);
    case 'user':
      return userMention(string(element['user_id']), viewer);
    case 'channel':
      return channelMention(string(element['channel_id']), viewer);
    case 'usergroup':
      return userGroup(string(element['usergroup_id']));
    case 'broadcast':
      return broadcast(string(element['range']));
    case 'emoji':
      return markup`${emojiOf(element)}`;
    case 'date':
      return richDate(element, viewer);
    case 'color':
      return markup`<code>${string(element['value'])}</code>`;
    default:
      return unknownPart(type, element);
  }
}

function richDate(element: Json, viewer: Viewer): Html {
  const { timestamp, format, fallback, url } = element;
  const shown = dateElement(Number(timestamp), string(format), string(fallback), viewer);
  return url === undefined ? shown : link(string(url), shown);
}

/** Slack sends the code points of standard emoji along: `1f44d` or `1f468-200d-1f4bb`. */
function emojiOf({ unicode, name }: Json): string {
  if (!/^[0-9a-f]{2,6}(?:-[0-9a-f]{2,6})*$/.test(string(unicode))) return emoji(string(name));
  const points = string(unicode)
    .split('-')
    .map((point) => Number.parseInt(point, 16));
  return points.every((point) => point <= 0x10_ff_ff) ? String.fromCodePoint(...points) : emoji(string(name));
}

function styledAs(style: Json, content: Html): Html {
  let shown = content;
  if (style['code'] === true) shown = markup`<code>${shown}</code>`;
  if (style['strike'] === true) shown = markup`<s>${shown}</s>`;
  if (style['italic'] === true) shown = markup`<em>${shown}</em>`;
  if (style['bold'] === true) shown = markup`<strong>${shown}</strong>`;
  return shown;
}
