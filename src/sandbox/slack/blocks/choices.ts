import { z } from 'zod';
import { characters, address, confirmDialog, identifier, plainText, textObject } from './text-objects.js';

/** Fields that interactive elements share. */
export const action = { action_id: identifier.optional() };
export const confirmable = { ...action, confirm: confirmDialog.optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholder = { placeholder: plainText(150).optional() };

const optionFields = {
  value: characters(1, 150).optional(),
  description: textObject(75).optional(),
  url: address.optional(),
};
export const plainOption = z.strictObject({ text: plainText(75), ...optionFields });
const anyOption = z.strictObject({ text: textObject(75), ...optionFields });
const optionGroup = z.strictObject({ label: plainText(75), options: z.array(plainOption).min(1).max(100) });

const staticChoices = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

function hasOneChoiceList(select: { options?: unknown; option_groups?: unknown }): boolean {
  return (select.options === undefined) !== (select.option_groups === undefined);
}

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...staticChoices,
    initial_option: plainOption.optional(),
    ...confirmable,
    ...focusable,
    ...placeholder,
  })
  .refine(hasOneChoiceList, { message: 'needs either options or option_groups' });

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...staticChoices,
    initial_options: z.array(plainOption).optional(),
    max_selected_items: z.int().min(1).optional(),
    ...confirmable,
    ...focusable,
    ...placeholder,
  })
  .refine(hasOneChoiceList, { message: 'needs either options or option_groups' });

/** Elements the bot has no use for: only their kind and identifiers are checked. */
const looselyChecked = z.looseObject({
  type: z.enum([
    'users_select',
    'multi_users_select',
    'conversations_select',
    'multi_conversations_select',
    'channels_select',
    'multi_channels_select',
    'external_select',
    'multi_external_select',
    'datepicker',
    'datetimepicker',
    'timepicker',
  ]),
  ...confirmable,
});

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  options: z.array(anyOption).min(1).max(10),
  initial_options: z.array(anyOption).optional(),
  ...confirmable,
  ...focusable,
});

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  options: z.array(anyOption).min(1).max(10),
  initial_option: anyOption.optional(),
  ...confirmable,
  ...focusable,
});

/** Every element that lets people choose. */
export const choices = [staticSelect, multiStaticSelect, looselyChecked, checkboxes, radioButtons] as const;
