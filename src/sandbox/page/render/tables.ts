import { markup, type Html } from './markup.js';
import { object, objects, string, type Json } from './json.js';
import { richText } from './rich-text.js';
import { plainText } from './text-object.js';
import type { Viewer } from './viewer.js';

const ALIGNMENTS = new Set(['left', 'center', 'right']);

/** A `table` or `data_table` block: its first row is the header. Wide ones scroll sideways inside the message. */
export function table(block: Json, viewer: Viewer): Html {
  const [header = [], ...rows] = rowsOf(block);
  const columns = objects(block['column_settings']);
  const caption = string(block['caption']) || plainText(block['caption']);
  const head = header.map(
    (cell, i) => markup`<th scope="col"${classes(columns[i])}>${cellHtml(cell, viewer)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, i) => markup`<td${classes(columns[i])}>${cellHtml(cell, viewer)}</td>`);
    return markup`<tr>${cells}</tr>`;
  });
  const title = caption === '' ? null : markup`<caption>${caption}</caption>`;
  return markup`<div class="table" role="region" aria-label="${caption || 'Table'}" tabindex="0"><table>${title}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function rowsOf(block: Json): readonly (readonly Json[])[] {
  const rows = Array.isArray(block['rows']) ? block['rows'] : [];
  return rows.map((row: unknown) => objects(row));
}

function cellHtml(cell: Json, viewer: Viewer): Html {
  if (cell['type'] === 'rich_text') return richText(cell, viewer);
  const value = string(cell['value']);
  return markup`${string(cell['text']) || (value === '' ? plainText(cell['text']) : value)}`;
}

function classes(column: Json | undefined): Html {
  const settings = object(column);
  const align = string(settings['align']);
  const names = [
    ALIGNMENTS.has(align) ? `align-${align}` : '',
    settings['is_wrapped'] === true ? 'wrapped' : '',
  ];
  return markup` class="${names.filter((name) => name !== '').join(' ')}"`;
}
