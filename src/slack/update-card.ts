import type { Message } from './messages/message.js';
import { isLayoutRefusal } from './refusals.js';
import type { SlackApi } from './web-api.js';

/** Puts a new card in place of one that stands; its metadata stays. A layout that Slack refuses becomes plain text. */
export async function replaceCard(
  client: SlackApi,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  card: Message,
): Promise<void> {
  const common = { channel, ts, text: card.text, mrkdwn: false, parse: 'none' };
  try {
    await client.apiCall('chat.update', { ...common, blocks: card.blocks });
  } catch (error) {
    if (!isLayoutRefusal(error)) throw error;
    await client.apiCall('chat.update', { ...common, blocks: [] });
  }
}
