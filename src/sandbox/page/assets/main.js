import { compose, typeAndSend } from './composer.js';
import { button, byId, textBox } from './dom.js';
import { fill, place, take } from './messages.js';
import { watchPresses } from './presses.js';
import { listen } from './server.js';
import { drawSidebar, markOf, moveByArrows, showSidebar } from './sidebar.js';
import { watchTheme } from './theme.js';
import { hideView, showView, showViews } from './views.js';
import { channelMessages, openChannel, takeState, threadMessages, workspace } from './workspace.js';

/** @import { MessageItem, PageState } from '../page-state.js' */

const PERSON = 'sandbox-person';
const FIRST_PERSON = 'U0LINYUE01';
const messages = byId('messages');
const threadLog = byId('thread-messages');

/** @param {PageState} state */
function showState(state) {
  takeState(state);
  byId('team').textContent = state.team;
  messages.lang = state.locale;
  threadLog.lang = state.locale;
  drawTries();
  showChannel();
  showThread();
  showViews(state.views);
}

/** @param {MessageItem} message */
function showMessage(message) {
  const isNew = !workspace.messages.has(message.ts);
  workspace.messages.set(message.ts, message);
  const { channel, ts, threadTs } = message;
  if (channel === workspace.channel && threadTs === null) place(messages, message);
  if (workspace.thread !== null && (ts === workspace.thread || threadTs === workspace.thread))
    place(threadLog, message);
  if (isNew && channel !== workspace.channel) {
    workspace.unread.add(channel);
    drawSidebar(goTo);
  }
}

/** @param {string} id */
function goTo(id) {
  workspace.channel = id;
  workspace.thread = null;
  showChannel();
  showThread();
  showSidebar(false);
  textBox('composer-text').focus();
}

function showChannel() {
  const channel = openChannel();
  if (channel === undefined) return;
  workspace.unread.delete(channel.id);
  drawSidebar(goTo);
  byId('channel-name').replaceChildren(markOf(channel), ` ${channel.name}`);
  byId('channel-about').textContent = channel.hasBot ? '' : 'The bot is not here. /invite @cdr lets it in.';
  document.title = `${channel.name} · Slack sandbox`;
  textBox('composer-text').placeholder = `Message ${channel.name}, or /cdr and a call id`;
  fill(messages, channelMessages());
}

/** @param {string | null} root */
function goToThread(root) {
  workspace.thread = root;
  showThread();
  textBox(root === null ? 'composer-text' : 'thread-text').focus();
}

function showThread() {
  byId('thread').hidden = workspace.thread === null;
  byId('thread-status').textContent = '';
  fill(threadLog, threadMessages());
}

function drawTries() {
  byId('try-list').replaceChildren(
    ...workspace.tries.map(({ label, about, text }) => {
      const made = button('', () => typeAndSend(text));
      const parts = /** @type {const} */ ([
        ['strong', label],
        ['small', about],
        ['code', text],
      ]).map(([name, words]) => Object.assign(document.createElement(name), { textContent: words }));
      made.append(...parts);
      return made;
    }),
  );
}

/** @param {string} person */
function beginAs(person) {
  sessionStorage.setItem(PERSON, person);
  listen(person, {
    state: showState,
    message: showMessage,
    deleted: ({ ts }) => {
      workspace.messages.delete(ts);
      take(ts);
    },
    status: ({ threadTs, text }) => {
      if (threadTs === workspace.thread) byId('thread-status').textContent = text === '' ? '' : `CDR ${text}`;
    },
    view: showView,
    viewClosed: ({ id }) => hideView(id),
  });
}

byId('person').addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) beginAs(event.target.value);
});
byId('toggle-sidebar').addEventListener('click', () => {
  showSidebar(byId('toggle-sidebar').getAttribute('aria-expanded') !== 'true');
});
byId('close-thread').addEventListener('click', () => goToThread(null));
byId('thread').addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') goToThread(null);
});
compose({
  form: 'composer',
  text: 'composer-text',
  hint: 'composer-hint',
  where: () => ({ channel: workspace.channel }),
});
compose({
  form: 'thread-composer',
  text: 'thread-text',
  hint: 'thread-hint',
  where: () => ({ channel: workspace.channel, threadTs: workspace.thread ?? '' }),
});
watchPresses((ts) => goToThread(workspace.messages.get(ts)?.threadTs ?? ts));
watchTheme();
moveByArrows();
beginAs(sessionStorage.getItem(PERSON) ?? FIRST_PERSON);
