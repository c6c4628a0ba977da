import type { Redis } from 'ioredis';
import { z } from 'zod';
import { QUEUE, type Store } from './store.js';

/** Counts, and lets the window begin with its first hit, in one step: a count without an end would refuse for ever. */
const HIT = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return count`;

/** Redis's own clock, in ms: those of the replicas may differ. */
const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

const SCHEDULE = `${NOW}
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
local over = redis.call('ZCARD', KEYS[1]) - ARGV[3]
if over > 0 then redis.call('ZREMRANGEBYRANK', KEYS[1], 0, over - 1) end
local keep = ARGV[2] + ARGV[4]
if redis.call('PTTL', KEYS[1]) < keep then redis.call('PEXPIRE', KEYS[1], keep) end
return 1`;

const TAKE_DUE = `${NOW}
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[1])
if #due > 0 then redis.call('ZREM', KEYS[1], unpack(due)) end
return due`;

const Count = z.number();
const Entries = z.array(z.string());

/** The store's operations as Redis commands, each of them atomic. Unlike a store they reject as the client does. */
export function createRedisCommands(redis: Pick<Redis, 'get' | 'set' | 'del' | 'eval'>): Store {
  return {
    claim: async (key, ttlMs) => (await redis.set(key, '1', 'PX', whole(ttlMs), 'NX')) === 'OK',
    get: (key) => redis.get(key),
    async set(key, value, ttlMs) {
      await redis.set(key, value, 'PX', whole(ttlMs));
    },
    async delete(key) {
      await redis.del(key);
    },
    hit: async (key, windowMs) => Count.parse(await redis.eval(HIT, 1, key, whole(windowMs))),
    async schedule(queue, entry, dueInMs) {
      const due = Math.max(0, Math.ceil(dueInMs));
      await redis.eval(SCHEDULE, 1, `queue:${queue}`, entry, due, QUEUE.entries, QUEUE.keptMs);
    },
    async takeDue(queue, most) {
      const bound = Math.min(most, QUEUE.taken);
      return Entries.parse(await redis.eval(TAKE_DUE, 1, `queue:${queue}`, bound));
    },
  };
}

/** Redis refuses a lifetime that is no whole number of ms above 0. */
function whole(ms: number): number {
  return Math.max(1, Math.ceil(ms));
}
