import { ChangeFeed, type WorkspaceChange } from './changes.js';
import {
  messageFrom,
  TimestampMint,
  withBlockIds,
  type MessageDraft,
  type SandboxMessage,
} from './messages.js';
import {
  APP,
  startingChannels,
  startingUsers,
  TEAM,
  type SandboxChannel,
  type SandboxUser,
} from './people.js';

/** The parts of a message that an edit may change. */
export type MessageChanges = Partial<Pick<SandboxMessage, 'text' | 'blocks' | 'metadata' | 'files'>>;

/** Everything the simulated workspace holds, in memory. It keeps no rules: the Web API does. */
export class Workspace {
  readonly team = TEAM;
  readonly app = APP;
  readonly users = new Map<string, SandboxUser>(startingUsers().map((user) => [user.id, user]));
  readonly channels = new Map<string, SandboxChannel>(
    startingChannels().map((channel) => [channel.id, channel]),
  );
  /** By `ts`, which no two messages of a workspace share. */
  readonly #messages = new Map<string, SandboxMessage>();
  readonly #ephemeral = new Map<string, SandboxMessage>();
  /** The `ts` of the replies by the `ts` of their root. */
  readonly #replies = new Map<string, string[]>();
  readonly #statuses = new Map<string, string>();
  readonly #feed = new ChangeFeed();
  readonly #mint: TimestampMint;

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number) {
    this.#mint = new TimestampMint(clock);
  }

  /** Calls `listener` after every change. @returns how to stop listening */
  onChange(listener: (change: WorkspaceChange) => void): () => void {
    return this.#feed.subscribe(listener);
  }

  /** Tells all listeners about a change that another part (a modal, a file) made. */
  announce(change: WorkspaceChange): void {
    this.#feed.publish(change);
  }

  /** Stores a message. One with `visibleTo` is ephemeral: shown, but in no history. */
  post(draft: MessageDraft): SandboxMessage {
    const message = messageFrom(draft, this.#mint.next());
    if (message.visibleTo === null) this.#store(message);
    else this.#ephemeral.set(message.ts, message);
    this.#feed.publish({ kind: 'posted', message });
    return message;
  }

  /** Changes a stored message, ephemeral ones included. @returns the new state, or null if there is none */
  edit(channel: string, ts: string, changes: MessageChanges): SandboxMessage | null {
    const previous = this.message(channel, ts) ?? this.ephemeralMessage(channel, ts);
    if (previous === null) return null;
    const blocks = withBlockIds(changes.blocks ?? previous.blocks);
    const message = { ...previous, ...changes, blocks, editedTs: this.#mint.next() };
    (message.visibleTo === null ? this.#messages : this.#ephemeral).set(ts, message);
    this.#feed.publish({ kind: 'edited', message, previous });
    return message;
  }

  /** Removes a stored message, ephemeral ones included. @returns it, or null if there is none */
  remove(channel: string, ts: string): SandboxMessage | null {
    const message = this.message(channel, ts) ?? this.ephemeralMessage(channel, ts);
    if (message === null) return null;
    this.#messages.delete(ts);
    this.#ephemeral.delete(ts);
    this.#feed.publish({ kind: 'deleted', message });
    return message;
  }

  /** A channel's messages, replies included, oldest first. */
  messages(channel: string): readonly SandboxMessage[] {
    return [...this.#messages.values()].filter((message) => message.channel === channel);
  }

  /** Every message there is, ephemeral ones last. */
  get allMessages(): readonly SandboxMessage[] {
    return [...this.#messages.values(), ...this.#ephemeral.values()];
  }

  /** One stored message; null for ephemeral and unknown ones. */
  message(channel: string, ts: string): SandboxMessage | null {
    const message = this.#messages.get(ts);
    return message?.channel === channel ? message : null;
  }

  /** One ephemeral message; null for others and unknown ones. */
  ephemeralMessage(channel: string, ts: string): SandboxMessage | null {
    const message = this.#ephemeral.get(ts);
    return message?.channel === channel ? message : null;
  }

  /** The replies under a root, oldest first. */
  replies(channel: string, rootTs: string): readonly SandboxMessage[] {
    return (this.#replies.get(rootTs) ?? []).flatMap((ts) => this.message(channel, ts) ?? []);
  }

  /** The root and its replies, oldest first; `ts` may be the root's or a reply's. Null without such a message. */
  thread(channel: string, ts: string): readonly SandboxMessage[] | null {
    const found = this.message(channel, ts);
    if (found === null) return null;
    const root = found.threadTs === null ? found : this.message(channel, found.threadTs);
    return root === null ? null : [root, ...this.replies(channel, root.ts)];
  }

  /** Shows "<app> is …" in a thread until the next message there; '' clears it. */
  setStatus(channel: string, threadTs: string, status: string): void {
    this.#statuses.set(`${channel}:${threadTs}`, status);
    this.#feed.publish({ kind: 'status', channel, threadTs, status });
  }

  /** The status now shown in a thread, or ''. */
  status(channel: string, threadTs: string): string {
    return this.#statuses.get(`${channel}:${threadTs}`) ?? '';
  }

  /** Whether the app's bot user is in the conversation. */
  hasBot(channel: SandboxChannel): boolean {
    return channel.members.has(this.app.userId);
  }

  /** The direct-message conversation between a person and the bot. */
  directMessageWith(user: string): SandboxChannel | null {
    const isTheirs = (channel: SandboxChannel) =>
      channel.kind === 'im' && channel.members.has(user) && this.hasBot(channel);
    return [...this.channels.values()].find(isTheirs) ?? null;
  }

  #store(message: SandboxMessage): void {
    this.#messages.set(message.ts, message);
    if (message.threadTs === null) return;
    const replies = this.#replies.get(message.threadTs) ?? [];
    this.#replies.set(message.threadTs, [...replies, message.ts]);
    this.#statuses.delete(`${message.channel}:${message.threadTs}`);
  }
}
