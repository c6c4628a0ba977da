import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.js';
import { QUEUE } from '../../src/store/store.js';
import { describeStore } from './contract.js';

const shared = createMemoryStore();
describe('the memory store', () => {
  describeStore(() => [shared, shared]);
});

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

  it('counts anew at the end of the window, to the millisecond', async () => {
    let now = 1000;
    const store = createMemoryStore(() => now);
    await store.hit('user', 500);
    now += 499;
    expect(await store.hit('user', 500)).toBe(2);
    now += 2;
    expect(await store.hit('user', 500)).toBe(1);
  });

  it('hands entries out in the order of their time', async () => {
    let now = 1000;
    const store = createMemoryStore(() => now);
    await store.schedule('cards', 'second', 200);
    await store.schedule('cards', 'first', 100);
    now += 99;
    expect(await store.takeDue('cards', 10)).toEqual([]);
    now += 101;
    expect(await store.takeDue('cards', 10)).toEqual(['first', 'second']);
  });

  it('is bounded: a full queue drops what is due first', async () => {
    const store = createMemoryStore();
    for (let i = 0; i <= QUEUE.entries; i++) await store.schedule('cards', String(i), -1000 + i / 100);
    const taken: string[] = [];
    for (let some = ['']; some.length > 0; taken.push(...some)) some = await store.takeDue('cards', 5_000);
    expect(taken).toHaveLength(QUEUE.entries);
    expect(taken).not.toContain('0');
  });
});
