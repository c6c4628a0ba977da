import { describe, expect, it } from 'vitest';
import { createQueue } from '../../src/ccc/queue.js';

/** Long enough for a busy machine where nothing is meant to time out. */
const WAIT_MS = 20_000;

/** A task that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { task: () => ended, end };
}

/** Lets everything that can go on now go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue in front of CCC', () => {
  it('lets so many run at once and the others in the order they came', async () => {
    const queue = createQueue({ concurrent: 2, waiting: 3, waitMs: WAIT_MS });
    const begun: number[] = [];
    const tasks = [0, 1, 2, 3].map((number) => ({ number, ...held() }));
    const all = tasks.map(({ number, task }) =>
      queue.run(() => {
        begun.push(number);
        return task();
      }),
    );
    await settled();
    expect(begun).toEqual([0, 1]);
    tasks[1]?.end();
    await settled();
    expect(begun).toEqual([0, 1, 2]);
    for (const { end } of tasks) end();
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('refuses at once where the waiting room is full, and says when to come again', async () => {
    let now = 0;
    const queue = createQueue({ concurrent: 1, waiting: 1, waitMs: WAIT_MS }, () => now);
    const { task, end } = held();
    const served = [queue.run(task), queue.run(task)];
    now = 4200;
    // The one under way has taken 4.2 s so far: two such turns are to come.
    await expect(queue.run(task)).rejects.toMatchObject({ code: 'ccc_busy', facts: { waitMs: 9000 } });
    end();
    await Promise.all(served);
    await expect(queue.run(() => Promise.resolve('served'))).resolves.toBe('served');
  });

  it('tells nobody to wait longer than a minute, or less than a second', async () => {
    let now = 0;
    const queue = createQueue({ concurrent: 1, waiting: 0, waitMs: WAIT_MS }, () => now);
    const { task, end } = held();
    const running = queue.run(task);
    await expect(queue.run(task)).rejects.toMatchObject({ facts: { waitMs: 1000 } });
    now = 500_000;
    await expect(queue.run(task)).rejects.toMatchObject({ facts: { waitMs: 60_000 } });
    end();
    await running;
  });

  it('refuses what has waited too long, and hands its place on', async () => {
    const queue = createQueue({ concurrent: 1, waiting: 5, waitMs: 20 });
    const { task, end } = held();
    const running = queue.run(task);
    await expect(queue.run(() => Promise.reject(new Error('begun')))).rejects.toMatchObject({
      code: 'ccc_busy',
    });
    end();
    await running;
    await expect(queue.run(() => Promise.resolve('next'))).resolves.toBe('next');
  });

  it('gives a turn back after a failure', async () => {
    const queue = createQueue({ concurrent: 1, waiting: 0, waitMs: WAIT_MS });
    await expect(queue.run(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
    await expect(queue.run(() => Promise.resolve('up'))).resolves.toBe('up');
  });

  it('lets a caller who gives up leave', async () => {
    const queue = createQueue({ concurrent: 1, waiting: 1, waitMs: WAIT_MS });
    const { task, end } = held();
    const running = queue.run(task);
    const caller = new AbortController();
    const waiting = queue.run(task, caller.signal);
    caller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'ccc_timeout' });
    const next = queue.run(() => Promise.resolve('in its place'));
    end();
    await running;
    expect(await next).toBe('in its place');
  });
});
