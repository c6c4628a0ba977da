import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { sampleRecord } from '../support/samples.js';
import { ask, askOnce } from './asking.js';
import { nextSaid } from './pressing.js';
import { mention, replyIn, type Spot } from './talking.js';

const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const GAVE_UP = sampleRecord('abandoned-in-queue').contactId;
const BLIND = sampleRecord('blind-transfer').contactId;
const channel = PLACES.support;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http');
});
afterAll(() => stage.close());

const said = (spot: Spot, text: string): Promise<SandboxMessage> => replyIn(stage, spot, text);
const under = ({ ts }: SandboxMessage): Spot => ({ channel, threadTs: ts });

async function press(message: SandboxMessage, which: 'a' | 'b'): Promise<SandboxMessage> {
  const next = nextSaid(stage);
  const ack = await stage.slack.deliver.press(message, { user: PEOPLE.lin, actionId: `card_of:${which}` });
  expect(ack.error).toBeNull();
  return next;
}

describe('/cdr with two ids', () => {
  it('gives one message that says what differs most, with ids only in its metadata', async () => {
    const message = await askOnce(stage, `${HOLD} ${GAVE_UP}`);
    expect(message.text).toMatch(/^B waited 2 min 28 s longer and was not answered/);
    expect(message.visibleTo).toBeNull();
    expect(message.metadata).toEqual({
      event_type: 'cdr_posted',
      event_payload: { contact_id: HOLD, instance_id: 'ccc-test', v: 1, other_contact_id: GAVE_UP },
    });
  });

  it('shows it to the asker alone with private, and a press then shows a card to the presser alone', async () => {
    const message = await askOnce(stage, `private ${HOLD} ${GAVE_UP}`);
    expect(message.visibleTo).toBe(PEOPLE.lin);
    const card = await press(message, 'b');
    expect(card.visibleTo).toBe(PEOPLE.lin);
    expect(card.text).toContain('gave up after 2 min 54 s');
  });

  it('gives a card where both ids are one call', async () => {
    const message = await askOnce(stage, `${HOLD} ${HOLD.replace('job-', '')} `);
    expect(message.metadata?.event_payload['other_contact_id']).toBeUndefined();
    expect(message.text).toContain('Answered by 李晓雯');
  });

  it('gives the card of the one that was found, and tells of the other privately', async () => {
    const [card, failure] = await ask(stage, `${HOLD} job-404`, { answers: 2 });
    expect(card?.text).toContain('Answered by 李晓雯');
    expect(card?.metadata?.event_payload['other_contact_id']).toBeUndefined();
    expect(failure?.visibleTo).toBe(PEOPLE.lin);
    expect(failure?.text).toContain('No call with this id was found');
  });

  it('has a button a call that posts its card beside it', async () => {
    const message = await askOnce(stage, `${HOLD} ${BLIND}`);
    const card = await press(message, 'b');
    expect(card).toMatchObject({ channel, threadTs: null, visibleTo: null });
    expect(card.metadata?.event_payload).toEqual({ contact_id: BLIND, instance_id: 'ccc-test', v: 1 });
    expect((await said(under(card), 'who was it transferred to?')).text).toContain('Daniel Hughes');
  });
});

describe('the thread of a comparison', () => {
  it('is about both calls, before and after a restart', async () => {
    const message = await askOnce(stage, `${HOLD} ${GAVE_UP}`);
    const spot = under(message);
    for (const restarted of [false, true]) {
      if (restarted) await stage.restart();
      const { text } = await said(spot, 'how long did the customer wait?');
      expect(text).toContain(HOLD);
      expect(text).toContain('26 s');
      expect(text).toContain(GAVE_UP);
      expect(text).toContain('2 min 54 s');
    }
    expect((await said(spot, '对比这两通')).text).toMatch(/^B 多等2分28秒/);
    expect((await said(spot, `compare it with ${HOLD}`)).text).toContain('longer');
  });
});

describe('a comparison asked for in words', () => {
  it.each([
    [`compare with ${GAVE_UP}`, /^B waited 2 min 28 s longer/],
    [`和${GAVE_UP}对比一下`, /^B 多等2分28秒/],
  ])('under a card is with its call: %s', async (text, sentence) => {
    const spot = under(await askOnce(stage, HOLD));
    const message = await said(spot, text);
    expect(message.text).toMatch(sentence);
    expect(message.metadata).toBeNull();
    expect((await said(spot, 'who hung up?')).text).not.toContain(GAVE_UP);
  });

  it.each([
    (ids: string) => `compare these two ${ids}`,
    (ids: string) => `what is the difference between ${ids}?`,
    (ids: string) => `${ids} 这两通有什么区别`,
    (ids: string) => ids,
  ])('in a mention is of the two it names, and the thread is about both', async (words) => {
    const root = await stage.slack.deliver.say({ user: PEOPLE.lin, channel, text: 'two odd ones' });
    const spot = { channel, threadTs: root.message.ts };
    const message = await said(spot, mention(stage, words(`${HOLD} and ${GAVE_UP}`)));
    expect(message.text).toMatch(/^B (?:waited 2 min 28 s longer|多等2分28秒)/);
    expect(message.metadata?.event_payload).toMatchObject({ contact_id: HOLD, other_contact_id: GAVE_UP });
    expect((await said(spot, 'how long was the wait?')).text).toContain('2 min 54 s');
  });

  it('names two instances where the calls are of two', async () => {
    const root = await stage.slack.deliver.say({ user: PEOPLE.lin, channel, text: 'and these' });
    const spot = { channel, threadTs: root.message.ts };
    const message = await said(spot, mention(stage, `compare ${HOLD} with sales ${GAVE_UP}`));
    expect(message.metadata?.event_payload).toMatchObject({
      instance_id: 'ccc-test',
      other_instance_id: 'ccc-sales',
    });
  });

  it('works in a direct message, which then is about both', async () => {
    const spot = { channel: PLACES.dmLin, threadTs: null };
    await said(spot, BLIND);
    expect((await said(spot, `compare ${HOLD} and ${GAVE_UP}`)).text).toMatch(/^B waited/);
    expect((await said(spot, 'how long was the wait?')).text).toContain('2 min 54 s');
  });
});
