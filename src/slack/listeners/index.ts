import type { App } from '@slack/bolt';
import { answering, type BoundaryParts } from './boundary.js';
import { handleCdr, type CdrParts } from './cdr.js';

/** Every command the bot listens to; the manifest declares the same ones. */
export const COMMANDS = ['/cdr'] as const;

/** Registers all listeners. */
export function registerListeners(app: App, boundary: BoundaryParts, cdr: CdrParts): void {
  for (const command of COMMANDS)
    app.command(
      command,
      answering(boundary, (asked) => handleCdr(cdr, asked)),
    );
}
