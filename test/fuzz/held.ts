import fc from 'fast-check';
import { expect } from 'vitest';

/** How much of a counterexample is shown: whole batches of payloads fill screens. */
const SHOWN = 2_000;

/** Tries a property; a failure names the seed that brings it back. */
export async function expectHeld<T>(property: fc.IAsyncProperty<T>, numRuns: number): Promise<void> {
  const { failed, seed, counterexample, errorInstance } = await fc.check(property, {
    numRuns,
    endOnFailure: true,
  });
  const what = errorInstance instanceof Error ? errorInstance.message : '';
  const shown = `seed ${seed}: ${what}\n${JSON.stringify(counterexample).slice(0, SHOWN)}`;
  expect(failed ? shown : 'held').toBe('held');
}
