import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventPayload, mentionEvent, messageEvent } from '../../src/sandbox/slack/payloads.js';
import { APP, PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { READ_AS } from '../../src/slack/messages/answer.js';
import { encodeReading } from '../../src/slack/reading.js';
import { setStage, type Stage } from '../support/bot.js';
import { sampleRecord } from '../support/samples.js';
import { allText, askOnce } from './asking.js';
import { mention, nextIn, replyIn, saidByBot, type Spot } from './talking.js';

const channel = PLACES.support;
const HOLD = sampleRecord('inbound-answered-with-hold').contactId;

/** A message of the bot with a button of this value. */
function withButton(stage: Stage, spot: Spot, value: string) {
  const button = {
    type: 'button',
    action_id: `${READ_AS}:0`,
    text: { type: 'plain_text', text: 'Rather' },
    value,
  };
  const { channel: at, threadTs } = spot;
  const blocks = [{ type: 'actions', elements: [button] }];
  return stage.slack.workspace.post({
    channel: at,
    threadTs,
    user: APP.userId,
    fromBot: true,
    text: 'x',
    blocks,
  });
}

const holdTotal = (text: string, contactId = HOLD): string =>
  encodeReading({ call: { contactId, instanceId: 'ccc-test' }, topic: 'hold_total', text });

describe('one message', () => {
  it('gets one answer, however often and in whatever form Slack delivers it', async () => {
    const stage = await setStage('http');
    const { deliver, workspace } = stage.slack;
    const card = await askOnce(stage, HOLD);
    const spot = { channel, threadTs: card.ts };
    const asked = workspace.post({ ...spot, user: PEOPLE.lin, text: mention(stage, 'who hung up?') });
    const message = eventPayload(workspace, messageEvent(workspace, asked), Date.now());
    const named = eventPayload(workspace, mentionEvent(workspace, asked), Date.now());
    const answer = nextIn(stage, spot);
    const acks = await Promise.all([
      deliver.send('events_api', named),
      deliver.send('events_api', message),
      deliver.send('events_api', named, { attempt: 1, reason: 'http_timeout' }),
    ]);
    expect(acks.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await answer).text).toContain('The customer hung up');
    await deliver.send('events_api', message, { attempt: 2, reason: 'http_timeout' });
    await stage.bot.stop();
    expect(saidByBot(stage)).toHaveLength(2);
    await stage.close();
  });
});

describe('a button of another reading', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage('http');
  });
  afterAll(() => stage.close());

  it('is offered where a mention is not surely understood, and a press answers in the thread', async () => {
    const card = await askOnce(stage, HOLD);
    const spot = { channel, threadTs: card.ts };
    const odd = [
      'the blue stripe of it, longer?',
      'customer agent queue hold talk',
      'which of the two beeps more',
      'mute or queue or ring, the thing',
      'ring survey transfer',
      'what about the customer and queue and rating',
    ];
    const answers = [];
    for (const text of odd) answers.push(await replyIn(stage, spot, mention(stage, text)));
    const unsure = answers.find(({ blocks }) => JSON.stringify(blocks).includes(`${READ_AS}:1`));
    if (unsure === undefined) throw new Error(`sure of all: ${answers.map(allText).join('\n')}`);
    expect(unsure.text).toContain('Read as a question about: ');
    const next = nextIn(stage, spot);
    await stage.slack.deliver.press(unsure, { user: PEOPLE.tom, actionId: `${READ_AS}:1` });
    expect((await next).text).not.toContain('Read as a question about: ');
  });

  it('answers as it says, in the language of the question, about the call it carries', async () => {
    const card = await askOnce(stage, sampleRecord('blind-transfer').contactId);
    const spot = { channel, threadTs: card.ts };
    const pressed = withButton(stage, spot, holdTotal('这个怎么样'));
    const next = nextIn(stage, spot);
    await stage.slack.deliver.press(pressed, { user: PEOPLE.lin, actionId: `${READ_AS}:0` });
    expect((await next).text).toContain('2分23秒');
    // What is asked next may lean on it.
    expect((await replyIn(stage, spot, 'how many times?')).text).toMatch(/hold|held/i);
  });

  it('works in a direct message', async () => {
    const spot = { channel: PLACES.dmLin, threadTs: null };
    const next = nextIn(stage, spot);
    const pressed = withButton(stage, spot, holdTotal('and the other thing'));
    const answer = nextIn(stage, spot);
    await next;
    await stage.slack.deliver.press(pressed, { user: PEOPLE.lin, actionId: `${READ_AS}:0` });
    expect((await answer).channel).toBe(PLACES.dmLin);
  });
});

describe('a press', () => {
  it('twice is answered once, and a value that is none of ours not at all', async () => {
    const stage = await setStage('http', { LOG_LEVEL: 'trace' });
    const card = await askOnce(stage, HOLD);
    const spot = { channel, threadTs: card.ts };
    const press = (value: string) =>
      stage.slack.deliver.press(withButton(stage, spot, value), {
        user: PEOPLE.lin,
        actionId: `${READ_AS}:0`,
      });
    for (const value of [
      '',
      'x',
      '{}',
      holdTotal('x', '13800007777'),
      holdTotal('x', 'secret'),
      'x'.repeat(2000),
    ])
      expect(await press(value)).toMatchObject({ status: 200 });
    const pressed = withButton(stage, spot, holdTotal('holds?'));
    const byLin = { user: PEOPLE.lin, actionId: `${READ_AS}:0` };
    await Promise.all([stage.slack.deliver.press(pressed, byLin), stage.slack.deliver.press(pressed, byLin)]);
    await stage.bot.stop();
    const answers = saidByBot(stage).filter(({ text }) => text !== 'x');
    expect(answers.map(({ text }) => text.split('\n')[0])).toEqual([
      card.text.split('\n')[0],
      expect.stringContaining('2 min 23 s'),
    ]);
    expect(stage.bot.output.join('\n')).not.toMatch(/13800007777|secret/);
    await stage.close();
  });
});

describe.each([
  ['channel', { CDR_ALLOWED_CHANNELS: PLACES.quality }],
  ['person', { CDR_ALLOWED_USERS: PEOPLE.priya }],
])('a %s that the operator has not allowed', (_, env) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage('http', env);
  });
  afterAll(() => stage.close());

  it('is refused once and privately when it mentions the bot or presses, and met with silence otherwise', async () => {
    const { deliver, workspace } = stage.slack;
    const allowed = { user: PEOPLE.priya, channel: PLACES.quality };
    const card = await askOnce(stage, HOLD, allowed);
    const root = workspace.post({
      channel, user: APP.userId, fromBot: true, text: 'card', metadata: card.metadata,
    }); // prettier-ignore
    const spot = { channel, threadTs: root.ts };
    await deliver.say({ user: PEOPLE.lin, ...spot, text: 'who hung up?' });
    const refused = await replyIn(stage, spot, mention(stage, 'who hung up?'));
    expect(refused).toMatchObject({ visibleTo: PEOPLE.lin, threadTs: root.ts });
    expect(refused.text).toMatch(/have not allowed it[\s\S]*Reference: [0-9a-f]{8}/);
    const direct = await replyIn(stage, { channel: PLACES.dmLin, threadTs: null }, `谁挂断了 ${HOLD}`);
    expect(direct.text).not.toContain('客户先挂断');
    expect(direct.text).toMatch(/[\u3400-\u9fff]/);
    const pressed = withButton(stage, spot, holdTotal('holds?'));
    const next = nextIn(stage, spot);
    await deliver.press(pressed, { user: PEOPLE.lin, actionId: `${READ_AS}:0` });
    expect(await next).toMatchObject({ visibleTo: PEOPLE.lin });
    await stage.bot.stop();
    expect(
      saidByBot(stage).filter(({ threadTs, text }) => threadTs === root.ts && text !== 'x'),
    ).toHaveLength(2);
  });
});
