import { afterEach, describe, expect, it } from 'vitest';
import { messageEvent } from '../../src/sandbox/slack/payloads.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { hasRedis, startRedis, type RedisServer } from '../support/redis.js';
import { sampleRecord } from '../support/samples.js';
import { setStage, type BotProcess, type Stage } from '../support/bot.js';
import { askOnce } from './asking.js';
import { mentionEverywhere, readyz, sendTo, setPair } from './replicas.js';
import { mention, nextIn, replyIn, saidByBot } from './talking.js';

const channel = PLACES.support;
const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const BLIND = sampleRecord('blind-transfer').contactId;
const BACK = { timeout: 10_000 };

let redis: RedisServer | undefined;
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  await redis?.kill();
  redis = stage = undefined;
});

const stateOf = (bot: BotProcess) => readyz(bot).then(({ status, body }) => ({ status, body }));
const serving = (store: string) => ({
  status: 200,
  body: { ready: true, slack: 'http', store, state: 'serving' },
});
const changes = (bot: BotProcess) =>
  bot.output.flatMap((line) => /"event":"redis","state":"(\w+)"/.exec(line)?.[1] ?? []);

describe.skipIf(!hasRedis)('two bots whose Redis is killed', () => {
  it('go on, each by itself, say so, and share again when it is back', async () => {
    redis = await startRedis();
    const pair = await setPair(redis.url);
    stage = pair.stage;
    const { bots } = pair;
    const spot = { channel, threadTs: (await askOnce(stage, HOLD)).ts };
    await replyIn(stage, spot, 'who hung up?');
    await redis.kill();
    for (const bot of bots) {
      await expect.poll(() => stateOf(bot)).toMatchObject(serving('redis_degraded'));
      sendTo(stage, bot);
      for (let i = 0; i < 3; i++) {
        expect((await replyIn(stage, spot, 'how long was the hold?')).text).toContain('2 min 23 s');
        expect((await askOnce(stage, BLIND)).visibleTo).toBeNull();
      }
    }
    await redis.start();
    for (const bot of bots) await expect.poll(() => stateOf(bot), BACK).toMatchObject(serving('redis'));
    const before = saidByBot(stage).length;
    const answer = nextIn(stage, spot);
    await mentionEverywhere(pair, spot, 'how long was the hold?');
    await answer;
    for (const bot of bots) {
      sendTo(stage, bot);
      await replyIn(stage, spot, mention(stage, 'who answered?'));
      // The log reaches us through a pipe of its own.
      await expect.poll(() => changes(bot)).toEqual(['ok', 'degraded', 'ok']);
      expect(bot.output.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
    }
    expect(saidByBot(stage)).toHaveLength(before + 3);
  });

  it('answer nothing twice that comes again while it is away, or when it is back without what it knew', async () => {
    redis = await startRedis();
    stage = await setStage('http', { REDIS_URL: redis.url });
    const spot = { channel, threadTs: (await askOnce(stage, HOLD)).ts };
    const { bot } = stage;
    const { workspace, deliver } = stage.slack;
    const answer = nextIn(stage, spot);
    const asked = await deliver.say({ ...spot, user: PEOPLE.lin, text: 'who hung up?' });
    await answer;
    const again = () => deliver.event(messageEvent(workspace, asked.message));
    await redis.kill();
    await expect.poll(() => stateOf(bot)).toMatchObject(serving('redis_degraded'));
    await again();
    await replyIn(stage, spot, 'how long was the hold?');
    await redis.start();
    await expect.poll(() => stateOf(bot), BACK).toMatchObject(serving('redis'));
    await again();
    await replyIn(stage, spot, 'how long was the hold?');
    expect(
      workspace.allMessages.filter(({ fromBot, threadTs }) => fromBot && threadTs !== null),
    ).toHaveLength(3);
  });
});

describe.skipIf(!hasRedis)('a bot that starts', () => {
  it('without its Redis serves, says so, and uses it when it is there', async () => {
    redis = await startRedis();
    await redis.kill();
    stage = await setStage('http', { REDIS_URL: redis.url });
    const { bot } = stage;
    expect(await stateOf(bot)).toMatchObject(serving('redis_degraded'));
    await expect.poll(() => changes(bot)).toEqual(['degraded']);
    expect((await askOnce(stage, HOLD)).visibleTo).toBeNull();
    await redis.start();
    await expect.poll(() => stateOf(bot), BACK).toMatchObject(serving('redis'));
    await expect.poll(() => changes(bot)).toEqual(['degraded', 'ok']);
  });

  it('with a password that Redis refuses is degraded, and prints nothing of the address', async () => {
    redis = await startRedis();
    const url = redis.url.replace('redis://', 'redis://canaryuser:canarypassword@');
    stage = await setStage('http', { REDIS_URL: url, LOG_LEVEL: 'trace' });
    expect((await askOnce(stage, HOLD)).visibleTo).toBeNull();
    expect(await stateOf(stage.bot)).toMatchObject(serving('redis_degraded'));
    await stage.bot.stop();
    expect(stage.bot.output.join('\n')).toMatch(/"event":"redis","state":"degraded","why":"WRONGPASS"/);
    expect(stage.bot.output.join('\n')).not.toMatch(/canary(?:user|password)|redis:\/\//);
  });
});
