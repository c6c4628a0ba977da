import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsoleLogger } from '@slack/logger';
import { startSandboxSlack, type SandboxSlack } from '../../src/sandbox/slack/server.js';
import { APP, PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { cardMetadata } from '../../src/slack/delivery.js';
import { createThreadMemory, rememberCard, type ThreadMemory } from '../../src/slack/thread-memory.js';
import { createTransport } from '../../src/slack/transport.js';
import { createSlackApi, type SlackApi } from '../../src/slack/web-api.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { askedAbout } from '../../src/question/asked.js';
import { createAskedBefore } from '../../src/slack/asked-before.js';
import { sampleFacts } from '../support/replying.js';

const channel = PLACES.support;
const ONE = { contactId: 'job-1', instanceId: 'ccc' };
const TWO = { contactId: 'job-2', instanceId: 'ccc' };

let slack: SandboxSlack;
let client: SlackApi;
let memory: ThreadMemory;
let now: number;
beforeEach(async () => {
  now = 1000;
  slack = await startSandboxSlack({ botToken: 'xoxb-x', signingSecret: 'x' });
  client = createSlackApi({
    apiUrl: slack.apiUrl,
    botToken: 'xoxb-x',
    transport: createTransport(5_000),
    logger: new ConsoleLogger(),
  });
  memory = createThreadMemory(createMemoryStore(() => now), APP.userId); // prettier-ignore
});
afterEach(() => slack.close());

function post(
  call: typeof ONE | null,
  threadTs: string | null,
  user: string = APP.userId,
  at: string = channel,
) {
  const metadata = call === null ? null : cardMetadata(call);
  const fromBot = user === APP.userId;
  return slack.workspace.post({ channel: at, user, fromBot, text: 'x', threadTs, metadata });
}

const asked = () => slack.calls.filter(({ method }) => method.startsWith('conversations.')).length;

describe('the call of a thread', () => {
  it('is the one of the card that it hangs under, asked of Slack once', async () => {
    const root = post(ONE, null);
    const place = { channel, threadTs: root.ts };
    expect(await memory.callOf(client, place)).toEqual(ONE);
    expect(await memory.callOf(client, place)).toEqual(ONE);
    expect(asked()).toBe(1);
  });

  it('is both of a comparison, and the first of them to whoever reads one', async () => {
    const elsewhere = { ...TWO, instanceId: 'ccc-sales' };
    for (const other of [TWO, elsewhere]) {
      const subject = { ...ONE, other };
      const metadata = cardMetadata(subject);
      expect(metadata.event_payload).toMatchObject({ contact_id: 'job-1', instance_id: 'ccc', v: 1 });
      const root = slack.workspace.post({ channel, user: APP.userId, fromBot: true, text: 'x', metadata });
      const place = { channel, threadTs: root.ts };
      expect(await memory.callOf(client, place)).toEqual(subject);
      expect(await memory.recall(place)).toEqual(subject);
    }
  });

  it('is the one of the last card in it', async () => {
    const root = post(ONE, null);
    post(null, root.ts, PEOPLE.lin);
    post(TWO, root.ts);
    post(null, root.ts);
    expect(await memory.callOf(client, { channel, threadTs: root.ts })).toEqual(TWO);
  });

  it('is found pages further in a long thread', async () => {
    const root = post(null, null, PEOPLE.lin);
    for (let i = 0; i < 250; i++) post(null, root.ts, PEOPLE.lin);
    post(TWO, root.ts);
    expect(await memory.callOf(client, { channel, threadTs: root.ts })).toEqual(TWO);
    expect(asked()).toBe(2);
  });

  it('is none where somebody else posted the metadata, and is asked again later', async () => {
    const root = post(ONE, null, PEOPLE.tom);
    const place = { channel, threadTs: root.ts };
    expect(await memory.callOf(client, place)).toBeNull();
    post(TWO, root.ts);
    expect(await memory.callOf(client, place)).toBeNull();
    now += 10 * 60_000 + 1;
    expect(await memory.callOf(client, place)).toEqual(TWO);
  });

  it('is none where the thread is gone or hidden', async () => {
    expect(await memory.callOf(client, { channel, threadTs: '1.000100' })).toBeNull();
    const root = post(ONE, null, APP.userId, PLACES.general);
    expect(await memory.callOf(client, { channel: PLACES.general, threadTs: root.ts })).toBeNull();
  });

  it('rejects where Slack fails, and is asked again', async () => {
    const root = post(ONE, null);
    slack.setFault('conversations.replies', 'http500');
    await expect(memory.callOf(client, { channel, threadTs: root.ts })).rejects.toThrow(/500/);
    expect(await memory.callOf(client, { channel, threadTs: root.ts })).toEqual(ONE);
  });

  it('is known without Slack where the card has just been posted', async () => {
    await rememberCard(memory, { channel, threadTs: null }, '1.000100', ONE);
    expect(await memory.callOf(client, { channel, threadTs: '1.000100' })).toEqual(ONE);
    await rememberCard(memory, { channel, threadTs: '1.000100' }, '2.000100', TWO);
    expect(await memory.callOf(client, { channel, threadTs: '1.000100' })).toEqual(TWO);
    expect(asked()).toBe(0);
  });
});

describe('the call of a direct message', () => {
  const place = { channel: PLACES.dmLin, threadTs: null };

  it('is the one of the last card there', async () => {
    post(ONE, null, APP.userId, PLACES.dmLin);
    post(TWO, null, APP.userId, PLACES.dmLin);
    post(null, null, PEOPLE.lin, PLACES.dmLin);
    expect(await memory.callOf(client, place)).toEqual(TWO);
  });

  it('follows a card that is posted in one of its threads', async () => {
    await rememberCard(memory, { channel: PLACES.dmLin, threadTs: '1.000100' }, '2.000100', TWO);
    expect(await memory.callOf(client, place)).toEqual(TWO);
    expect(asked()).toBe(0);
  });
});

describe('what another version of the bot has left in a shared store', () => {
  const place = { channel, threadTs: '1.0' };

  it.each(['', 'x', '{}', '[1]', '"job-1"', '{"contactId":1}'])('is not known: %j', async (kept) => {
    const store = createMemoryStore();
    await store.set('thread:C0SUPPORT1:1.0', kept, 60_000);
    expect(await createThreadMemory(store, APP.userId).recall(place)).toBeUndefined();
  });

  it.each(['', 'x', '{}', '{"topic":"constructor","agents":[],"queues":[],"ordinal":null,"seconds":null}'])(
    'is no question: %j',
    async (kept) => {
      const store = createMemoryStore();
      await store.set('asked:C0SUPPORT1:1.0', kept, 60_000);
      expect(await createAskedBefore(store).recall(place, sampleFacts('blind-transfer'))).toBeNull();
    },
  );

  it('ends with its time: nothing leans on a question of long ago', async () => {
    const store = createMemoryStore(() => now);
    const before = createAskedBefore(store);
    await before.remember(place, askedAbout('talk'));
    now += 15 * 60_000 + 1;
    expect(await before.recall(place, sampleFacts('blind-transfer'))).toBeNull();
  });
});
