import type { SlackRequest } from '../ops/measuring.js';
import type { Transport } from './transport.js';

/** The transport, with `onRequest` hearing of every request once it is answered or lost. */
export function observed(transport: Transport, onRequest: (request: SlackRequest) => void): Transport {
  return async (url, outgoing) => {
    const started = performance.now();
    const tell = (outcome: string): void =>
      onRequest({ method: methodOf(url), outcome, ms: performance.now() - started });
    try {
      const sent = await transport(url, outgoing);
      tell(outcomeOf(sent.status, sent.text));
      return sent;
    } catch (error) {
      tell(isTimeout(error) ? 'timeout' : 'unreachable');
      throw error;
    }
  };
}

/** `/api/chat.postMessage` → `chat.postMessage`; what else is posted to takes a file, or is a `response_url`. */
function methodOf(url: string): string {
  return (
    /^[^?#]*\/api\/([\w.]+)(?:[?#]|$)/.exec(url)?.[1] ??
    (/^[^?#]*\/upload\//.test(url) ? 'upload' : 'response_url')
  );
}

/** Slack says no with status 200 and an `error` in the body, of which no more is read than that. */
function outcomeOf(status: number, text: string): string {
  if (status === 429) return 'ratelimited';
  if (status >= 400) return status >= 500 ? 'http_5xx' : 'http_4xx';
  if (!/^\s*\{\s*"ok"\s*:\s*false\b/.test(text)) return 'ok';
  return /"error"\s*:\s*"(\w{1,60})"/.exec(text)?.[1] ?? 'other';
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && /Timeout|Abort/.test(error.name);
}
