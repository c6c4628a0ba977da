import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../ops/log.js';

/** Bounds of what Slack sends over HTTP; the receiver and the check of signatures keep them too. */
export const REQUEST_LIMITS = {
  /** How far the time of a request may be from ours, either way, in ms: else it may be a recorded one. */
  skewMs: 5 * 60_000,
  /** A body larger than this is refused with 413, in bytes. Slack's largest payloads hold a whole message. */
  bodyBytes: 2 * 1024 * 1024,
  /** A request that is not answered by then, ms: a body that drips in, or one that Bolt stumbles over. */
  answerMs: 10_000,
  /** Signatures that are remembered: Slack sends a workspace 30,000 events an hour at most, and they are valid for 10 minutes. */
  signatures: 20_000,
} as const;

export interface RequestCheckParts {
  readonly log: Logger;
  /** Epoch ms. */
  readonly now?: () => number;
  readonly answerMs?: number;
}

/**
 * Stands in front of the receiver, which checks the signature: says which times are not ours, and lets each signature
 * in once for as long as it is valid. A request that came before is answered like the first and goes no further, for
 * Slack itself sends one again whose answer it did not see. What is no signature is left to the receiver.
 */
export function createRequestCheck({
  log,
  now = Date.now,
  answerMs = REQUEST_LIMITS.answerMs,
}: RequestCheckParts): (receive: RequestListener) => RequestListener {
  // A time may lie ahead of ours, so that its signature is valid for twice as long.
  const seen = new LRUCache<string, true>({
    max: REQUEST_LIMITS.signatures,
    ttl: 2 * REQUEST_LIMITS.skewMs,
  });
  const refuse = (response: ServerResponse, status: number, why: string): void => {
    log.warn({ event: 'slack_request_refused', why });
    response.writeHead(status).end();
  };
  return (receive) => (request, response) => {
    answerInTime(request, response, answerMs);
    const { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds } = request.headers;
    if (typeof signature !== 'string' || typeof seconds !== 'string') return receive(request, response);
    const aheadMs = Number(seconds) * 1000 - now();
    if (Math.abs(aheadMs) > REQUEST_LIMITS.skewMs) {
      return refuse(response, 401, aheadMs > 0 ? 'from_the_future' : 'too_old');
    }
    if (seen.has(signature)) return refuse(response, 200, 'seen_before');
    seen.set(signature, true);
    // What was refused, or broke off, has had no effect: it may come again.
    response.on('close', () => {
      if (!response.writableFinished || response.statusCode >= 300) seen.delete(signature);
    });
    return receive(request, response);
  };
}

/** Nobody waits for ever, and no half-sent request holds a connection. */
function answerInTime(request: IncomingMessage, response: ServerResponse, ms: number): void {
  const timer = setTimeout(() => {
    // The receiver still waits for the rest of a body.
    if (!request.complete) request.destroy();
    else if (!response.headersSent) response.writeHead(503).end();
  }, ms);
  response.on('close', () => clearTimeout(timer));
}
