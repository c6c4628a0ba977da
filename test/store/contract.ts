import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.js';

/** What every store does. `open` gives the store as two replicas have it: for memory, twice the same. */
export function describeStore(open: () => readonly [Store, Store]): void {
  describe('as every store', () => {
    describeValues(open);
    describeCounts(open);
    describeQueues(open);
  });
}

/** Long enough for a test, and short enough to wait for. */
const SOON_MS = 120;
const LONG_MS = 60_000;

function describeValues(open: () => readonly [Store, Store]): void {
  it('lets one of many claim a key', async () => {
    const [one, other] = open();
    const key = randomUUID();
    const claims = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? one : other).claim(key, LONG_MS));
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
  });

  it('lets a key be claimed again when its time is over, which a refused claim does not lengthen', async () => {
    const [one, other] = open();
    const key = randomUUID();
    expect(await one.claim(key, SOON_MS)).toBe(true);
    expect(await other.claim(key, LONG_MS)).toBe(false);
    await expect.poll(() => other.claim(key, LONG_MS)).toBe(true);
    expect(await one.claim(key, LONG_MS)).toBe(false);
  });

  it('lets a key be claimed again when its claim is deleted', async () => {
    const [one, other] = open();
    const key = randomUUID();
    await one.claim(key, LONG_MS);
    await one.delete(key);
    expect(await other.claim(key, LONG_MS)).toBe(true);
  });

  it('keeps what was set last, and knows nothing else', async () => {
    const [one, other] = open();
    const key = randomUUID();
    expect(await one.get(key)).toBeNull();
    await one.set(key, 'job-1', LONG_MS);
    await other.set(key, '通话 "2"\n', LONG_MS);
    expect(await one.get(key)).toBe('通话 "2"\n');
  });

  it('forgets what was deleted, and a value whose time is over', async () => {
    const [one, other] = open();
    const [deleted, over] = [randomUUID(), randomUUID()];
    await one.set(deleted, 'job-1', LONG_MS);
    await one.set(over, 'job-1', SOON_MS);
    await other.delete(deleted);
    expect(await one.get(deleted)).toBeNull();
    await expect.poll(() => other.get(over)).toBeNull();
    await other.delete('never there');
  });
}

function describeCounts(open: () => readonly [Store, Store]): void {
  it('counts the hits of a key, whoever makes them', async () => {
    const [one, other] = open();
    const key = randomUUID();
    const hits = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? one : other).hit(key, LONG_MS));
    expect((await Promise.all(hits)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(await one.hit(randomUUID(), LONG_MS)).toBe(1);
  });

  it('counts anew when the window of the first hit is over, however often it was hit since', async () => {
    const [one] = open();
    const key = randomUUID();
    await one.hit(key, SOON_MS);
    expect(await one.hit(key, LONG_MS)).toBe(2);
    await expect.poll(() => one.hit(key, LONG_MS)).toBe(1);
  });
}

function describeQueues(open: () => readonly [Store, Store]): void {
  it('hands out what is due, the longest due first, and not what is not', async () => {
    const [one, other] = open();
    const queue = randomUUID();
    await one.schedule(queue, 'later', LONG_MS);
    await one.schedule(queue, 'second', -10);
    await other.schedule(queue, 'first', -20);
    const due = [...(await other.takeDue(queue, 1)), ...(await one.takeDue(queue, 10))];
    expect(due.toSorted()).toEqual(['first', 'second']);
    expect(await one.takeDue(queue, 10)).toEqual([]);
    expect(await one.takeDue(randomUUID(), 10)).toEqual([]);
  });

  it('hands an entry out when its time comes', async () => {
    const [one, other] = open();
    const queue = randomUUID();
    await one.schedule(queue, 'job-1', SOON_MS);
    expect(await other.takeDue(queue, 10)).toEqual([]);
    await expect.poll(() => other.takeDue(queue, 10)).toEqual(['job-1']);
  });

  it('has an entry once: scheduled again it moves', async () => {
    const [one, other] = open();
    const queue = randomUUID();
    await one.schedule(queue, 'job-1', 0);
    await other.schedule(queue, 'job-1', LONG_MS);
    expect(await one.takeDue(queue, 10)).toEqual([]);
    await one.schedule(queue, 'job-1', 0);
    expect(await one.takeDue(queue, 10)).toEqual(['job-1']);
  });

  it('hands each entry to one of many takers, and gives none more than it asks for', async () => {
    const [one, other] = open();
    const queue = randomUUID();
    const entries = Array.from({ length: 100 }, (_, i) => `job-${i}`);
    await Promise.all(entries.map((entry) => one.schedule(queue, entry, 0)));
    const taken = await Promise.all(
      Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? one : other).takeDue(queue, 7)),
    );
    expect(Math.max(...taken.map(({ length }) => length))).toBe(7);
    expect(taken.flat().toSorted()).toEqual(entries.toSorted());
  });
}
