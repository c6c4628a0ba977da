import { randomBytes } from 'node:crypto';
import type { MessageMetadata } from './metadata.js';

/** A block as stored: valid JSON with a `block_id`. */
export type BlockJson = Readonly<Record<string, unknown>>;

/** A file that was shared. */
export interface SandboxFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What a screen reader says of a picture; '' where the app gave none. */
  readonly altText: string;
  readonly content: Buffer;
}

/** One message. `ts` is its id within the channel, such as `1795090365.000100`. */
export interface SandboxMessage {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly BlockJson[];
  readonly fromBot: boolean;
  /** The root's `ts` for a reply. */
  readonly threadTs: string | null;
  readonly metadata: MessageMetadata | null;
  readonly files: readonly SandboxFile[];
  /** Set on an ephemeral message: the one person who sees it. Such a message is in no history. */
  readonly visibleTo: string | null;
  readonly editedTs: string | null;
}

/** What a new message must say; the rest has defaults. */
export type MessageDraft = Pick<SandboxMessage, 'channel' | 'user' | 'text'> &
  Partial<Omit<SandboxMessage, 'ts' | 'editedTs'>>;

/** Completes a draft. Blocks without a `block_id` get one, as Slack does. */
export function messageFrom(draft: MessageDraft, ts: string): SandboxMessage {
  return {
    fromBot: false,
    threadTs: null,
    metadata: null,
    files: [],
    visibleTo: null,
    editedTs: null,
    ...draft,
    blocks: withBlockIds(draft.blocks ?? []),
    ts,
  };
}

/** Gives every block without a `block_id` a random one. */
export function withBlockIds(blocks: readonly BlockJson[]): readonly BlockJson[] {
  return blocks.map((block) => ({ block_id: randomBytes(4).toString('hex'), ...block }));
}

/** Hands out message timestamps: unique, increasing, `seconds.micros`. */
export class TimestampMint {
  readonly #clock: () => number;
  #seconds = 0;
  #count = 0;

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  next(): string {
    const now = Math.floor(this.#clock() / 1000);
    if (now > this.#seconds) {
      this.#seconds = now;
      this.#count = 0;
    }
    this.#count += 1;
    if (this.#count > 9999) {
      this.#seconds += 1;
      this.#count = 1;
    }
    return `${String(this.#seconds)}.${String(this.#count * 100).padStart(6, '0')}`;
  }
}
