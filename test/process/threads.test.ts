import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { setStage, type Stage } from '../support/bot.js';
import { sampleRecord } from '../support/samples.js';
import { askOnce } from './asking.js';
import { heardAfter, mention } from './talking.js';

const channel = PLACES.support;
const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const BLIND = sampleRecord('blind-transfer').contactId;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http');
});
afterAll(() => stage.close());

/** The first reply to one message in a thread. */
async function reply(threadTs: string, text: string, place = channel): Promise<SandboxMessage> {
  const [first] = await heardAfter(stage, { channel: place, threadTs, text }, (said) => said.length === 1);
  if (first === undefined) throw new Error('no reply');
  return first;
}

describe('a question under a card', () => {
  it('is answered in the thread, in its own language, with its evidence', async () => {
    const card = await askOnce(stage, HOLD);
    const english = await reply(card.ts, 'how long was the customer on hold?');
    expect(english.text).toContain('2 min 23 s');
    expect(english.text).toMatch(/Evidence: .*Held/);
    expect(english.threadTs).toBe(card.ts);
    expect((await reply(card.ts, '谁先挂断的')).text).toContain('客户先挂断');
  });

  it('that leans on the one before is understood', async () => {
    const card = await askOnce(stage, sampleRecord('inbound-second-agent-answers').contactId);
    expect((await reply(card.ts, 'how long did wang ring?')).text).toContain('20 s');
    expect((await reply(card.ts, 'and emma?')).text).toContain('6 s');
    expect((await reply(card.ts, '那王磊呢')).text).toContain('20秒');
  });

  it('that asks two things gets both', async () => {
    const card = await askOnce(stage, HOLD);
    const { text } = await reply(card.ts, 'who hung up? and how long did the customer wait?');
    expect(text).toContain('The customer hung up');
    expect(text).toContain('26 s');
  });

  it('that names another call is about that one', async () => {
    const card = await askOnce(stage, HOLD);
    expect((await reply(card.ts, `who transferred ${BLIND}?`)).text).toContain('赵敏');
  });

  it('that names two calls is answered for both', async () => {
    const card = await askOnce(stage, HOLD);
    const { text } = await reply(card.ts, `who hung up in ${HOLD} and ${BLIND}?`);
    expect(text).toContain(HOLD);
    expect(text).toContain(BLIND);
    expect(text).toContain('Daniel Hughes');
  });
});

describe('silence', () => {
  it.each([
    ['to somebody else', `<@${PEOPLE.tom}> who hung up?`],
    ['of small talk', 'ok thanks, lunch?'],
    ['a comment', 'wow what a long wait'],
  ])('meets a message %s', async (_, text) => {
    const card = await askOnce(stage, HOLD);
    const said = await heardAfter(
      stage,
      { channel, threadTs: card.ts, text },
      (all) => all.some((one) => one.text.includes(HOLD)),
      mention(stage, 'call id'),
    );
    expect(said).toHaveLength(1);
  });

  it('meets an edit and a deletion of a question that was answered', async () => {
    const card = await askOnce(stage, HOLD);
    let ts = '';
    const stop = stage.slack.workspace.onChange((change) => {
      if (change.kind === 'posted' && !change.message.fromBot && change.message.threadTs === card.ts)
        ts = change.message.ts;
    });
    await reply(card.ts, 'who hung up?');
    stop();
    const said = await heardAfter(
      stage,
      { channel, threadTs: card.ts, text: mention(stage, 'call id') },
      (all) => all.some((one) => one.text.includes(HOLD)),
      null,
      async () => {
        await stage.slack.deliver.edit(channel, ts, 'who hung up first?');
        await stage.slack.deliver.remove(channel, ts);
      },
    );
    expect(said).toHaveLength(1);
  });
});

describe('a mention', () => {
  it('with an id posts the card in the thread, and questions there are about it', async () => {
    const root = await stage.slack.deliver.say({ user: PEOPLE.lin, channel, text: 'this one was odd' });
    const card = await reply(root.message.ts, mention(stage, BLIND));
    expect(card.text).toContain('Answered by 赵敏');
    expect(card.metadata).toMatchObject({ event_type: 'cdr_posted', event_payload: { contact_id: BLIND } });
    expect((await reply(root.message.ts, 'who was it transferred to?')).text).toContain('Daniel Hughes');
  });

  it('where no call is known is told what can be asked', async () => {
    const root = await stage.slack.deliver.say({ user: PEOPLE.lin, channel, text: 'hello all' });
    expect((await reply(root.message.ts, mention(stage, 'who hung up?'))).text).toContain(
      'No call is known here',
    );
  });

  it('that asks nothing gets what can be asked', async () => {
    const card = await askOnce(stage, HOLD);
    expect((await reply(card.ts, mention(stage, 'good morning everyone'))).text).toContain('/cdr job-');
  });

  it('comes as two events and gets one answer; the same event once more gets none', async () => {
    const card = await askOnce(stage, HOLD);
    const text = mention(stage, 'who hung up?');
    const said = await heardAfter(
      stage,
      { channel, threadTs: card.ts, text },
      (all) => all.some((one) => one.text.includes(HOLD)),
      mention(stage, 'call id'),
    );
    expect(said.filter((one) => one.text.includes('hung up'))).toHaveLength(1);
  });
});

describe('a direct message', () => {
  const direct = PLACES.dmLin;

  it('with an id gets the card, and a question is about the last card', async () => {
    const [card] = await heardAfter(
      stage,
      { channel: direct, threadTs: null, text: HOLD },
      (said) => said.length === 1,
    );
    expect(card?.text).toContain('Answered by 李晓雯');
    const [first] = await heardAfter(
      stage,
      { channel: direct, threadTs: null, text: '保持了几次' },
      (said) => said.length === 1,
    );
    expect(first?.text).toContain('保持2次');
    await heardAfter(stage, { channel: direct, threadTs: null, text: BLIND }, (said) => said.length === 1);
    const [second] = await heardAfter(
      stage,
      { channel: direct, threadTs: null, text: 'who answered' },
      (said) => said.length === 1,
    );
    expect(second?.text).toContain('赵敏');
  });
});

describe('a call that cannot be fetched', () => {
  it('is told to the asker alone, in the thread, with a reference', async () => {
    const card = await askOnce(stage, HOLD);
    const [told] = await heardAfter(
      stage,
      { channel, threadTs: card.ts, text: 'who hung up in job-999999999999999999?' },
      (said) => said.length === 1,
    );
    expect(told?.visibleTo).toBe(PEOPLE.lin);
    expect(told?.text).toMatch(/No call with this id was found[\s\S]*Reference: /);
  });
});
