import { CodedError, type ErrorCode } from '../errors.js';

export interface AttemptBounds {
  /** The promise, or the rejection that breaks the attempt off, whichever comes first. For one promise. */
  within<T>(promise: Promise<T>): Promise<T>;
  /** A connection that ends with the attempt when that is broken off. */
  owns(connection: { destroy(): unknown }): void;
  breakOff(code: ErrorCode): void;
  broken(): CodedError | null;
  clear(): void;
}

/**
 * The bounds of one attempt, in time and size. Breaking off closes the socket of a hanging, dripping or endless
 * answer; `within` also bounds the wait for credentials, when there is none yet. A caller who gives up ends it like the
 * timer. No `AbortSignal`: it leaks and goes deaf on Node 20, and costs more than what it bounds.
 */
export function createAttemptBounds(ms: number, caller?: AbortSignal): AttemptBounds {
  let broken: CodedError | null = null;
  let connection: { destroy(): unknown } | null = null;
  let rejectPending: ((reason: CodedError) => void) | null = null;
  const breakOff = (code: ErrorCode): void => {
    broken ??= new CodedError(code);
    connection?.destroy();
    rejectPending?.(broken);
  };
  const giveUp = (): void => breakOff('ccc_timeout');
  const timer = setTimeout(giveUp, ms);
  caller?.addEventListener('abort', giveUp);
  if (caller?.aborted) giveUp();
  return {
    within: (promise) =>
      new Promise((resolve, reject) => {
        rejectPending = reject;
        promise.then(resolve, reject);
        if (broken !== null) reject(broken);
      }),
    owns: (given) => {
      connection = given;
    },
    breakOff,
    broken: () => broken,
    clear: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', giveUp);
      // From here on the connection may serve somebody else.
      connection = null;
    },
  };
}
