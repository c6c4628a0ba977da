import { byId, parsed } from './dom.js';
import { workspace } from './workspace.js';

/** @import { ActionAnswer, MessageItem, PageState, ViewItem } from '../page-state.js' */

/**
 * What to do with the server's events.
 *
 * @typedef {object} Listeners
 * @property {(state: PageState) => void} state
 * @property {(message: MessageItem) => void} message
 * @property {(deleted: { ts: string }) => void} deleted
 * @property {(status: { threadTs: string, text: string }) => void} status
 * @property {(view: ViewItem) => void} view
 * @property {(closed: { id: string }) => void} viewClosed
 */

/** @type {EventSource | null} */
let source = null;

/** Listens as this person, and no longer as another. @param {string} user @param {Listeners} listeners */
export function listen(user, listeners) {
  source?.close();
  const opened = new EventSource(`/events?user=${encodeURIComponent(user)}`);
  source = opened;
  /** @param {string} name @param {(data: never) => void} take */
  const on = (name, take) => opened.addEventListener(name, ({ data }) => take(parsed(String(data))));
  on('state', listeners.state);
  on('message', listeners.message);
  on('deleted', listeners.deleted);
  on('status', listeners.status);
  on('view', listeners.view);
  on('view-closed', listeners.viewClosed);
  opened.addEventListener('open', () => notice(''));
  opened.addEventListener('error', () =>
    notice('The sandbox has stopped. Start it again with npm run sandbox.'),
  );
}

/**
 * Does something as the present person. Says so on the page when it fails.
 *
 * @param {string} action
 * @param {Record<string, unknown>} body
 * @returns {Promise<ActionAnswer>} the answer; empty when it failed
 */
export async function act(action, body) {
  try {
    const response = await fetch(`/api/${action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user: workspace.me, ...body }),
    });
    if (!response.ok) throw new Error(await response.text());
    /** @type {ActionAnswer} */
    const answer = parsed(await response.text());
    notice(typeof answer.problem === 'string' ? `The app did not take it: ${answer.problem}` : '');
    return answer;
  } catch (error) {
    notice(error instanceof Error ? error.message : 'It failed.');
    return {};
  }
}

/** Shows a line at the foot of the page; '' takes it away. @param {string} text */
export function notice(text) {
  byId('notice').textContent = text;
}
