import { setTimeout as wait } from 'node:timers/promises';
import type { ErrorCode } from '../errors.js';
import type { Fault } from './faults.js';

export interface RetryLimits {
  readonly attempts: number;
  /** ms one attempt may take. */
  readonly attemptMs: number;
  /** ms; the k-th retry waits a random part of `backoffMs × 2^(k−1)`. */
  readonly backoffMs: number;
}

export interface Retries {
  /** How long to wait (ms) before asking again, `leftMs` before the deadline; null where it is pointless. */
  pauseAfter(fault: Fault, attempt: number, leftMs: number): number | null;
}

/** The retries of one look-up: exponential back-off with full jitter. */
export function createRetries(
  { attempts, attemptMs, backoffMs }: RetryLimits,
  random: () => number,
): Retries {
  const had = new Set<ErrorCode>();
  /** A fault that is worth one retry gets it whatever came before: throttling first, then an expired token. */
  const isWorthIt = ({ retry, error: { code } }: Fault): boolean => {
    if (retry !== 'once') return retry === 'yes';
    if (had.has(code)) return false;
    had.add(code);
    return true;
  };
  return {
    pauseAfter(fault, attempt, leftMs) {
      const pause = backoffMs * 2 ** (attempt - 1) * random();
      // A last attempt needs time to get anywhere.
      const inTime = pause + attemptMs / 3 < leftMs;
      return attempt < attempts && inTime && isWorthIt(fault) ? pause : null;
    },
  };
}

/** Waits that many ms, or until the signal is aborted; never rejects. */
export function sleepFor(ms: number, signal?: AbortSignal): Promise<void> {
  return wait(ms, undefined, signal && { signal }).catch(() => {});
}
