import { Agent, request, type Dispatcher } from 'undici';

type Fetch = typeof globalThis.fetch;

/** Connections to Slack stay open below the idle limit of its load balancers. */
const KEEP_ALIVE_MS = 30_000;

/**
 * `fetch` for the Slack clients on undici's plain request: the same answers at well under half the CPU of the
 * built-in one (docs/performance.md). Connecting, headers and body each have `timeoutMs`; nothing is retried.
 */
export function createSlackFetch(timeoutMs: number): { fetch: Fetch; close(): Promise<void> } {
  const dispatcher = new Agent({
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
  return { fetch: (input, init) => send(dispatcher, input, init), close: () => dispatcher.close() };
}

async function send(
  dispatcher: Dispatcher,
  input: Parameters<Fetch>[0],
  init: RequestInit = {},
): Promise<Response> {
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
  return new Response(NO_BODY.has(statusCode) ? null : text, { status: statusCode, headers: flat });
}

const NO_BODY = new Set([101, 204, 205, 304]);

/** The Slack clients send text: forms and JSON. */
function bodyOf(body: NonNullable<RequestInit['body']>): string | Uint8Array {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('unsupported request body');
}
