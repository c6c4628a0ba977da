import { z } from 'zod';
import { address, characters, identifier } from './text-objects.js';

const DATE_TOKENS = new Set([
  '{date_num}',
  '{date_slash}',
  '{date_long}',
  '{date_long_full}',
  '{date_long_pretty}',
  '{date}',
  '{date_pretty}',
  '{date_short}',
  '{date_short_pretty}',
  '{time}',
  '{time_secs}',
  '{ago}',
  '{day_divider_pretty}',
]);

const flag = z.boolean().optional();
const style = z
  .strictObject({
    bold: flag,
    italic: flag,
    strike: flag,
    code: flag,
    underline: flag,
    highlight: flag,
    unlink: flag,
  })
  .optional();

/** No limit is documented for one text; the total of the message bounds it. */
const words = characters(1, Infinity);

const dateFormat = z
  .string()
  .refine((format) => (format.match(/\{[^}]*\}/g) ?? []).some((token) => DATE_TOKENS.has(token)), {
    message: 'must contain a date token',
  })
  .refine((format) => (format.match(/\{[^}]*\}/g) ?? []).every((token) => DATE_TOKENS.has(token)), {
    message: 'contains an unknown date token',
  });

const text = z.strictObject({ type: z.literal('text'), text: words, style });
const link = z.strictObject({
  type: z.literal('link'),
  url: address,
  text: z.string().optional(),
  unsafe: flag,
  style,
});

const inlineElement = z.discriminatedUnion('type', [
  text,
  link,
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: dateFormat,
    url: address.optional(),
    fallback: words.optional(),
    timezone: z.string().optional(),
    style,
  }),
  z.strictObject({ type: z.literal('user'), user_id: words, style }),
  z.strictObject({ type: z.literal('channel'), channel_id: words, style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: words, style }),
  z.strictObject({ type: z.literal('team'), team_id: words, style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
  z.strictObject({
    type: z.literal('emoji'),
    name: words,
    unicode: z.string().optional(),
    url: address.optional(),
    style,
  }),
  z.strictObject({ type: z.literal('color'), value: words, style }),
]);

const border = z.union([z.literal(0), z.literal(1)]).optional();
const section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(inlineElement).min(1),
});

const part = z.discriminatedUnion('type', [
  section,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    border,
    elements: z.array(section).min(1),
  }),
  z.strictObject({ type: z.literal('rich_text_quote'), border, elements: z.array(inlineElement).min(1) }),
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    border,
    language: z.string().optional(),
    elements: z.array(z.discriminatedUnion('type', [text, link])).min(1),
  }),
]);

/** A `rich_text` block, on its own or as a table cell. */
export const richTextBlock = z.strictObject({
  type: z.literal('rich_text'),
  block_id: identifier.optional(),
  elements: z.array(part).min(1),
});
