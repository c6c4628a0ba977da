import { z } from 'zod';
import { actionsElement, contextActionsElement, imageElement, sectionAccessory } from './elements.js';
import { inputElement } from './inputs.js';
import { richTextBlock } from './rich-text.js';
import { dataTable, table } from './tables.js';
import {
  address,
  characters,
  hasOnePicture,
  identifier,
  mrkdwn,
  pictureFields,
  plainText,
  textObject,
} from './text-objects.js';

const id = { block_id: identifier.optional() };

const section = z
  .strictObject({
    type: z.literal('section'),
    text: textObject(3000).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: sectionAccessory.optional(),
    expand: z.boolean().optional(),
    ...id,
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, {
    message: 'needs text or fields',
  });

const image = z
  .strictObject({
    type: z.literal('image'),
    alt_text: characters(1, 2000),
    title: plainText(2000).optional(),
    ...pictureFields,
    ...id,
  })
  .refine(hasOnePicture, { message: 'needs either image_url or slack_file' });

const card = z.looseObject({
  type: z.literal('card'),
  title: mrkdwn(150).optional(),
  subtitle: mrkdwn(150).optional(),
  body: mrkdwn(200).optional(),
  subtext: mrkdwn(200).optional(),
  actions: z.array(actionsElement).max(3).optional(),
  ...id,
});

const container = z
  .strictObject({
    type: z.literal('container'),
    title: plainText(150).optional(),
    rich_text_title: richTextBlock.optional(),
    subtitle: textObject(150).optional(),
    child_blocks: z
      .array(z.looseObject({ type: z.string(), ...id }))
      .min(1)
      .max(10),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: imageElement.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
    ...id,
  })
  .refine((block) => block.title !== undefined || block.rich_text_title !== undefined, {
    message: 'needs a title',
  });

/** Every block an app may send, with the limits of slack-platform.md sections 4.2 to 4.5. */
export const anyBlock = z.discriminatedUnion('type', [
  section,
  image,
  table,
  dataTable,
  card,
  container,
  richTextBlock,
  z.strictObject({ type: z.literal('actions'), elements: z.array(actionsElement).min(1).max(25), ...id }),
  z.strictObject({
    type: z.literal('alert'),
    text: textObject(200),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
    ...id,
  }),
  z.strictObject({
    type: z.literal('context'),
    elements: z
      .array(z.discriminatedUnion('type', [plainText(3000), mrkdwn(3000), imageElement]))
      .min(1)
      .max(10),
    ...id,
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    elements: z.array(contextActionsElement).min(1).max(5),
    ...id,
  }),
  z.strictObject({ type: z.literal('divider'), ...id }),
  z.strictObject({
    type: z.literal('header'),
    text: plainText(150),
    level: z.int().min(1).max(6).optional(),
    ...id,
  }),
  z.strictObject({
    type: z.literal('input'),
    label: plainText(2000),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
    ...id,
  }),
  z.strictObject({ type: z.literal('markdown'), text: characters(1, 12_000), ...id }),
  z.looseObject({ type: z.literal('carousel'), elements: z.array(card).min(1).max(10), ...id }),
  z.looseObject({ type: z.enum(['data_visualization', 'plan', 'task_card']), ...id }),
  z.looseObject({
    type: z.literal('video'),
    video_url: address,
    thumbnail_url: address,
    alt_text: characters(1, 200),
    title: plainText(199),
    ...id,
  }),
]);
