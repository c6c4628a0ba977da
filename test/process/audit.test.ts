import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { startSandboxSlack } from '../../src/sandbox/slack/server.js';
import { READ_AS } from '../../src/slack/messages/answer.js';
import { CARD_OF } from '../../src/slack/messages/comparison.js';
import { pageActionId } from '../../src/slack/messages/windows.js';
import { encodeReading } from '../../src/slack/reading.js';
import { APP } from '../../src/sandbox/slack/people.js';
import { runBotToExit, SECRETS, setStage, type Stage } from '../support/bot.js';
import { recordText, sampleRecord } from '../support/samples.js';
import { ask, askOnce } from './asking.js';
import { auditLines, linesOf, scrapeAtRest, valueOf, type AuditLine } from './observing.js';
import { nextChange, nextSaid, press, windowAfter, windowTurned } from './pressing.js';
import { mention, nextIn, replyIn } from './talking.js';

const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const OTHER = sampleRecord('blind-transfer').contactId;
const LONG = 'job-900000000000000001';
const { lin, tom, priya } = PEOPLE;
const channel = PLACES.support;

/** Goes through every door, allowed and refused. */
async function useEveryDoor(stage: Stage): Promise<void> {
  stage.records.add(recordText('inbound-answered-with-hold').replaceAll(HOLD, LONG));
  await askOnce(stage, 'help');
  const card = await askOnce(stage, HOLD);
  await ask(stage, `sales job-404 ${OTHER}`, { answers: 2 });
  await askOnce(stage, HOLD, { user: tom });
  await askOnce(stage, 'help', { user: tom });
  const spot = { channel, threadTs: card.ts };
  await replyIn(stage, spot, 'who hung up?');
  await replyIn(stage, { ...spot, user: tom }, mention(stage, 'who hung up?'));
  await replyIn(stage, { channel: PLACES.dmLin, threadTs: null }, OTHER);
  for (const [action, user] of [
    ['numbers', priya],
    ['numbers', lin],
    ['recording', lin],
    ['refresh', lin],
    ['raw', tom],
  ] as const) {
    const said = nextSaid(stage);
    await press(stage, card, action, user);
    await said;
  }
  const raw = await windowAfter(stage, () => press(stage, card, 'raw', priya));
  await windowTurned(stage, raw, pageActionId('raw', 'later'), priya);
  await windowAfter(stage, () => press(stage, card, 'all_events', lin));
  const hidden = await askOnce(stage, `private ${LONG}`);
  const gone = nextChange(stage, (change) => (change.kind === 'deleted' ? true : null));
  await press(stage, hidden, 'share', lin);
  await gone;
  await pressAnotherReading(stage, spot);
  const pair = await askOnce(stage, `${HOLD} ${OTHER}`);
  const opened = nextSaid(stage);
  await stage.slack.deliver.press(pair, { user: lin, actionId: `${CARD_OF}:b` });
  await opened;
}

async function pressAnotherReading(
  stage: Stage,
  spot: { readonly channel: string; readonly threadTs: string },
): Promise<void> {
  const value = encodeReading({
    call: { contactId: HOLD, instanceId: 'ccc-test' },
    topic: 'hold_total',
    text: 'secret words',
  });
  const text = { type: 'plain_text', text: 'Rather' };
  const blocks = [
    { type: 'actions', elements: [{ type: 'button', action_id: `${READ_AS}:0`, text, value }] },
  ];
  const asked = stage.slack.workspace.post({ ...spot, user: APP.userId, fromBot: true, text: 'x', blocks });
  const answer = nextIn(stage, spot);
  await stage.slack.deliver.press(asked, { user: lin, actionId: `${READ_AS}:0` });
  await answer;
}

describe('the audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdr-audit-'));
  const path = join(folder, 'audit.log');
  let stage: Stage;
  let lines: AuditLine[] = [];
  beforeAll(async () => {
    stage = await setStage('http', {
      CDR_SENSITIVE_USERS: priya,
      CDR_ALLOWED_USERS: `${lin},${priya}`,
      AUDIT_LOG: path,
    });
  });
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true });
  });

  it('has one line for each look-up, question, press and refusal, in their order', async () => {
    await useEveryDoor(stage);
    await stage.bot.stop();
    lines = auditLines(linesOf(path));
    const said = lines.map(({ trigger, did, outcome, user, contactId }) =>
      [trigger, did, outcome, user, contactId ?? ''].join(' '),
    );
    expect(said).toEqual([
      `command look_up posted ${lin} ${HOLD}`,
      `command look_up call_not_found ${lin} job-404`,
      `command look_up posted ${lin} ${OTHER}`,
      `command look_up not_allowed ${tom} `,
      `command look_up not_allowed ${tom} `,
      `question question posted ${lin} ${HOLD}`,
      `question question not_allowed ${tom} `,
      `question look_up posted ${lin} ${OTHER}`,
      `press numbers shown ${priya} ${HOLD}`,
      `press numbers not_sensitive_user ${lin} ${HOLD}`,
      `press recording not_sensitive_user ${lin} ${HOLD}`,
      `press refresh nothing_new ${lin} ${HOLD}`,
      `press raw not_allowed ${tom} ${HOLD}`,
      `press raw shown ${priya} ${HOLD}`,
      `page raw shown ${priya} ${HOLD}`,
      `press all_events shown ${lin} ${HOLD}`,
      `command look_up private ${lin} ${LONG}`,
      `press share posted ${lin} ${LONG}`,
      `read_as question posted ${lin} ${HOLD}`,
      `command compare posted ${lin} ${HOLD}`,
      `command compare posted ${lin} ${OTHER}`,
      `press look_up posted ${lin} ${OTHER}`,
    ]);
  });

  it('says where, which instance, and by which reference', () => {
    expect(lines[2]).toMatchObject({ channel, contactId: OTHER, instanceId: 'ccc-sales' });
    expect(lines[7]).toMatchObject({ channel: PLACES.dmLin, instanceId: 'ccc-test' });
    expect(lines[1]?.reference).toBe(lines[2]?.reference);
    expect(lines[5]?.topics).toEqual(['who_hung_up']);
    // A window stands in no channel.
    expect(lines[14]?.channel).toBe('');
  });

  it('holds no number, no name, no message text and no secret', () => {
    const text = linesOf(path).join('\n');
    for (const hidden of ['15406127731', '李晓雯', '售后服务', 'who hung up', 'secret words', 'private'])
      expect(text.replaceAll('"outcome":"private"', '')).not.toContain(hidden);
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
  });

  it('leaves standard output to the log', () => {
    expect(stage.bot.output.join('\n')).toContain('"event":"command"');
    expect(auditLines(stage.bot.output)).toEqual([]);
  });
});

describe('the audit without a file', () => {
  it('stands among the lines of standard output, marked', async () => {
    const stage = await setStage('http', { LOG_LEVEL: 'info' });
    await askOnce(stage, HOLD);
    await stage.bot.stop();
    expect(auditLines(stage.bot.output)).toHaveLength(1);
    expect(stage.bot.output.filter((line) => line.includes('"event":"command"'))).toHaveLength(1);
    await stage.close();
  });

  it('serves on where a line cannot be written, and says so in log and metrics', async () => {
    const stage = await setStage('http', { AUDIT_LOG: '/dev/full' });
    expect((await askOnce(stage, HOLD)).visibleTo).toBeNull();
    expect((await askOnce(stage, OTHER)).visibleTo).toBeNull();
    expect(valueOf(await scrapeAtRest(stage), 'cdr_audit_lines_lost_total')).toBeGreaterThan(0);
    await stage.close();
    expect(stage.bot.output.join('\n')).toContain('"event":"audit_lost","code":"ENOSPC"');
  });

  it.each([
    ['a folder that is not there', '/nonexistent/audit.log', 'ENOENT'],
    ['a folder', tmpdir(), 'EISDIR'],
  ])('ends the start with one line for %s', async (_, path, code) => {
    const slack = await startSandboxSlack({ botToken: SECRETS.botToken, signingSecret: 's' });
    const { botToken, signingSecret } = SECRETS;
    const { code: exit, output } = await runBotToExit({
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.apiUrl,
      CCC_INSTANCE_ID: 'ccc-test',
      AUDIT_LOG: path,
    });
    await slack.close();
    expect([exit, output]).toEqual([
      1,
      `AUDIT_LOG cannot be written (${code}). Check the path and its owner.`,
    ]);
  });
});
