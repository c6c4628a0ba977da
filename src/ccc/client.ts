import type { RequestOptions } from 'node:http';
import { CodedError, type ErrorCode, type ErrorFacts } from '../errors.js';
import { answerFault } from './answer.js';
import { createAttemptBounds, type AttemptBounds } from './attempt-bounds.js';
import { createCappedAgent, type CappedAgent } from './capped-agent.js';
import type { Credentials } from './credentials.js';
import { faultOf, type Fault } from './faults.js';
import { loadPopCore, type PopCore } from './pop-core.js';
import { CCC_QUEUE, createQueue, type QueueLimits } from './queue.js';
import { createRetries, sleepFor } from './retries.js';

/** Bounds of one look-up, ms and bytes. */
export const CCC_LIMITS = {
  /** From the call to its answer, the wait for its turn and those between attempts included. */
  budgetMs: 10_000,
  attemptMs: 3_000,
  attempts: 4,
  /** Back-off before the k-th retry: a random part of `backoffMs × 2^(k−1)`. */
  backoffMs: 300,
  maxBytes: 5 * 1024 * 1024,
} as const;

export type CccLimits = { readonly [K in keyof typeof CCC_LIMITS]: number };

/** What became of one attempt; safe to log and to count. */
export interface Attempt extends ErrorFacts {
  readonly action: string;
  readonly attempt: number;
  readonly outcome: 'ok' | ErrorCode;
  readonly ms: number;
}

export interface CccClientParts {
  readonly endpoint: string;
  readonly credentials: Credentials;
  readonly limits?: CccLimits;
  readonly queue?: QueueLimits;
  readonly onAttempt?: (attempt: Attempt) => void;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
  /** 0 to 1, for the jitter. */
  readonly random?: () => number;
  /** Waits that many ms, or until the signal is aborted; never rejects. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface CccClient {
  /**
   * Calls one operation and gives the whole answer. Undefined parameters are left out. Rejects with `CodedError`;
   * a call that its caller aborts ends at once as `ccc_timeout`, one that finds too many before it as `ccc_busy`.
   */
  call(
    action: string,
    params: Readonly<Record<string, string | number | undefined>>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<unknown>;
  close(): void;
}

/**
 * The CCC API (version 2020-07-01) through pop-core. Always POST: with GET its errors carry the signed URL. One
 * `request()` an attempt, so that nonce and time are new; retries are ours, on the codes that faults.ts marks.
 */
export function createCccClient(parts: CccClientParts): CccClient {
  const { credentials, onAttempt, now = performance.now.bind(performance), random = Math.random } = parts;
  const { limits = CCC_LIMITS, sleep = sleepFor } = parts;
  const queue = createQueue(parts.queue ?? CCC_QUEUE, now);
  const connections = createCappedAgent(new URL(parts.endpoint).protocol, limits.maxBytes);
  let popCore: Promise<PopCore> | undefined;

  /** One signed request: its body, or the fault it ended with. */
  const attempt = async (action: string, params: object, bounds: AttemptBounds): Promise<Attempted> => {
    try {
      throwIfBroken(bounds);
      popCore ??= loadPopCore(parts.endpoint, credentials);
      const request = (await popCore).request(action, params, requestOptions(bounds, connections));
      const [body, { response }] = await bounds.within(request);
      return { body, fault: answerFault(body, response.statusCode) };
    } catch (thrown) {
      const fault = faultOf(bounds.broken() ?? thrown);
      // Nothing but a client that could not be loaded is a fault of ours: the next attempt loads it anew.
      if (fault.error.code === 'internal') popCore = undefined;
      return { body: null, fault };
    } finally {
      bounds.clear();
    }
  };

  const askUntil = async (
    deadline: number,
    action: string,
    params: object,
    signal?: AbortSignal,
  ): Promise<unknown> => {
    const retries = createRetries(limits, random);
    for (let number = 1; ; number++) {
      const started = now();
      const bounds = createAttemptBounds(Math.min(limits.attemptMs, deadline - started), signal);
      const { body, fault } = await attempt(action, params, bounds);
      const ms = Math.round(now() - started);
      onAttempt?.({
        action,
        attempt: number,
        outcome: fault?.error.code ?? 'ok',
        ...fault?.error.facts,
        ms,
      });
      if (fault === null) return body;
      if (fault.error.code === 'credentials_expired') credentials.refresh();
      const pause = retries.pauseAfter(fault, number, deadline - now());
      if (pause === null || signal?.aborted) {
        throw new CodedError(fault.error.code, { ...fault.error.facts, attempts: number });
      }
      await sleep(pause, signal);
    }
  };

  const call: CccClient['call'] = (action, params, { signal } = {}) => {
    const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
    const deadline = now() + limits.budgetMs;
    return queue.run(() => askUntil(deadline, action, given, signal), signal);
  };

  return { call, close: () => connections.agent.destroy() };
}

interface Attempted {
  readonly body: unknown;
  readonly fault: Fault | null;
}

function throwIfBroken(bounds: AttemptBounds): void {
  const broken = bounds.broken();
  if (broken !== null) throw broken;
}

function requestOptions(bounds: AttemptBounds, { agent, announce }: CappedAgent): object {
  return {
    method: 'POST',
    agent,
    // Our own timer decides; pop-core's would be 3 s for the connection and again for the body.
    timeout: CCC_LIMITS.budgetMs,
    beforeRequest: (options: RequestOptions) => {
      // Given up while the credentials were on their way: nothing is sent any more.
      throwIfBroken(bounds);
      announce(() => bounds.breakOff('ccc_answer_too_large'), bounds.owns);
      // The socket keeps the idle time of its agent: two timers less a request.
      return { ...options, timeout: undefined };
    },
  };
}
