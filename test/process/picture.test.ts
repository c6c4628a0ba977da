import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SlackFault } from '../../src/sandbox/slack/api-faults.js';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { objectsIn } from '../support/block-texts.js';
import { setStage, type Stage } from '../support/bot.js';
import { HOSTILE } from '../support/hostile-text.js';
import { decodePng } from '../support/png.js';
import { recordText, sampleRecord } from '../support/samples.js';
import { allText, askOnce } from './asking.js';
import { nextChange, nextSaid, press } from './pressing.js';
import { mention, replyIn } from './talking.js';

const HOLD = sampleRecord('inbound-answered-with-hold').contactId;

let stage: Stage;
let chinese: Stage;
beforeAll(async () => {
  stage = await setStage('http');
  chinese = await setStage('socket', { CDR_LOCALE: 'zh-CN' });
});
afterAll(() => Promise.all([stage.close(), chinese.close()]));

/** Presses Picture under a card: what the bot says then. */
async function pictureOf(on: Stage, card: SandboxMessage): Promise<SandboxMessage> {
  const said = nextSaid(on);
  await press(on, card, 'picture');
  return said;
}

/** A record that names this text wherever it names an agent or a queue. */
function recordNaming(contactId: string, name: string): string {
  const json = JSON.stringify(name).slice(1, -1);
  return JSON.stringify(JSON.parse(recordText('inbound-answered-with-hold')))
    .replaceAll(HOLD, contactId)
    .replaceAll('李晓雯', () => json)
    .replaceAll('售后服务', () => json);
}

describe('Picture', () => {
  it('puts the call as a picture into the card’s thread, with the same in words', async () => {
    const card = await askOnce(stage, HOLD);
    const shared = await pictureOf(stage, card);
    expect(shared).toMatchObject({ threadTs: card.ts, visibleTo: null });
    const [file] = shared.files;
    expect(file).toMatchObject({ name: `${HOLD}.png`, title: `Picture of call ${HOLD}` });
    expect(file?.altText).toContain('Answered by 李晓雯');
    expect(decodePng(file?.content ?? Buffer.alloc(0)).width).toBe(1440);
    expect(allText(shared)).toContain('Answered by 李晓雯');
    expect(allText(shared)).not.toContain('15406127731');
  });

  it('is in Chinese where the bot is, over Socket Mode', async () => {
    const shared = await pictureOf(chinese, await askOnce(chinese, HOLD));
    expect(shared.files).toMatchObject([{ title: `通话 ${HOLD} 的时序图` }]);
    expect(allText(shared)).toContain('坐席 李晓雯：振铃 7秒');
  });

  it('goes into the thread that a card stands in', async () => {
    const { ts } = stage.slack.workspace.post({ channel: PLACES.support, user: PEOPLE.lin, text: 'look' });
    const spot = { channel: PLACES.support, threadTs: ts };
    const card = await replyIn(stage, spot, mention(stage, HOLD));
    expect(await pictureOf(stage, card)).toMatchObject({ threadTs: ts, files: [{ name: `${HOLD}.png` }] });
  });

  it('shows a status line while it takes its time', async () => {
    const card = await askOnce(stage, HOLD);
    const status = nextChange(stage, (change) => (change.kind === 'status' ? change : null));
    stage.slack.setFault('files.getUploadURLExternal', { slowMs: 700 });
    await pictureOf(stage, card);
    expect(await status).toMatchObject({ threadTs: card.ts, status: 'is drawing the call…' });
  });

  it('makes nothing of names that would be mentions, links or formatting', async () => {
    const contactId = 'job-900000000000000077';
    stage.records.add(recordNaming(contactId, HOSTILE.slice(0, 14).join(' ')));
    const shared = await pictureOf(stage, await askOnce(stage, contactId));
    expect(new Set(objectsIn(shared.blocks).map(({ type }) => type))).toEqual(
      new Set(['rich_text', 'rich_text_section', 'text']),
    );
    expect(shared.text).toBe('');
    expect(shared.files[0]?.title).toBe(`Picture of call ${contactId}`);
  });
});

describe('where Slack does not take the picture', () => {
  it.each<[string, string, SlackFault, string]>([
    ['files.getUploadURLExternal', 'missing_scope', { error: 'missing_scope' }, 'scope files:write'],
    ['files.getUploadURLExternal', 'file_uploads_disabled', { error: 'file_uploads_disabled' }, 'workspace'],
    ['files.getUploadURLExternal', 'slack_unreachable', 'reset', 'did not take'],
    ['files.getUploadURLExternal', 'ratelimited', { ratelimited: 30 }, 'did not take'],
    ['files.getUploadURLExternal', 'http_500', 'http500', 'did not take'],
    ['upload', 'upload_http_500', 'http500', 'did not take'],
    ['upload', 'upload_failed', 'reset', 'did not take'],
    ['files.completeUploadExternal', 'not_in_channel', { error: 'not_in_channel' }, 'did not take'],
    [
      'files.completeUploadExternal',
      'posting_to_channel_denied',
      { error: 'posting_to_channel_denied' },
      'did not take',
    ],
  ])('its text is posted in its place, with why: %s, %s', async (method, code, fault, why) => {
    const card = await askOnce(stage, HOLD);
    stage.slack.setFault(method, fault);
    const said = await pictureOf(stage, card);
    expect(said).toMatchObject({ threadTs: card.ts, visibleTo: null, files: [] });
    expect(said.text).toContain(`(${code})`);
    expect(said.text).toContain(why);
    expect(said.text).toContain('Answered by 李晓雯');
  });

  it('the presser gets the text alone where the bot may not post either', async () => {
    const card = await askOnce(stage, HOLD);
    stage.slack.setFault('files.completeUploadExternal', { error: 'not_in_channel' });
    stage.slack.setFault('chat.postMessage', { error: 'not_in_channel' });
    const said = await pictureOf(stage, card);
    expect(said.visibleTo).toBe(PEOPLE.lin);
    expect(said.text).toContain('Answered by 李晓雯');
  });

  it('says why in Chinese where the bot is', async () => {
    const card = await askOnce(chinese, HOLD);
    chinese.slack.setFault('files.getUploadURLExternal', { error: 'missing_scope' });
    expect((await pictureOf(chinese, card)).text).toContain(
      '需加上 files:write 后重新安装应用（missing_scope）',
    );
  });

  it('the picture stands without its text where only the text is refused', async () => {
    const card = await askOnce(stage, HOLD);
    stage.slack.setFault('files.completeUploadExternal', { error: 'invalid_blocks' });
    const shared = await pictureOf(stage, card);
    expect(shared).toMatchObject({ threadTs: card.ts, blocks: [], files: [{ name: `${HOLD}.png` }] });
  });

  it('says privately that it may be there where Slack did not confirm it, and sends nothing twice', async () => {
    const card = await askOnce(stage, HOLD);
    stage.slack.setFault('files.completeUploadExternal', 'answer-lost');
    const privately = nextChange(stage, (change) =>
      change.kind === 'posted' && change.message.visibleTo !== null ? change.message : null,
    );
    await press(stage, card, 'picture');
    expect((await privately).text).toContain('Slack did not confirm the message');
    expect(stage.slack.workspace.replies(PLACES.support, card.ts)).toHaveLength(1);
  });
});

it('names no upload address, title or name in the log', () => {
  const lines = [...stage.bot.output, ...chinese.bot.output].join('\n');
  expect(lines).toContain('"did":"picture","outcome":"posted"');
  expect(lines).not.toMatch(/\/upload\/|李晓雯|Picture of/);
});
