import type { SandboxMessage } from './messages.js';
import type { ResponseUrls } from './response-url.js';
import type { AckResult, Transport } from './transport.js';
import type { TriggerBook } from './triggers.js';
import type { Workspace } from './workspace.js';

/** A person typing a slash command. `command` is `/cdr` by default; a `threadTs` makes Slack refuse it. */
export interface TypedCommand {
  readonly user: string;
  readonly channel: string;
  readonly text?: string;
  readonly command?: string;
  readonly threadTs?: string;
}

/** A person writing a message. `text` is in Slack's form: `<@U…>` mentions, `&amp;` `&lt;` `&gt;` escapes. */
export interface WrittenMessage {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string;
}

/** How a slash command was acknowledged, and the address and trigger it came with. */
export interface CommandResult extends AckResult {
  readonly responseUrl: string;
  readonly triggerId: string;
}

/** A message as stored, and the acknowledgements of the events about it (none where the bot is no member). */
export interface WrittenResult {
  readonly message: SandboxMessage;
  readonly acks: readonly AckResult[];
}

/** What deliveries are made from. */
export interface DeliveryParts {
  readonly workspace: Workspace;
  readonly triggers: TriggerBook;
  readonly responseUrls: ResponseUrls;
  readonly clock: () => number;
  readonly baseUrl: () => string;
  /** The way to the app now: HTTP once an address is known, else Socket Mode. */
  readonly transport: () => Transport;
}
