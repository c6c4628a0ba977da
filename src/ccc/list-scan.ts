import type { CallPage, CallSearch, ListedCall, LookedThrough } from '../call/call-list.js';
import type { WirePage } from './list-data.js';
import type { Rows } from './list-request.js';

/** Bounds of looking at calls one by one: this many pages of CCC, and none begun after this time (ms). */
export const SCAN = { pages: 10, pageSize: 100, budgetMs: 8_000 } as const;

export interface ScanParts {
  readonly ask: (rows: Rows) => Promise<WirePage>;
  readonly matches: (call: ListedCall) => boolean;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/**
 * Finds what CCC has no filter for, by looking at its pages from the latest call on until the wanted page and one
 * call more are found. Says how far it looked. Stateless: a later page begins again at the latest call.
 */
export async function scan(
  { ask, matches, now }: ScanParts,
  { since, page, pageSize }: CallSearch,
): Promise<CallPage> {
  const deadline = now() + SCAN.budgetMs;
  // By id: a row moves to the next page when CCC puts a call that it was late with before it.
  const found = new Map<string, ListedCall>();
  let looked: LookedThrough = { calls: 0, of: null, backTo: null };
  let end: 'enough' | 'all' | 'limit' | null = null;
  for (let number = 1; end === null; number++) {
    const seen = await orFirstFault(ask({ page: number, pageSize: SCAN.pageSize }), number);
    if (seen === null) break;
    looked = lookedOn(looked, seen);
    for (const call of seen.calls.filter(matches)) found.set(call.contactId, call);
    if (found.size > page * pageSize) end = 'enough';
    else if (isLast(seen, looked)) end = 'all';
    else if (number === SCAN.pages || now() >= deadline) end = 'limit';
  }
  const calls = [...found.values()].slice((page - 1) * pageSize, page * pageSize);
  const after = end === 'enough' ? 'more' : end === 'all' ? 'nothing' : 'out_of_reach';
  return { calls, page, pageSize, total: end === 'all' ? found.size : null, after, since, looked };
}

/** What was seen before a later page failed is worth more than the fault, which the log of attempts has. */
async function orFirstFault(asked: Promise<WirePage>, number: number): Promise<WirePage | null> {
  try {
    return await asked;
  } catch (error) {
    if (number === 1) throw error;
    return null;
  }
}

function lookedOn(looked: LookedThrough, { rows, total, calls }: WirePage): LookedThrough {
  const seen = looked.calls + rows;
  return {
    calls: seen,
    // The first total counts, where it is one: later pages may say 0 (ccc-api.md 4.3).
    of: looked.of ?? (total !== null && total >= seen ? total : null),
    backTo: calls.findLast(({ startTime }) => startTime !== null)?.startTime ?? looked.backTo,
  };
}

function isLast({ rows }: WirePage, { calls, of }: LookedThrough): boolean {
  return rows === 0 || (of === null || of < calls ? rows < SCAN.pageSize : calls === of);
}
