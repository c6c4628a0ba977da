import { parsed } from './dom.js';

/** What a control says, as Slack writes it into actions and view states. @param {HTMLElement} control @returns {Record<string, unknown>} */
export function valueOf(control) {
  const type = control.dataset['type'] ?? '';
  if (control instanceof HTMLFieldSetElement) {
    const chosen = [...control.querySelectorAll('input:checked')].map((input) => option(input));
    return type === 'checkboxes' ? { selected_options: chosen } : { selected_option: chosen[0] ?? null };
  }
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.selectedOptions]
      .filter(({ value }) => value !== '')
      .map((item) => option(item));
    return control.multiple ? { selected_options: chosen } : { selected_option: chosen[0] ?? null };
  }
  if (control instanceof HTMLButtonElement) return pressedValue(type, control.value);
  const typed =
    control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : '';
  const written = typed === '' ? null : typed;
  if (type === 'datepicker') return { selected_date: written };
  if (type === 'timepicker') return { selected_time: written };
  if (type === 'datetimepicker')
    return { selected_date_time: written === null ? null : Math.floor(Date.parse(written) / 1000) };
  return { value: written };
}

/** The inputs of a modal by block and action. @param {HTMLFormElement} form */
export function valuesOf(form) {
  /** @type {Record<string, Record<string, unknown>>} */
  const values = {};
  for (const block of form.querySelectorAll('.block-input[data-block]')) {
    const control = block.querySelector('[data-action]');
    if (!(block instanceof HTMLElement) || !(control instanceof HTMLElement)) continue;
    const { action = '', type = '' } = control.dataset;
    values[block.dataset['block'] ?? ''] = { [action]: { type, ...valueOf(control) } };
  }
  return values;
}

/** @param {string} type @param {string} value @returns {Record<string, unknown>} */
function pressedValue(type, value) {
  if (type === 'overflow') return { selected_option: parsed(value) };
  if (type === 'feedback_buttons') return parsed(value);
  return {};
}

/** An option as it stands in the block. @param {Element} element @returns {unknown} */
function option(element) {
  return 'value' in element ? parsed(String(element.value)) : null;
}
