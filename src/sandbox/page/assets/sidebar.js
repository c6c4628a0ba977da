import { button, byId } from './dom.js';
import { workspace } from './workspace.js';

/** @import { ChannelItem } from '../page-state.js' */

/** Draws the conversations and the person. @param {(id: string) => void} open */
export function drawSidebar(open) {
  const direct = workspace.channels.filter(({ kind }) => kind === 'im');
  const channels = workspace.channels.filter(({ kind, isArchived }) => kind !== 'im' && !isArchived);
  byId('channels').replaceChildren(...channels.map((channel) => entry(channel, open)));
  byId('direct').replaceChildren(...direct.map((channel) => entry(channel, open)));
  byId('person').replaceChildren(
    ...workspace.people.map(({ id, name }) => new Option(name, id, false, id === workspace.me)),
  );
}

/** Moves the focus with the arrow keys, as in Slack. */
export function moveByArrows() {
  byId('sidebar').addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const entries = [...byId('sidebar').querySelectorAll('li button')];
    const at = entries.findIndex((item) => item === document.activeElement);
    const next = entries[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
}

/** Opens or closes the list of conversations, which stands over the page in a narrow window. @param {boolean} open */
export function showSidebar(open) {
  byId('app').toggleAttribute('data-sidebar-open', open);
  byId('toggle-sidebar').setAttribute('aria-expanded', String(open));
}

/** The sign before a channel's name: `#`, a lock, or a dot. @param {ChannelItem} channel */
export function markOf({ kind }) {
  const mark = document.createElement('span');
  mark.className = 'mark';
  mark.setAttribute('aria-hidden', 'true');
  const lock = byId('lock');
  if (kind === 'private' && lock instanceof HTMLTemplateElement) mark.append(lock.content.cloneNode(true));
  else mark.textContent = kind === 'public' ? '#' : '●';
  return mark;
}

/** @param {ChannelItem} channel @param {(id: string) => void} open */
function entry(channel, open) {
  const item = document.createElement('li');
  const pressed = button('', () => open(channel.id));
  const name = document.createElement('span');
  name.textContent = channel.name;
  pressed.append(markOf(channel), name);
  if (channel.isApp) pressed.append(tag('APP'));
  if (channel.isShared) pressed.append(tag('shared'));
  const isUnread = workspace.unread.has(channel.id);
  if (isUnread) pressed.classList.add('unread');
  if (isUnread) pressed.setAttribute('aria-label', `${channel.name}, unread`);
  if (channel.id === workspace.channel) pressed.setAttribute('aria-current', 'page');
  item.append(pressed);
  return item;
}

/** @param {string} text */
function tag(text) {
  const made = document.createElement('span');
  made.className = 'tag';
  made.textContent = text;
  return made;
}
