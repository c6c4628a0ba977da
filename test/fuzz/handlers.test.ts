import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { PROBED, probeOf } from '../faults/probe.js';
import { askOnce, SAMPLE_ID } from '../process/asking.js';
import { mention, replyIn } from '../process/talking.js';
import { eventsUrl, SECRETS, setStage, type Stage } from '../support/bot.js';
import { expectHeld } from './held.js';
import { commands, deliveries, type Delivery } from './payloads.js';

/** Deliveries that are sent side by side: what fits no listener is given up by Bolt after 3 s. */
const AT_ONCE = 40;
/** Longer than Bolt and the check in front of it wait, on a busy machine. */
const ANSWERED_MS = 20_000;
/** Of the bot's own work, for one batch; ms. A text or payload that blows something up takes seconds. */
const STOPPED_MS = 400;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http', PROBED, { ackTimeoutMs: ANSWERED_MS });
  const { ts } = await askOnce(stage, SAMPLE_ID);
  // The first question loads the reading of questions: that stop is no text's doing.
  await replyIn(stage, { channel: PLACES.support, threadTs: ts }, mention(stage, 'who hung up?'));
});
afterAll(() => stage.close());

const send = ({ kind, payload }: Delivery) => stage.slack.deliver.send(kind, payload);

/** Sends them, and expects that the bot lives, is not stopped, and has lost nothing. */
async function expectAnswered(batch: readonly Delivery[], statuses: readonly number[]): Promise<void> {
  const probe = probeOf(stage.bot);
  await probe.reset();
  const asked = stage.ccc.requests.length;
  const acks = await Promise.all(batch.map(send));
  for (const { status } of acks) expect(statuses).toContain(status);
  expect(stage.bot.child.exitCode).toBeNull();
  const { stoppedMs } = await probe.seen();
  expect(stoppedMs).toBeLessThan(STOPPED_MS);
  // A text names five calls at most, each of which is read in two ways.
  expect(stage.ccc.requests.length - asked).toBeLessThanOrEqual(10 * batch.length);
}

describe('the running handlers', () => {
  it('acknowledge any text of a command', async () => {
    const batch = fc.array(commands, { minLength: AT_ONCE, maxLength: AT_ONCE });
    const held = fc.asyncProperty(batch, (all) => expectAnswered(all, [200]));
    await expectHeld(held, 6);
  });

  it('take any event, press, form and garbage without harm', { timeout: 120_000 }, async () => {
    const batch = fc.array(deliveries, { minLength: AT_ONCE, maxLength: AT_ONCE });
    // 404: no listener for it. 200: taken.
    const held = fc.asyncProperty(batch, (all) => expectAnswered(all, [200, 404, 500]));
    await expectHeld(held, 8);
  });

  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '17'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['no JSON', '{"type":'],
    ['100,000 brackets', '['.repeat(100_000)],
    ['a form', 'payload=%7B'],
    ['an empty form', 'payload='],
  ])('answer a signed body of %s', { timeout: 30_000 }, async (_, body) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const hash = createHmac('sha256', SECRETS.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    const type = body.startsWith('payload=') ? 'application/x-www-form-urlencoded' : 'application/json';
    const answer = await fetch(eventsUrl(stage.bot), {
      method: 'POST',
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${hash}`,
      },
      body,
    });
    expect([400, 404, 503]).toContain(answer.status);
  });

  it('serve on afterwards, and have left nothing to nobody', async () => {
    expect((await askOnce(stage, SAMPLE_ID)).text).toContain('Answered by 李晓雯');
    const question = { user: PEOPLE.lin, channel: PLACES.support, text: 'x' };
    expect((await stage.slack.deliver.say(question)).acks.map(({ status }) => status)).toEqual([200]);
    const uncaught = stage.bot.output.filter((line) => line.includes('"unhandled_rejection"'));
    // Bolt's own, of the body that is null: answered by the check in front of it.
    expect(uncaught.length).toBeLessThanOrEqual(1);
    expect(await stage.bot.stop()).toBe(0);
  });
});
