/** @import { AppCommand, ChannelItem, MessageItem, PageState, PersonItem, Try } from '../page-state.js' */

/** What the page knows, and what it shows now. */
export const workspace = {
  me: '',
  /** @type {readonly PersonItem[]} */ people: [],
  /** @type {readonly ChannelItem[]} */ channels: [],
  /** @type {readonly Try[]} */ tries: [],
  /** @type {readonly AppCommand[]} */ commands: [],
  /** Messages by `ts`. @type {Map<string, MessageItem>} */ messages: new Map(),
  /** Channels with messages that were not looked at. @type {Set<string>} */ unread: new Set(),
  /** The open channel's id. */
  channel: '',
  /** The `ts` of the open thread's root. @type {string | null} */ thread: null,
};

/** Takes over all of a fresh state; what is open stays open where it still exists. @param {PageState} state */
export function takeState(state) {
  const { me, people, channels, tries, commands } = state;
  Object.assign(workspace, { me, people, channels, tries, commands });
  workspace.messages = new Map(state.messages.map((message) => [message.ts, message]));
  if (!channels.some(({ id }) => id === workspace.channel)) workspace.channel = firstChannel(channels);
  if (workspace.thread !== null && !workspace.messages.has(workspace.thread)) workspace.thread = null;
}

/** The open channel. @returns {ChannelItem | undefined} */
export function openChannel() {
  return workspace.channels.find(({ id }) => id === workspace.channel);
}

/** The channel's own messages, threads' replies left out, oldest first. @returns {MessageItem[]} */
export function channelMessages() {
  return inOrder((message) => message.channel === workspace.channel && message.threadTs === null);
}

/** The open thread's root and replies, oldest first. @returns {MessageItem[]} */
export function threadMessages() {
  const root = workspace.thread;
  return root === null ? [] : inOrder(({ ts, threadTs }) => ts === root || threadTs === root);
}

/** @param {(message: MessageItem) => boolean} isWanted @returns {MessageItem[]} */
function inOrder(isWanted) {
  return [...workspace.messages.values()].filter(isWanted).toSorted((a, b) => Number(a.ts) - Number(b.ts));
}

/** The first channel the bot is in. @param {readonly ChannelItem[]} channels */
function firstChannel(channels) {
  return (channels.find(({ hasBot, isArchived }) => hasBot && !isArchived) ?? channels[0])?.id ?? '';
}
