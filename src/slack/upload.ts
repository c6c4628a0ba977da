import type { RichTextBlock } from '@slack/types';
import { z } from 'zod';
import { isLayoutRefusal, isUnconfirmed, refusalOf, slackCodeOf } from './refusals.js';
import type { SlackApi } from './web-api.js';

/** A picture on its way to Slack. */
export interface UploadedPicture {
  readonly filename: string;
  readonly title: string;
  /** For screen readers; 1,000 characters at most. */
  readonly altText: string;
  readonly content: Buffer<ArrayBuffer>;
  /** What stands above it. Literal text: `initial_comment` would be read as formatting. */
  readonly comment: RichTextBlock;
}

/** What came of it. `refused` names Slack's reason, fit for everybody's eyes. */
export type UploadOutcome =
  { readonly outcome: 'shared' | 'unconfirmed' } | { readonly outcome: 'refused'; readonly code: string };

/** How Slack is reached: its methods, and the address that a file is sent to. */
export interface UploadDoor {
  readonly client: SlackApi;
  readonly fetch: typeof fetch;
  readonly channel: string;
  readonly threadTs: string | null;
}

const UploadUrl = z.object({ upload_url: z.url({ protocol: /^https?$/ }), file_id: z.string().min(1) });

/**
 * Puts a picture into a thread. In plain calls: the client's own helper takes a string for a path on disk, and keeps
 * Slack's reasons to itself. Throws what is no fault of Slack.
 */
export async function uploadPicture(door: UploadDoor, picture: UploadedPicture): Promise<UploadOutcome> {
  const { filename, altText, content } = picture;
  try {
    const announced = await door.client.apiCall('files.getUploadURLExternal', {
      filename,
      length: content.length,
      alt_txt: altText,
    });
    const { upload_url, file_id } = UploadUrl.parse(announced);
    const code = await send(door.fetch, upload_url, content);
    return code === null ? await share(door, file_id, picture) : { outcome: 'refused', code };
  } catch (error) {
    return refused(error);
  }
}

/** Slack's code of a refusal, null once it has the bytes. The address is good for anybody and is named nowhere. */
async function send(
  doFetch: typeof fetch,
  url: string,
  content: Buffer<ArrayBuffer>,
): Promise<string | null> {
  const headers = { 'content-type': 'application/octet-stream' };
  try {
    const { status } = await doFetch(url, { method: 'POST', headers, body: content });
    return status === 200 ? null : `upload_http_${status}`;
  } catch {
    return 'upload_failed';
  }
}

async function share(
  { client, channel, threadTs }: UploadDoor,
  id: string,
  { title, comment }: UploadedPicture,
): Promise<UploadOutcome> {
  const shared = {
    files: JSON.stringify([{ id, title }]),
    channel_id: channel,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
  };
  try {
    await client.apiCall('files.completeUploadExternal', { ...shared, blocks: JSON.stringify([comment]) });
  } catch (error) {
    if (isUnconfirmed(error)) return { outcome: 'unconfirmed' };
    if (!isLayoutRefusal(error)) return refused(error);
    // The picture matters more than the text above it, which it carries as its alternative text.
    await client.apiCall('files.completeUploadExternal', shared);
  }
  return { outcome: 'shared' };
}

function refused(error: unknown): UploadOutcome {
  const code = refusalOf(error)?.code ?? slackCodeOf(error);
  if (code === '' && !(error instanceof z.ZodError)) throw error;
  return { outcome: 'refused', code: code || 'no_upload_url' };
}
