import type { SandboxMessage } from './messages.js';
import type { SandboxView } from './views.js';

/** Something that changed in the workspace, for a page or a test that watches. */
export type WorkspaceChange =
  | { readonly kind: 'posted'; readonly message: SandboxMessage }
  | { readonly kind: 'edited'; readonly message: SandboxMessage; readonly previous: SandboxMessage }
  | { readonly kind: 'deleted'; readonly message: SandboxMessage }
  | { readonly kind: 'status'; readonly channel: string; readonly threadTs: string; readonly status: string }
  | { readonly kind: 'view'; readonly user: string; readonly view: SandboxView }
  | { readonly kind: 'view-closed'; readonly user: string; readonly viewId: string };

/** Tells any number of listeners about changes, in order, at once. */
export class ChangeFeed {
  readonly #listeners = new Set<(change: WorkspaceChange) => void>();

  /** @returns how to stop listening */
  subscribe(listener: (change: WorkspaceChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  publish(change: WorkspaceChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
