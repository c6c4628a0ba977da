import { choices, controlAttributes, overflow, select } from './controls.js';
import { markup, safeUrl, type Html } from './markup.js';
import { object, string, type Json } from './json.js';
import { plainText } from './text-object.js';
import { unknownPart } from './unknown.js';

const FIELD_TYPES: Readonly<Record<string, string>> = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** How an element stands in its surroundings. */
export interface Placed {
  /** What it is called where it has no visible text of its own. */
  readonly label: string;
  /** Its id in the page, for a `<label for>`. */
  readonly id: string;
}

const NOWHERE: Placed = { label: '', id: '' };

/** An element that can be pressed, chosen or filled in, or a picture. */
export function element(value: Json, placed: Placed = NOWHERE): Html {
  const type = string(value['type']);
  const label = placed.label || string(value['accessibility_label']) || plainText(value['placeholder']);
  if (type in FIELD_TYPES) return field(value, label, placed.id);
  switch (type) {
    case 'button':
    case 'workflow_button':
      return button(value);
    case 'icon_button':
      return button({ ...value, style: 'plain' });
    case 'feedback_buttons':
      return feedback(value);
    case 'static_select':
    case 'multi_static_select':
      return select(value, label, placed.id);
    case 'overflow':
      return overflow(value);
    case 'radio_buttons':
    case 'checkboxes':
      return choices(value, label, placed.id || string(value['action_id']));
    case 'image':
      return picture(value, 'small');
    default:
      return unknownPart(type, value);
  }
}

function button(value: Json): Html {
  const style = string(value['style']);
  const label = string(value['accessibility_label']);
  const named = label === '' ? null : markup` aria-label="${label}"`;
  const href = safeUrl(string(value['url']));
  const attributes = markup` class="button ${style}"${named}${controlAttributes(value)}`;
  const text = plainText(value['text']);
  if (href === null) return markup`<button type="button"${attributes}>${text}</button>`;
  return markup`<a href="${href}" target="_blank" rel="noopener noreferrer"${attributes}>${text}</a>`;
}

function feedback(value: Json): Html {
  const parts = [object(value['positive_button']), object(value['negative_button'])];
  return markup`${parts.map((part, i) => {
    const text = plainText(part['text']) || (i === 0 ? '👍' : '👎');
    return markup`<button type="button" class="button" value="${JSON.stringify(part)}"${controlAttributes(value)}>${text}</button>`;
  })}`;
}

function field(value: Json, label: string, id: string): Html {
  const type = FIELD_TYPES[string(value['type'])] ?? 'text';
  const initial = ['initial_value', 'initial_date', 'initial_time']
    .map((name) => string(value[name]))
    .join('');
  const named = markup` id="${id}" aria-label="${label}" placeholder="${plainText(value['placeholder'])}"${length(value)}${controlAttributes(value)}`;
  if (value['multiline'] === true) return markup`<textarea rows="4"${named}>${initial}</textarea>`;
  return markup`<input type="${type}" value="${initial}"${named}>`;
}

function length(value: Json): Html {
  const limits = [
    ['minlength', value['min_length']],
    ['maxlength', value['max_length']],
  ] as const;
  return markup`${limits.map(([name, limit]) => (typeof limit === 'number' ? markup` ${name}="${limit}"` : markup``))}`;
}

/** A picture. Nothing is loaded from outside: a foreign address becomes its description and a link. */
export function picture(value: Json, size: 'small' | 'large'): Html {
  const alt = string(value['alt_text']);
  const file = string(object(value['slack_file'])['id']);
  if (/^F\w+$/.test(file)) return markup`<img class="picture-${size}" src="/files/${file}" alt="${alt}">`;
  const href = safeUrl(string(value['image_url']));
  const shown =
    href === null
      ? markup`${alt}`
      : markup`<a href="${href}" target="_blank" rel="noopener noreferrer">${alt}</a>`;
  return markup`<span class="picture-outside picture-${size}" title="This page loads no pictures from outside">${shown}</span>`;
}
