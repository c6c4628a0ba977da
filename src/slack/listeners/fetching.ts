import { factsOf } from '../../call/facts.js';
import type { CallSource } from '../../call/call-source.js';
import type { Logger } from '../../ops/log.js';
import type { CallDone } from '../../ops/outcomes.js';
import type { Door } from '../delivery.js';
import { findCall, tellFailure } from '../look-up.js';
import type { FoundCall } from '../show-card.js';
import { withStatus } from '../status.js';
import type { CallRef } from '../thread-memory.js';

interface Asking {
  readonly door: Door;
  readonly reference: string;
  readonly log: Logger;
}

/**
 * Fetches calls together, with a status line while it takes its time. One call's failure is told to the asker alone
 * and leaves the others their answer; `failed` has them with their codes.
 */
export async function fetchCalls(
  { calls }: { readonly calls: CallSource },
  { door, reference, log }: Asking,
  refs: readonly CallRef[],
): Promise<{ readonly calls: FoundCall[]; readonly failed: CallDone[] }> {
  const { client, words, tell } = door;
  const found = await withStatus(client, door, words.answers.reading, () =>
    Promise.allSettled(refs.map(({ instanceId, contactId }) => findCall(calls, instanceId, contactId))),
  );
  const fetched: FoundCall[] = [];
  const failed: CallDone[] = [];
  for (const [i, result] of found.entries()) {
    const { contactId = '', instanceId = '' } = refs[i] ?? {};
    if (result.status === 'fulfilled') {
      const facts = factsOf(result.value);
      fetched.push({ facts, call: { contactId: facts.record.contactId, instanceId } });
    } else {
      const outcome = await tellFailure({ words, tell, reference, log }, contactId, result.reason);
      failed.push({ contactId, instanceId, outcome });
    }
  }
  return { calls: fetched, failed };
}
