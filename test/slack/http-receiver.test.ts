import { App } from '@slack/bolt';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createHttpReceiver } from '../../src/slack/http-receiver.js';

const SECRET = 'signing-secret';
const NOW_S = 1_795_140_000;
const FORM = 'application/x-www-form-urlencoded';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server with the receiver; `seen` has the bodies that Bolt was given, each acknowledged with `answer`. */
async function listen(answer?: unknown) {
  const warnings: string[] = [];
  const seen: unknown[] = [];
  const receiver = createHttpReceiver(
    SECRET,
    (said) => warnings.push(said),
    () => NOW_S * 1000,
  );
  const processEvent: App['processEvent'] = async ({ body, ack, retryNum, retryReason }) => {
    seen.push({ ...body, retryNum, retryReason });
    await ack(answer);
    // A second acknowledgement changes nothing.
    await ack('again');
  };
  const app = new App({ receiver, convoStore: false, authorize: () => Promise.resolve({}) });
  app.processEvent = processEvent;
  const server = createServer(receiver.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  const port = z.object({ port: z.number() }).parse(server.address()).port;
  return { url: `http://127.0.0.1:${port}/slack/events`, seen, warnings };
}

function signed(body: string, { type = FORM, at = NOW_S, secret = SECRET, ...more } = {}) {
  const hash = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  const own = { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${hash}` };
  return { method: 'POST', headers: { 'content-type': type, ...own, ...more }, body };
}

describe('a signed request', () => {
  it('reaches Bolt as its fields, and its answer is the acknowledgement', async () => {
    const { url, seen } = await listen();
    const answer = await fetch(url, signed('command=%2Fcdr&text=job-1+%E6%9D%8E'));
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(seen).toEqual([{ command: '/cdr', text: 'job-1 李' }]);
  });

  it('reaches Bolt as the JSON in it, with what Slack says of trying again', async () => {
    const { url, seen } = await listen({ text: 'hello' });
    const payload = encodeURIComponent(JSON.stringify({ type: 'block_actions' }));
    const answer = await fetch(url, signed(`payload=${payload}`));
    expect([answer.headers.get('content-type'), await answer.json()]).toEqual([
      'application/json',
      { text: 'hello' },
    ]);
    const event = JSON.stringify({ type: 'event_callback' });
    const again = { 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_timeout' };
    await fetch(url, signed(event, { type: 'application/json', ...again }));
    expect(seen).toEqual([
      { type: 'block_actions' },
      { type: 'event_callback', retryNum: 2, retryReason: 'http_timeout' },
    ]);
  });

  it('that verifies the address gets its challenge back', async () => {
    const { url, seen } = await listen();
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const answer = await fetch(url, signed(body, { type: 'application/json' }));
    expect(await answer.json()).toEqual({ challenge: 'abc' });
    expect(seen).toEqual([]);
  });

  it.each(['{"type":', '[1]', '"text"', 'null'])('whose JSON is %s is refused', async (body) => {
    const { url, seen } = await listen();
    expect((await fetch(url, signed(body, { type: 'application/json' }))).status).toBe(400);
    expect(seen).toEqual([]);
  });
});

describe('a request that is not to be trusted', () => {
  const body = 'command=%2Fcdr&text=job-1';
  const { headers } = signed(body);
  it.each([
    ['another secret', signed(body, { secret: 'other' })],
    ['another body', { ...signed(body), body: `${body}2` }],
    ['a time long past', signed(body, { at: NOW_S - 301 })],
    ['a time to come', signed(body, { at: NOW_S + 301 })],
    ['no time', { ...signed(body), headers: { ...headers, 'x-slack-request-timestamp': '' } }],
    ['a short hash', { ...signed(body), headers: { ...headers, 'x-slack-signature': 'v0=00' } }],
    [
      'another scheme',
      { ...signed(body), headers: { ...headers, 'x-slack-signature': `v1=${'0'.repeat(64)}` } },
    ],
    ['no signature at all', { method: 'POST', headers: { 'content-type': FORM }, body }],
  ])('is refused: %s', async (_, request) => {
    const { url, seen, warnings } = await listen();
    expect((await fetch(url, request)).status).toBe(401);
    expect(seen).toEqual([]);
    expect(warnings).toHaveLength(1);
  });

  it('may only check the connection: what else it carries is dropped', async () => {
    const { url, seen } = await listen();
    const request = { method: 'POST', headers: { 'content-type': FORM }, body: `ssl_check=1&${body}` };
    expect((await fetch(url, request)).status).toBe(200);
    expect(seen).toEqual([]);
  });

  it('is refused when it is larger than anything Slack sends', async () => {
    const { url, seen } = await listen();
    expect((await fetch(url, signed(`text=${'x'.repeat(4 * 1024 * 1024)}`))).status).toBe(413);
    expect(seen).toEqual([]);
  });
});

it('does not begin without a signing secret', () => {
  expect(() => createHttpReceiver('', () => {})).toThrow(TypeError);
});
