import type { SlackApi } from './web-api.js';

/** An answer that comes sooner than this (ms) needs no word before it. */
const PATIENCE_MS = 400;

/**
 * Shows a status line in a thread while something takes its time. Slack clears it with the next message; where none
 * comes, `clear` does. A status that Slack refuses is nobody's loss.
 */
export async function withStatus<T>(
  client: SlackApi,
  place: { readonly channel: string; readonly threadTs: string | null },
  status: string,
  work: () => Promise<T>,
): Promise<T> {
  if (place.threadTs === null) return work();
  const set = (text: string): Promise<unknown> =>
    client
      .apiCall('assistant.threads.setStatus', {
        channel_id: place.channel,
        thread_ts: place.threadTs,
        status: text,
      })
      .catch(() => undefined);
  let shown: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    shown = set(status);
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    // Set again to nothing only after the first has arrived: they could overtake each other.
    void (shown as Promise<unknown> | null)?.then(() => set(''));
  }
}
