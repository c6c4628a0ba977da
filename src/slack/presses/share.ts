import { factsOf } from '../../call/facts.js';
import type { Outcome } from '../listeners/outcome.js';
import { findCall } from '../look-up.js';
import { slackCodeOf } from '../refusals.js';
import { showCard } from '../show-card.js';
import type { Press, PressParts } from './press.js';

/** Posts a private card where everybody can read it, and takes the private one away. */
export async function pressShare(parts: PressParts, { call, door, replace, log }: Press): Promise<Outcome> {
  const record = await findCall(parts.calls, call.instanceId, call.contactId);
  const { delivered } = await showCard(parts, door, { facts: factsOf(record), call });
  if (delivered === 'posted' || delivered === 'posted_as_text') {
    // The card is shared, whatever becomes of the private one: told otherwise, people would share it again.
    await replace({ delete_original: true }).catch((error: unknown) =>
      log.warn({ event: 'private_card_stays', slack: slackCodeOf(error) }),
    );
  }
  return { outcome: delivered };
}
