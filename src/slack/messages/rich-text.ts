import type { RichTextBlock, RichTextElement, RichTextSection, TableBlock } from '@slack/types';

/**
 * Builders for the parts of a message that carry foreign text. rich_text and raw_text take strings literally: no
 * mention, link or formatting can come out of them. Empty strings, which Slack refuses, become one blank.
 */

export function text(value: string): RichTextElement {
  return { type: 'text', text: value === '' ? ' ' : value };
}

export function bold(value: string): RichTextElement {
  return { type: 'text', text: value === '' ? ' ' : value, style: { bold: true } };
}

export function italic(value: string): RichTextElement {
  return { type: 'text', text: value === '' ? ' ' : value, style: { italic: true } };
}

export function code(value: string): RichTextElement {
  return { type: 'text', text: value === '' ? ' ' : value, style: { code: true } };
}

/** A moment in the reader's own zone, or its time of day alone; `fallback` is for clients that cannot show it. */
export function moment(ms: number, fallback: string, clock = false): RichTextElement {
  return {
    type: 'date',
    timestamp: Math.floor(ms / 1000),
    format: clock ? '{time_secs}' : '{date_short_pretty} {time_secs}',
    fallback,
  };
}

export function line(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

export function richText(...sections: RichTextSection[]): RichTextBlock {
  return { type: 'rich_text', elements: sections };
}

export function bullets(items: readonly string[]): RichTextBlock {
  const elements = items.map((item) => line(text(item)));
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] };
}

export function table(
  rows: readonly (readonly string[])[],
  columns: TableBlock['column_settings'],
): TableBlock {
  return {
    type: 'table',
    ...(columns === undefined ? {} : { column_settings: columns }),
    rows: rows.map((row) => row.map((cell) => ({ type: 'raw_text', text: cell === '' ? ' ' : cell }))),
  };
}
