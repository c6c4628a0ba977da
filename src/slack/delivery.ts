import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { CallRecord } from '../call/record.js';
import type { Messages } from '../locale/messages.js';
import type { Message } from './messages/card.js';
import { withLead } from './messages/replies.js';
import { isLayoutRefusal, isUnconfirmed, refusalOf } from './refusals.js';

/** Where a message can go: the channel through the Web API, or the asker alone through the `response_url`. */
export interface Door {
  readonly client: Pick<WebClient, 'apiCall'>;
  readonly respond: RespondFn;
  readonly channel: string;
  readonly botName: string;
  readonly words: Messages;
}

/** How a card ended up: in the channel, as plain text there, with the asker alone, or not known. */
export type Delivered = 'posted' | 'posted_as_text' | 'private' | 'unconfirmed';

/** Thread memory: which call a card is about. Ids only, readable by every member (docs: "Contracts"). */
export function cardMetadata({ contactId, instanceId }: Pick<CallRecord, 'contactId' | 'instanceId'>) {
  return {
    event_type: 'cdr_posted',
    event_payload: { contact_id: contactId, instance_id: instanceId, v: 1 },
  };
}

/**
 * Posts a card where everybody can ask on in its thread. A layout that Slack refuses goes out as plain text; where
 * the bot may not post, the asker gets the whole card alone. A post whose answer was lost is never sent again.
 */
export async function postCard(
  door: Door,
  card: Message,
  metadata: ReturnType<typeof cardMetadata>,
): Promise<Delivered> {
  // As the JSON text that goes over the wire: the client would walk through every block once more for a debug line.
  const blocks = JSON.stringify(card.blocks);
  const common = {
    channel: door.channel,
    text: card.text,
    metadata: JSON.stringify(metadata),
    unfurl_links: false,
    unfurl_media: false,
    mrkdwn: false,
    parse: 'none',
  };
  try {
    await door.client.apiCall('chat.postMessage', { ...common, blocks });
    return 'posted';
  } catch (error) {
    if (!isLayoutRefusal(error)) return answerPrivately(door, card, error);
  }
  try {
    await door.client.apiCall('chat.postMessage', common);
    return 'posted_as_text';
  } catch (error) {
    return answerPrivately(door, card, error);
  }
}

async function answerPrivately(door: Door, card: Message, error: unknown): Promise<Delivered> {
  const { replies } = door.words;
  if (isUnconfirmed(error)) {
    await respondPrivately(door, withLead(replies.unconfirmed, { blocks: [], text: '' }));
    return 'unconfirmed';
  }
  const refusal = refusalOf(error);
  if (refusal === null) throw error;
  const lead = refusal.canInvite ? replies.invite(door.botName) : replies.cannotPost(refusal.code);
  await respondPrivately(door, withLead(lead, card));
  return 'private';
}

/** Shows a message to the asker alone. Where Slack refuses its blocks, its text goes instead. */
export async function respondPrivately({ respond }: Pick<Door, 'respond'>, message: Message): Promise<void> {
  const common = {
    response_type: 'ephemeral' as const,
    replace_original: false,
    text: message.text,
    mrkdwn: false,
    parse: 'none' as const,
  };
  try {
    await respond({ ...common, blocks: message.blocks });
  } catch (error) {
    if (!isLayoutRefusal(error)) throw error;
    await respond(common);
  }
}
