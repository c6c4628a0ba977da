import { factsOf } from '../../call/facts.js';
import { isAllowed } from '../allowed.js';
import { tellPrivately } from '../delivery.js';
import { findCall } from '../look-up.js';
import { renderNotAllowed } from '../messages/replies.js';
import type { Press, PressParts } from '../presses/press.js';
import { showCard, showPrivately } from '../show-card.js';
import type { CallRef } from '../thread-memory.js';
import { limited } from './limited.js';
import { DUPLICATE, type Outcome } from './outcome.js';

/** A press on a button that names a call, under whatever lists calls. */
export type OpenPress = Pick<Press, 'door' | 'user' | 'messageTs' | 'isPrivate' | 'reference'> & {
  readonly call: CallRef;
};

/** People click twice: a press is served once within this time (ms). */
const ONCE_MS = 3_000;

/**
 * Opens the card of a call where the button stands: beside it in the channel or thread, or for the presser alone where
 * only the presser sees the button. The second press of a double click is a duplicate.
 */
export async function openCard(parts: PressParts, press: OpenPress): Promise<Outcome> {
  const { door, user, call, reference, messageTs, isPrivate } = press;
  if (!isAllowed(parts.allowed, user, door.channel)) {
    await tellPrivately(door.tell, renderNotAllowed(parts.words, reference));
    return { outcome: 'not_allowed' };
  }
  if (!(await parts.store.claim(`press:${messageTs}:${user}:${call.contactId}`, ONCE_MS))) return DUPLICATE;
  const refused = await limited(parts.rateLimit, { what: 'look_up', user, told: door });
  if (refused !== null) return refused;
  const found = { facts: factsOf(await findCall(parts.calls, call.instanceId, call.contactId)), call };
  if (isPrivate) {
    await showPrivately(parts, door.tell, found);
    return { outcome: 'private' };
  }
  const { delivered } = await showCard(parts, { ...door, words: parts.words }, found);
  return { outcome: delivered };
}
