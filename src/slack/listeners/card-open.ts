import { factsOf } from '../../call/facts.js';
import { findCall } from '../look-up.js';
import type { Press, PressParts } from '../presses/press.js';
import { showCard, showPrivately } from '../show-card.js';
import type { CallRef } from '../thread-memory.js';
import { refusedAtDoor } from './admission.js';
import type { Outcome } from './outcome.js';

/** A press on a button that names a call, under whatever lists calls. */
export type OpenPress = Pick<Press, 'door' | 'user' | 'messageTs' | 'isPrivate' | 'reference'> & {
  readonly call: CallRef;
};

/**
 * Opens the card of a call where the button stands: beside it in the channel or thread, or for the presser alone where
 * only the presser sees the button.
 */
export async function openCard(parts: PressParts, press: OpenPress): Promise<Outcome> {
  const { door, user, call, reference, messageTs, isPrivate } = press;
  const once = `press:${messageTs}:${user}:${call.contactId}`;
  const refused = await refusedAtDoor(parts, { ...door, user, reference, what: 'look_up', once });
  if (refused !== null) return refused;
  const found = { facts: factsOf(await findCall(parts.calls, call.instanceId, call.contactId)), call };
  if (isPrivate) {
    await showPrivately(parts, door.tell, found);
    return { outcome: 'private' };
  }
  const { delivered } = await showCard(parts, { ...door, words: parts.words }, found);
  return { outcome: delivered };
}
