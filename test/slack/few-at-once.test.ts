import { describe, expect, it } from 'vitest';
import { createFewAtOnce } from '../../src/slack/few-at-once.js';

/** A task that goes on until it is told to end. */
function held(began: string[], name: string) {
  let end = (): void => undefined;
  let fail = (): void => undefined;
  const ended = new Promise<string>((resolve, reject) => {
    end = () => resolve(name);
    fail = () => reject(new Error(name));
  });
  const task = () => {
    began.push(name);
    return ended;
  };
  return { task, end: () => end(), fail: () => fail() };
}

describe('a few at once', () => {
  it('begin, the others follow in their order, and too many are refused', async () => {
    const fewAtOnce = createFewAtOnce(2, 2);
    const began: string[] = [];
    const tasks = ['a', 'b', 'c', 'd', 'e'].map((name) => held(began, name));
    const results = tasks.map(({ task }) => fewAtOnce(task));
    expect(results[4]).toBeNull();
    await Promise.resolve();
    expect(began).toEqual(['a', 'b']);
    tasks[1]?.end();
    expect(await results[1]).toBe('b');
    tasks[2]?.end();
    expect(await results[2]).toBe('c');
    expect(began).toEqual(['a', 'b', 'c', 'd']);
  });

  it('make room when they fail', async () => {
    const fewAtOnce = createFewAtOnce(1, 0);
    const began: string[] = [];
    const [failing, next] = [held(began, 'a'), held(began, 'b')];
    const failed = fewAtOnce(failing.task);
    expect(fewAtOnce(next.task)).toBeNull();
    failing.fail();
    await expect(failed).rejects.toThrow('a');
    next.end();
    expect(await fewAtOnce(next.task)).toBe('b');
  });
});
