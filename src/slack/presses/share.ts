import { factsOf } from '../../call/facts.js';
import type { Outcome } from '../listeners/outcome.js';
import { findCall } from '../look-up.js';
import { showCard } from '../show-card.js';
import type { Press, PressParts } from './press.js';

/** Posts a private card where everybody can read it, and takes the private one away. */
export async function pressShare(parts: PressParts, { call, door, replace }: Press): Promise<Outcome> {
  const record = await findCall(parts.calls, call.instanceId, call.contactId);
  const { delivered } = await showCard(parts, door, { facts: factsOf(record), call });
  if (delivered === 'posted' || delivered === 'posted_as_text') await replace({ delete_original: true });
  return { outcome: delivered };
}
