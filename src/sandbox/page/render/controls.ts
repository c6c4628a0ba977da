import { markup, type Html } from './markup.js';
import { object, objects, string, type Json } from './json.js';
import { plainText } from './text-object.js';

/** Attributes of everything that can be pressed or chosen. The page reads them back when it is used. */
export function controlAttributes(element: Json): Html {
  return markup` data-action="${string(element['action_id'])}" data-type="${string(element['type'])}"${confirmation(element)}`;
}

function confirmation(element: Json): Html | null {
  if (element['confirm'] === undefined) return null;
  const { title, text, confirm, deny } = object(element['confirm']);
  const asked = {
    title: plainText(title),
    text: plainText(text),
    yes: plainText(confirm),
    no: plainText(deny),
  };
  return markup` data-confirm="${JSON.stringify(asked)}"`;
}

/** A menu. Each option's value is the option itself as JSON: what Slack sends back when it is chosen. */
export function select(element: Json, label: string, id: string): Html {
  const multiple = string(element['type']).startsWith('multi_') ? markup` multiple size="4"` : null;
  const chosen = [element['initial_option'], ...objects(element['initial_options'])].map(valueOf);
  const groups = objects(element['option_groups']).map(
    (group) =>
      markup`<optgroup label="${plainText(group['label'])}">${options(group['options'], chosen)}</optgroup>`,
  );
  const placeholder =
    multiple === null ? markup`<option value="">${plainText(element['placeholder'])}</option>` : null;
  const all = markup`${placeholder}${options(element['options'], chosen)}${groups}`;
  return markup`<select id="${id}" aria-label="${label}"${multiple}${controlAttributes(element)}>${all}</select>`;
}

/** An overflow menu: the same options, opened by a button with three dots. */
export function overflow(element: Json): Html {
  const items = objects(element['options']).map(
    (option) =>
      markup`<button type="button" value="${JSON.stringify(option)}"${controlAttributes(element)}>${plainText(option['text'])}</button>`,
  );
  return markup`<details class="overflow"><summary aria-label="More actions">⋯</summary><div class="menu">${items}</div></details>`;
}

/** Radio buttons or checkboxes. */
export function choices(element: Json, label: string, id: string): Html {
  const kind = element['type'] === 'checkboxes' ? 'checkbox' : 'radio';
  const chosen = [element['initial_option'], ...objects(element['initial_options'])].map(valueOf);
  const items = objects(element['options']).map((option) => {
    const checked = chosen.includes(valueOf(option)) ? markup` checked` : null;
    const about = plainText(option['description']);
    const more = about === '' ? null : markup`<small>${about}</small>`;
    return markup`<label><input type="${kind}" name="${id}" value="${JSON.stringify(option)}"${checked}> <span>${plainText(option['text'])}${more}</span></label>`;
  });
  return markup`<fieldset class="choices" id="${id}" aria-label="${label}"${controlAttributes(element)}>${items}</fieldset>`;
}

function options(list: unknown, chosen: readonly string[]): readonly Html[] {
  return objects(list).map((option) => {
    const selected = chosen.includes(valueOf(option)) ? markup` selected` : null;
    return markup`<option value="${JSON.stringify(option)}"${selected}>${plainText(option['text'])}</option>`;
  });
}

function valueOf(option: unknown): string {
  return string(object(option)['value']);
}
