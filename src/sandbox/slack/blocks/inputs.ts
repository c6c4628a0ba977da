import { z } from 'zod';
import { action, choices, focusable, placeholder } from './choices.js';
import { richTextBlock } from './rich-text.js';
import { characters } from './text-objects.js';

const dispatch = { dispatch_action_config: z.looseObject({}).optional() };
const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  initial_value: characters(0, 3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
  ...action,
  ...dispatch,
  ...focusable,
  ...placeholder,
});

const otherInput = z.looseObject({
  type: z.enum(['email_text_input', 'url_text_input', 'number_input', 'file_input']),
  ...action,
});

/** A field for formatted text; also allowed in `actions`. */
export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  initial_value: richTextBlock.optional(),
  min_lines: z.int().min(1).max(100).optional(),
  max_lines: z.int().min(1).max(100).optional(),
  ...action,
  ...dispatch,
  ...focusable,
  ...placeholder,
});

/** What an `input` block may hold. */
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  otherInput,
  richTextInput,
  ...choices,
]);
