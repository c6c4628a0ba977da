import { z } from 'zod';
import { addressesOther, mentions, plainTyped } from './typed-text.js';

/** The parts of a `message` or `app_mention` event that matter; everything else Slack adds is ignored. */
const MessageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().nullish(),
  hidden: z.boolean().nullish(),
  edited: z.unknown().optional(),
  channel: z.string(),
  channel_type: z.string().nullish(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
});

/** A message that a person wrote, as the bot hears it. */
export interface HeardMessage {
  readonly channel: string;
  readonly user: string;
  /** Plain text: mentions of the bot and quoted lines removed, Slack's marks undone. */
  readonly text: string;
  readonly ts: string;
  /** The thread it stands in; null for a message of its own. */
  readonly threadTs: string | null;
  readonly direct: boolean;
  /** The bot was mentioned, or this is a direct message. */
  readonly addressed: boolean;
  /** Begins by addressing somebody else: `<@U…>`, `@name`, a user group or everybody. */
  readonly toSomebodyElse: boolean;
}

/** Subtypes of messages that people write; all others are joins, edits, deletions and machines. */
const SPOKEN = new Set(['', 'file_share', 'thread_broadcast', 'me_message']);

/** Slack's own voice, which carries no `bot_id`. */
const SLACKBOT = 'USLACKBOT';

/** A question is short; what is longer is read no further. */
const MOST_TEXT = 2000;

/** Reads an event; null where no person says anything new. */
export function heardIn(event: unknown, botUserId: string): HeardMessage | null {
  const read = MessageEvent.safeParse(event);
  if (!read.success || !isSaidByAPerson(read.data, botUserId)) return null;
  const { type, channel, channel_type, user, text, ts, thread_ts } = read.data;
  const raw = text ?? '';
  const start = raw.slice(0, MOST_TEXT);
  const direct = channel_type === 'im' || channel.startsWith('D');
  // Of the whole text: the two events of one mention must be taken alike (see `handleMessage`).
  const mentioned = type === 'app_mention' || mentions(raw, botUserId);
  return {
    channel,
    user: user ?? '',
    text: plainTyped(start, botUserId),
    ts,
    threadTs: thread_ts == null || thread_ts === ts ? null : thread_ts,
    direct,
    addressed: direct || mentioned,
    toSomebodyElse: addressesOther(start, botUserId),
  };
}

/** Slack sends `app_mention` for an edit that adds a mention, too: it is marked `edited`. */
function isSaidByAPerson(
  { subtype, hidden, edited, user, bot_id }: z.infer<typeof MessageEvent>,
  botUserId: string,
): boolean {
  const machine = bot_id != null || user == null || user === '' || user === botUserId || user === SLACKBOT;
  return !machine && SPOKEN.has(subtype ?? '') && hidden !== true && edited == null;
}
