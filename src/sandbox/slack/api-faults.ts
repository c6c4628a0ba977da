/**
 * What goes wrong with a Web API call.
 * - `ratelimited`: HTTP 429 with that many seconds in `Retry-After`
 * - `error`: HTTP 200 with `ok: false` and that code
 * - `slowMs`: the right answer, that many milliseconds late
 * - `http500`: a 500 with a text body; `hang`: never an answer; `reset`: the connection breaks, nothing was done
 * - `expired`: a 404, as of a `response_url` after its time
 * - `answer-lost`: the call is carried out (a message is stored), then the connection breaks
 */
export type SlackFault =
  | { readonly ratelimited: number }
  | { readonly error: string }
  | { readonly slowMs: number }
  | 'http500'
  | 'expired'
  | 'hang'
  | 'reset'
  | 'answer-lost';

/** The faults that are set, by method name; `*` stands for every method, `response_url` and `upload` for those addresses. */
export class FaultBoard {
  readonly #faults = new Map<string, { readonly fault: SlackFault; timesLeft: number }>();

  /** Breaks the next `times` calls of a method; null heals it. */
  set(method: string, fault: SlackFault | null, times = 1): void {
    if (fault === null || times < 1) this.#faults.delete(method);
    else this.#faults.set(method, { fault, timesLeft: times });
  }

  /** The fault for this call, which it uses up; null for none. */
  take(method: string): SlackFault | null {
    const name = this.#faults.has(method) ? method : '*';
    const set = this.#faults.get(name);
    if (set === undefined) return null;
    set.timesLeft -= 1;
    if (set.timesLeft < 1) this.#faults.delete(name);
    return set.fault;
  }
}
