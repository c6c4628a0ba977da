import { byId, elementOf } from './dom.js';

/** @import { MessageItem } from '../page-state.js' */

/** Fills a list anew. Nothing of it is read out. @param {HTMLElement} log @param {MessageItem[]} messages */
export function fill(log, messages) {
  log.setAttribute('aria-busy', 'true');
  log.replaceChildren(...messages.map(({ html }) => elementOf(html)));
  log.scrollTop = log.scrollHeight;
  log.setAttribute('aria-busy', 'false');
}

/** Puts a message into a list: in place of its former state, or where its time says. @param {HTMLElement} log @param {MessageItem} message */
export function place(log, message) {
  const fresh = elementOf(message.html);
  const former = find(log, message.ts);
  if (former !== null) {
    const focused = focusPath(former);
    former.replaceWith(fresh);
    refocus(fresh, focused);
    return;
  }
  const later = [...log.children].find(
    (child) => child instanceof HTMLElement && Number(child.dataset['ts']) > Number(message.ts),
  );
  log.insertBefore(fresh, later ?? null);
  // The beginning of a tall message says the most.
  fresh.scrollIntoView({ block: fresh.offsetHeight > log.clientHeight ? 'start' : 'end' });
}

/** Takes a message out of every list. @param {string} ts */
export function take(ts) {
  for (const id of ['messages', 'thread-messages']) find(byId(id), ts)?.remove();
}

/** @param {HTMLElement} log @param {string} ts @returns {HTMLElement | null} */
function find(log, ts) {
  return log.querySelector(`:scope > [data-ts="${CSS.escape(ts)}"]`);
}

/** Which button of a message has the focus; -1 for none. @param {HTMLElement} message */
function focusPath(message) {
  return [...message.querySelectorAll('button, a, select, input')].findIndex(
    (item) => item === document.activeElement,
  );
}

/** @param {HTMLElement} message @param {number} index */
function refocus(message, index) {
  const target = index < 0 ? null : message.querySelectorAll('button, a, select, input')[index];
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
