import type { FileShelf } from './files.js';
import type { SandboxChannel } from './people.js';
import type { SocketModeServer } from './socket-mode.js';
import type { TriggerBook } from './triggers.js';
import type { ViewBook } from './views.js';
import type { Workspace } from './workspace.js';

/** Slack's refusal of a call: HTTP 200 with `ok: false` and this code. `details` join the answer. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal';
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** What the methods work on. */
export interface ApiParts {
  readonly workspace: Workspace;
  readonly triggers: TriggerBook;
  readonly views: ViewBook;
  readonly files: FileShelf;
  readonly sockets: SocketModeServer;
  readonly scopes: ReadonlySet<string>;
  readonly clock: () => number;
  /** The server's base address. */
  readonly baseUrl: () => string;
}

/** The arguments of one call. Forms carry nested values as JSON text, JSON bodies carry them as they are. */
export class ApiArguments {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  /** All arguments but the token, for the log of calls. */
  get logged(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(this.#values).filter(([name]) => name !== 'token'));
  }

  /** Text of a scalar argument; '' when absent. */
  text(name: string): string {
    const value = this.#values[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
  }

  /** @throws SlackRefusal `invalid_arguments` when absent or empty */
  required(name: string): string {
    const value = this.text(name);
    if (value !== '') return value;
    const messages = [`[ERROR] missing required field: ${name}`];
    throw new SlackRefusal('invalid_arguments', { response_metadata: { messages } });
  }

  /** Whether a truth-valued argument is set. */
  flag(name: string): boolean {
    return this.text(name) === 'true' || this.text(name) === '1';
  }

  /** A nested argument, parsed; undefined when absent. @throws SlackRefusal with `refusal` when it is no JSON */
  json(name: string, refusal: string): unknown {
    const value = this.#values[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') return value;
    try {
      const parsed: unknown = JSON.parse(value);
      return parsed;
    } catch {
      throw new SlackRefusal(refusal);
    }
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }
}

/** One Web API method: fields of its answer beside `ok`, or a thrown `SlackRefusal`. */
export type ApiMethod = (parts: ApiParts, given: ApiArguments) => Readonly<Record<string, unknown>>;

/**
 * The conversation a method may read.
 * @throws SlackRefusal `channel_not_found` for unknown ones and private ones without the bot, else `not_in_channel`
 */
export function readableChannel(parts: ApiParts, id: string): SandboxChannel {
  const channel = parts.workspace.channels.get(id);
  if (channel === undefined) throw new SlackRefusal('channel_not_found');
  if (parts.workspace.hasBot(channel)) return channel;
  throw new SlackRefusal(channel.kind === 'public' ? 'not_in_channel' : 'channel_not_found');
}

/**
 * The conversation a method may post to; a user id means the direct messages with that person.
 * @throws SlackRefusal as `readableChannel`, and `is_archived`
 */
export function writableChannel(parts: ApiParts, id: string): SandboxChannel {
  const { workspace } = parts;
  const channel = workspace.channels.get(id) ?? workspace.directMessageWith(id);
  if (channel === null) throw new SlackRefusal('channel_not_found');
  const mayPostUnjoined = channel.kind === 'public' && parts.scopes.has('chat:write.public');
  if (!mayPostUnjoined) readableChannel(parts, channel.id);
  if (channel.isArchived) throw new SlackRefusal('is_archived');
  return channel;
}
