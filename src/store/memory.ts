import { LRUCache } from 'lru-cache';
import { createMemoryQueues } from './memory-queues.js';
import type { Store } from './store.js';

/** Entries kept at once; the least recently used go first. */
const MOST_ENTRIES = 20_000;

/** A store inside this process. `now`: milliseconds, monotonic. */
export function createMemoryStore(now: () => number = performance.now.bind(performance)): Store {
  const bounded = { max: MOST_ENTRIES, ttlResolution: 0, perf: { now } };
  const entries = new LRUCache<string, string>(bounded);
  const counts = new LRUCache<string, number>(bounded);
  return {
    claim(key, ttlMs) {
      if (entries.has(key)) return Promise.resolve(false);
      entries.set(key, '1', { ttl: ttlMs });
      return Promise.resolve(true);
    },
    get: (key) => Promise.resolve(entries.get(key) ?? null),
    set(key, value, ttlMs) {
      entries.set(key, value, { ttl: ttlMs });
      return Promise.resolve();
    },
    delete(key) {
      entries.delete(key);
      return Promise.resolve();
    },
    hit(key, windowMs) {
      const count = (counts.get(key) ?? 0) + 1;
      // The window is that of its first hit.
      counts.set(key, count, { ttl: windowMs, noUpdateTTL: true });
      return Promise.resolve(count);
    },
    ...createMemoryQueues(now),
  };
}
