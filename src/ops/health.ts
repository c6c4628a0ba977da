import type { CccRequest } from './measuring.js';

/** The last request to CCC, for `GET /readyz`. */
export interface CccHealth {
  heard(request: Pick<CccRequest, 'outcome'>): void;
  /** Null before the first request. */
  last(): { readonly outcome: CccRequest['outcome']; readonly ageSeconds: number } | null;
}

/** `now`: milliseconds, monotonic. */
export function createCccHealth(now: () => number): CccHealth {
  let last: { readonly outcome: CccRequest['outcome']; readonly at: number } | null = null;
  return {
    heard: ({ outcome }) => {
      last = { outcome, at: now() };
    },
    last: () => last && { outcome: last.outcome, ageSeconds: Math.round((now() - last.at) / 1000) },
  };
}
