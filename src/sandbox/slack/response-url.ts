import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { checkMessageBlocks } from './block-limits.js';
import { refusalFor } from './content-problem.js';
import { isBlock } from './views.js';
import type { Workspace } from './workspace.js';

/** A response_url takes this many posts … */
export const RESPONSE_POSTS = 5;
/** … within this many milliseconds. */
export const RESPONSE_LIFE_MS = 30 * 60_000;

/** What a response_url was issued for. `messageTs` is the message the interaction came from. */
export interface ResponseTarget {
  readonly channel: string;
  readonly user: string;
  readonly messageTs: string | null;
}

/** The answer to one post. */
export interface ResponseAnswer {
  readonly status: number;
  readonly body: string;
}

interface Issued {
  readonly target: ResponseTarget;
  readonly issuedAt: number;
  postsLeft: number;
  /** The message that `replace_original` and `delete_original` act on. */
  originalTs: string | null;
}

const responseBody = z.looseObject({
  text: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});

/** What an app posts to a response_url, or answers a slash command with. */
export type ResponseBody = z.infer<typeof responseBody>;

/** The response_urls of a workspace: each takes five posts within half an hour, from anyone, in any channel. */
export class ResponseUrls {
  readonly #issued = new Map<string, Issued>();
  readonly #workspace: Workspace;
  readonly #clock: () => number;

  /** @param clock milliseconds since 1970 */
  constructor(workspace: Workspace, clock: () => number) {
    this.#workspace = workspace;
    this.#clock = clock;
  }

  /** A fresh path, such as `/response/…`, to be put behind the server's address. */
  issue(target: ResponseTarget): string {
    const path = `/response/${this.#workspace.team.id}/${randomBytes(12).toString('hex')}`;
    const issued = {
      target,
      issuedAt: this.#clock(),
      postsLeft: RESPONSE_POSTS,
      originalTs: target.messageTs,
    };
    this.#issued.set(path, issued);
    return path;
  }

  /** Answers a post to one of the paths. A refused post does not count. */
  handle(path: string, json: string): ResponseAnswer {
    const issued = this.#issued.get(path);
    if (issued === undefined) return refused(404, 'invalid_url');
    if (this.#clock() - issued.issuedAt > RESPONSE_LIFE_MS) return refused(404, 'expired_url');
    if (issued.postsLeft < 1) return refused(404, 'used_url');
    const body = readResponseBody(json);
    if (body === null) return refused(400, 'invalid_payload');
    const refusal = this.#refusalOf(body);
    if (refusal !== null) return refused(400, refusal);
    issued.postsLeft -= 1;
    this.#apply(issued, body);
    return { status: 200, body: 'ok' };
  }

  /** Shows what an app answered a slash command with; ephemeral unless it says `in_channel`. */
  show(target: ResponseTarget, body: ResponseBody): string {
    const { channel, user } = target;
    const message = this.#workspace.post({
      channel,
      user: this.#workspace.app.userId,
      fromBot: true,
      text: body.text ?? '',
      blocks: (body.blocks ?? []).filter(isBlock),
      threadTs: body.thread_ts ?? null,
      visibleTo: body.response_type === 'in_channel' ? null : user,
    });
    return message.ts;
  }

  #refusalOf(body: ResponseBody): string | null {
    if (body.delete_original === true) return null;
    if ((body.text ?? '') === '' && (body.blocks ?? []).length === 0) return 'no_text';
    // Slack was seen to take here what chat.postMessage refused as too long (bolt-js#2867).
    const problems = checkMessageBlocks(body.blocks ?? []).filter(
      ({ code }) => code !== 'msg_blocks_too_long',
    );
    return refusalFor(problems);
  }

  #apply(issued: Issued, body: ResponseBody): void {
    const { channel } = issued.target;
    const original = issued.originalTs;
    if (body.delete_original === true) {
      if (original !== null) this.#workspace.remove(channel, original);
      issued.originalTs = null;
      return;
    }
    if (body.replace_original === true && original !== null) {
      const blocks = (body.blocks ?? []).filter(isBlock);
      this.#workspace.edit(channel, original, { text: body.text ?? '', blocks });
      return;
    }
    const ts = this.show(issued.target, body);
    issued.originalTs ??= ts;
  }
}

/** Reads a JSON body; null when it is none. */
export function readResponseBody(json: string): ResponseBody | null {
  try {
    return responseBody.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

function refused(status: number, error: string): ResponseAnswer {
  return { status, body: JSON.stringify({ ok: false, error }) };
}
