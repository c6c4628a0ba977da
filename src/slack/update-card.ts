import type { Message } from './messages/message.js';
import type { Replace } from './presses/press.js';
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

/** The same for a message that one person sees: only the press's own `response_url` reaches it. */
export async function replacePrivately(replace: Replace, { blocks, text }: Message): Promise<void> {
  const common = {
    response_type: 'ephemeral',
    replace_original: true,
    text,
    mrkdwn: false,
    parse: 'none',
  } as const;
  try {
    await replace({ ...common, blocks });
  } catch (error) {
    if (!isLayoutRefusal(error)) throw error;
    await replace(common);
  }
}
