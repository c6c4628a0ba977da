import { ERRORS } from '../../errors.js';
import type { CallDone, Deed, OutcomeCode } from '../../ops/outcomes.js';
import type { Topic } from '../../question/topics.js';
import type { CallPair } from '../show-comparison.js';

/** How something ended: its log line, its audit lines and its metrics come of it. */
export interface Outcome {
  /** Where it is not what the request was taken for at first. */
  readonly did?: Deed;
  readonly outcome: OutcomeCode;
  /** The calls it was about, each with what became of it. */
  readonly calls?: readonly CallDone[];
  readonly topics?: readonly Topic[];
  /** The record cannot tell what was asked. */
  readonly declined?: boolean;
  /** More for the log line: codes and counts. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/** Nothing was said, and nothing is logged: small talk, what has been served already, a value that is none of ours. */
export const SILENT = { outcome: 'silent' } as const satisfies Outcome;
export const DUPLICATE = { outcome: 'duplicate' } as const satisfies Outcome;
export const NOT_OURS = { outcome: 'not_ours' } as const satisfies Outcome;

/** Several calls as one outcome: that of the first that failed, else of the first. */
export function outcomeOf(calls: readonly CallDone[]): Outcome {
  const failed = calls.find(({ outcome }) => Object.hasOwn(ERRORS, outcome));
  return { outcome: (failed ?? calls[0])?.outcome ?? 'internal', calls };
}

/** Two calls set side by side. */
export function comparisonDone(pair: CallPair, outcome: OutcomeCode): Outcome {
  return { did: 'compare', outcome, calls: pair.map(({ call }) => ({ ...call, outcome })) };
}

const QUIET: ReadonlySet<OutcomeCode> = new Set([SILENT, DUPLICATE, NOT_OURS].map(({ outcome }) => outcome));

export function isQuiet(outcome: OutcomeCode): boolean {
  return QUIET.has(outcome);
}
