import type { KnownBlock } from '@slack/types';
import type { Messages } from '../locale/messages.js';
import type { Message } from './messages/message.js';
import { withLead } from './messages/replies.js';
import { isLayoutRefusal, isUnconfirmed, refusalOf } from './refusals.js';
import { SHARED_CHANNEL } from './shared-channels.js';
import type { Subject } from './thread-memory.js';
import type { SlackApi } from './web-api.js';

/** Shows a message to the asker alone: through a `response_url`, or as an ephemeral message. */
export type Tell = (message: {
  readonly response_type: 'ephemeral';
  readonly replace_original: false;
  readonly text: string;
  readonly mrkdwn: false;
  readonly parse: 'none';
  readonly unfurl_links?: false;
  readonly unfurl_media?: false;
  readonly blocks?: KnownBlock[];
}) => Promise<unknown>;

/** Where a message can go: the channel or a thread in it through the Web API, or the asker alone. */
export interface Door {
  readonly client: SlackApi;
  readonly tell: Tell;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly botName: string;
  readonly words: Messages;
}

/** How a card ended up: in the channel, as plain text there, with the asker alone, or not known. */
export type Delivered = 'posted' | 'posted_as_text' | 'private' | 'unconfirmed';

/** A delivery; `ts` is the message's own where Slack took it. */
export interface Delivery {
  readonly delivered: Delivered;
  readonly ts: string | null;
}

/**
 * Thread memory: which call a card is about, or which two a comparison. Ids only, readable by every member
 * (docs: "Contracts"). Whoever knows one call alone reads the first.
 */
export function cardMetadata({ contactId, instanceId, other }: Subject) {
  const second =
    other === undefined
      ? {}
      : {
          other_contact_id: other.contactId,
          ...(other.instanceId === instanceId ? {} : { other_instance_id: other.instanceId }),
        };
  return {
    event_type: 'cdr_posted',
    event_payload: { contact_id: contactId, instance_id: instanceId, v: 1, ...second },
  };
}

/**
 * Posts a message where everybody can read it and ask on; `metadata` makes it a card. A layout that Slack refuses
 * goes out as plain text; where the bot may not post, the asker gets the whole card alone. A post whose answer was
 * lost is never sent again.
 */
export async function post(
  door: Door,
  card: Message,
  metadata: ReturnType<typeof cardMetadata> | null,
): Promise<Delivery> {
  const common = {
    channel: door.channel,
    text: card.text,
    ...(door.threadTs === null ? {} : { thread_ts: door.threadTs }),
    ...(metadata === null ? {} : { metadata }),
    unfurl_links: false,
    unfurl_media: false,
    mrkdwn: false,
    parse: 'none',
  };
  try {
    return {
      delivered: 'posted',
      ts: tsOf(await door.client.apiCall('chat.postMessage', { ...common, blocks: card.blocks })),
    };
  } catch (error) {
    if (!isLayoutRefusal(error)) return { delivered: await answerPrivately(door, card, error), ts: null };
  }
  try {
    return { delivered: 'posted_as_text', ts: tsOf(await door.client.apiCall('chat.postMessage', common)) };
  } catch (error) {
    return { delivered: await answerPrivately(door, card, error), ts: null };
  }
}

function tsOf(answer: object): string | null {
  return 'ts' in answer && typeof answer.ts === 'string' ? answer.ts : null;
}

async function answerPrivately(door: Door, card: Message, error: unknown): Promise<Delivered> {
  const { replies } = door.words;
  if (isUnconfirmed(error)) {
    await tellPrivately(door.tell, withLead(replies.unconfirmed, { blocks: [], text: '' }));
    return 'unconfirmed';
  }
  const refusal = refusalOf(error);
  if (refusal === null) throw error;
  const lead =
    refusal.code === SHARED_CHANNEL
      ? replies.sharedChannel
      : refusal.canInvite
        ? replies.invite(door.botName)
        : replies.cannotPost(refusal.code);
  await tellPrivately(door.tell, withLead(lead, card));
  return 'private';
}

/** Shows a message to the asker alone. Where Slack refuses its blocks, its text goes instead. */
export async function tellPrivately(tell: Tell, message: Message): Promise<void> {
  const common = {
    response_type: 'ephemeral',
    replace_original: false,
    text: message.text,
    mrkdwn: false,
    parse: 'none',
    // Nobody but the reader opens a link: no preview of it is fetched.
    unfurl_links: false,
    unfurl_media: false,
  } as const;
  try {
    await tell({ ...common, blocks: message.blocks });
  } catch (error) {
    if (!isLayoutRefusal(error)) throw error;
    await tell(common);
  }
}

/** An ephemeral message in a channel or thread; in a direct message, where nobody else reads, an ordinary one. */
export function tellIn(
  client: SlackApi,
  {
    channel,
    threadTs,
    user,
    direct,
  }: { channel: string; threadTs: string | null; user: string; direct: boolean },
): Tell {
  return ({ text, blocks, mrkdwn, parse, unfurl_links = false, unfurl_media = false }) =>
    client.apiCall(direct ? 'chat.postMessage' : 'chat.postEphemeral', {
      channel,
      ...(direct ? {} : { user }),
      ...(threadTs === null ? {} : { thread_ts: threadTs }),
      text,
      mrkdwn,
      parse,
      ...(direct ? { unfurl_links, unfurl_media } : {}),
      ...(blocks === undefined ? {} : { blocks }),
    });
}
