import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import type { CccFault } from '../../src/sandbox/ccc/faults.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { recordText, sampleRecord } from '../support/samples.js';
import { allText, askOnce, SAMPLE_ID } from './asking.js';
import { heardFrom, pressId } from './listing.js';
import { nextSaid, press } from './pressing.js';

const PENDING = sampleRecord('consult-transfer-monitored').contactId;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http', {
    CDR_SENSITIVE_USERS: [PEOPLE.priya, PEOPLE.lin].join(','),
    LOG_LEVEL: 'trace',
  });
});
afterAll(() => stage.close());

async function listen(card: SandboxMessage, user: string = PEOPLE.priya): Promise<SandboxMessage> {
  const said = nextSaid(stage);
  await press(stage, card, 'recording', user);
  return said;
}

const linkOf = (message: SandboxMessage): string =>
  /"url":"(http[^"]+)"/.exec(JSON.stringify(message.blocks))?.[1] ?? '';
const asked = () => stage.ccc.requests.filter(({ action }) => action === 'GetMonoRecording').length;

describe('Recording', () => {
  it('shows a link that works to the presser alone, with how long it does', async () => {
    const answer = await listen(await askOnce(stage, SAMPLE_ID));
    expect(answer.visibleTo).toBe(PEOPLE.priya);
    expect((await fetch(linkOf(answer))).headers.get('content-type')).toBe('audio/wav');
    expect(answer.text).toMatch(/The link works for (5 min|4 min \d+ s), until \d\d:\d\d:\d\d/);
    expect(answer.text).not.toContain('Signature');
    await pressId(stage, answer, 'recording:link', PEOPLE.priya);
  });

  it('stands beside its card: in the thread of one that stands in a thread', async () => {
    const { message } = await stage.slack.deliver.say({
      user: PEOPLE.priya,
      channel: PLACES.support,
      text: `<@${stage.slack.workspace.app.userId}> ${SAMPLE_ID}`,
    });
    const card = await stage.slack.waitForMessage(({ threadTs }) => threadTs === message.ts);
    expect((await listen(card)).threadTs).toBe(message.ts);
  });

  it('fetches a fresh link every time, and one on a double click', async () => {
    const first = await listen(await askOnce(stage, SAMPLE_ID));
    const card = await askOnce(stage, SAMPLE_ID);
    const before = asked();
    const all = heardFrom(stage);
    const said = nextSaid(stage);
    await Promise.all([
      press(stage, card, 'recording', PEOPLE.priya),
      press(stage, card, 'recording', PEOPLE.priya),
    ]);
    expect(linkOf(await said)).not.toBe('');
    await askOnce(stage, 'help');
    expect(asked()).toBe(before + 1);
    expect(all.filter((message) => linkOf(message) !== '')).toHaveLength(1);
    expect(linkOf(first)).not.toBe('');
  });

  it('leaves nothing behind in a direct message either', async () => {
    const card = await askOnce(stage, SAMPLE_ID, { channel: PLACES.dmLin });
    const answer = await listen(card, PEOPLE.lin);
    expect([answer.channel, answer.visibleTo]).toEqual([PLACES.dmLin, PEOPLE.lin]);
    expect(linkOf(answer)).not.toBe('');
  });

  it('serves a private card too', async () => {
    const card = await askOnce(stage, `private ${SAMPLE_ID}`);
    expect((await listen(card, PEOPLE.lin)).visibleTo).toBe(PEOPLE.lin);
  });

  it('is refused to whoever is not named, and CCC is not asked', async () => {
    const before = asked();
    const refusal = await listen(await askOnce(stage, SAMPLE_ID), PEOPLE.tom);
    expect(refusal.visibleTo).toBe(PEOPLE.tom);
    expect(refusal.text).toContain('shown only to the people');
    expect(asked()).toBe(before);
  });

  it('says that a recording is not ready yet', async () => {
    const answer = await listen(await askOnce(stage, PENDING));
    expect(answer.visibleTo).toBe(PEOPLE.priya);
    expect(answer.text).toContain('not ready yet');
    expect(answer.text).toContain(PENDING);
  });

  it('says that none is expected where the record has come to say so', async () => {
    const id = 'job-860001';
    const text = recordText('consult-transfer-monitored').replaceAll(PENDING, id);
    stage.records.add(text);
    const card = await askOnce(stage, id);
    stage.records.add(
      recordText('abandoned-in-ivr').replaceAll(sampleRecord('abandoned-in-ivr').contactId, id),
    );
    await stage.restart();
    expect((await listen(card)).text).toContain('This call has no recording');
  });

  it.each<[string, CccFault, string]>([
    ['refused', { code: 'NoPermission.Recording' }, 'may not fetch recordings'],
    ['archived', { code: 'NotExists.ContactId' }, 'has no file of it at hand'],
    ['unavailable', 'down', 'unavailable'],
    [
      'too long for a button',
      {
        status: 200,
        body: JSON.stringify({ Code: 'OK', Data: { FileUrl: `https://x.example/${'a'.repeat(4000)}` } }),
      },
      'not a call record',
    ],
  ])('says why there is none: %s', async (_, fault, said) => {
    const card = await askOnce(stage, SAMPLE_ID);
    stage.ccc.setFault(fault, 10);
    const answer = await listen(card);
    stage.ccc.setFault(null);
    expect(answer.visibleTo).toBe(PEOPLE.priya);
    expect(answer.text).toContain(said);
    expect(answer.text).toContain('Reference');
    expect(allText(answer)).not.toContain('aaaa');
  });

  it('leaves no trace of a link in the log', async () => {
    await listen(await askOnce(stage, SAMPLE_ID));
    const { bot } = stage;
    await stage.restart();
    const log = bot.output.join('\n');
    expect(log).toContain('"did":"recording","outcome":"shown"');
    for (const trace of ['Signature', '/recordings/', 'OSSAccessKeyId', '.wav', '/response/'])
      expect(log).not.toContain(trace);
  });
});
