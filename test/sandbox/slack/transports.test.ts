// oxlint-disable unicorn/require-post-message-target-origin -- Slack's postMessage, not the browser's
import { App, HTTPReceiver, LogLevel, SocketModeReceiver, type Receiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APP, PEOPLE, PLACES } from '../../../src/sandbox/slack/people.js';
import type { SandboxSlack } from '../../../src/sandbox/slack/server.js';
import { SECRETS, button, startSlack } from './fixtures.js';

const CHANNEL = PLACES.support;
const USER = PEOPLE.lin;

let slack: SandboxSlack;
let stop: () => Promise<unknown>;

function newApp(receiver: Receiver): App {
  return new App({
    token: SECRETS.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
}

async function overHttp(): Promise<App> {
  const receiver = new HTTPReceiver({ signingSecret: SECRETS.signingSecret, logLevel: LogLevel.ERROR });
  const app = newApp(receiver);
  const server = await receiver.start(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  slack.connectHttp(`http://127.0.0.1:${String(address.port)}/slack/events`);
  stop = () => receiver.stop();
  return app;
}

function socketReceiver(clientPingTimeout = 5000): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken: SECRETS.appToken,
    logLevel: LogLevel.ERROR,
    clientPingTimeout,
    // The only way to give the receiver's own client another API address.
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
}

async function overSocket(): Promise<App> {
  const receiver = socketReceiver();
  const app = newApp(receiver);
  await receiver.start();
  stop = () => receiver.client.disconnect();
  return app;
}

beforeEach(async () => {
  slack = await startSlack();
});
afterEach(async () => {
  await stop();
  await slack.close();
});

describe.each([
  ['HTTP', overHttp],
  ['Socket Mode', overSocket],
])('a Bolt app over %s', (_name, connect) => {
  let app: App;
  beforeEach(async () => {
    app = await connect();
  });

  it('receives a slash command, posts a card and answers by response_url', async () => {
    app.command('/cdr', async ({ ack, command, client, respond }) => {
      await ack();
      await client.chat.postMessage({ channel: command.channel_id, text: `card of ${command.text}` });
      await respond({ text: 'for you only' });
    });
    const result = await slack.deliver.slashCommand({ user: USER, channel: CHANNEL, text: 'job-1' });
    expect(result).toMatchObject({ status: 200, error: null });
    const card = await slack.waitForMessage((message) => message.text === 'card of job-1');
    expect(card).toMatchObject({ channel: CHANNEL, fromBot: true, visibleTo: null });
    const note = await slack.waitForMessage((message) => message.text === 'for you only');
    expect(note).toMatchObject({ channel: CHANNEL, visibleTo: USER });
  });

  it.each([
    ['text', 'shown at once', 'shown at once'],
    ['a message', { response_type: 'in_channel' as const, text: 'to all' }, 'to all'],
  ])('may acknowledge a command with %s', async (_what, answer, text) => {
    app.command('/cdr', async ({ ack }) => {
      await ack(answer);
    });
    await slack.deliver.slashCommand({ user: USER, channel: CHANNEL });
    const shown = await slack.waitForMessage((message) => message.text === text);
    expect(shown.visibleTo).toBe(typeof answer === 'string' ? USER : null);
  });

  it('receives a mention twice: as message and as app_mention', async () => {
    const channelType = new Promise((resolve) => {
      app.message(({ message }) => {
        resolve(message.channel_type);
        return Promise.resolve();
      });
    });
    const mentioned = new Promise((resolve) => {
      app.event('app_mention', ({ event }) => {
        resolve(event.text);
        return Promise.resolve();
      });
    });
    const text = `<@${APP.userId}> job-1`;
    const { acks } = await slack.deliver.say({ user: USER, channel: CHANNEL, text });
    expect(acks.map((ack) => ack.status)).toEqual([200, 200]);
    expect(await Promise.all([channelType, mentioned])).toEqual(['channel', text]);
  });

  it('receives a thread reply with its root and the root’s author', async () => {
    const root = slack.workspace.post({ channel: CHANNEL, user: APP.userId, fromBot: true, text: 'card' });
    const received = new Promise((resolve) => {
      app.message(({ message }) => {
        resolve(message);
        return Promise.resolve();
      });
    });
    await slack.deliver.say({ user: USER, channel: CHANNEL, text: 'who hung up?', threadTs: root.ts });
    expect(await received).toMatchObject({
      thread_ts: root.ts,
      parent_user_id: APP.userId,
      text: 'who hung up?',
      channel_type: 'channel',
    });
  });

  it('receives a pressed button and opens a modal with its trigger', async () => {
    app.action('all', async ({ ack, body, client }) => {
      await ack();
      if (!('trigger_id' in body)) return;
      await client.views.open({
        trigger_id: body.trigger_id,
        view: {
          type: 'modal',
          title: { type: 'plain_text', text: 'All events' },
          blocks: [{ type: 'divider' }],
        },
      });
    });
    const opened = new Promise((resolve) => {
      slack.workspace.onChange((change) => {
        if (change.kind === 'view') resolve(change.view.user);
      });
    });
    const blocks = [{ type: 'actions', elements: [button('all', { value: 'job-1' })] }];
    const card = slack.workspace.post({
      channel: CHANNEL,
      user: APP.userId,
      fromBot: true,
      text: 'card',
      blocks,
    });
    expect(await slack.deliver.press(card, { user: USER, actionId: 'all' })).toMatchObject({ status: 200 });
    expect(await opened).toBe(USER);
  });

  it('receives a message shortcut and a submitted modal', async () => {
    const seen: unknown[] = [];
    app.shortcut('look_up', async ({ ack, shortcut }) => {
      if ('message' in shortcut) seen.push(shortcut.message.text);
      await ack();
    });
    app.view('find', async ({ ack, view }) => {
      seen.push(view.state.values['id']?.['id']?.value);
      await ack({ response_action: 'errors', errors: { id: 'No such call' } });
    });
    const { message } = await slack.deliver.say({ user: USER, channel: PLACES.general, text: 'see job-1' });
    await slack.deliver.messageShortcut(message, USER, 'look_up');
    const view = slack.views.open(USER, { type: 'modal', callback_id: 'find', blocks: [] });
    const ack = await slack.deliver.submitView(view, {
      id: { id: { type: 'plain_text_input', value: 'job-2' } },
    });
    expect(seen).toEqual(['see job-1', 'job-2']);
    expect(ack.body).toEqual({ response_action: 'errors', errors: { id: 'No such call' } });
    expect(slack.views.find(view.id)).not.toBeNull();
  });
});

describe('Socket Mode', () => {
  it('reports a missing connection', async () => {
    stop = () => Promise.resolve();
    const ack = await slack.deliver.slashCommand({ user: USER, channel: CHANNEL });
    expect(ack).toMatchObject({ status: 0, error: 'not_connected' });
  });

  it('answers pings and comes back after a broken connection', async () => {
    const pongPatienceMs = 50;
    const receiver = socketReceiver(pongPatienceMs);
    newApp(receiver);
    stop = () => receiver.client.disconnect();
    await receiver.start();
    await slack.sockets.ping();
    expect(slack.sockets.connectionCount).toBe(1);
    const connected = new Promise((resolve) => receiver.client.once('connected', resolve));
    slack.sockets.disconnect('refresh_requested');
    await connected;
    expect(slack.sockets.connectionCount).toBe(1);
  });
});

describe('a slash command in a thread', () => {
  it('never reaches the app: Slack itself refuses it', async () => {
    stop = () => Promise.resolve();
    const typed = { user: USER, channel: CHANNEL, text: 'job-1', threadTs: '1.1' };
    expect(await slack.deliver.slashCommand(typed)).toMatchObject({ error: 'not_supported_in_threads' });
    const [note] = slack.workspace.allMessages;
    expect(note).toMatchObject({ text: '/cdr is not supported in threads. Sorry!', visibleTo: USER });
  });
});
