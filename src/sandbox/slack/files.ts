import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { SlackRefusal, writableChannel, type ApiMethod } from './api-call.js';
import { readBlocks, readThread } from './api-content.js';
import type { SandboxFile } from './messages.js';

interface Upload {
  readonly name: string;
  readonly length: number;
  readonly altText: string;
  content: Buffer | null;
}

const MAX_ALT_TEXT = 1000;

/** Files on their way: announced, uploaded, not yet shared. */
export class FileShelf {
  readonly #uploads = new Map<string, Upload>();

  /** Announces a file. @returns its id */
  announce(name: string, length: number, altText: string): string {
    const id = `F${randomBytes(5).toString('hex').toUpperCase()}`;
    this.#uploads.set(id, { name, length, altText, content: null });
    return id;
  }

  /** Takes the bytes of an announced file. @returns the HTTP answer's status */
  receive(id: string, content: Buffer): number {
    const upload = this.#uploads.get(id);
    if (upload === undefined) return 404;
    if (content.length !== upload.length) return 400;
    upload.content = content;
    return 200;
  }

  /** Takes an uploaded file off the shelf; null when it is not there or has no bytes yet. */
  take(id: string, title: string | undefined): SandboxFile | null {
    const upload = this.#uploads.get(id);
    if (upload === undefined || upload.content === null) return null;
    this.#uploads.delete(id);
    const { name, altText, content } = upload;
    return { id, name, title: title ?? name, altText, content };
  }
}

const getUploadUrl: ApiMethod = (parts, given) => {
  const length = Number(given.required('length'));
  if (!Number.isInteger(length) || length < 1) throw new SlackRefusal('invalid_arguments');
  const altText = given.text('alt_txt');
  if (Array.from(altText).length > MAX_ALT_TEXT) throw new SlackRefusal('alt_txt_too_large');
  const id = parts.files.announce(given.required('filename'), length, altText);
  return { file_id: id, upload_url: `${parts.baseUrl()}/upload/${id}` };
};

const fileList = z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1);

const completeUpload: ApiMethod = (parts, given) => {
  const wanted = fileList.safeParse(given.json('files', 'invalid_arguments'));
  if (!wanted.success) throw new SlackRefusal('invalid_arguments');
  const channelId = given.text('channel_id') || given.text('channels');
  const channel = channelId === '' ? null : writableChannel(parts, channelId);
  const threadTs = channel === null ? null : readThread(parts, channel, given);
  const blocks = readBlocks(given) ?? [];
  const files = wanted.data.map(({ id, title }) => {
    const file = parts.files.take(id, title);
    if (file === null) throw new SlackRefusal('file_not_found');
    return file;
  });
  if (channel !== null) {
    const text = given.text('initial_comment');
    const { userId } = parts.workspace.app;
    parts.workspace.post({ channel: channel.id, user: userId, fromBot: true, text, blocks, threadTs, files });
  }
  // As on the real API, no message `ts` comes back.
  return { files: files.map(({ id, title }) => ({ id, title })) };
};

/** The methods of the three-step upload; step two is a plain POST to `upload_url`. */
export const FILE_METHODS: readonly (readonly [string, ApiMethod])[] = [
  ['files.getUploadURLExternal', getUploadUrl],
  ['files.completeUploadExternal', completeUpload],
];
