import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APP, PEOPLE, PLACES } from '../../../src/sandbox/slack/people.js';
import { RESPONSE_LIFE_MS } from '../../../src/sandbox/slack/response-url.js';
import type { SandboxSlack } from '../../../src/sandbox/slack/server.js';
import { section, startSlack } from './fixtures.js';

const CHANNEL = PLACES.leads;

let now: number;
let slack: SandboxSlack;
let url: string;
beforeEach(async () => {
  now = 1_795_000_000_000;
  slack = await startSlack({ clock: () => now });
  ({ responseUrl: url } = await slack.deliver.slashCommand({ user: PEOPLE.lin, channel: CHANNEL }));
});
afterEach(() => slack.close());

async function respond(body: Record<string, unknown>) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, text: await answer.text() };
}

const shown = () => slack.workspace.allMessages.map(({ text, visibleTo }) => [text, visibleTo]);

describe('a response_url', () => {
  it('posts for the asker only, or for all, even where the bot is no member', async () => {
    expect(await respond({ text: 'a' })).toEqual({ status: 200, text: 'ok' });
    await respond({ text: 'b', response_type: 'in_channel' });
    expect(shown()).toEqual([
      ['b', null],
      ['a', PEOPLE.lin],
    ]);
    expect(slack.workspace.allMessages[0]).toMatchObject({
      channel: CHANNEL,
      user: APP.userId,
      fromBot: true,
    });
  });

  it('takes five posts; refused ones do not count', async () => {
    expect(await respond({ text: '' })).toMatchObject({
      status: 400,
      text: '{"ok":false,"error":"no_text"}',
    });
    for (let count = 0; count < 5; count += 1)
      expect(await respond({ text: 'x' })).toMatchObject({ status: 200 });
    expect(await respond({ text: 'x' })).toEqual({ status: 404, text: '{"ok":false,"error":"used_url"}' });
  });

  it('expires after half an hour', async () => {
    now += RESPONSE_LIFE_MS;
    expect(await respond({ text: 'x' })).toMatchObject({ status: 200 });
    now += 1;
    expect(await respond({ text: 'x' })).toEqual({ status: 404, text: '{"ok":false,"error":"expired_url"}' });
  });

  it('replaces and deletes its own first message', async () => {
    await respond({ text: 'wait' });
    await respond({ text: 'done', replace_original: true });
    expect(shown()).toEqual([['done', PEOPLE.lin]]);
    await respond({ delete_original: true });
    expect(shown()).toEqual([]);
  });

  it('refuses broken blocks, but not the total length that chat.postMessage refuses', async () => {
    expect(await respond({ blocks: [{ type: 'sparkline' }] })).toMatchObject({ status: 400 });
    const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2600)));
    expect(await respond({ text: 'x', blocks })).toMatchObject({ status: 200 });
  });

  it('does not exist under any other address', async () => {
    url = `${url}0`;
    expect(await respond({ text: 'x' })).toMatchObject({ status: 404 });
  });

  it.each([
    ['reset', 0],
    ['answer-lost', 1],
  ] as const)('can break: %s', async (fault, stored) => {
    slack.setFault('response_url', fault);
    await expect(respond({ text: 'x' })).rejects.toBeInstanceOf(TypeError);
    expect(slack.workspace.allMessages).toHaveLength(stored);
  });
});
