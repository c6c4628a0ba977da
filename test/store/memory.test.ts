import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.js';

describe('the memory store', () => {
  it('forgets a value, and lets a key be claimed again, when their time is over', async () => {
    let now = 1000;
    const store = createMemoryStore(() => now);
    await store.set('thread', 'job-1', 500);
    expect(await store.claim('message', 500)).toBe(true);
    now += 499;
    expect(await store.get('thread')).toBe('job-1');
    expect(await store.claim('message', 500)).toBe(false);
    now += 2;
    expect(await store.get('thread')).toBeNull();
    expect(await store.claim('message', 500)).toBe(true);
  });

  it('keeps the time of the first claim: a refused one does not lengthen it', async () => {
    let now = 1000;
    const store = createMemoryStore(() => now);
    await store.claim('message', 500);
    now += 400;
    await store.claim('message', 500);
    now += 101;
    expect(await store.claim('message', 500)).toBe(true);
  });

  it('replaces a value and its time', async () => {
    let now = 1000;
    const store = createMemoryStore(() => now);
    await store.set('thread', 'job-1', 500);
    now += 400;
    await store.set('thread', 'job-2', 500);
    now += 400;
    expect(await store.get('thread')).toBe('job-2');
  });
});
