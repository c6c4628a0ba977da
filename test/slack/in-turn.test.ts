import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/slack/in-turn.js';

describe('tasks in turn', () => {
  it('run one after the other for one key, whatever they take and even after a failure', async () => {
    const inTurn = createTurns();
    const done: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const first = inTurn('a', async () => {
      await held;
      done.push('first');
      throw new RangeError('first failed');
    });
    const second = inTurn('a', () => Promise.resolve(done.push('second')));
    await inTurn('b', () => Promise.resolve(done.push('other')));
    expect(done).toEqual(['other']);
    release();
    await expect(first).rejects.toThrow('first failed');
    expect(await second).toBe(3);
    expect(done).toEqual(['other', 'first', 'second']);
    expect(await inTurn('a', () => Promise.resolve('later'))).toBe('later');
  });
});
