import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { sampleRecord } from '../support/samples.js';
import { askOnce } from './asking.js';
import { mention, replyIn, type Spot } from './talking.js';

const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const BLIND = sampleRecord('blind-transfer').contactId;
const HELD = '2 min 23 s';

const fetched = (stage: Stage): number => stage.ccc.requests.length;
const lookedUp = (stage: Stage, method: string): number =>
  stage.slack.calls.filter((call) => call.method === method).length;

describe.each(['http', 'socket'] as const)('which call a thread is about, over %s', (transport) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(transport);
  });
  afterEach(() => stage.close());
  const said = (spot: Spot, text: string) => replyIn(stage, spot, text);
  const root = async (text: string): Promise<Spot> => {
    const { message } = await stage.slack.deliver.say({ user: PEOPLE.tom, channel: PLACES.support, text });
    return { channel: PLACES.support, threadTs: message.ts };
  };

  it('is known under a card, and neither Slack nor CCC is asked again', async () => {
    const { ts } = await askOnce(stage, HOLD);
    const before = fetched(stage);
    const answer = await said({ channel: PLACES.support, threadTs: ts }, 'how long was the hold?');
    expect(answer.text).toContain(HELD);
    expect(fetched(stage)).toBe(before);
    expect(lookedUp(stage, 'conversations.replies')).toBe(0);
  });

  it('is read from the card by a bot that has never seen it: the record is fetched again', async () => {
    const { ts } = await askOnce(stage, HOLD);
    await stage.restart();
    const before = fetched(stage);
    const spot = { channel: PLACES.support, threadTs: ts };
    expect((await said(spot, 'how long was the hold?')).text).toContain(HELD);
    expect(fetched(stage)).toBe(before + 1);
    expect(lookedUp(stage, 'conversations.replies')).toBe(1);
    expect((await said(spot, 'who hung up?')).text).toContain('The customer hung up');
    expect(lookedUp(stage, 'conversations.replies')).toBe(1);
  });

  it('is that of the card which a mention posted, before and after a restart', async () => {
    const spot = await root('this one was odd');
    expect((await said(spot, mention(stage, BLIND))).metadata?.event_payload['contact_id']).toBe(BLIND);
    expect((await said(spot, 'who was it transferred to?')).text).toContain('Daniel Hughes');
    await stage.restart();
    expect((await said(spot, 'who was it transferred to?')).text).toContain('Daniel Hughes');
  });

  it('is that of the last card: a mention in a card’s thread changes it', async () => {
    const { ts } = await askOnce(stage, HOLD);
    const spot = { channel: PLACES.support, threadTs: ts };
    await said(spot, mention(stage, `please show ${BLIND}`));
    expect((await said(spot, 'who was it transferred to?')).text).toContain('Daniel Hughes');
    await stage.restart();
    expect((await said(spot, 'who was it transferred to?')).text).toContain('Daniel Hughes');
  });

  it('is that of a question which named it where no card was', async () => {
    const spot = await root('help me with a call');
    expect((await said(spot, mention(stage, `who hung up on ${HOLD}?`))).text).toContain('customer hung up');
    await stage.restart();
    expect((await said(spot, mention(stage, 'how long was the hold?'))).text).toContain(HELD);
  });

  it('is of the instance that the card was looked up in', async () => {
    const { ts } = await askOnce(stage, `sales ${HOLD}`);
    const spot = { channel: PLACES.support, threadTs: ts };
    await stage.restart();
    expect((await said(spot, 'how long was the hold?')).text).toContain(HELD);
    expect((await said(spot, mention(stage, BLIND))).metadata?.event_payload['instance_id']).toBe(
      'ccc-sales',
    );
    const elsewhere = await said(await root('and here?'), mention(stage, `sales ${HOLD}`));
    expect(elsewhere.metadata?.event_payload['instance_id']).toBe('ccc-sales');
  });
});

describe('a direct message', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage('http');
  });
  afterEach(() => stage.close());
  const here: Spot = { channel: PLACES.dmLin, threadTs: null };

  it('is about its last card, before and after a restart', async () => {
    expect((await replyIn(stage, here, HOLD)).metadata?.event_payload['contact_id']).toBe(HOLD);
    await replyIn(stage, here, BLIND);
    expect((await replyIn(stage, here, 'who was it transferred to?')).text).toContain('Daniel Hughes');
    await stage.restart();
    expect((await replyIn(stage, here, 'who was it transferred to?')).text).toContain('Daniel Hughes');
  });

  it('has threads: under a card about that one, under anything else about the last card', async () => {
    const card = await replyIn(stage, here, HOLD);
    await replyIn(stage, here, BLIND);
    const answer = await replyIn(stage, here, 'who hung up?');
    const under = (ts: string): Spot => ({ channel: PLACES.dmLin, threadTs: ts });
    expect((await replyIn(stage, under(card.ts), 'how long was the hold?')).text).toContain(HELD);
    const further = await replyIn(stage, under(answer.ts), 'who was it transferred to?');
    expect(further.text).toContain('Daniel Hughes');
  });

  it('without a card is told how to name a call, in its language', async () => {
    expect((await replyIn(stage, here, '谁先挂断的')).text).toContain('/cdr job-');
    expect((await replyIn(stage, here, '谁先挂断的')).text).toMatch(/[\u3400-\u9fff]{6}/);
    expect((await replyIn(stage, here, 'who hung up?')).text).toContain('No call is known here');
  });
});
