import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/sandbox/call-centre/random.js';

const seeds = fc.maxSafeNat();

function numbers(seed: number): number[] {
  const random = new Random(seed);
  return Array.from({ length: 20 }, () => random.next());
}

describe('the random numbers', () => {
  it('are the same for the same seed and others for another, also above 32 bits', () => {
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        expect(numbers(one)).toEqual(numbers(one));
        if (one !== other) expect(numbers(one)).not.toEqual(numbers(other));
      }),
    );
    expect(numbers(1)).not.toEqual(numbers(1 + 2 ** 32));
  });

  it('stay within their bounds', () => {
    fc.assert(
      fc.property(seeds, fc.nat(1000), fc.nat(1000), (seed, least, width) => {
        const random = new Random(seed);
        const value = random.int(least, least + width);
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(least + width);
        expect(random.digits(18)).toMatch(/^\d{18}$/);
      }),
    );
  });

  it('are spread evenly', () => {
    const random = new Random(42);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw += 1) {
      const place = random.int(0, 9);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1100);
  });

  it('shuffle without losing anything, and pick nothing from nothing', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat()), (seed, items) => {
        expect(new Random(seed).shuffled(items).toSorted()).toEqual(items.toSorted());
      }),
    );
    expect(() => new Random(1).pick([])).toThrow(RangeError);
  });
});
