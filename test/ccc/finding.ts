import type { CallSearch, ListedCall } from '../../src/call/call-list.js';
import type { CallLists } from '../../src/call/call-source.js';
import { createCallLists } from '../../src/ccc/call-lists.js';
import { createCccClient, type Attempt, type CccClient } from '../../src/ccc/client.js';
import { createCredentials } from '../../src/ccc/credentials.js';
import { loadRecords } from '../../src/sandbox/ccc/records.js';
import { startSandboxCcc, type SandboxCcc } from '../../src/sandbox/ccc/server.js';

/** When the last sample call is over; the week before has all but the oldest. */
export const NOW = Date.parse('2026-11-19T12:15:00Z');
export const daysBefore = (days: number) => NOW - days * 86_400_000;

/** All calls of the week before. */
export const SEARCH: CallSearch = {
  since: daysBefore(7),
  until: NOW,
  sought: null,
  outcomes: [],
  directions: [],
  page: 1,
  pageSize: 20,
};

const LIMITS = { budgetMs: 1_500, attemptMs: 400, attempts: 3, backoffMs: 1, maxBytes: 1_000_000 };

/** A simulated CCC with the sample calls, and a client of it whose attempts are kept. */
export interface FindingStage {
  readonly ccc: SandboxCcc;
  readonly client: CccClient;
  readonly attempts: readonly Attempt[];
  readonly lists: CallLists;
  close(): Promise<void>;
}

export async function setFindingStage(): Promise<FindingStage> {
  const keys = { accessKeyId: 'LTAI-first', accessKeySecret: 'first-secret' };
  const records = await loadRecords(new URL('../fixtures/records/', import.meta.url));
  const ccc = await startSandboxCcc({ ...keys, records, instanceId: 'ccc-test' });
  const attempts: Attempt[] = [];
  const client = createCccClient({
    endpoint: ccc.url,
    credentials: createCredentials({ id: 'LTAI-first', secret: 'first-secret', securityToken: null }),
    limits: LIMITS,
    onAttempt: (attempt) => attempts.push(attempt),
  });
  return {
    ccc,
    client,
    attempts,
    lists: createCallLists({ client }),
    close: () => {
      client.close();
      return ccc.close();
    },
  };
}

export function idsOf(calls: readonly ListedCall[]): string[] {
  return calls.map(({ contactId }) => contactId);
}
