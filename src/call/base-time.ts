import type { CallFacts } from './facts.js';

/** Elapsed time counts from the start of the call, or from the first event where that start is elsewhere in time. */
export function baseTime({
  record,
  timeline,
  contradictions,
}: Pick<CallFacts, 'record' | 'timeline' | 'contradictions'>): {
  readonly at: number;
  readonly sinceStart: boolean;
} {
  const first = timeline[0]?.at ?? 0;
  const apart = contradictions.some(({ kind }) => kind === 'events_outside_call');
  return record.startTime === null || apart
    ? { at: first, sinceStart: false }
    : { at: record.startTime, sinceStart: true };
}
