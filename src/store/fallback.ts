import { createMemoryStore } from './memory.js';
import { createOutage } from './outage.js';
import type { Store } from './store.js';

/** `degraded`: Redis is away, and each replica goes on with its own memory. */
export type StoreState = 'ok' | 'degraded';

/** Told once for each change of state, the first one included; `why` is a code. */
export type StateChanged = (state: StoreState, why: string) => void;

export interface FallbackParts {
  /** Rejects where it is away. */
  readonly shared: Store;
  readonly onState: StateChanged;
  /** While degraded the shared store is tried this often (ms). */
  readonly retryMs?: number;
}

/** A store that goes on with the memory of this process while the shared one is away. */
export interface FallbackStore extends Store {
  state(): StoreState;
  /** The shared store is known to be away. */
  lost(why: string): void;
  /** Tries the shared store now and goes back to it if it works. Never rejects. */
  tryAgain(): Promise<void>;
  close(): void;
}

const RETRY_MS = 1_000;

/**
 * One failure is enough to go on in memory: while a shared store hangs, nobody waits for it once more. The way back is
 * tried on the side, with a write, for a store that can only be read is of no use.
 */
export function createFallbackStore({ shared, onState, retryMs = RETRY_MS }: FallbackParts): FallbackStore {
  let state: StoreState | null = null;
  let outage = createOutage();
  let trying: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const enter = (next: StoreState, why: string): void => {
    if (state !== next && !closed) onState(next, why);
    state = next;
  };
  const lost = (why: string): void => {
    enter('degraded', why);
    if (!closed) timer ??= setInterval(() => void tryAgain(), retryMs).unref();
  };
  const recover = async (): Promise<void> => {
    try {
      await shared.hit('probe', retryMs);
      await outage.makeUpFor(shared);
      outage = createOutage();
      clearInterval(timer);
      timer = undefined;
      enter('ok', 'connected');
    } catch (error) {
      lost(codeOf(error));
    }
  };
  const tryAgain = (): Promise<void> => {
    if (state === 'ok' || closed) return Promise.resolve();
    return (trying ??= recover().finally(() => (trying = null)));
  };
  const use = async <T>(operation: (store: Store) => Promise<T>): Promise<T> => {
    if (state === 'ok') {
      try {
        return await operation(shared);
      } catch (error) {
        lost(codeOf(error));
      }
    }
    return operation(outage);
  };
  return {
    ...guardingClaims(use),
    state: () => state ?? 'degraded',
    lost,
    tryAgain,
    close() {
      closed = true;
      clearInterval(timer);
    },
  };
}

/**
 * A claim holds in the process that made it, even where Redis is gone, or came back without what it knew: Slack may
 * deliver a message again in that very moment.
 */
function guardingClaims(use: <T>(operation: (store: Store) => Promise<T>) => Promise<T>): Store {
  const own = createMemoryStore();
  return {
    async claim(key, ttlMs) {
      if (!(await own.claim(key, ttlMs))) return false;
      const first = await use((store) => store.claim(key, ttlMs));
      // Another replica's claim ends when it says, not later.
      if (!first) await own.delete(key);
      return first;
    },
    get: (key) => use((store) => store.get(key)),
    set: (key, value, ttlMs) => use((store) => store.set(key, value, ttlMs)),
    async delete(key) {
      await own.delete(key);
      await use((store) => store.delete(key));
    },
    hit: (key, windowMs) => use((store) => store.hit(key, windowMs)),
    schedule: (queue, entry, dueInMs) => use((store) => store.schedule(queue, entry, dueInMs)),
    takeDue: (queue, most) => use((store) => store.takeDue(queue, most)),
  };
}

/** A code for the log: Redis's own (`WRONGPASS`, `OOM`), the system's (`ECONNREFUSED`), or what the client says. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.message === 'Command timed out') return 'timeout';
  return /^[A-Z]{2,20}\b/.exec(error.message)?.[0] ?? 'connection_lost';
}
