import type { Transport } from './transport.js';

/** `fetch` over our transport, for what Bolt sends itself: answers to a `response_url`, and opening a socket. */
export function fetchOver(transport: Transport): typeof fetch {
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const { status, headers, text } = await transport(url, {
      method: init.method === 'POST' ? 'POST' : 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body == null ? null : bodyOf(init.body),
    });
    const flat = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    );
    // A Response with one of these statuses may not have a body, not even an empty one.
    return new Response(NO_BODY.has(status) ? null : text, { status, headers: flat });
  };
}

const NO_BODY = new Set([101, 204, 205, 304]);

/** Bolt and its clients send text, forms and JSON; files are sent as bytes. */
function bodyOf(body: NonNullable<RequestInit['body']>): string | Uint8Array {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('unsupported request body');
}
