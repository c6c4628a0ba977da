import { tellPrivately } from '../delivery.js';
import type { Outcome } from '../listeners/outcome.js';
import { findCall } from '../look-up.js';
import { renderNumbers } from '../messages/numbers.js';
import type { Press, PressParts } from './press.js';

/** Shows the full numbers of a call to the presser alone; who may has been checked. */
export async function pressNumbers(parts: PressParts, { call, door }: Press): Promise<Outcome> {
  const record = await findCall(parts.calls, call.instanceId, call.contactId);
  await tellPrivately(door.tell, renderNumbers(record, parts.words));
  return { outcome: 'shown' };
}
