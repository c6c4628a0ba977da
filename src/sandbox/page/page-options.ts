import type { SandboxSlack } from '../slack/server.js';
import type { AppCommand, Try } from './page-state.js';
import type { Shortcut } from './render/message.js';

/** What the page is made for. */
export interface PageOptions {
  readonly slack: SandboxSlack;
  readonly tries: readonly Try[];
  readonly commands: readonly AppCommand[];
  readonly shortcuts: readonly Shortcut[];
  /** BCP 47 tag: the language of dates. */
  readonly locale: string;
  /** 0 (default) picks a free port. */
  readonly port?: number;
  /** Milliseconds since 1970; the system's clock by default. */
  readonly clock?: () => number;
}
