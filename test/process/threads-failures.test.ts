import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CccFault } from '../../src/sandbox/ccc/faults.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { sampleBody, sampleRecord } from '../support/samples.js';
import { allText, askOnce } from './asking.js';
import { mention, nextIn, replyIn, saidByBot } from './talking.js';

const channel = PLACES.support;
const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const BLIND = sampleRecord('blind-transfer').contactId;

describe('a call that cannot be fetched', () => {
  let stage: Stage;
  let threadTs: string;
  beforeAll(async () => {
    stage = await setStage('http');
    threadTs = (await askOnce(stage, HOLD)).ts;
    // The record is in no cache any more.
    await stage.restart();
  });
  afterAll(() => stage.close());

  it.each<[CccFault, string]>([
    ['down', 'unavailable'],
    ['html', 'could not|unavailable|failed|answer'],
    [{ code: 'Throttling.User' }, 'limiting'],
  ])('after %j is told to the asker alone, in the thread, with a reference', async (fault, said) => {
    stage.ccc.setFault(fault);
    const told = await replyIn(stage, { channel, threadTs }, 'who hung up?');
    stage.ccc.setFault(null);
    expect(told).toMatchObject({ visibleTo: PEOPLE.lin, threadTs });
    expect(told.text).toMatch(new RegExp(said));
    expect(told.text).toMatch(/Reference: \S+/);
  });

  it('is told in the language of the question', async () => {
    stage.ccc.setFault('down');
    const told = await replyIn(stage, { channel, threadTs }, '谁先挂断的');
    stage.ccc.setFault(null);
    expect(told.text).toMatch(/[\u3400-\u9fff]{4}/);
  });

  it('leaves the other call of a question its answer', async () => {
    const spot = { channel, threadTs };
    const told = replyIn(stage, spot, `who hung up on ${BLIND} and job-999999999999999999?`);
    expect((await told).text).toContain('job-999999999999999999');
    expect((await told).visibleTo).toBe(PEOPLE.lin);
    const answer = await stage.slack.waitForMessage(
      (message) =>
        message.fromBot &&
        message.threadTs === threadTs &&
        message.text.includes('hung up') &&
        message.visibleTo === null,
    );
    expect(answer.text).toContain('Evidence');
  });

  it('is answered once CCC is back', async () => {
    expect((await replyIn(stage, { channel, threadTs }, 'how long was the hold?')).text).toContain(
      '2 min 23 s',
    );
  });
});

describe('Slack', () => {
  it('that does not show a thread is no reason to disturb people; a mention is told', async () => {
    const stage = await setStage('http');
    const { message } = await stage.slack.deliver.say({ user: PEOPLE.tom, channel, text: 'so' });
    const spot = { channel, threadTs: message.ts };
    stage.slack.setFault('conversations.replies', { ratelimited: 30 }, 2);
    await stage.slack.deliver.say({ user: PEOPLE.lin, ...spot, text: 'who hung up?' });
    await expect.poll(() => stage.bot.output.join('\n')).toContain('thread_not_read');
    expect(saidByBot(stage)).toEqual([]);
    const told = await replyIn(stage, spot, mention(stage, 'who hung up?'));
    expect(told).toMatchObject({ visibleTo: PEOPLE.lin });
    await stage.close();
  });

  it('that refuses the layout gets the answer as plain text', async () => {
    const stage = await setStage('http');
    const spot = { channel, threadTs: (await askOnce(stage, HOLD)).ts };
    stage.slack.setFault('chat.postMessage', { error: 'invalid_blocks' });
    const answer = await replyIn(stage, spot, 'who hung up?');
    expect(answer).toMatchObject({ blocks: [], visibleTo: null });
    expect(answer.text).toContain('The customer hung up');
    await stage.close();
  });
});

describe('a slow fetch', () => {
  it('shows a status line in the thread, which is gone with the answer', async () => {
    const stage = await setStage('http');
    const spot = { channel, threadTs: (await askOnce(stage, HOLD)).ts };
    await stage.restart();
    const seen: string[] = [];
    stage.slack.workspace.onChange((change) => {
      if (change.kind === 'status' && change.threadTs === spot.threadTs) seen.push(change.status);
      if (change.kind === 'posted' && change.message.fromBot) seen.push('answered');
    });
    stage.ccc.setFault({ slowMs: 900 }, 1);
    expect((await replyIn(stage, spot, 'who hung up?')).text).toContain('The customer hung up');
    await stage.bot.stop();
    expect(seen.filter((one) => one !== '')).toEqual(['is reading the call…', 'answered']);
    expect(stage.slack.workspace.status(channel, spot.threadTs)).toBe('');
    await stage.close();
  });
});

describe('what the bot says and logs of a thread, at level trace', () => {
  it('is no word that people typed, and no number or name of a record', async () => {
    const stage = await setStage('http', { LOG_LEVEL: 'trace' });
    const leaky = 'job-700000000000000002';
    stage.records.add(
      JSON.stringify(sampleBody('inbound-answered-with-hold'))
        .replaceAll(HOLD, leaky)
        .replaceAll('15406127731', '13800007777')
        .replaceAll('李晓雯', 'Li 13800007777'),
    );
    const spot = { channel, threadTs: (await askOnce(stage, leaky)).ts };
    const asked = [
      'who hung up, canarytyped?',
      '谁先挂断的 canarytyped 13811112222',
      'what is the calling number? canarytyped',
      mention(stage, 'canarytyped show the full number 13811112222'),
    ];
    for (const text of asked) {
      const next = nextIn(stage, spot);
      await stage.slack.deliver.say({
        user: PEOPLE.lin,
        ...spot,
        text: text.startsWith('<@') ? text : mention(stage, text),
      });
      await next;
    }
    await replyIn(stage, spot, mention(stage, 'who hung up on job-999999999999999998 canarytyped'));
    await stage.bot.stop();
    const log = stage.bot.output.join('\n');
    expect(log).not.toMatch(/canarytyped|13811112222|13800007777|李晓雯|Li 138|hung up|挂断/);
    expect(log.match(/"event":"question"/g)).toHaveLength(5);
    const said = saidByBot(stage).map(allText).join('\n');
    expect(said).not.toContain('13800007777');
    expect(said).toContain('138****7777');
    await stage.close();
  });
});
