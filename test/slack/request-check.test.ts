import { createHmac } from 'node:crypto';
import { createServer, request, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/ops/log.js';
import { createHttpReceiver } from '../../src/slack/http-receiver.js';
import { createRequestCheck, REQUEST_LIMITS } from '../../src/slack/request-check.js';

const SECRET = 'canary-signing-secret';
const BODY = 'command=%2Fcdr&text=help';
const FORM = 'application/x-www-form-urlencoded';
const MINUTE = 60_000;

let server: Server;
let lines: string[];
let status: number;
let url: string;
/** How far the bot's clock is ahead of ours, in ms. */
let skewMs: number;

beforeEach(async () => {
  lines = [];
  skewMs = 0;
  status = 200;
  const log = createLogger('info', { write: (line: string) => void lines.push(line) });
  const { listener } = createHttpReceiver(SECRET, (said) => log.warn({ event: 'receiver', said }));
  const check = createRequestCheck({ log, now: () => Date.now() + skewMs, answerMs: 300 });
  server = createServer(
    check((incoming, response) => {
      // What the receiver would answer where something in it fails.
      if (status === 200) return listener(incoming, response);
      response.writeHead(status).end();
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}/slack/events`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function signed(body: string, at: number): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const hash = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hash}` };
}

/** Sends `url_verification`, which the receiver answers by itself once the signature is right. */
const CHALLENGE = JSON.stringify({ type: 'url_verification', challenge: 'c' });
async function send(headers: Record<string, string>, body = CHALLENGE, contentType = 'application/json') {
  const sent = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': contentType, ...headers },
    body,
  });
  await sent.text();
  return sent.status;
}

describe('a request to the receiver', () => {
  it.each([
    ['now', 0, 200],
    ['four minutes old', -4 * MINUTE, 200],
    ['six minutes old', -6 * MINUTE, 401],
    ['four minutes ahead', 4 * MINUTE, 200],
    ['six minutes ahead', 6 * MINUTE, 401],
    ['an hour ahead', 60 * MINUTE, 401],
  ])('signed %s is answered with its status', async (_, offset, expected) => {
    expect(await send(signed(CHALLENGE, Date.now() + offset))).toBe(expected);
  });

  it('is judged by the clock of the bot', async () => {
    skewMs = 6 * MINUTE;
    expect(await send(signed(CHALLENGE, Date.now()))).toBe(401);
    expect(lines.join('')).toContain('"why":"too_old"');
  });

  it('that comes again has no effect, in whatever form its signature is written', async () => {
    const headers = signed(CHALLENGE, Date.now());
    expect(await send(headers)).toBe(200);
    expect(await send(headers)).toBe(200);
    expect(lines.join('')).toContain('"why":"seen_before"');
    const signature = headers['x-slack-signature'] ?? '';
    for (const other of [`${signature}=x`, ` ${signature}`, signature.toUpperCase(), `${signature}0`]) {
      const spelled = { ...headers, 'x-slack-signature': other };
      expect([200, 401]).toContain(await send(spelled));
    }
    // Node takes the blank away, so that one of them is the signature itself: seen before.
    expect(lines.filter((line) => line.includes('"seen_before"'))).toHaveLength(2);
  });

  it('is let in again where it was refused', async () => {
    const headers = signed(CHALLENGE, Date.now());
    status = 500;
    expect(await send(headers)).toBe(500);
    status = 200;
    const before = lines.length;
    expect(await send(headers)).toBe(200);
    expect(lines).toHaveLength(before);
  });

  it.each([
    ['none at all', {}],
    ['a wrong signature', { 'x-slack-signature': `v0=${'0'.repeat(64)}` }],
    ['an empty one', { 'x-slack-signature': '' }],
    ['another version', { 'x-slack-signature': `v1=${'0'.repeat(64)}` }],
    ['a time that is none', { 'x-slack-request-timestamp': 'now' }],
    ['a time in other digits', { 'x-slack-request-timestamp': '1e9' }],
    ['a negative time', { 'x-slack-request-timestamp': '-1' }],
  ])('with %s is refused', async (name, headers) => {
    const right = name === 'none at all' ? {} : signed(CHALLENGE, Date.now());
    expect(await send({ ...right, ...headers })).toBe(401);
  });

  it('with a body that was changed is refused', async () => {
    expect(await send(signed(BODY, Date.now()), `${BODY}x`, FORM)).toBe(401);
  });

  it('that only checks the certificate needs no signature, and carries nothing in', async () => {
    expect(await send({}, 'ssl_check=1&command=%2Fcdr', FORM)).toBe(200);
  });

  it('with a body above the limit is refused with 413', async () => {
    const body = 'x'.repeat(REQUEST_LIMITS.bodyBytes + 1);
    expect(await send(signed(body, Date.now()), body)).toBe(413);
  });

  it('whose body drips in is not waited for', async () => {
    const headers = { ...signed(BODY, Date.now()), 'content-length': '1000', 'content-type': FORM };
    const answered = new Promise<string>((resolve) => {
      const dripping = request(url, { method: 'POST', headers }, () => resolve('answered'));
      dripping.on('error', () => resolve('closed'));
      dripping.write('command');
    });
    expect(await answered).toBe('closed');
  });
});
