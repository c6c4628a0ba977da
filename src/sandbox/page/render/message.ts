import type { SandboxFile, SandboxMessage } from '../../slack/messages.js';
import { blocks } from './blocks.js';
import { fullMoment, messageTime } from './dates.js';
import { markup, type Html } from './markup.js';
import { mrkdwn } from './mrkdwn.js';
import type { Viewer } from './viewer.js';

/** A message shortcut: what the app registered, and what the menu says. */
export interface Shortcut {
  readonly callbackId: string;
  readonly label: string;
}

/** What stands around a message's content. */
export interface MessageFrame {
  readonly replyCount: number;
  readonly shortcuts: readonly Shortcut[];
}

const AUDIO = /\.(?:wav|mp3)$/i;
const PICTURE = /\.(?:png|jpe?g|gif)$/i;
const HUES = 6;

/** One message as an article: author, time, content, files, and what can be done with it. */
export function messageHtml(message: SandboxMessage, frame: MessageFrame, viewer: Viewer): Html {
  const author = viewer.userName(message.user);
  const app = message.fromBot ? markup`<span class="tag">APP</span>` : null;
  const only =
    message.visibleTo === null
      ? null
      : markup`<p class="only-you"><span aria-hidden="true">◉</span> Only visible to you</p>`;
  const kind = message.visibleTo === null ? 'message' : 'message ephemeral';
  const edited = message.editedTs === null ? null : markup` <span class="edited">(edited)</span>`;
  const time = messageTime(message.ts, viewer);
  return markup`<article class="${kind}" data-ts="${message.ts}" aria-label="${author}, ${time}">${only}${avatar(message, author)}<div class="content"><div class="byline"><span class="author">${author}</span>${app}${moment(message, time, viewer)}</div><div class="body">${contentHtml(message, viewer)}${edited}</div>${message.files.map(fileHtml)}${repliesHtml(frame.replyCount)}</div>${message.visibleTo === null ? tools(frame.shortcuts) : null}</article>`;
}

function contentHtml({ blocks: list, text, files }: SandboxMessage, viewer: Viewer): Html | null {
  if (list.length > 0) return blocks(list, viewer);
  return text === '' && files.length > 0 ? null : markup`<div class="text">${mrkdwn(text, viewer)}</div>`;
}

function moment({ ts }: SandboxMessage, time: string, viewer: Viewer): Html {
  return markup`<time class="sent" title="${fullMoment(Number(ts) * 1000, viewer)}">${time}</time>`;
}

function avatar({ fromBot, user }: SandboxMessage, author: string): Html {
  if (fromBot) return markup`<span class="avatar avatar-app" aria-hidden="true">☎</span>`;
  const hue = Array.from(user).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % HUES;
  const initial = Array.from(author)[0] ?? '?';
  return markup`<span class="avatar avatar-${hue}" aria-hidden="true">${initial}</span>`;
}

function repliesHtml(count: number): Html | null {
  if (count === 0) return null;
  return markup`<button type="button" class="replies" data-open-thread>${count === 1 ? '1 reply' : `${count} replies`}</button>`;
}

function tools(shortcuts: readonly Shortcut[]): Html {
  const own = shortcuts.map(
    ({ callbackId, label }) => markup`<button type="button" data-shortcut="${callbackId}">${label}</button>`,
  );
  return markup`<div class="tools"><button type="button" data-open-thread>Reply in thread</button>${own}</div>`;
}

function fileHtml({ id, name, title, altText, content }: SandboxFile): Html {
  const address = `/files/${id}`;
  const shown = AUDIO.test(name)
    ? markup`<audio controls preload="none" src="${address}" aria-label="${title}"></audio>`
    : PICTURE.test(name)
      ? markup`<a href="${address}" target="_blank"><img class="picture-large" src="${address}"${sizeOf(content)} alt="${altText || title}"></a>`
      : null;
  return markup`<figure class="file"><figcaption><a href="${address}" target="_blank">${title}</a></figcaption>${shown}</figure>`;
}

/** The size that a PNG says of itself, so that its place is kept until it is there. */
function sizeOf(content: Buffer): Html | null {
  if (content.length < 24 || content.toString('latin1', 1, 4) !== 'PNG') return null;
  return markup` width="${content.readUInt32BE(16)}" height="${content.readUInt32BE(20)}"`;
}
