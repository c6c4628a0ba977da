import type { Messages } from '../../locale/messages.js';
import { tellPrivately, type Tell } from '../delivery.js';
import { renderLine } from '../messages/replies.js';
import type { Counted, RateLimit } from '../rate-limit.js';
import type { Outcome } from './outcome.js';

/** Somebody who wants something of the bot. */
export interface Spender {
  readonly what: Counted;
  readonly user: string;
  /** Where the person is told to wait; null: somebody who did not address the bot is told nothing. */
  readonly told: { readonly tell: Tell; readonly words: Messages } | null;
}

/** Counts one more of somebody. Null within the limit; beyond it the person is told once a minute how long to wait. */
export async function limited(rateLimit: RateLimit, { what, user, told }: Spender): Promise<Outcome | null> {
  const over = await rateLimit.spend(what, user);
  if (over === null) return null;
  const { waitMs } = over;
  if (told !== null && (await over.tellNow()))
    await tellPrivately(told.tell, renderLine(told.words.replies.tooMany(waitMs)));
  return { outcome: 'rate_limited', detail: { waitMs } };
}
