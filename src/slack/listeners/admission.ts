import type { Messages } from '../../locale/messages.js';
import type { Store } from '../../store/store.js';
import { isAllowed, type Allowed } from '../allowed.js';
import { tellPrivately, type Tell } from '../delivery.js';
import { renderNotAllowed } from '../messages/replies.js';
import type { Counted, RateLimit } from '../rate-limit.js';
import { limited } from './limited.js';
import { DUPLICATE, type Outcome } from './outcome.js';

export interface AdmissionParts {
  readonly allowed: Allowed;
  readonly store: Pick<Store, 'claim'>;
  readonly rateLimit: RateLimit;
}

/** Somebody who pressed, chose or sent something, and how they are told alone. */
export interface Presser {
  readonly user: string;
  readonly channel: string;
  readonly tell: Tell;
  readonly words: Messages;
  readonly reference: string;
  readonly what: Counted;
  /** Names what was pressed: again within `onceMs` it is the second press of a double click. */
  readonly once: string;
  readonly onceMs?: number;
}

/** People click twice: a press is served once within this time (ms). */
const CLICK_MS = 3_000;

/**
 * The one order of checks behind every button, form and shortcut: who may, once, not too often. Null where somebody may
 * go on; a refusal has been told, a duplicate is silent.
 */
export async function refusedAtDoor(
  { allowed, store, rateLimit }: AdmissionParts,
  { user, channel, tell, words, reference, what, once, onceMs = CLICK_MS }: Presser,
): Promise<Outcome | null> {
  if (!isAllowed(allowed, user, channel)) {
    await tellPrivately(tell, renderNotAllowed(words, reference));
    return { outcome: 'not_allowed' };
  }
  if (!(await store.claim(once, onceMs))) return DUPLICATE;
  return limited(rateLimit, { what, user, told: { tell, words } });
}
