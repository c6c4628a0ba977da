// oxlint-disable unicorn/require-post-message-target-origin -- Slack's postMessage, not the browser's
import { ErrorCode, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APP, PEOPLE, PLACES, TEAM } from '../../../src/sandbox/slack/people.js';
import type { SandboxSlack } from '../../../src/sandbox/slack/server.js';
import { SECRETS, section, startSlack } from './fixtures.js';

let slack: SandboxSlack;
beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.close());

function newClient(token: string = SECRETS.botToken, options: WebClientOptions = {}) {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    logLevel: LogLevel.ERROR,
    ...options,
  });
}

const metadata = {
  event_type: 'cdr_posted',
  event_payload: { contact_id: 'job-1', instance_id: 'ccc-test', v: 1 },
};
const post = (extra: Record<string, unknown> = {}) =>
  newClient().apiCall('chat.postMessage', { channel: PLACES.support, text: 'card', ...extra });
const refusal = (error: string): unknown =>
  expect.objectContaining({
    code: ErrorCode.PlatformError,
    data: expect.objectContaining({ error }) as unknown,
  });

describe('tokens', () => {
  it('tells a valid bot token who it is, and its scopes', async () => {
    expect(await newClient().auth.test()).toMatchObject({
      ok: true,
      team_id: TEAM.id,
      user_id: APP.userId,
      bot_id: APP.botId,
      response_metadata: { scopes: expect.arrayContaining(['chat:write']) as unknown },
    });
  });

  it.each([
    ['invalid_auth', 'xoxb-other'],
    ['not_allowed_token_type', SECRETS.appToken],
  ])('refuses with %s', async (error, token) => {
    await expect(newClient(token).auth.test()).rejects.toEqual(refusal(error));
  });

  it('refuses a call without a token and an unknown method', async () => {
    const answer = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
    expect(await answer.json()).toEqual({ ok: false, error: 'not_authed' });
    await expect(newClient().apiCall('chat.shout')).rejects.toEqual(refusal('unknown_method'));
  });

  it('refuses what the scopes do not cover, and logs no token', async () => {
    await slack.close();
    slack = await startSlack({ scopes: ['commands'] });
    await expect(post()).rejects.toEqual(refusal('missing_scope'));
    expect(JSON.stringify(slack.calls)).not.toContain(SECRETS.botToken);
    expect(slack.calls).toMatchObject([{ method: 'chat.postMessage', result: 'missing_scope' }]);
  });
});

describe('chat.postMessage', () => {
  it('stores blocks and metadata, and conversations.replies gives them back', async () => {
    const client = newClient();
    const blocks = [section('*Missed*')];
    const posted = await client.chat.postMessage({ channel: PLACES.support, text: 'card', blocks, metadata });
    expect(posted).toMatchObject({
      ok: true,
      channel: PLACES.support,
      ts: expect.stringMatching(/^\d{10}\.\d{6}$/) as unknown,
    });
    await client.chat.postMessage({ channel: PLACES.support, text: 'answer', thread_ts: posted.ts ?? '' });
    const asked = { channel: PLACES.support, ts: posted.ts ?? '' };
    const full = await client.conversations.replies({ ...asked, include_all_metadata: true });
    expect(full.messages).toMatchObject([
      { text: 'card', metadata, reply_count: 1, blocks: [{ type: 'section', text: { text: '*Missed*' } }] },
      { text: 'answer', thread_ts: posted.ts, parent_user_id: APP.userId },
    ]);
    const bare = await client.conversations.replies(asked);
    expect(bare.messages?.[0]?.metadata).toEqual({ event_type: 'cdr_posted' });
  });

  it('takes JSON bodies and direct messages by user id', async () => {
    const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${SECRETS.botToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ channel: PEOPLE.lin, text: 'hi', blocks: [{ type: 'divider' }] }),
    });
    expect(await answer.json()).toMatchObject({ ok: true, channel: PLACES.dmLin });
  });

  it.each([
    ['not_in_channel', { channel: PLACES.general }],
    ['channel_not_found', { channel: PLACES.leads }],
    ['channel_not_found', { channel: PLACES.dmPeople }],
    ['channel_not_found', { channel: 'C404' }],
    ['is_archived', { channel: PLACES.archive }],
    ['no_text', { text: '' }],
    ['invalid_blocks', { blocks: [{ type: 'sparkline' }] }],
    ['invalid_blocks_format', { blocks: '[' }],
    ['msg_blocks_too_long', { blocks: Array.from({ length: 5 }, () => section('x'.repeat(2500))) }],
    ['thread_not_found', { thread_ts: '1.000100' }],
    ['invalid_metadata_format', { metadata: { event_type: 'CDR posted', event_payload: {} } }],
    ['invalid_metadata_schema', { metadata: { event_type: 'cdr', event_payload: { a: { b: { c: 1 } } } } }],
  ])('refuses with %s', async (error, extra) => {
    await expect(post(extra)).rejects.toEqual(refusal(error));
    expect(slack.workspace.allMessages).toEqual([]);
  });

  it('points at the broken block', async () => {
    const error: unknown = await post({ blocks: [section('')] }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      data: { errors: ['must be at least 1 characters [json-pointer:/blocks/0/text/text]'] },
    });
  });
});

describe('changing messages', () => {
  it('updates a card and keeps the blocks and metadata it leaves out', async () => {
    const client = newClient();
    const { ts = '' } = await client.chat.postMessage({
      channel: PLACES.support,
      text: 'a',
      blocks: [section('a')],
      metadata,
    });
    await client.chat.update({ channel: PLACES.support, ts, text: 'b' });
    expect(slack.workspace.message(PLACES.support, ts)).toMatchObject({
      text: 'b',
      metadata,
      blocks: [{ type: 'section' }],
    });
    await client.apiCall('chat.update', { channel: PLACES.support, ts, text: 'c', blocks: [], metadata: {} });
    expect(slack.workspace.message(PLACES.support, ts)).toMatchObject({
      text: 'c',
      metadata: null,
      blocks: [],
    });
    await expect(client.chat.update({ channel: PLACES.support, ts, text: 'x'.repeat(4001) })).rejects.toEqual(
      refusal('msg_too_long'),
    );
  });

  it('does not touch other people’s messages', async () => {
    const { ts } = slack.workspace.post({ channel: PLACES.support, user: PEOPLE.lin, text: 'mine' });
    const message = { channel: PLACES.support, ts };
    await expect(newClient().chat.update({ ...message, text: 'x' })).rejects.toEqual(
      refusal('cant_update_message'),
    );
    await expect(newClient().chat.delete(message)).rejects.toEqual(refusal('cant_delete_message'));
    await expect(newClient().chat.delete({ ...message, ts: '1.1' })).rejects.toEqual(
      refusal('message_not_found'),
    );
  });

  it('shows ephemeral messages to one person, outside all history', async () => {
    const client = newClient();
    await client.chat.postEphemeral({ channel: PLACES.support, user: PEOPLE.tom, text: 'psst' });
    const history = await client.conversations.history({ channel: PLACES.support });
    expect(history.messages).toEqual([]);
    expect(slack.workspace.allMessages).toMatchObject([{ text: 'psst', visibleTo: PEOPLE.tom }]);
    const outsider = { channel: PLACES.quality, user: PEOPLE.tom, text: 'psst' };
    await expect(client.chat.postEphemeral(outsider)).rejects.toEqual(refusal('user_not_in_channel'));
  });
});

describe('reading', () => {
  it.each([
    ['not_in_channel', PLACES.general, '1.1'],
    ['channel_not_found', PLACES.leads, '1.1'],
    ['thread_not_found', PLACES.support, '1.1'],
  ])('refuses replies with %s', async (error, channel, ts) => {
    await expect(newClient().conversations.replies({ channel, ts })).rejects.toEqual(refusal(error));
  });

  it('pages through a channel’s history, latest first', async () => {
    for (const text of ['1', '2', '3'])
      slack.workspace.post({ channel: PLACES.support, user: PEOPLE.lin, text });
    const client = newClient();
    const first = await client.conversations.history({ channel: PLACES.support, limit: 2 });
    expect(first.messages?.map((message) => message.text)).toEqual(['3', '2']);
    const cursor = first.response_metadata?.next_cursor ?? '';
    const second = await client.conversations.history({ channel: PLACES.support, limit: 2, cursor });
    expect(second).toMatchObject({ messages: [{ text: '1' }], has_more: false });
  });

  it('tells about channels, people and links', async () => {
    const client = newClient();
    const { channel } = await client.conversations.info({ channel: PLACES.partner });
    expect(channel).toMatchObject({ is_ext_shared: true, is_member: true });
    const { user } = await client.users.info({ user: PEOPLE.lin, include_locale: true });
    expect(user).toMatchObject({ tz: 'Asia/Shanghai', tz_offset: 28_800, locale: 'zh-CN' });
    const { ts: message_ts } = slack.workspace.post({ channel: PLACES.support, user: PEOPLE.lin, text: 'x' });
    const { permalink } = await client.chat.getPermalink({ channel: PLACES.support, message_ts });
    expect(permalink).toBe(
      `https://sandbox.slack.com/archives/${PLACES.support}/p${message_ts.replace('.', '')}`,
    );
  });
});

/** The trigger of a slash command that this person runs. */
async function triggerOf(user: string): Promise<string> {
  const { triggerId } = await slack.deliver.slashCommand({ user, channel: PLACES.support });
  return triggerId;
}

describe('modals, files, status and checks', () => {
  const view = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'Call' },
    blocks: [section('x')],
  };

  it('opens a modal once a trigger, within three seconds, and guards updates with a hash', async () => {
    await slack.close();
    let now = 1_795_000_000_000;
    slack = await startSlack({ clock: () => now });
    const client = newClient();
    const trigger_id = await triggerOf(PEOPLE.lin);
    const opened = await client.views.open({ trigger_id, view });
    await expect(client.views.open({ trigger_id, view })).rejects.toEqual(refusal('exchanged_trigger_id'));
    const { id: view_id = '', hash = '' } = opened.view ?? {};
    await client.views.update({ view_id, hash, view });
    await expect(client.views.update({ view_id, hash, view })).rejects.toEqual(refusal('hash_conflict'));
    const late = await triggerOf(PEOPLE.lin);
    now += 3001;
    await expect(client.views.open({ trigger_id: late, view })).rejects.toEqual(
      refusal('expired_trigger_id'),
    );
    await expect(client.views.open({ trigger_id: 'x', view })).rejects.toEqual(refusal('invalid_trigger_id'));
  });

  it('takes an upload in three steps and shares it in a thread', async () => {
    const { ts } = slack.workspace.post({ channel: PLACES.support, user: PEOPLE.lin, text: 'root' });
    await newClient().filesUploadV2({
      channel_id: PLACES.support,
      thread_ts: ts,
      filename: 'events.txt',
      content: '00:03 Ringing 振铃',
      initial_comment: 'All events',
    });
    const shared = await slack.waitForMessage((message) => message.files.length > 0);
    expect(shared).toMatchObject({ threadTs: ts, text: 'All events', files: [{ name: 'events.txt' }] });
    expect(shared.files[0]?.content.toString()).toBe('00:03 Ringing 振铃');
  });

  it('shows a status in a thread until the next message there', async () => {
    const { ts } = slack.workspace.post({ channel: PLACES.support, user: PEOPLE.lin, text: 'root' });
    const status = 'is reading the call…';
    await newClient().assistant.threads.setStatus({ channel_id: PLACES.support, thread_ts: ts, status });
    expect(slack.workspace.status(PLACES.support, ts)).toBe(status);
    await post({ thread_ts: ts });
    expect(slack.workspace.status(PLACES.support, ts)).toBe('');
  });

  it('validates blocks without a token', async () => {
    const body = new URLSearchParams({ blocks: JSON.stringify([{ type: 'sparkline' }]) });
    const answer = await fetch(`${slack.apiUrl}blocks.validate`, { method: 'POST', body });
    expect(await answer.json()).toMatchObject({
      error: 'invalid_blocks',
      errors: [{ pointer: '/blocks/0/type' }],
    });
    expect(await newClient().blocks.validate({ blocks: [section('x')] })).toMatchObject({ ok: true });
  });
});

describe('faults', () => {
  it('rate-limits with Retry-After, as often as asked', async () => {
    slack.setFault('chat.postMessage', { ratelimited: 7 });
    const client = newClient(SECRETS.botToken, { rejectRateLimitedCalls: true });
    const call = () => client.chat.postMessage({ channel: PLACES.support, text: 'x' });
    await expect(call()).rejects.toMatchObject({ code: ErrorCode.RateLimitedError, retryAfter: 7 });
    expect(await call()).toMatchObject({ ok: true });
  });

  it('answers any error, or a server failure', async () => {
    slack.setFault('*', { error: 'restricted_action' });
    await expect(post()).rejects.toEqual(refusal('restricted_action'));
    slack.setFault('chat.postMessage', 'http500');
    await expect(post()).rejects.toMatchObject({ code: ErrorCode.HTTPError, statusCode: 500 });
  });

  it('loses the answer of a post that it has stored', async () => {
    slack.setFault('chat.postMessage', 'answer-lost');
    await expect(post()).rejects.toMatchObject({ code: ErrorCode.RequestError });
    expect(slack.workspace.allMessages).toMatchObject([{ text: 'card' }]);
  });

  it('breaks a connection before it does anything', async () => {
    slack.setFault('chat.postMessage', 'reset');
    await expect(post()).rejects.toMatchObject({ code: ErrorCode.RequestError });
    expect(slack.workspace.allMessages).toEqual([]);
  });

  it('lets a hanging call wait until the client gives up', async () => {
    slack.setFault('auth.test', 'hang');
    await expect(newClient(SECRETS.botToken, { timeout: 20 }).auth.test()).rejects.toMatchObject({
      code: ErrorCode.RequestError,
    });
  });
});
