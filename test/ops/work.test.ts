import { describe, expect, it } from 'vitest';
import { createWork } from '../../src/ops/work.js';

/** A task that settles when told to. */
function held() {
  let finish = (): void => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    finish = () => resolve('done');
    fail = reject;
  });
  return { task: () => promise, finish: () => finish(), fail: (error: Error) => fail(error) };
}

describe('work', () => {
  it('counts what is under way', async () => {
    const work = createWork();
    const [a, b] = [held(), held()];
    const [first, second] = [work.run(a.task), work.run(b.task)];
    expect(work.size).toBe(2);
    a.finish();
    await expect(first).resolves.toBe('done');
    expect(work.size).toBe(1);
    b.finish();
    await second;
    expect(work.size).toBe(0);
  });

  it('counts a task that fails no longer than it runs, and passes its error on', async () => {
    const work = createWork();
    const { task, fail } = held();
    const run = work.run(task);
    fail(new Error('broken'));
    await expect(run).rejects.toThrow('broken');
    expect(work.size).toBe(0);
  });

  it('passes on what a task throws before it begins', async () => {
    const work = createWork();
    await expect(
      work.run(() => {
        throw new Error('at once');
      }),
    ).rejects.toThrow('at once');
    expect(work.size).toBe(0);
  });
});

describe('draining', () => {
  it('is done at once where nothing is under way', async () => {
    await expect(createWork().drain(0)).resolves.toBe(true);
  });

  it('waits for what is under way, also where it fails', async () => {
    const work = createWork();
    const [a, b] = [held(), held()];
    const runs = Promise.allSettled([work.run(a.task), work.run(b.task)]);
    const drained = work.drain(60_000);
    a.finish();
    b.fail(new Error('broken'));
    await expect(drained).resolves.toBe(true);
    await runs;
  });

  it('waits for what begins meanwhile', async () => {
    const work = createWork();
    const [a, b] = [held(), held()];
    const first = work.run(a.task);
    const drained = work.drain(60_000);
    const second = work.run(b.task);
    a.finish();
    await first;
    expect(work.size).toBe(1);
    b.finish();
    await expect(drained).resolves.toBe(true);
    await second;
  });

  it('gives up when its time has passed, and leaves the work running', async () => {
    const work = createWork();
    const { task, finish } = held();
    const run = work.run(task);
    await expect(work.drain(1)).resolves.toBe(false);
    expect(work.size).toBe(1);
    finish();
    await expect(run).resolves.toBe('done');
  });
});
