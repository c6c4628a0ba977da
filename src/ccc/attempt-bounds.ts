import { CodedError, type ErrorCode } from '../errors.js';

export interface AttemptBounds {
  readonly signal: AbortSignal;
  within<T>(promise: Promise<T>): Promise<T>;
  breakOff(code: ErrorCode): void;
  broken(): CodedError | null;
  clear(): void;
}

/**
 * The bounds of one attempt, in time and size. One controller and one timer: `AbortSignal.any` and `.timeout` leak
 * and go deaf on Node 20. Breaking off closes the socket of a hanging, dripping or endless answer; `within` also
 * bounds the wait for credentials, which no signal reaches. A caller who gives up ends it like the timer.
 */
export function createAttemptBounds(ms: number, caller?: AbortSignal): AttemptBounds {
  const controller = new AbortController();
  let broken: CodedError | null = null;
  let reject: (reason: Error) => void = () => {};
  const breakage = new Promise<never>((_, onBreak) => (reject = onBreak));
  // An attempt that stays within its bounds leaves nobody waiting for this.
  breakage.catch(() => {});
  const breakOff = (code: ErrorCode): void => {
    broken ??= new CodedError(code);
    controller.abort();
    reject(broken);
  };
  const giveUp = (): void => breakOff('ccc_timeout');
  const timer = setTimeout(giveUp, ms);
  caller?.addEventListener('abort', giveUp);
  if (caller?.aborted) giveUp();
  return {
    signal: controller.signal,
    within: (promise) => Promise.race([promise, breakage]),
    breakOff,
    broken: () => broken,
    clear: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', giveUp);
    },
  };
}
