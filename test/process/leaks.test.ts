import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CccFault } from '../../src/sandbox/ccc/faults.js';
import type { SlackFault } from '../../src/sandbox/slack/api-faults.js';
import { PLACES } from '../../src/sandbox/slack/people.js';
import { eventsUrl, SECRETS, setStage, type Stage } from '../support/bot.js';
import { allText, askOnce } from './asking.js';
import { sampleBody } from '../support/samples.js';

const NUMBER = '13800007777';
const LEAKY = 'job-700000000000000001';

const CCC_FAULTS: readonly CccFault[] = [
  'throttling',
  'down',
  'html',
  'cut-off',
  'empty',
  'huge',
  { code: 'InvalidSecurityToken.Expired' },
  { status: 503, body: `{"Message":"${NUMBER}"}` },
  { status: 502, body: `<html>${NUMBER} ${SECRETS.accessKeySecret}</html>`, contentType: 'text/html' },
  { code: 'SignatureDoesNotMatch' },
  {
    status: 400,
    body: JSON.stringify({ Code: `Bad ${NUMBER}`, Message: `${NUMBER} ${SECRETS.accessKeyId}` }),
  },
  { status: 200, body: JSON.stringify({ Code: 'OK', Data: { CallingNumber: NUMBER } }) },
];
const SLACK_FAULTS: readonly SlackFault[] = [
  { error: 'restricted_action' },
  { error: 'invalid_blocks' },
  { ratelimited: 5 },
  'http500',
  'answer-lost',
  'reset',
  { error: 'fatal_error' },
];
/** What a dead `response_url` says; the private card then comes by another way. */
const RESPONSE_FAULTS: readonly SlackFault[] = ['expired', 'http500', 'reset'];

/** A record with a phone number wherever text can stand. */
function leakyRecord(): string {
  const body = JSON.stringify(sampleBody('inbound-answered-with-hold'))
    .replaceAll('job-112740365918204763', LEAKY)
    .replaceAll('15406127731', NUMBER)
    .replaceAll('李晓雯', `Li ${NUMBER}`)
    .replaceAll('售后服务', `after-sales ${NUMBER}`)
    .replaceAll('200 - OK', `200 - OK ${NUMBER}`);
  return body;
}

/** Requests that are let in no further than the door, and a notice that is no event. */
async function refusedRequests({ slack, bot }: Stage): Promise<void> {
  const seconds = String(Math.floor(Date.now() / 1000) + 3_600);
  const headers = {
    'x-slack-signature': `v0=${SECRETS.signingSecret}`,
    'x-slack-request-timestamp': seconds,
  };
  await fetch(eventsUrl(bot), { method: 'POST', headers, body: `text=${NUMBER}` });
  await fetch(eventsUrl(bot), { method: 'POST', body: `text=${NUMBER}&token=${SECRETS.botToken}` });
  await slack.deliver.send('events_api', { type: 'app_rate_limited', token: NUMBER, minute_rate_limited: 1 });
}

/** The metadata of all messages: every member of the workspace can read it. */
function metadataOf({ slack }: Stage): string {
  const metadata = slack.workspace.allMessages.map((message) => message.metadata);
  const sent = slack.calls.map((call) => call.arguments['metadata']);
  return JSON.stringify([metadata, sent]);
}

describe('what the bot says and logs while everything fails', () => {
  let stage: Stage;
  const said: string[] = [];
  let metrics = '';
  beforeAll(async () => {
    stage = await setStage('http', { LOG_LEVEL: 'trace', HOME: '/nonexistent' });
    stage.records.add(leakyRecord());
    for (const fault of CCC_FAULTS) {
      stage.ccc.setFault(fault);
      said.push(allText(await askOnce(stage, LEAKY)));
    }
    stage.ccc.setFault(null);
    for (const fault of SLACK_FAULTS) {
      stage.slack.setFault('chat.postMessage', fault);
      said.push(allText(await askOnce(stage, LEAKY)));
    }
    for (const fault of RESPONSE_FAULTS) {
      stage.slack.setFault('response_url', fault, 3);
      said.push(allText(await askOnce(stage, `private ${LEAKY}`)));
    }
    stage.slack.setFault('response_url', null);
    await refusedRequests(stage);
    for (const text of [LEAKY, `private ${LEAKY}`, `call ${NUMBER} back`])
      said.push(allText(await askOnce(stage, text)));
    said.push(allText(await askOnce(stage, LEAKY, { channel: PLACES.general })));
    metrics = await (await fetch(`http://127.0.0.1:${stage.bot.port}/metrics`)).text();
    await stage.bot.stop();
  }, 60_000);
  afterAll(() => stage.close());

  it('holds no key, token or signing secret', () => {
    for (const secret of Object.values(SECRETS)) {
      expect(stage.bot.output.join('\n')).not.toContain(secret);
      expect(said.join('\n')).not.toContain(secret);
      expect(metrics).not.toContain(secret);
      expect(metadataOf(stage)).not.toContain(secret);
    }
  });

  it('holds no phone number in a card, and none at all in the log', () => {
    const cards = said.filter((text) => !text.includes('has no call id in it'));
    expect(cards.join('\n')).not.toContain(NUMBER);
    expect(metadataOf(stage)).not.toContain(NUMBER);
    expect(cards.join('\n')).toContain('138****7777');
    expect(stage.bot.output.join('\n')).not.toContain(NUMBER);
    expect(metrics).toContain('cdr_lookups_total');
    expect(metrics).not.toContain(NUMBER);
  });

  it('holds nothing of pop-core’s messages, of signatures or of response URLs', () => {
    const all = [...stage.bot.output, ...said].join('\n');
    for (const trace of [
      'URL:',
      'string to sign',
      'SignatureNonce',
      'AccessKeyId=',
      'response_url',
      '/commands/',
    ]) {
      expect(all).not.toContain(trace);
    }
  });

  it('logs one line for every command, with its reference', () => {
    const lines = stage.bot.output.filter((line) => line.includes('"event":"command"'));
    expect(lines).toHaveLength(said.length);
    for (const line of lines) expect(line).toMatch(/"reference":"[0-9a-f]{8}"/);
  });
});
