import type { StateChanged } from './fallback.js';
import { createMemoryStore } from './memory.js';
import type { Store } from './store.js';

/** The store that the environment asks for. */
export interface OpenStore {
  readonly store: Store;
  /** What it is now, for `/readyz`. */
  kind(): 'memory' | 'redis' | 'redis_degraded';
}

/** Opens Redis where there is an address, else memory. Never rejects; the Redis client is loaded only when needed. */
export async function openStore(redisUrl: string | null, onState: StateChanged): Promise<OpenStore> {
  if (redisUrl === null) return { store: createMemoryStore(), kind: () => 'memory' };
  const { openRedisStore } = await import('./redis.js');
  const store = await openRedisStore(redisUrl, onState);
  return { store, kind: () => (store.state() === 'ok' ? 'redis' : 'redis_degraded') };
}
