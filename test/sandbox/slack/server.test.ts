import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TimestampMint } from '../../../src/sandbox/slack/messages.js';
import { APP, PEOPLE, PLACES } from '../../../src/sandbox/slack/people.js';
import type { SandboxSlack } from '../../../src/sandbox/slack/server.js';
import { SECRETS, startSlack } from './fixtures.js';

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let slack: SandboxSlack;
let app: Server;
let received: Received[];
let answer: (response: ServerResponse) => void;

beforeEach(async () => {
  received = [];
  answer = (response) => response.end();
  app = createServer((request, response) => {
    void readText(request).then((body) => {
      received.push({ headers: request.headers, body });
      answer(response);
      return null;
    });
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const address = app.address();
  slack = await startSlack({ ackTimeoutMs: 100 });
  if (address !== null && typeof address === 'object') {
    slack.connectHttp(`http://127.0.0.1:${String(address.port)}/slack/events`);
  }
});
afterEach(async () => {
  await slack.close();
  app.closeAllConnections();
  await new Promise((resolve) => app.close(resolve));
});

const typed = { user: PEOPLE.lin, channel: PLACES.support, text: '`job-1` 你好' };

describe('delivery over HTTP', () => {
  it('signs the raw body as Slack does', async () => {
    await slack.deliver.slashCommand(typed);
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    const timestamp = String(headers['x-slack-request-timestamp']);
    const digest = createHmac('sha256', SECRETS.signingSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest('hex');
    expect(headers['x-slack-signature']).toBe(`v0=${digest}`);
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({
      command: '/cdr',
      text: typed.text,
      user_id: PEOPLE.lin,
      channel_id: PLACES.support,
      channel_name: 'support',
      api_app_id: APP.appId,
    });
  });

  it.each([
    [PLACES.dmLin, 'directmessage'],
    [PLACES.leads, 'privategroup'],
  ])('does not tell the name of %s', async (channel, name) => {
    await slack.deliver.slashCommand({ ...typed, channel });
    expect(new URLSearchParams(received[0]?.body).get('channel_name')).toBe(name);
  });

  it('sends events with the bot as authorisation, and marks redeliveries', async () => {
    const envelope = slack.deliver.envelope({ type: 'app_home_opened' });
    await slack.deliver.send('events_api', envelope, { attempt: 2, reason: 'http_timeout' });
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      type: 'event_callback',
      event: { type: 'app_home_opened' },
      authorizations: [{ user_id: APP.userId, is_bot: true }],
    });
    expect(received[0]?.headers).toMatchObject({
      'x-slack-retry-num': '2',
      'x-slack-retry-reason': 'http_timeout',
    });
  });

  it.each([
    [PLACES.general, 0],
    [PLACES.leads, 0],
    [PLACES.support, 1],
    [PLACES.dmLin, 1],
  ])('tells the app about messages in %s %i times', async (channel, times) => {
    await slack.deliver.say({ user: PEOPLE.lin, channel, text: 'hello' });
    expect(received).toHaveLength(times);
  });

  it('sends edits and deletions as hidden messages, and says when a channel is shared', async () => {
    const { message } = await slack.deliver.say({ user: PEOPLE.lin, channel: PLACES.partner, text: 'job-1' });
    await slack.deliver.edit(PLACES.partner, message.ts, 'job-2');
    await slack.deliver.remove(PLACES.partner, message.ts);
    expect(received.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { is_ext_shared_channel: true, event: { text: 'job-1', channel_type: 'channel' } },
      {
        event: {
          subtype: 'message_changed',
          message: { text: 'job-2' },
          previous_message: { text: 'job-1' },
        },
      },
      { event: { subtype: 'message_deleted', deleted_ts: message.ts } },
    ]);
  });

  it('reports a late, a failed and a broken acknowledgement', async () => {
    answer = () => null;
    expect(await slack.deliver.slashCommand(typed)).toMatchObject({ status: 0, error: 'operation_timeout' });
    answer = (response) => response.writeHead(500).end('oops');
    expect(await slack.deliver.slashCommand(typed)).toMatchObject({
      status: 500,
      error: 'http_error',
      body: 'oops',
    });
    answer = (response) => response.destroy();
    expect(await slack.deliver.slashCommand(typed)).toMatchObject({ status: 0, error: 'connection_failed' });
  });
});

describe('waiting for a message', () => {
  it('finds a present one, an edited one, and gives up', async () => {
    const draft = { channel: PLACES.support, user: PEOPLE.lin, text: 'a' };
    const { ts } = slack.workspace.post(draft);
    expect(await slack.waitForMessage(({ text }) => text === 'a')).toMatchObject({ ts });
    const edited = slack.waitForMessage(({ text }) => text === 'b');
    slack.workspace.edit(PLACES.support, ts, { text: 'b' });
    expect(await edited).toMatchObject({ ts, text: 'b' });
    await expect(slack.waitForMessage(({ text }) => text === 'c', 1)).rejects.toThrow('no such message');
  });

  it('ends when the server closes', async () => {
    const ended = slack.waitForMessage(() => false).catch((error: unknown) => error);
    await slack.close();
    expect(await ended).toMatchObject({ message: 'the simulated Slack has closed' });
  });
});

describe('message timestamps', () => {
  it('are unique and increase, even when the clock stands still or goes back', () => {
    let now = 1_795_000_000_000;
    const mint = new TimestampMint(() => now);
    const minted = Array.from({ length: 10_001 }, () => mint.next());
    now -= 60_000;
    minted.push(mint.next());
    expect(minted[0]).toBe('1795000000.000100');
    expect(new Set(minted).size).toBe(minted.length);
    expect(minted.toSorted()).toEqual(minted);
  });
});
