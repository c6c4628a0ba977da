import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP, PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { READ_AS } from '../../src/slack/messages/answer.js';
import { encodeReading } from '../../src/slack/reading.js';
import { WINDOW_MS } from '../../src/slack/rate-limit.js';
import { hasRedis, startRedis, type RedisServer } from '../support/redis.js';
import { sampleRecord } from '../support/samples.js';
import { askOnce } from './asking.js';
import { mentionEverywhere, readyz, sendTo, setPair, type Pair } from './replicas.js';
import { mention, nextIn, replyIn, saidByBot, type Spot } from './talking.js';

const channel = PLACES.support;
const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const BLIND = sampleRecord('blind-transfer').contactId;

let redis: RedisServer | undefined;
let pair: Pair;

/** Answers that everybody sees in a place. */
/** A line of the log, not of the audit. */
const isLimited = (line: string, user: string): boolean =>
  ['"event"', user, 'rate_limited'].every((part) => line.includes(part));

const answersIn = ({ stage }: Pair, { threadTs }: Spot): number =>
  saidByBot(stage).filter((message) => message.threadTs === threadTs).length;

describe.each([
  { way: 'one bot with its memory', shared: false },
  { way: 'two bots with one Redis', shared: true },
])('$way', ({ shared }) => {
  describe.skipIf(shared && !hasRedis)('give', () => {
    beforeAll(async () => {
      redis = shared ? await startRedis() : undefined;
      pair = await setPair(redis?.url ?? null);
    });
    afterAll(async () => {
      await pair.stage.close();
      await redis?.kill();
    });

    it('one answer to a message that Slack delivers as two events, to each of them, twice', async () => {
      const { stage } = pair;
      const spot = { channel, threadTs: (await askOnce(stage, HOLD)).ts };
      for (const [i, question] of ['who hung up?', 'how long was the hold?', '谁先挂断的'].entries()) {
        const answer = nextIn(stage, spot);
        await mentionEverywhere(pair, spot, question);
        await answer;
        expect(answersIn(pair, spot)).toBe(i + 1);
      }
      // Whatever else was under way in the thread would have been said before this.
      for (const bot of pair.bots) {
        sendTo(stage, bot);
        await replyIn(stage, spot, mention(stage, 'who answered?'));
      }
      expect(answersIn(pair, spot)).toBe(5);
    });

    it('one answer to a button that is pressed at each of them', async () => {
      const { stage, bots } = pair;
      const spot = { channel, threadTs: (await askOnce(stage, HOLD)).ts };
      const value = encodeReading({
        call: { contactId: HOLD, instanceId: 'ccc-test' },
        topic: 'hold_total',
        text: 'holds?',
      });
      const text = { type: 'plain_text', text: 'Rather' };
      const elements = [{ type: 'button', action_id: `${READ_AS}:0`, text, value }];
      const blocks = [{ type: 'actions', elements }];
      const button = stage.slack.workspace.post({
        ...spot,
        user: APP.userId,
        fromBot: true,
        text: 'x',
        blocks,
      });
      const answer = nextIn(stage, spot);
      for (const bot of bots) {
        sendTo(stage, bot);
        await stage.slack.deliver.press(button, { user: PEOPLE.lin, actionId: `${READ_AS}:0` });
      }
      expect((await answer).text).toContain('2 min 23 s');
      await replyIn(stage, spot, mention(stage, 'who hung up?'));
      // The button itself, its answer, and the last one.
      expect(answersIn(pair, spot)).toBe(3);
    });

    it('one request to CCC for a call, whichever of them is asked', async () => {
      const { stage, bots } = pair;
      const asked = () => stage.ccc.requests.filter(({ parameters }) => parameters['ContactId'] === BLIND);
      sendTo(stage, bots[0]);
      const { ts } = await askOnce(stage, BLIND);
      sendTo(stage, bots[1]);
      expect((await askOnce(stage, BLIND)).metadata?.event_payload['contact_id']).toBe(BLIND);
      // The thread of a card that the other one has posted.
      const answer = await replyIn(stage, { channel, threadTs: ts }, 'who was it transferred to?');
      expect(answer.text).toContain('Daniel Hughes');
      expect(asked()).toHaveLength(1);
    });

    it('the answer to a short question that leans on one which the other answered', async () => {
      const { stage, bots } = pair;
      const spot = { channel, threadTs: (await askOnce(stage, HOLD)).ts };
      sendTo(stage, bots[0]);
      await replyIn(stage, spot, 'how long was the hold?');
      sendTo(stage, bots[1]);
      expect((await replyIn(stage, spot, 'how many times?')).text).toMatch(/hold|held/i);
    });

    it('a readiness that names the store', async () => {
      for (const bot of pair.bots) {
        const body = { ready: true, store: shared ? 'redis' : 'memory' };
        expect(await readyz(bot)).toMatchObject({ status: 200, body });
      }
    });
  });
});

describe.skipIf(!hasRedis)('the limit of a person', () => {
  beforeAll(async () => {
    redis = await startRedis();
    pair = await setPair(redis.url, { CDR_RATE_LIMIT: '3' });
  });
  afterAll(async () => {
    await pair.stage.close();
    await redis?.kill();
  });

  it('is one for both bots, and told once', async () => {
    const { stage, bots } = pair;
    // Nobody knows when the next minute begins: whoever meets it lets the next person try.
    for (const user of [PEOPLE.lin, PEOPLE.tom, PEOPLE.priya]) {
      const minute = Math.floor(Date.now() / WINDOW_MS);
      const said: (string | null)[] = [];
      for (const i of [0, 1, 0, 1]) {
        sendTo(stage, bots[i] ?? stage.bot);
        const answer = await askOnce(stage, HOLD, { user });
        said.push(answer.visibleTo === user ? answer.text : null);
      }
      sendTo(stage, bots[0]);
      await stage.slack.deliver.slashCommand({ user, channel, text: HOLD });
      await expect.poll(() => bots[0].output.filter((line) => isLimited(line, user))).toHaveLength(1);
      if (minute !== Math.floor(Date.now() / WINDOW_MS)) continue;
      expect(said.slice(0, 3)).toEqual([null, null, null]);
      expect(said[3]).toContain('It goes on in ');
      expect(saidByBot(stage).filter(({ text }) => text.includes('It goes on in '))).toHaveLength(1);
      break;
    }
  });
});
