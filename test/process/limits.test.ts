import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { APP, PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { READ_AS } from '../../src/slack/messages/answer.js';
import { WINDOW_MS } from '../../src/slack/rate-limit.js';
import { encodeReading } from '../../src/slack/reading.js';
import { setStage, type Stage } from '../support/bot.js';
import { sampleRecord } from '../support/samples.js';
import { askOnce } from './asking.js';
import { nextChange, nextSaid, press } from './pressing.js';
import { mention, nextIn, replyIn, saidByBot } from './talking.js';

const channel = PLACES.support;
const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const TOLD = 'You have asked more in this minute';

let stage: Stage;
let threadTs: string;
beforeAll(async () => {
  stage = await setStage('http', { CDR_RATE_LIMIT: '1' });
});
beforeEach(async () => {
  await stage.restart();
  threadTs = (await askOnce(stage, HOLD, { user: PEOPLE.priya })).ts;
});
afterAll(() => stage.close());

/** Does it again where the minute ended on the way: counts begin anew then. The bot knows nothing any more. */
async function withinOneMinute(test: () => Promise<void>): Promise<void> {
  const minute = Math.floor(Date.now() / WINDOW_MS);
  try {
    await test();
  } catch (error) {
    if (minute === Math.floor(Date.now() / WINDOW_MS)) throw error;
    await stage.restart();
    await test();
  }
}

const by = (user: string) => ({ user, channel, threadTs });
const limitedLines = (): number =>
  stage.bot.output.filter((line) => line.includes('"event"') && line.includes('"outcome":"rate_limited"'))
    .length;

function holdButton(): SandboxMessage {
  const call = { contactId: HOLD, instanceId: 'ccc-test' };
  const value = encodeReading({ call, topic: 'hold_total', text: 'holds?' });
  const text = { type: 'plain_text', text: 'Rather' };
  const elements = [{ type: 'button', action_id: `${READ_AS}:0`, text, value }];
  const blocks = [{ type: 'actions', elements }];
  return stage.slack.workspace.post({
    channel,
    threadTs,
    user: APP.userId,
    fromBot: true,
    text: 'x',
    blocks,
  });
}

describe('somebody who asks too fast', () => {
  it('with the command is told so alone, once, and CCC is not asked', () =>
    withinOneMinute(async () => {
      await askOnce(stage, HOLD);
      const asked = stage.ccc.requests.length;
      const told = await askOnce(stage, 'job-112743190586627341');
      expect(told).toMatchObject({ visibleTo: PEOPLE.lin });
      expect(told.text).toMatch(/^You have asked more in this minute than .* goes on in \d+ s\.$/);
      const said = saidByBot(stage).length;
      await stage.slack.deliver.slashCommand({ user: PEOPLE.lin, channel, text: HOLD });
      await expect.poll(limitedLines).toBe(2);
      expect(saidByBot(stage)).toHaveLength(said);
      expect(stage.ccc.requests).toHaveLength(asked);
      // The limit is one person's.
      expect((await askOnce(stage, HOLD, { user: PEOPLE.tom })).visibleTo).toBeNull();
    }));

  it('with a mention is told so alone, in the thread and in the language of the question', () =>
    withinOneMinute(async () => {
      await replyIn(stage, by(PEOPLE.lin), mention(stage, 'who hung up?'));
      const told = await replyIn(stage, by(PEOPLE.lin), mention(stage, '谁先挂断的'));
      expect(told).toMatchObject({ visibleTo: PEOPLE.lin, threadTs });
      expect(told.text).toMatch(/^您这一分钟内的查询已达到机器人的单人上限，请在\d+秒后再试。$/);
    }));

  it('in a direct message is told so there', () =>
    withinOneMinute(async () => {
      const here = { channel: PLACES.dmLin, threadTs: null };
      await replyIn(stage, here, HOLD);
      expect((await replyIn(stage, here, 'who hung up?')).text).toContain(TOLD);
    }));

  it('with a button under an answer is told so alone', () =>
    withinOneMinute(async () => {
      await replyIn(stage, by(PEOPLE.lin), mention(stage, 'who hung up?'));
      const told = nextIn(stage, by(PEOPLE.lin));
      const pressed = holdButton();
      const again = nextIn(stage, by(PEOPLE.lin));
      expect(await told).toBe(pressed);
      await stage.slack.deliver.press(pressed, { user: PEOPLE.lin, actionId: `${READ_AS}:0` });
      expect((await again).visibleTo).toBe(PEOPLE.lin);
      expect((await again).text).toContain(TOLD);
    }));

  it('with the buttons of a card is told so alone, and CCC is not asked', () =>
    withinOneMinute(async () => {
      const card = await askOnce(stage, HOLD);
      const asked = stage.ccc.requests.length;
      const told = nextSaid(stage);
      await press(stage, card, 'refresh');
      expect((await told).visibleTo).toBe(PEOPLE.lin);
      expect((await told).text).toContain(TOLD);
      expect(stage.ccc.requests).toHaveLength(asked);
    }));

  it('without addressing the bot gets silence, and is told when the bot is addressed', () =>
    withinOneMinute(async () => {
      await replyIn(stage, by(PEOPLE.lin), 'who hung up?');
      const said = saidByBot(stage).length;
      const { deliver } = stage.slack;
      await deliver.say({ ...by(PEOPLE.lin), text: 'how long was the hold?' });
      await expect.poll(limitedLines).toBe(1);
      expect(saidByBot(stage)).toHaveLength(said);
      const told = await replyIn(stage, by(PEOPLE.lin), mention(stage, 'who answered?'));
      expect(told.text).toContain(TOLD);
    }));

  it('is not counted for talk that asks nothing, or for a message that is delivered twice', () =>
    withinOneMinute(async () => {
      const { deliver } = stage.slack;
      await deliver.say({ ...by(PEOPLE.lin), text: 'thanks, that helps' });
      await deliver.say({ ...by(PEOPLE.lin), text: `<@${PEOPLE.tom}> who hung up?` });
      expect((await replyIn(stage, by(PEOPLE.lin), mention(stage, 'who hung up?'))).visibleTo).toBeNull();
      expect(limitedLines()).toBe(0);
    }));
});

describe('somebody who finds calls too fast', () => {
  it('with a list’s button, the form or a message’s menu is told so alone, and CCC is not asked', () =>
    withinOneMinute(async () => {
      const list = await askOnce(stage, 'recent 1 2026-11-01');
      const asked = stage.ccc.requests.length;
      const told = nextSaid(stage);
      await stage.slack.deliver.press(list, { user: PEOPLE.lin, actionId: 'list:open:0' });
      const { visibleTo, text } = await told;
      expect([visibleTo, text.startsWith(TOLD)]).toEqual([PEOPLE.lin, true]);

      const opened = nextChange(stage, (change) => (change.kind === 'view' ? change.view : null));
      await stage.slack.deliver.slashCommand({ user: PEOPLE.tom, channel, text: '' });
      const form = nextSaid(stage);
      await stage.slack.deliver.submitView(await opened);
      const refused = await form;
      expect([refused.visibleTo, refused.text.startsWith(TOLD)]).toEqual([PEOPLE.tom, true]);

      const { message } = await stage.slack.deliver.say({ user: PEOPLE.lin, channel, text: HOLD });
      await stage.slack.deliver.messageShortcut(message, PEOPLE.lin, 'look_up_call');
      // One for the list's button, one for the form, one for the menu.
      await expect.poll(limitedLines).toBe(3);
      expect(stage.ccc.requests).toHaveLength(asked);
    }));
});
