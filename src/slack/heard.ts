import { z } from 'zod';

/** The parts of a `message` or `app_mention` event that matter; everything else Slack adds is ignored. */
const MessageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  parent_user_id: z.string().optional(),
});

/** A message that a person wrote, as the bot hears it. */
export interface HeardMessage {
  readonly channel: string;
  readonly user: string;
  /** Plain text: mentions of the bot removed, Slack's marks undone. */
  readonly text: string;
  readonly ts: string;
  /** The thread it stands in; null for a message of its own. */
  readonly threadTs: string | null;
  readonly direct: boolean;
  /** The bot was mentioned, or this is a direct message. */
  readonly addressed: boolean;
  /** Begins by addressing somebody else: `<@U…>`, `@name`, a user group or everybody. */
  readonly toSomebodyElse: boolean;
  /** The thread's first message is the bot's own. */
  readonly underOurs: boolean;
}

/** Subtypes of messages that people write; all others are joins, edits, deletions and machines. */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Reads an event; null where no person says anything new. */
export function heardIn(event: unknown, botUserId: string): HeardMessage | null {
  const read = MessageEvent.safeParse(event);
  if (!read.success) return null;
  const { type, subtype, channel, channel_type, user, bot_id, text, ts, thread_ts, parent_user_id } =
    read.data;
  if (!SPOKEN.has(subtype) || bot_id !== undefined || user === undefined || user === botUserId) return null;
  const raw = (text ?? '').slice(0, MOST_TEXT);
  const direct = channel_type === 'im' || (channel_type === undefined && channel.startsWith('D'));
  const mentioned = type === 'app_mention' || raw.includes(`<@${botUserId}`);
  return {
    channel,
    user,
    text: plain(raw, botUserId),
    ts,
    threadTs: thread_ts === undefined || thread_ts === ts ? null : thread_ts,
    direct,
    addressed: direct || mentioned,
    toSomebodyElse: addressesOther(raw, botUserId),
    underOurs: parent_user_id === botUserId,
  };
}

/** A question is short; what is longer is read no further. */
const MOST_TEXT = 2000;

/** Undoes what Slack makes of a typed text: mentions, links, entities, formatting and emoji. */
function plain(text: string, botUserId: string): string {
  return text
    .replaceAll(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`, 'g'), ' ')
    .replaceAll(/<[@#!][^>|]*\|([^>]*)>/g, '$1')
    .replaceAll(/<[@#!][^>]*>/g, ' ')
    .replaceAll(/<([^>|]*)\|([^>]*)>/g, '$2 $1')
    .replaceAll(/<([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/:[a-z0-9_+-]{2,}:/g, ' ')
    .replaceAll(/[`*~]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function addressesOther(text: string, botUserId: string): boolean {
  const start = text.trimStart();
  if (start.startsWith(`<@${botUserId}`)) return false;
  return /^(?:(?:hi|hey|hello|嗨|你好)[ ,，]*)?(?:<@[UW]|<!|@[\p{L}\p{N}])/iu.test(start);
}
