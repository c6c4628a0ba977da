import { describe, expect, it } from 'vitest';
import { createRateLimit, WINDOW_MS } from '../../src/slack/rate-limit.js';
import { createMemoryStore } from '../../src/store/memory.js';

const MINUTE = 29_000_000 * WINDOW_MS;

function stage(most: number) {
  const clock = { ms: MINUTE };
  const limit = createRateLimit(createMemoryStore(), most, () => clock.ms);
  return { clock, limit };
}

describe('the limit of a person', () => {
  it('lets so many through in a minute, and says how long the next one has to wait', async () => {
    const { clock, limit } = stage(2);
    clock.ms += 12_300;
    expect(await limit.spend('question', 'U1')).toBeNull();
    expect(await limit.spend('question', 'U1')).toBeNull();
    expect(await limit.spend('question', 'U1')).toMatchObject({ waitMs: 48_000 });
    clock.ms = MINUTE + WINDOW_MS - 1;
    expect(await limit.spend('question', 'U1')).toMatchObject({ waitMs: 1_000 });
    clock.ms += 1;
    expect(await limit.spend('question', 'U1')).toBeNull();
  });

  it('is told once a minute', async () => {
    const { clock, limit } = stage(1);
    const told: (boolean | undefined)[] = [];
    for (let i = 0; i < 3; i++) told.push(await (await limit.spend('question', 'U1'))?.tellNow());
    clock.ms += WINDOW_MS;
    for (let i = 0; i < 2; i++) told.push(await (await limit.spend('question', 'U1'))?.tellNow());
    expect(told).toEqual([undefined, true, false, undefined, true]);
  });

  it('counts people, and look-ups and questions, apart', async () => {
    const { limit } = stage(1);
    expect(await limit.spend('question', 'U1')).toBeNull();
    expect(await limit.spend('question', 'U2')).toBeNull();
    expect(await limit.spend('look_up', 'U1')).toBeNull();
    expect(await limit.spend('question', 'U1')).not.toBeNull();
  });

  it('of 0 is none', async () => {
    const { limit } = stage(0);
    for (let i = 0; i < 100; i++) expect(await limit.spend('question', 'U1')).toBeNull();
  });
});
