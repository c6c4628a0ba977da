import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { errorByCode, type Reply } from './replies.js';

/** Faults by name, as `--fault` takes them. */
export type NamedCccFault =
  | 'throttling'
  | 'throttling-once'
  | 'down'
  | 'slow'
  | 'hang'
  | 'html'
  | 'cut-off'
  | 'empty'
  | 'huge'
  | 'drip';

/**
 * What goes wrong with a request.
 * - a name: `slow` takes 5 s, `drip` sends a byte every 100 ms, `huge` is 6 MB of valid JSON, `cut-off` half a body
 * - `slowMs`: the right answer, that many milliseconds late
 * - `code`: the documented refusal with that code
 * - `status` and `body`: any answer at all
 */
export type CccFault =
  | NamedCccFault
  | { readonly slowMs: number }
  | { readonly code: string }
  | { readonly status: number; readonly body: string; readonly contentType?: string };

const SLOW_MS = 5000;
const DRIP_MS = 100;
const HUGE_BYTES = 6_000_000;
const CHUNK = 'x'.repeat(60_000);
const GATEWAY_PAGE =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body bgcolor="white">\r\n' +
  '<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>gateway</center>\r\n</body>\r\n</html>\r\n';

/** Sends one reply whole. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { 'Content-Type': reply.contentType }).end(reply.body);
}

/**
 * Answers a request the faulty way.
 * @param rightReply computes the answer a healthy service would give
 * @param signal aborts waits when the server closes
 * @returns the API code answered, or null when the client got no complete answer
 */
export async function answerFaultily(
  fault: CccFault,
  rightReply: () => Reply,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<string | null> {
  if (typeof fault === 'string') return answerByName(fault, rightReply, response, signal);
  if ('slowMs' in fault) return answerLate(fault.slowMs, rightReply, response, signal);
  if ('code' in fault) return sent(response, errorByCode(fault.code));
  const { status, body, contentType = 'application/json;charset=utf-8' } = fault;
  return sent(response, { status, contentType, body, code: String(status) });
}

async function answerByName(
  name: NamedCccFault,
  rightReply: () => Reply,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<string | null> {
  switch (name) {
    case 'throttling':
    case 'throttling-once':
      return sent(response, errorByCode('Throttling.User'));
    case 'down':
      return sent(response, errorByCode('ServiceUnavailable'));
    case 'slow':
      return answerLate(SLOW_MS, rightReply, response, signal);
    case 'hang':
      return null;
    case 'html':
      return sent(response, { status: 502, contentType: 'text/html', body: GATEWAY_PAGE, code: '502' });
    case 'empty':
      return sent(response, { status: 200, contentType: 'application/json', body: '', code: '' });
    case 'cut-off':
      return cutOff(rightReply(), response);
    case 'huge':
      return answerHugely(response);
    case 'drip':
      return drip(rightReply(), response, signal);
    default:
      throw new Error(`unknown fault ${String(name satisfies never)}`);
  }
}

function sent(response: ServerResponse, reply: Reply): string {
  sendReply(response, reply);
  return reply.code;
}

async function answerLate(
  ms: number,
  rightReply: () => Reply,
  response: ServerResponse,
  signal: AbortSignal,
) {
  if (!(await waited(ms, signal)) || response.destroyed) return null;
  return sent(response, rightReply());
}

function cutOff(reply: Reply, response: ServerResponse): Promise<null> {
  const bytes = Buffer.from(reply.body);
  response.writeHead(reply.status, { 'Content-Type': reply.contentType, 'Content-Length': bytes.length });
  return new Promise((resolve) => {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
      response.destroy();
      resolve(null);
    });
  });
}

async function answerHugely(response: ServerResponse): Promise<string | null> {
  const closed = new Promise((resolve) => response.once('close', resolve));
  response.writeHead(200, { 'Content-Type': 'application/json;charset=utf-8' });
  response.write('{"RequestId":"huge","HttpStatusCode":200,"Code":"OK","Data":{"Padding":"');
  for (let size = 0; size < HUGE_BYTES && !response.destroyed; size += CHUNK.length) {
    if (response.write(CHUNK)) continue;
    await Promise.race([new Promise((resolve) => response.once('drain', resolve)), closed]);
  }
  if (response.destroyed) return null;
  response.end('"}}');
  return 'OK';
}

async function drip(reply: Reply, response: ServerResponse, signal: AbortSignal): Promise<string | null> {
  const bytes = Buffer.from(reply.body);
  response.writeHead(reply.status, { 'Content-Type': reply.contentType, 'Content-Length': bytes.length });
  for (let index = 0; index < bytes.length && !response.destroyed; index += 1) {
    response.write(bytes.subarray(index, index + 1));
    if (!(await waited(DRIP_MS, signal))) return null;
  }
  return response.destroyed ? null : reply.code;
}

/** Waits; false when the server closed meanwhile. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await delay(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
