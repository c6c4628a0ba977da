import { RespondError } from '@slack/bolt';
import type { Tell } from './delivery.js';

/** Answers a command later than its listener could, through its `response_url`. Rejects as Bolt's `respond` does. */
export function tellAt(slackFetch: typeof fetch, responseUrl: string): Tell {
  return async (message) => {
    const { ok, status } = await slackFetch(responseUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
    });
    if (!ok) throw new RespondError('response_url', status);
  };
}
