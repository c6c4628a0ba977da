import type { App, Receiver } from '@slack/bolt';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { REQUEST_LIMITS } from './request-check.js';
import { createSignatureCheck } from './signature.js';

/** Slack waits this long (ms) for an acknowledgement; what nobody acknowledged gets a 404 then, as with Bolt. */
const ACK_MS = 3_001;

type Body = Readonly<Record<string, unknown>>;

/**
 * What Slack sends over HTTP, handed to Bolt: Bolt's own `HTTPReceiver` reads each body three times and hashes each
 * signature three times. The process's server calls `listener`; here nothing listens.
 */
export interface HttpReceiver extends Receiver {
  readonly listener: RequestListener;
}

export function createHttpReceiver(
  signingSecret: string,
  warn: (said: string) => void,
  nowMs: () => number = Date.now,
): HttpReceiver {
  const isSigned = createSignatureCheck(signingSecret, nowMs);
  let app: Pick<App, 'processEvent'> | null = null;
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await read(request);
    if (raw === null) return end(response, 413);
    const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    const text = raw.toString('utf8');
    // The only request that Slack does not sign; nothing but the fact that it came is used.
    if (form && /(?:^|&)ssl_check=1(?:&|$)/.test(text)) return end(response, 200);
    if (!isSigned(raw, request.headers)) {
      warn('a request with a bad signature was refused');
      return end(response, 401);
    }
    const body = bodyOf(text, form);
    if (body === null) return end(response, 400);
    if (body['type'] === 'url_verification') return end(response, 200, { challenge: body['challenge'] });
    await app?.processEvent({ body, ack: acknowledging(response, warn), ...retryOf(request) });
  };
  return {
    init: (bolt) => void (app = bolt),
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    listener: (request, response) => {
      receive(request, response).catch((error: unknown) => {
        warn(`a request could not be handled: ${error instanceof Error ? error.name : 'unknown'}`);
        end(response, 500);
      });
    },
  };
}

/** Answers once; Slack's clock runs from the moment the request is in. */
function acknowledging(response: ServerResponse, warn: (said: string) => void) {
  const timer = setTimeout(() => {
    warn('an event was not acknowledged in time');
    end(response, 404);
  }, ACK_MS);
  return (answer?: unknown): Promise<void> => {
    clearTimeout(timer);
    end(response, 200, answer);
    return Promise.resolve();
  };
}

/** The whole body; null for one that is too large. Rejects where the connection breaks. */
function read(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // The rest of one that is too large is read and dropped.
      if (size <= REQUEST_LIMITS.bodyBytes) chunks.push(chunk);
    });
    request.on('end', () => resolve(size > REQUEST_LIMITS.bodyBytes ? null : Buffer.concat(chunks, size)));
    request.on('error', reject);
  });
}

/** Forms carry fields, or everything as JSON in `payload`. Null for what is neither a form nor a JSON object. */
function bodyOf(text: string, form: boolean): Body | null {
  const fields = form ? parse(text) : null;
  const payload = fields === null ? text : fields['payload'];
  if (typeof payload !== 'string') return fields;
  try {
    const body: unknown = JSON.parse(payload);
    return isBody(body) ? body : null;
  } catch {
    return null;
  }
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function retryOf({ headers }: IncomingMessage): { retryNum?: number; retryReason?: string } {
  const [number, reason] = [headers['x-slack-retry-num'], headers['x-slack-retry-reason']];
  return {
    ...(typeof number === 'string' ? { retryNum: Number(number) } : {}),
    ...(typeof reason === 'string' ? { retryReason: reason } : {}),
  };
}

function end(response: ServerResponse, status: number, answer?: unknown): void {
  if (response.headersSent) return;
  if (answer === undefined || answer === '') response.writeHead(status).end();
  else if (typeof answer === 'string') response.writeHead(status).end(answer);
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}
