import { z } from 'zod';
import { action, choices, confirmable, plainOption } from './choices.js';
import { richTextInput } from './inputs.js';
import { address, characters, hasOnePicture, pictureFields, plainText } from './text-objects.js';

const buttonStyle = z.enum(['primary', 'danger']).optional();
const label = characters(1, 75).optional();
const value = characters(0, 2000);

/** A picture beside or between texts. */
export const imageElement = z
  .strictObject({ type: z.literal('image'), alt_text: characters(1, 2000), ...pictureFields })
  .refine(hasOnePicture, { message: 'needs either image_url or slack_file' });

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  value: value.optional(),
  url: address.optional(),
  style: buttonStyle,
  accessibility_label: label,
  ...confirmable,
});

const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  text: plainText(75),
  workflow: z.looseObject({ trigger: z.looseObject({ url: address }) }),
  style: buttonStyle,
  accessibility_label: label,
  ...confirmable,
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  options: z.array(plainOption).min(1).max(5),
  ...confirmable,
});

const feedback = z.strictObject({ text: plainText(75), value, accessibility_label: label });

/** What an `actions` block may hold. */
export const actionsElement = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  richTextInput,
  ...choices,
]);

/** What may stand beside a section. */
export const sectionAccessory = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  imageElement,
  ...choices,
]);

/** What a `context_actions` block may hold. */
export const contextActionsElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    positive_button: feedback,
    negative_button: feedback,
    ...action,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    icon: characters(1, 255),
    text: plainText(75),
    accessibility_label: label,
    value: value.optional(),
    visible_to_user_ids: z.array(z.string()).max(10).optional(),
    ...confirmable,
  }),
]);
