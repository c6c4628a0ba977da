import type { Store } from '../store/store.js';

/** What is counted, each by itself: commands, and questions with the presses of buttons under answers. */
export type Counted = 'look_up' | 'question';

/** Counts begin anew at every full minute (ms), for all replicas at once: so it can be said how long to wait. */
export const WINDOW_MS = 60_000;

/** Where somebody stands who has used the minute up. */
export interface Over {
  /** Until the next minute begins, in whole seconds, as ms. */
  readonly waitMs: number;
  /** True once a minute: the person has not been told yet. Asking counts as telling. */
  tellNow(): Promise<boolean>;
}

export interface RateLimit {
  /** Counts one more of somebody; null while it is within the limit. */
  spend(what: Counted, user: string): Promise<Over | null>;
}

/** `most`: in a minute, for one person; 0 for no limit. `now`: epoch ms. */
export function createRateLimit(store: Store, most: number, now: () => number = Date.now): RateLimit {
  return {
    async spend(what, user) {
      if (most === 0) return null;
      const at = now();
      const key = `${what}:${user}:${Math.floor(at / WINDOW_MS)}`;
      if ((await store.hit(`limit:${key}`, WINDOW_MS)) <= most) return null;
      return {
        waitMs: Math.ceil((WINDOW_MS - (at % WINDOW_MS)) / 1000) * 1000,
        tellNow: () => store.claim(`limit-told:${key}`, WINDOW_MS),
      };
    },
  };
}
