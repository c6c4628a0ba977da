import { valueOf } from './controls.js';
import { around, parsed } from './dom.js';
import { act } from './server.js';
import { workspace } from './workspace.js';

/** @typedef {{ title: string, text: string, yes: string, no: string }} Asked */

/** Hands every press and choice in messages and modals to the app. @param {(ts: string) => void} openThread */
export function watchPresses(openThread) {
  document.addEventListener('click', (event) => {
    const ts = around(event, 'article')?.dataset['ts'];
    const shortcut = around(event, '[data-shortcut]')?.dataset['shortcut'];
    const pressed = around(event, 'button[data-action], a[data-action]');
    if (ts !== undefined && around(event, '[data-open-thread]') !== null) openThread(ts);
    else if (ts !== undefined && shortcut !== undefined) void useShortcut(ts, shortcut);
    else if (pressed !== null) void press(pressed);
  });
  document.addEventListener('change', (event) => {
    const chosen = around(event, 'select[data-action], fieldset[data-action], input[data-action]');
    // A modal's inputs are sent with its form.
    if (chosen !== null && chosen.closest('.block-input') === null) void press(chosen);
  });
}

/** @param {string} ts @param {string} callbackId */
async function useShortcut(ts, callbackId) {
  await act('shortcut', { channel: workspace.messages.get(ts)?.channel, ts, callbackId });
}

/** @param {HTMLElement} control */
async function press(control) {
  const actionId = control.dataset['action'] ?? '';
  const { confirm } = control.dataset;
  if (confirm !== undefined && !(await isConfirmed(parsed(confirm)))) return;
  const target = placeOf(control);
  if (target === null) return;
  control.setAttribute('aria-busy', 'true');
  await act(target.action, { ...target.where, actionId, extra: valueOf(control) });
  control.removeAttribute('aria-busy');
  control.closest('details')?.removeAttribute('open');
}

/** Whether a control is in a modal or in a message. @param {HTMLElement} control */
function placeOf(control) {
  const view = control.closest('form[data-view]');
  if (view instanceof HTMLElement)
    return { action: 'press-in-view', where: { viewId: view.dataset['view'] } };
  const article = control.closest('article');
  const ts = article?.dataset['ts'] ?? '';
  const message = workspace.messages.get(ts);
  return message === undefined ? null : { action: 'press', where: { channel: message.channel, ts } };
}

/**
 * Asks first, where the app wants that.
 *
 * @param {Asked} asked
 * @returns {Promise<boolean>}
 */
function isConfirmed(asked) {
  const dialog = document.createElement('dialog');
  const [title, text, footer] = ['h2', 'p', 'footer'].map((name) => document.createElement(name));
  if (title === undefined || text === undefined || footer === undefined) return Promise.resolve(false);
  title.textContent = asked.title;
  text.textContent = asked.text;
  return new Promise((resolve) => {
    for (const [label, answer] of /** @type {const} */ ([
      [asked.no || 'Cancel', 'no'],
      [asked.yes || 'Yes', 'yes'],
    ])) {
      const made = document.createElement('button');
      made.className = answer === 'yes' ? 'button primary' : 'button';
      made.textContent = label;
      made.addEventListener('click', () => dialog.close(answer));
      footer.append(made);
    }
    dialog.append(title, text, footer);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
