import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../src/call/changes.js';
import { factsOf } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { CodedError, type ErrorCode } from '../../src/errors.js';
import { messagesFor } from '../../src/locale/index.js';
import type { Locale } from '../../src/locale/messages.js';
import { momentIn } from '../../src/locale/moment.js';
import { createLogger, slackLogger } from '../../src/ops/log.js';
import { createWork } from '../../src/ops/work.js';
import type { SlackFault } from '../../src/sandbox/slack/api-faults.js';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { startSandboxSlack, type SandboxSlack } from '../../src/sandbox/slack/server.js';
import { createCardUpdates, PACE } from '../../src/slack/card-updates.js';
import { tellIn } from '../../src/slack/delivery.js';
import { webClientOptions } from '../../src/slack/identity.js';
import { showCard } from '../../src/slack/show-card.js';
import { CARD_UPDATES, noteRefreshed, TRIES_MS } from '../../src/slack/watched-card.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { sampleRecord } from '../support/samples.js';

const FINAL: CallRecord = { ...sampleRecord('consult-transfer-monitored'), recordingReady: true };
const ENDED: CallRecord = { ...FINAL, recordingReady: false };
const RUNNING: CallRecord = { ...ENDED, releaseTime: null, releaseInitiator: '', contactDisposition: '' };
const channel = PLACES.support;
const call = { contactId: FINAL.contactId, instanceId: 'ccc-test' };

let slack: SandboxSlack;
beforeAll(async () => {
  slack = await startSandboxSlack({ botToken: 'xoxb-1', signingSecret: 's' });
});
afterAll(() => slack.close());

/** A bot over a clock that stands still: what CCC says, what it is asked, and what the bot logs. */
function served(locale: Locale = 'en') {
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => void lines.push(line) });
  const at = { now: 0 };
  const store = createMemoryStore(() => at.now);
  const ccc: { record: CallRecord; fault: ErrorCode | null; asked: number } = {
    record: RUNNING,
    fault: null,
    asked: 0,
  };
  const words = messagesFor(locale);
  const client = new WebClient('xoxb-1', webClientOptions(slack.apiUrl, fetch, slackLogger(log)));
  const common = { words, sayMoment: momentIn('Asia/Shanghai'), sensitive: new Set<string>(), store };
  const updates = createCardUpdates({
    ...common,
    client,
    calls: {
      get: (_instance, _call, { fresh } = {}) => {
        if (fresh !== true) throw new Error('from a cache');
        ccc.asked++;
        return ccc.fault === null ? Promise.resolve(ccc.record) : Promise.reject(new CodedError(ccc.fault));
      },
    },
    work: createWork(),
    clock: () => Date.UTC(2026, 10, 18, 2, 30),
    log,
  });
  const memory = { remember: () => Promise.resolve() };
  const tell = tellIn(client, { channel, threadTs: null, user: PEOPLE.lin, direct: false });
  const door = { client, tell, channel, threadTs: null, botName: 'cdr', words };
  return {
    ccc,
    store,
    lines,
    /** Posts the card of what CCC says now. */
    async post(): Promise<SandboxMessage> {
      const { ts } = await showCard({ ...common, memory }, door, { facts: factsOf(ccc.record), call });
      return cardAt(ts ?? '');
    },
    /** Lets this much time pass since the start, and looks once. */
    async lookAt(ms: number): Promise<void> {
      at.now = ms;
      await updates.tick();
    },
    tick: () => updates.tick(),
  };
}

function cardAt(ts: string): SandboxMessage {
  const card = slack.workspace.message(channel, ts);
  if (card === null) throw new Error('no card');
  return card;
}

describe('a provisional card', () => {
  let bot: ReturnType<typeof served>;
  beforeEach(() => {
    bot = served();
  });

  it('is replaced when its record has changed, says what did, and is looked at until it is final', async () => {
    const { ts, metadata } = await bot.post();
    bot.ccc.record = ENDED;
    await bot.lookAt(20_000);
    expect(cardAt(ts).text).toMatch(
      /Updated .*: the call has ended and its disposition is Completed \(Success\)\./,
    );
    expect(cardAt(ts).text).toContain('Provisional');
    bot.ccc.record = FINAL;
    await bot.lookAt(60_000);
    expect(cardAt(ts).text).toMatch(/Updated .*: the recording is ready\./);
    expect(cardAt(ts).text).not.toContain('Provisional');
    expect(cardAt(ts).metadata).toEqual(metadata);
    await bot.lookAt(10 * 3_600_000);
    expect(bot.ccc.asked).toBe(2);
  });

  it('speaks the language of the bot', async () => {
    const chinese = served('zh-CN');
    const { ts } = await chinese.post();
    chinese.ccc.record = FINAL;
    await chinese.lookAt(20_000);
    expect(cardAt(ts).text).toMatch(/已更新（.*）：通话已结束，.*录音已生成/);
  });

  it('is left as it is while nothing changes, and given up after the last try', async () => {
    const { ts } = await bot.post();
    for (const ms of TRIES_MS) {
      await bot.lookAt(ms - 1);
      await bot.lookAt(ms);
      await bot.lookAt(ms);
    }
    await bot.lookAt(10 * 3_600_000);
    expect(bot.ccc.asked).toBe(TRIES_MS.length);
    expect(cardAt(ts).editedTs).toBeNull();
  });

  it('does not say again what a refresh has said', async () => {
    const { ts } = await bot.post();
    bot.ccc.record = ENDED;
    await noteRefreshed(bot.store, { channel, ts }, { call, state: stateOf(factsOf(ENDED)) });
    await bot.lookAt(20_000);
    expect(cardAt(ts).editedTs).toBeNull();
    bot.ccc.record = FINAL;
    await bot.lookAt(60_000);
    expect(cardAt(ts).text).toMatch(/Updated .*: the recording is ready\./);
  });

  it.each<ErrorCode>(['ccc_throttled', 'ccc_timeout', 'ccc_unavailable'])(
    'is looked at again at its next time after %s',
    async (fault) => {
      const { ts } = await bot.post();
      bot.ccc.fault = fault;
      await bot.lookAt(20_000);
      bot.ccc.fault = null;
      bot.ccc.record = FINAL;
      await bot.lookAt(60_000);
      expect(cardAt(ts).text).toContain('Updated');
      expect(bot.lines[0]).toMatch(new RegExp(`"outcome":"postponed","why":"${fault}"`));
    },
  );

  it.each<SlackFault>([{ ratelimited: 30 }, 'http500', 'reset', 'answer-lost', { error: 'internal_error' }])(
    'is replaced at its next time after Slack’s %j',
    async (fault) => {
      const { ts } = await bot.post();
      bot.ccc.record = ENDED;
      slack.setFault('chat.update', fault);
      await bot.lookAt(20_000);
      bot.ccc.record = FINAL;
      await bot.lookAt(60_000);
      expect(cardAt(ts).text).toMatch(/Updated .*: the call has ended, .*the recording is ready/);
    },
  );

  it.each(['call_not_found', 'access_denied', 'instance_unknown'] as const)(
    'is dropped with one line of the log after %s',
    async (fault) => {
      await bot.post();
      bot.ccc.fault = fault;
      await bot.lookAt(20_000);
      await bot.lookAt(10 * 3_600_000);
      expect(bot.ccc.asked).toBe(1);
      expect(bot.lines).toHaveLength(1);
      expect(bot.lines[0]).toMatch(new RegExp(`"outcome":"dropped","why":"${fault}"`));
    },
  );

  it('is dropped with one line of the log when it was deleted', async () => {
    const { ts } = await bot.post();
    slack.workspace.remove(channel, ts);
    bot.ccc.record = ENDED;
    await bot.lookAt(20_000);
    await bot.lookAt(10 * 3_600_000);
    expect(bot.lines).toHaveLength(1);
    expect(bot.lines[0]).toMatch(/"outcome":"dropped","why":"message_not_found"/);
  });

  it.each(['not_in_channel', 'channel_not_found', 'is_archived', 'edit_window_closed', 'token_revoked'])(
    'is dropped with one line of the log after Slack’s %s',
    async (error) => {
      await bot.post();
      bot.ccc.record = ENDED;
      slack.setFault('chat.update', { error });
      await bot.lookAt(20_000);
      await bot.lookAt(10 * 3_600_000);
      expect(bot.ccc.asked).toBe(1);
      expect(bot.lines).toHaveLength(1);
    },
  );
});

describe('the looks at cards', () => {
  it('leave a final card alone', async () => {
    const bot = served();
    bot.ccc.record = FINAL;
    await bot.post();
    await bot.lookAt(10 * 3_600_000);
    expect(bot.ccc.asked).toBe(0);
  });

  it('are a few at once, however many are due', async () => {
    const bot = served();
    for (let i = 0; i < PACE.atOnce + 2; i++) await bot.post();
    await bot.lookAt(20_000);
    expect(bot.ccc.asked).toBe(PACE.atOnce);
    await Promise.all([bot.tick(), bot.tick()]);
    expect(bot.ccc.asked).toBe(PACE.atOnce + 2);
  });

  it.each(['', '{}', 'null', '{"channel":"C1","ts":"1.2","card":"{}","try":0}', '{"channel":"<!channel>"}'])(
    'drop an entry that is none: %j',
    async (entry) => {
      const bot = served();
      await bot.store.schedule(CARD_UPDATES, entry, 0);
      await bot.tick();
      expect(bot.lines).toHaveLength(1);
      expect(bot.lines[0]).toContain('unreadable_entry');
      expect(bot.lines[0]).not.toContain('<!channel>');
    },
  );
});
