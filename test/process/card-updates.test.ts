import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOf } from '../../src/call/changes.js';
import { factsOf } from '../../src/call/facts.js';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PLACES } from '../../src/sandbox/slack/people.js';
import { watchCard } from '../../src/slack/watched-card.js';
import { openRedisStore, type RedisStore } from '../../src/store/redis.js';
import type { Store } from '../../src/store/store.js';
import { hasRedis, startRedis, type RedisServer } from '../support/redis.js';
import { recordText, sampleRecord } from '../support/samples.js';
import { askOnce } from './asking.js';
import { nextChange } from './pressing.js';
import { setPair, type Pair } from './replicas.js';

const NAME = 'consult-transfer-monitored';
const PENDING = sampleRecord(NAME);

describe.skipIf(!hasRedis)('a provisional card, with two bots and one Redis', () => {
  let redis: RedisServer;
  let store: RedisStore;
  let pair: Pair;
  beforeAll(async () => {
    redis = await startRedis();
    store = await openRedisStore(redis.url, () => undefined);
    pair = await setPair(redis.url);
  });
  afterAll(async () => {
    await pair.stage.close();
    store.close();
    await redis.kill();
  });

  /** Moves the first try at a card to now: the entry that stands in the queue already is the same. */
  async function dueNow({ channel, ts }: SandboxMessage): Promise<void> {
    const now: Pick<Store, 'schedule'> = { schedule: (queue, entry) => store.schedule(queue, entry, 0) };
    const call = { contactId: PENDING.contactId, instanceId: 'ccc-test' };
    await watchCard(now, { channel, ts, call, state: stateOf(factsOf(PENDING)), attempt: 0 });
  }

  it('is brought up to date once, by one of them, also by a bot that started after it was posted', async () => {
    const { stage } = pair;
    const card = await askOnce(stage, PENDING.contactId);
    expect(card.text).toContain('Provisional');
    await stage.restart();
    stage.records.add(recordText(NAME).replace(/"RecordingReady": *false/, '"RecordingReady": true'));
    const edited = nextChange(stage, (change) => (change.kind === 'edited' ? change.message : null));
    await dueNow(card);
    expect(await edited).toMatchObject({ ts: card.ts, channel: PLACES.support, metadata: card.metadata });
    expect((await edited).text).toMatch(/Updated .*: the recording is ready\./);
    const updates = () =>
      [...pair.bots.flatMap(({ output }) => output), ...stage.bot.output].filter((line) =>
        line.includes('"event":"card_update"'),
      );
    await expect.poll(updates).toHaveLength(1);
    expect(stage.slack.calls.filter(({ method }) => method === 'chat.update')).toHaveLength(1);
    // The try that was there from the start moved; none is left behind.
    expect(await store.takeDue('card_updates', 10)).toEqual([]);
  });
});
