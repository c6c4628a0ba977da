import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { FORM_SINCE } from '../../locale/find-words.js';
import { clip } from '../../locale/display.js';
import type { Messages } from '../../locale/messages.js';

/** `callback_id` of the form. */
export const SEARCH_FORM = 'search_form';
/** Each field's `block_id` and `action_id`. */
export const FORM_FIELDS = ['what', 'since', 'date', 'outcome', 'direction', 'instance'] as const;
export type FormField = (typeof FORM_FIELDS)[number];
/** The value of the option for the default instance: no alias can have it. */
export const DEFAULT_INSTANCE = '=';

/** Characters of what is sought: more than any name or number has. */
export const MOST_TYPED = 200;
/** Slack lets a menu have 100 options. */
const MOST_ALIASES = 99;

/** The form that `/cdr` alone opens. `key` comes back with it; `alias` is the instance that was named with the command. */
export function searchForm(
  key: string,
  aliases: readonly string[],
  alias: string | null,
  words: Messages,
): ModalView {
  const { form } = words.find;
  const chosen = (labels: Readonly<Record<string, string>>): PlainTextOption[] =>
    Object.entries(labels).map(([value, label]) => option(label, value));
  return {
    type: 'modal',
    callback_id: SEARCH_FORM,
    private_metadata: key,
    title: plain(form.title),
    submit: plain(form.submit),
    close: plain(words.actions.close),
    blocks: [
      whatField(words),
      field('since', form.since, {
        type: 'static_select',
        placeholder: plain(form.sinceUsual),
        options: FORM_SINCE.map((since) => option(form.sinceOptions[since], since)),
      }),
      field('date', form.date, { type: 'datepicker' }, form.dateHint),
      field('outcome', form.outcome, menu(chosen(form.outcomes), form.any)),
      field('direction', form.direction, menu(chosen(form.directions), form.any)),
      ...(aliases.length === 0 ? [] : [instanceField(aliases, alias, words)]),
    ],
  };
}

function whatField({ find: { form } }: Messages): InputBlock {
  const placeholder = plain(form.whatExample);
  const element = {
    type: 'plain_text_input',
    max_length: MOST_TYPED,
    focus_on_load: true,
    placeholder,
  } as const;
  return field('what', form.what, element, form.whatHint);
}

function instanceField(aliases: readonly string[], alias: string | null, { find }: Messages): InputBlock {
  const options = [
    option(find.form.defaultInstance, DEFAULT_INSTANCE),
    ...aliases.slice(0, MOST_ALIASES).map((name) => option(name, name)),
  ];
  const initial = options.find(({ value }) => value === (alias ?? DEFAULT_INSTANCE));
  return field('instance', find.form.instance, {
    type: 'static_select',
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  });
}

function menu(options: PlainTextOption[], placeholder: string) {
  return { type: 'static_select', placeholder: plain(placeholder), options } as const;
}

function field(name: FormField, label: string, element: InputBlock['element'], hint?: string): InputBlock {
  return {
    type: 'input',
    block_id: name,
    optional: true,
    label: plain(label),
    element: { ...element, action_id: name },
    ...(hint === undefined ? {} : { hint: plain(hint) }),
  };
}

function option(label: string, value: string): PlainTextOption {
  return { text: plain(clip(label, 75)), value };
}

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}
