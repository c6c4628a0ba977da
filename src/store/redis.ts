import { Redis, type RedisOptions } from 'ioredis';
import { codeOf, createFallbackStore, type StateChanged, type StoreState } from './fallback.js';
import { createRedisCommands } from './redis-commands.js';
import type { Store } from './store.js';

/** A store in Redis, that goes on in memory while Redis is away. */
export interface RedisStore extends Store {
  state(): StoreState;
  close(): void;
}

/** How long Redis may take, in ms. A message takes a few commands, and people wait. */
export const REDIS_BUDGET = {
  connectMs: 1_000,
  commandMs: 500,
  silentMs: 2_000,
  reconnectMs: 1_000,
} as const;

const OPTIONS = {
  keyPrefix: 'cdr:',
  lazyConnect: true,
  connectTimeout: REDIS_BUDGET.connectMs,
  commandTimeout: REDIS_BUDGET.commandMs,
  // A server that vanished without a word: the system would go on with the dead connection for a quarter of an hour.
  socketTimeout: REDIS_BUDGET.silentMs,
  enableOfflineQueue: false,
  // A command that was under way when the connection broke has perhaps been carried out: sent again, a claim would be
  // refused to the one who made it.
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  retryStrategy: (times) => Math.min(times * 100, REDIS_BUDGET.reconnectMs),
  // The server at this address has become a replica: the new main one is looked for.
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
  // All that is used here; servers before 6 and some proxies know no other.
  protocol: 2,
  disableClientInfo: true,
} as const satisfies RedisOptions;

/**
 * Connects to `redis://` or `rediss://`, version 5 or later. Never rejects: where Redis cannot be reached within
 * about a second the store begins degraded, and `onState` is told either way.
 */
export async function openRedisStore(url: string, onState: StateChanged): Promise<RedisStore> {
  const client = new Redis(url, OPTIONS);
  const store = createFallbackStore({ shared: createRedisCommands(client), onState });
  let why = 'connection_lost';
  client.on('error', (error: unknown) => (why = codeOf(error)));
  client.on('close', () => {
    store.lost(why);
    why = 'connection_lost';
  });
  client.on('ready', () => void store.tryAgain());
  await client.connect().catch(() => undefined);
  await store.tryAgain();
  return {
    ...store,
    close() {
      store.close();
      client.disconnect();
    },
  };
}
