import type { ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Logger } from '../ops/log.js';

/** Slack delivers no more events of a workspace for this minute: more than 30,000 came within an hour. */
const AppRateLimited = z.object({
  type: z.literal('app_rate_limited'),
  team_id: z.string().optional(),
  minute_rate_limited: z.number().optional(),
});

/**
 * Takes the notice that Bolt knows nothing of: without an event inside it is neither acknowledged nor logged, and over
 * a socket it throws. People notice only that questions stay unanswered, so the operator is told.
 */
export function isAppRateLimited(payload: unknown, log: Logger): boolean {
  const notice = AppRateLimited.safeParse(payload);
  if (!notice.success) return false;
  const { team_id: team, minute_rate_limited: minute } = notice.data;
  log.error({ event: 'app_rate_limited', team, minute });
  return true;
}

/** The same in front of an app's `processEvent`. */
export function noticingRateLimits(
  process: (event: ReceiverEvent) => Promise<void>,
  log: Logger,
): (event: ReceiverEvent) => Promise<void> {
  return async (event) => {
    if (isAppRateLimited(event.body, log)) await event.ack();
    else await process(event);
  };
}
