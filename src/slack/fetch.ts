import { Agent, request, type Dispatcher } from 'undici';
import type { SlackRequest } from '../ops/measuring.js';

type Fetch = typeof globalThis.fetch;

/** Connections to Slack stay open below the idle limit of its load balancers. */
const KEEP_ALIVE_MS = 30_000;

/**
 * `fetch` for the Slack clients on undici's plain request: the same answers at well under half the CPU of the
 * built-in one (docs/performance.md). Connecting, headers and body each have `timeoutMs`; nothing is retried.
 * `onRequest` hears of every request once it is answered or lost.
 */
export function createSlackFetch(
  timeoutMs: number,
  onRequest?: (request: SlackRequest) => void,
): { fetch: Fetch; close(): Promise<void> } {
  const dispatcher = new Agent({
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
  const fetch: Fetch = async (input, init) => {
    const started = performance.now();
    const tell = (outcome: string): void =>
      onRequest?.({ method: methodOf(input), outcome, ms: performance.now() - started });
    try {
      const { response, text } = await send(dispatcher, input, init);
      tell(outcomeOf(response.status, text));
      return response;
    } catch (error) {
      tell(isTimeout(error) ? 'timeout' : 'unreachable');
      throw error;
    }
  };
  return { fetch, close: () => dispatcher.close() };
}

async function send(
  dispatcher: Dispatcher,
  input: Parameters<Fetch>[0],
  init: RequestInit = {},
): Promise<{ readonly response: Response; readonly text: string }> {
  const url = input instanceof Request ? input.url : input;
  const { statusCode, headers, body } = await request(url, {
    dispatcher,
    method: init.method ?? 'GET',
    headers: Object.fromEntries(new Headers(init.headers)),
    ...(init.body == null ? {} : { body: bodyOf(init.body) }),
    ...(init.signal == null ? {} : { signal: init.signal }),
  });
  const text = await body.text();
  const flat = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  // A Response with one of these statuses may not have a body, not even an empty one.
  const response = new Response(NO_BODY.has(statusCode) ? null : text, { status: statusCode, headers: flat });
  return { response, text };
}

/** `/api/chat.postMessage` → `chat.postMessage`; what else is posted to takes a file, or is a `response_url`. */
function methodOf(input: Parameters<Fetch>[0]): string {
  const url = input instanceof Request ? input.url : input;
  const { pathname } = new URL(url);
  return (
    /\/api\/([\w.]+)$/.exec(pathname)?.[1] ?? (pathname.startsWith('/upload/') ? 'upload' : 'response_url')
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

const NO_BODY = new Set([101, 204, 205, 304]);

/** The Slack clients send text, forms and JSON; files are sent as bytes. */
function bodyOf(body: NonNullable<RequestInit['body']>): string | Uint8Array {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('unsupported request body');
}
