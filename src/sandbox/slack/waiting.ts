import type { SandboxMessage } from './messages.js';
import type { Workspace } from './workspace.js';

/** Waits for messages to appear, without polling. */
export class MessageWatch {
  readonly #workspace: Workspace;
  readonly #giveUps = new Set<(reason: Error) => void>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /**
   * The first message, there already or posted or edited later, that `isWanted`; ephemeral ones included.
   * @throws Error after `timeoutMs`, or when the server closes
   */
  find(isWanted: (message: SandboxMessage) => boolean, timeoutMs: number): Promise<SandboxMessage> {
    const present = this.#workspace.allMessages.find(isWanted);
    if (present !== undefined) return Promise.resolve(present);
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        unsubscribe();
        this.#giveUps.delete(giveUp);
      };
      const giveUp = (reason: Error) => {
        stop();
        reject(reason);
      };
      const unsubscribe = this.#workspace.onChange((change) => {
        if (change.kind !== 'posted' && change.kind !== 'edited') return;
        if (!isWanted(change.message)) return;
        stop();
        resolve(change.message);
      });
      const timer = setTimeout(() => {
        giveUp(new Error(`no such message within ${String(timeoutMs)} ms`));
      }, timeoutMs);
      this.#giveUps.add(giveUp);
    });
  }

  /** Ends all waits. */
  close(): void {
    for (const giveUp of this.#giveUps) giveUp(new Error('the simulated Slack has closed'));
  }
}
