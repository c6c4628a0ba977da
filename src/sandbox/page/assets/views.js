import { valuesOf } from './controls.js';
import { around, elementOf } from './dom.js';
import { act } from './server.js';

/** @import { ViewItem } from '../page-state.js' */

/** The open modals by the view's id. @type {Map<string, HTMLDialogElement>} */
const dialogs = new Map();

/** Opens a modal, or shows its new content. @param {ViewItem} view */
export function showView({ id, html }) {
  const form = elementOf(html);
  const open = dialogs.get(id);
  if (open !== undefined) {
    open.replaceChildren(form);
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', `title-${id}`);
  dialog.append(form);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    void act('close-view', { viewId: id });
  });
  dialog.addEventListener('click', (event) => {
    if (around(event, '[data-close-view]') !== null) void act('close-view', { viewId: id });
  });
  dialog.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) void submit(id, event.target);
  });
  dialogs.set(id, dialog);
  document.body.append(dialog);
  dialog.showModal();
  const field = dialog.querySelector('.dialog-body :is(input, textarea, select)');
  if (field instanceof HTMLElement) field.focus();
}

/** Takes a modal away. @param {string} id */
export function hideView(id) {
  const dialog = dialogs.get(id);
  dialogs.delete(id);
  dialog?.close();
  dialog?.remove();
}

/** Shows exactly these modals. @param {readonly ViewItem[]} views */
export function showViews(views) {
  for (const id of dialogs.keys()) if (!views.some((view) => view.id === id)) hideView(id);
  for (const view of views) showView(view);
}

/** @param {string} viewId @param {HTMLFormElement} form */
async function submit(viewId, form) {
  const answer = await act('submit', { viewId, values: valuesOf(form) });
  const errors = new Map(Object.entries(answer.fieldErrors ?? {}));
  for (const block of form.querySelectorAll('[data-block]')) {
    const said = block.querySelector('.field-error');
    if (!(block instanceof HTMLElement) || !(said instanceof HTMLElement)) continue;
    const error = errors.get(block.dataset['block'] ?? '');
    said.hidden = error === undefined;
    said.textContent = error ?? '';
  }
}
