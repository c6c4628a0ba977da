import { LRUCache } from 'lru-cache';
import { createMemoryStore } from './memory.js';
import type { Store } from './store.js';

/** Changes that are kept to be made up for; the oldest go first. */
const MOST_CHANGES = 20_000;
/** Changes that are written at once. */
const BATCH = 200;

interface Change {
  /** When it has no effect any more: ms of the monotonic clock. */
  readonly until: number;
  write(to: Store, leftMs: number): Promise<unknown>;
}

/** Stands in for a store that is away, and remembers what that one has missed. */
export interface Outage extends Store {
  /** Writes to the store what it has missed, until nothing is left. Rejects as the store does; can be called again. */
  makeUpFor(missing: Store): Promise<void>;
}

/**
 * One outage. Without making up for it the returned store would go on with what it last knew: that a thread is about
 * one call, when a card of another has been posted there meanwhile.
 */
export function createOutage(now: () => number = performance.now.bind(performance)): Outage {
  const memory = createMemoryStore(now);
  const changes = new LRUCache<string, Change>({ max: MOST_CHANGES });
  const missed = (key: string, ttlMs: number, write: Change['write']): void => {
    changes.set(key, { until: now() + ttlMs, write });
  };
  return {
    ...memory,
    claim(key, ttlMs) {
      missed(key, ttlMs, (store, leftMs) => store.claim(key, leftMs));
      return memory.claim(key, ttlMs);
    },
    set(key, value, ttlMs) {
      missed(key, ttlMs, (store, leftMs) => store.set(key, value, leftMs));
      return memory.set(key, value, ttlMs);
    },
    delete(key) {
      missed(key, Infinity, (store) => store.delete(key));
      return memory.delete(key);
    },
    schedule(queue, entry, dueInMs) {
      const dueAt = now() + dueInMs;
      missed(inQueue(queue, entry), Infinity, (store) => store.schedule(queue, entry, dueAt - now()));
      return memory.schedule(queue, entry, dueInMs);
    },
    async takeDue(queue, most) {
      const due = await memory.takeDue(queue, most);
      for (const entry of due) changes.delete(inQueue(queue, entry));
      return due;
    },
    makeUpFor: (missing) => replay(changes, missing, now),
  };
}

/** Changes that are made while this runs are written as well, after those that they replace. */
async function replay(changes: LRUCache<string, Change>, missing: Store, now: () => number): Promise<void> {
  while (changes.size > 0) {
    const batch: { key: string; change: Change }[] = [];
    // Oldest first.
    for (const key of changes.rkeys()) {
      const change = changes.peek(key);
      if (change !== undefined && batch.push({ key, change }) >= BATCH) break;
    }
    const writes = batch.flatMap(({ change: { until, write } }) => {
      const leftMs = until - now();
      return leftMs > 0 ? [write(missing, leftMs)] : [];
    });
    await Promise.all(writes);
    for (const { key, change } of batch) if (changes.peek(key) === change) changes.delete(key);
  }
}

function inQueue(queue: string, entry: string): string {
  return `queue\n${queue}\n${entry}`;
}
