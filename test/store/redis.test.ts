import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { openStore } from '../../src/store/open.js';
import { openRedisStore, REDIS_BUDGET, type RedisStore } from '../../src/store/redis.js';
import { QUEUE } from '../../src/store/store.js';
import { hasRedis, startRedis, type RedisServer } from '../support/redis.js';
import { describeStore } from './contract.js';

const LONG_MS = 60_000;
const opened: RedisStore[] = [];
let server: RedisServer;

async function open(url: string): Promise<{ store: RedisStore; told: string[] }> {
  const told: string[] = [];
  const store = await openRedisStore(url, (state, why) => told.push(`${state} ${why}`));
  opened.push(store);
  return { store, told };
}

describe.skipIf(!hasRedis)('over Redis', () => {
  let replicas: readonly [RedisStore, RedisStore];
  let seen: Redis;
  beforeAll(async () => {
    server = await startRedis();
    replicas = [(await open(server.url)).store, (await open(server.url)).store];
    seen = new Redis(server.url);
  });
  afterAll(async () => {
    for (const store of opened.splice(0)) store.close();
    seen.disconnect();
    await server.kill();
  });

  describeStore(() => replicas);

  it('every key begins with cdr: and ends by itself', async () => {
    const [store] = replicas;
    await store.schedule('cards', 'job-1', LONG_MS);
    const keys = await seen.keys('*');
    expect(keys.filter((key) => !key.startsWith('cdr:'))).toEqual([]);
    for (const key of keys) expect(await seen.pttl(key)).toBeGreaterThan(0);
    expect(await seen.pttl('cdr:queue:cards')).toBeGreaterThan(QUEUE.keptMs);
  });

  it('a full queue drops what is due first', async () => {
    const [store] = replicas;
    const now = Date.now();
    const members = Array.from({ length: QUEUE.entries }, (_, i) => [String(now - 9_999_999 + i), `${i}`]);
    await seen.zadd('cdr:queue:full', ...members.flat());
    await store.schedule('full', 'new', LONG_MS);
    expect(await seen.zcard('cdr:queue:full')).toBe(QUEUE.entries);
    expect(await store.takeDue('full', 1)).toEqual(['1']);
  });

  it('a refusal of Redis is an outage of the store', async () => {
    const { store, told } = await open(server.url);
    await seen.config('SET', 'maxmemory', '1');
    await store.set('full-memory', 'job-1', LONG_MS);
    expect(await store.get('full-memory')).toBe('job-1');
    expect(told).toEqual(['ok connected', 'degraded OOM']);
    await seen.config('SET', 'maxmemory', '0');
    await expect.poll(() => seen.get('cdr:full-memory')).toBe('job-1');
    await expect.poll(() => told).toEqual(['ok connected', 'degraded OOM', 'ok connected']);
  });
});

describe.skipIf(!hasRedis)('a Redis that goes away', () => {
  beforeAll(async () => {
    server = await startRedis();
  });
  afterEach(() => {
    for (const store of opened.splice(0)) store.close();
  });
  afterAll(() => server.kill());

  it('is made up for by memory, told once, and used again when it is back', async () => {
    const { store, told } = await open(server.url);
    const other = (await open(server.url)).store;
    await server.kill();
    await useAll(store);
    await expect.poll(() => store.state()).toBe('degraded');
    await useAll(store);
    expect(told).toHaveLength(2);
    await server.start();
    await expect.poll(() => [store.state(), other.state()], { timeout: 10_000 }).toEqual(['ok', 'ok']);
    expect(told.map((line) => line.split(' ')[0])).toEqual(['ok', 'degraded', 'ok']);
    await store.set('back', 'job-1', LONG_MS);
    expect(await other.get('back')).toBe('job-1');
  });

  it('comes back to what was claimed, set, deleted and scheduled without it', async () => {
    const { store } = await open(server.url);
    const other = (await open(server.url)).store;
    await store.claim('claimed before', LONG_MS);
    await store.set('deleted', 'job-1', LONG_MS);
    await server.kill();
    await expect.poll(() => store.state()).toBe('degraded');
    expect(await store.claim('claimed before', LONG_MS)).toBe(false);
    expect(await store.claim('claimed', LONG_MS)).toBe(true);
    expect(await store.claim('claimed', LONG_MS)).toBe(false);
    for (let i = 0; i < 500; i++) await store.set(`set ${i}`, `job-${i}`, LONG_MS);
    await store.set('over', 'job-1', 1);
    await store.delete('deleted');
    await store.schedule('cards', 'taken', 0);
    expect(await store.takeDue('cards', 10)).toEqual(['taken']);
    await store.schedule('cards', 'left', 0);
    await server.start();
    await expect.poll(() => [store.state(), other.state()], { timeout: 10_000 }).toEqual(['ok', 'ok']);
    expect(await store.claim('claimed before', LONG_MS)).toBe(false);
    expect(await other.claim('claimed', LONG_MS)).toBe(false);
    expect(await other.get('set 0')).toBe('job-0');
    expect(await other.get('set 499')).toBe('job-499');
    expect(await other.get('over')).toBeNull();
    expect(await other.get('deleted')).toBeNull();
    expect(await other.takeDue('cards', 10)).toEqual(['left']);
  });

  it('keeps nobody waiting while it hangs: one command at most takes its time', async () => {
    const { store, told } = await open(server.url);
    server.hang();
    try {
      const started = performance.now();
      await useAll(store);
      await useAll(store);
      expect(performance.now() - started).toBeLessThan(2 * REDIS_BUDGET.commandMs);
      expect(told).toEqual(['ok connected', 'degraded timeout']);
    } finally {
      server.resume();
    }
    await expect.poll(() => store.state(), { timeout: 10_000 }).toBe('ok');
  });

  it('may be away from the start', async () => {
    await server.kill();
    const started = performance.now();
    const { store, told } = await open(server.url);
    expect(performance.now() - started).toBeLessThan(REDIS_BUDGET.connectMs + REDIS_BUDGET.commandMs);
    expect(told).toEqual(['degraded ECONNREFUSED']);
    expect(await store.claim('early', LONG_MS)).toBe(true);
    await server.start();
    await expect.poll(() => store.state(), { timeout: 10_000 }).toBe('ok');
    expect(told).toEqual(['degraded ECONNREFUSED', 'ok connected']);
  });
});

describe('a store without an address', () => {
  it('is memory', async () => {
    const { store, kind } = await openStore(null, () => expect.unreachable());
    expect(kind()).toBe('memory');
    expect(await store.claim('key', LONG_MS)).toBe(true);
  });
});

async function useAll(store: RedisStore): Promise<void> {
  const key = `used ${Math.random()}`;
  expect(await store.claim(`${key} claim`, LONG_MS)).toBe(true);
  await store.set(key, 'job-1', LONG_MS);
  await store.get(key);
  await store.delete(key);
  expect(await store.hit(`${key} hit`, LONG_MS)).toBe(1);
  await store.schedule('used', key, LONG_MS);
  await store.takeDue('used', 1);
}
