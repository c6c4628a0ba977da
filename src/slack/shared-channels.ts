import { WebAPIPlatformError } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Logger } from '../ops/log.js';
import { slackCodeOf } from './refusals.js';
import type { SlackApi } from './web-api.js';

/** Our own refusal, in the place of one of Slack's: people of another company read this channel. */
export const SHARED_CHANNEL = 'shared_with_other_company';

/** A channel is shared, and taken back, by hand: what is known of it holds this long (ms). */
const KNOWN_MS = 10 * 60_000;
/** Where Slack does not say, it is asked again after this time (ms). */
const UNKNOWN_MS = 60_000;
/** A card waits no longer than this (ms) for Slack to say whose channel it is. */
const PATIENCE_MS = 2_000;
const MOST_CHANNELS = 5_000;

const Info = z.object({
  channel: z.object({ is_ext_shared: z.boolean().nullish(), is_pending_ext_shared: z.boolean().nullish() }),
});

/** What would be read by everybody in a channel. */
const PUBLIC = new Set(['chat.postMessage', 'files.completeUploadExternal']);

/**
 * Slack's Web API, but that nothing is posted where another company reads along (Slack Connect): such a post is
 * refused with `shared_with_other_company`, and goes to the asker alone like any refused one. Where Slack does not say
 * whose a channel is, the post goes through and the log says so.
 */
export function keptInside(api: SlackApi, log: Logger): SlackApi {
  // Holds what is being asked as well: many cards at once for one channel ask once.
  const known = new LRUCache<string, Promise<boolean>>({ max: MOST_CHANNELS, ttl: KNOWN_MS });
  const ask = async (channel: string): Promise<boolean> => {
    try {
      const { channel: info } = Info.parse(await within(api.apiCall('conversations.info', { channel })));
      return info.is_ext_shared === true || info.is_pending_ext_shared === true;
    } catch (error) {
      log.warn({ event: 'channel_not_known', channel, slack: slackCodeOf(error) });
      known.set(channel, Promise.resolve(false), { ttl: UNKNOWN_MS });
      return false;
    }
  };
  const isShared = (channel: string): Promise<boolean> => {
    const before = known.get(channel);
    if (before !== undefined) return before;
    const asked = ask(channel);
    known.set(channel, asked);
    return asked;
  };
  return {
    async apiCall(method, args = {}) {
      const channel = PUBLIC.has(method) ? (args['channel'] ?? args['channel_id']) : null;
      // Direct messages have two readers, the bot one of them.
      if (typeof channel === 'string' && /^[CG]/.test(channel) && (await isShared(channel))) {
        throw new WebAPIPlatformError({ ok: false, error: SHARED_CHANNEL });
      }
      return api.apiCall(method, args);
    },
  };
}

async function within<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
