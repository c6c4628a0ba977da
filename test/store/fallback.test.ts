import { describe, expect, it } from 'vitest';
import { codeOf, createFallbackStore } from '../../src/store/fallback.js';
import { createMemoryStore } from '../../src/store/memory.js';
import type { Store } from '../../src/store/store.js';
import { describeStore } from './contract.js';

const LONG_MS = 60_000;

/** A shared store that can be away. */
function breakable() {
  const memory = createMemoryStore();
  const line = { down: false, calls: 0 };
  const through = <A extends unknown[], T>(operation: (...args: A) => Promise<T>) => {
    return (...args: A): Promise<T> => {
      line.calls++;
      return line.down ? Promise.reject(new Error('Connection is closed.')) : operation(...args);
    };
  };
  const shared: Store = {
    claim: through(memory.claim),
    get: through(memory.get),
    set: through(memory.set),
    delete: through(memory.delete),
    hit: through(memory.hit),
    schedule: through(memory.schedule),
    takeDue: through(memory.takeDue),
  };
  return { line, shared, memory };
}

async function stage() {
  const { line, shared, memory } = breakable();
  const told: string[] = [];
  const store = createFallbackStore({
    shared,
    onState: (state, why) => told.push(`${state} ${why}`),
    retryMs: LONG_MS,
  });
  await store.tryAgain();
  return { line, memory, store, told };
}

const away = createFallbackStore({
  shared: { ...createMemoryStore(), hit: () => Promise.reject(new Error('Connection is closed.')) },
  onState: () => undefined,
});
describe('a store whose shared one is away', () => {
  describeStore(() => [away, away]);
});

describe('a store whose shared one comes and goes', () => {
  it('says so once a change, the first state included', async () => {
    const { line, store, told } = await stage();
    line.down = true;
    await store.get('key');
    await store.get('key');
    store.lost('again');
    await store.tryAgain();
    line.down = false;
    await store.tryAgain();
    await store.tryAgain();
    expect(told).toEqual(['ok connected', 'degraded connection_lost', 'ok connected']);
    store.close();
  });

  it('asks the shared one nothing while it is away', async () => {
    const { line, store } = await stage();
    line.down = true;
    await store.get('key');
    const before = line.calls;
    await Promise.all([store.get('key'), store.claim('key', LONG_MS), store.takeDue('cards', 1)]);
    expect(line.calls).toBe(before);
    store.close();
  });

  it('does not go on with what it knew in an earlier outage', async () => {
    const { line, memory, store } = await stage();
    line.down = true;
    await store.set('thread', 'job-1', LONG_MS);
    line.down = false;
    await store.tryAgain();
    expect(await memory.get('thread')).toBe('job-1');
    await store.set('thread', 'job-2', LONG_MS);
    line.down = true;
    expect(await store.get('thread')).toBeNull();
    store.close();
  });

  it('keeps a claim of this process, whatever the shared one has forgotten', async () => {
    const { memory, store } = await stage();
    expect(await store.claim('message', LONG_MS)).toBe(true);
    await memory.delete('message');
    expect(await store.claim('message', LONG_MS)).toBe(false);
    await store.delete('message');
    expect(await store.claim('message', LONG_MS)).toBe(true);
    store.close();
  });

  it('stays away when it breaks down while what it missed is written', async () => {
    const { line, memory, store } = await stage();
    line.down = true;
    await store.set('thread', 'job-1', LONG_MS);
    await store.tryAgain();
    expect(store.state()).toBe('degraded');
    expect(await store.get('thread')).toBe('job-1');
    line.down = false;
    await store.tryAgain();
    expect([store.state(), await memory.get('thread')]).toEqual(['ok', 'job-1']);
    store.close();
  });
});

describe('the code of a fault', () => {
  it.each<[unknown, string]>([
    [
      Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:6379'), { code: 'ECONNREFUSED' }),
      'ECONNREFUSED',
    ],
    [new Error('WRONGPASS invalid username-password pair'), 'WRONGPASS'],
    [new Error("OOM command not allowed when used memory > 'maxmemory'."), 'OOM'],
    [new Error('Command timed out'), 'timeout'],
    [new Error("Stream isn't writeable and enableOfflineQueue options is false"), 'connection_lost'],
    ['x', 'unknown'],
  ])('of %s is %s', (error, code) => {
    expect(codeOf(error)).toBe(code);
  });
});
