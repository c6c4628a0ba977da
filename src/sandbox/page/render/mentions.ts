import { markup, type Html } from './markup.js';
import type { Viewer } from './viewer.js';

/** A person's name; highlighted when it is the reader's own. */
export function userMention(id: string, viewer: Viewer): Html {
  const mine = id === viewer.userId ? ' mention-me' : '';
  return markup`<span class="mention${mine}">@${viewer.userName(id)}</span>`;
}

/** A channel's name. */
export function channelMention(id: string, viewer: Viewer): Html {
  return markup`<span class="mention">#${viewer.channelName(id)}</span>`;
}

/** `@here`, `@channel`, `@everyone`: everybody's business, the reader's too. */
export function broadcast(range: string): Html {
  return markup`<span class="mention mention-me">@${range}</span>`;
}

/** A group of people. */
export function userGroup(id: string, name = id): Html {
  return markup`<span class="mention">@${name}</span>`;
}
