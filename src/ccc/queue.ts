import { CodedError } from '../errors.js';

/** How much of CCC the bot may use at once. Beyond it people are told "busy", with a time. */
export const CCC_QUEUE = {
  /** Calls under way. */
  concurrent: 20,
  /** Calls that wait for their turn; one more is refused at once. */
  waiting: 500,
  /** The longest wait for a turn, ms: it counts against the call's budget, and leaves it time for two attempts. */
  waitMs: 4_000,
} as const;

export type QueueLimits = { readonly [K in keyof typeof CCC_QUEUE]: number };

export interface Queue {
  /**
   * Runs a task when its turn comes. Rejects with `ccc_busy` where there is no room or no turn in time, with
   * `ccc_timeout` where its caller gives up before.
   */
  run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** A turn in use. */
interface Turn {
  /** ms, monotonic. */
  readonly since: number;
}

/** The longest time that people are told to wait, ms: further ahead nothing can be said. */
const MOST_TOLD_MS = 60_000;

/**
 * A bounded queue: while CCC hangs, calls are refused rather than piled up. In order of arrival; a full queue says when
 * a call that is made anew is likely to get its turn.
 */
export function createQueue(
  { concurrent, waiting, waitMs }: QueueLimits,
  now: () => number = performance.now.bind(performance),
): Queue {
  const turns = new Set<Turn>();
  const waiters = new Set<() => void>();
  /** How long turns take lately, ms. */
  let usualMs = 0;

  const take = (): Turn => {
    const turn = { since: now() };
    turns.add(turn);
    return turn;
  };
  const giveBack = (turn: Turn): void => {
    turns.delete(turn);
    usualMs = 0.8 * usualMs + 0.2 * (now() - turn.since);
    const [first] = waiters;
    first?.();
  };
  const busy = (): CodedError => {
    const [oldest] = turns;
    // Where all hang, none has ended of late: the oldest says more.
    const turnMs = Math.max(usualMs, oldest === undefined ? 0 : now() - oldest.since);
    const likely = (turnMs * (waiters.size + 1)) / concurrent;
    const seconds = Math.ceil(Math.min(likely, MOST_TOLD_MS) / 1000);
    return new CodedError('ccc_busy', { waitMs: Math.max(1, seconds) * 1000 });
  };
  const wait = (signal?: AbortSignal): Promise<Turn> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        waiters.delete(admit);
      };
      const admit = (): void => {
        leave();
        resolve(take());
      };
      const refuse = (error: CodedError): void => {
        leave();
        reject(error);
      };
      const giveUp = (): void => refuse(new CodedError('ccc_timeout'));
      const timer = setTimeout(() => refuse(busy()), waitMs);
      signal?.addEventListener('abort', giveUp);
      waiters.add(admit);
    });

  return {
    async run(task, signal) {
      if (turns.size >= concurrent && waiters.size >= waiting) throw busy();
      const turn = turns.size < concurrent ? take() : await wait(signal);
      try {
        return await task();
      } finally {
        giveBack(turn);
      }
    },
  };
}
