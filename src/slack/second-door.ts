import type { Messages } from '../locale/messages.js';
import { tellIn, type Tell } from './delivery.js';
import { renderLine } from './messages/replies.js';
import { isLayoutRefusal, isLost, NotTold } from './refusals.js';
import type { SlackApi } from './web-api.js';

/** Who triggered something, where, and the two ways to tell them alone. */
export interface Asker {
  readonly client: SlackApi;
  readonly respond: Tell;
  readonly channel: string;
  readonly user: string;
  readonly words: Messages;
}

/** Tells through the `response_url`, and where that fails in the channel itself. */
export function tellAsker({ client, respond, channel, user, words }: Asker): Tell {
  const place = { channel, threadTs: null, user, direct: channel.startsWith('D') };
  return withSecondDoor(respond, tellIn(client, place), words);
}

/**
 * A `response_url` can be dead: used up, expired, or out of order on its own. What it does not take goes to the asker as
 * an ephemeral message; where its answer was lost, only a word that it may have arrived. Rejects with `NotTold`, or
 * with the refusal of a layout, for which there is a plain text.
 */
export function withSecondDoor(respond: Tell, second: Tell, words: Messages): Tell {
  return async (message) => {
    try {
      return await respond(message);
    } catch (error) {
      if (isLayoutRefusal(error) && message.blocks !== undefined) throw error;
      const instead = isLost(error) ? { ...message, ...unconfirmed(words) } : message;
      return second(instead).catch((cause: unknown) => {
        throw new NotTold('not told', { cause });
      });
    }
  };
}

function unconfirmed(words: Messages) {
  const { text, blocks } = renderLine(words.replies.unconfirmed);
  return { text, blocks: [...blocks] };
}
