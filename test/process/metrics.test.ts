import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { METRICS } from '../../src/ops/metrics.js';
import { setStage, type Stage } from '../support/bot.js';
import { sampleRecord } from '../support/samples.js';
import { ask, askOnce } from './asking.js';
import { scrape, scrapeAtRest, valueOf } from './observing.js';
import { nextSaid, press } from './pressing.js';
import { mention, replyIn } from './talking.js';

const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const OTHER = sampleRecord('blind-transfer').contactId;

describe('GET /metrics after known traffic', () => {
  let stage: Stage;
  let text = '';
  const value = (name: string, labels?: Readonly<Record<string, string>>) => valueOf(text, name, labels);

  beforeAll(async () => {
    stage = await setStage('http', { CDR_SENSITIVE_USERS: PEOPLE.priya });
    const card = await askOnce(stage, HOLD);
    await askOnce(stage, HOLD);
    await askOnce(stage, `private ${HOLD}`);
    await ask(stage, `job-404 ${OTHER}`, { answers: 2 });
    await askOnce(stage, 'help');
    stage.ccc.setFault('throttling-once');
    await askOnce(stage, sampleRecord('abandoned-in-ivr').contactId);
    const spot = { channel: PLACES.support, threadTs: card.ts };
    await replyIn(stage, spot, 'who hung up?');
    await replyIn(stage, spot, mention(stage, 'who is the customer?'));
    await stage.slack.deliver.say({ ...spot, user: PEOPLE.lin, text: 'thanks, have a nice day' });
    await pressed('numbers', PEOPLE.tom);
    await pressed('numbers', PEOPLE.priya);
    await pressed('refresh', PEOPLE.lin);
    stage.slack.setFault('chat.postMessage', { error: 'restricted_action' });
    await askOnce(stage, HOLD);
    text = await scrapeAtRest(stage);

    async function pressed(action: 'numbers' | 'refresh', user: string): Promise<void> {
      const said = nextSaid(stage);
      await press(stage, card, action, user);
      await said;
    }
  }, 60_000);
  afterAll(() => stage.close());

  it('is Prometheus’s text, with every metric that is defined and those of the process', async () => {
    const { status, contentType } = await scrape(stage);
    expect([status, contentType]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    for (const name of Object.keys(METRICS)) expect(text).toContain(`# TYPE ${name} `);
    expect(value('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('counts look-ups by what became of each', () => {
    expect(value('cdr_lookups_total', { outcome: 'posted' })).toBe(6);
    expect(value('cdr_lookups_total', { outcome: 'call_not_found' })).toBe(1);
    expect(value('cdr_errors_total', { code: 'call_not_found' })).toBe(1);
    expect(value('cdr_errors_total')).toBe(1);
  });

  it('counts commands, questions answered, declined and met with silence, and presses', () => {
    const requests = (trigger: string, deed: string, result: string) =>
      value('cdr_requests_total', { trigger, deed, result });
    expect(requests('command', 'look_up', 'done')).toBe(5);
    expect(requests('command', 'look_up', 'failed')).toBe(1);
    expect(requests('command', 'help', 'done')).toBe(1);
    expect(requests('question', 'question', 'done')).toBe(1);
    expect(requests('question', 'question', 'declined')).toBe(1);
    expect(requests('question', 'question', 'silent')).toBe(1);
    expect(requests('press', 'numbers', 'refused')).toBe(1);
    expect(requests('press', 'numbers', 'done')).toBe(1);
    expect(requests('press', 'refresh', 'done')).toBe(1);
  });

  it('measures how long they took, silence left out', () => {
    expect(value('cdr_request_duration_seconds_count', { deed: 'look_up' })).toBe(6);
    expect(value('cdr_request_duration_seconds_count', { deed: 'question' })).toBe(2);
    expect(value('cdr_request_duration_seconds_sum')).toBeGreaterThan(0);
  });

  it('counts requests to CCC, retries, and records that needed none', () => {
    const ccc = (outcome: string) => value('cdr_ccc_requests_total', { outcome });
    expect(ccc('ccc_throttled')).toBe(1);
    expect(value('cdr_ccc_retries_total')).toBe(1);
    expect(value('cdr_ccc_requests_total')).toBe(stage.ccc.requests.length);
    expect(value('cdr_ccc_request_duration_seconds_count')).toBe(stage.ccc.requests.length);
    expect(value('cdr_records_served_total', { from: 'memory' })).toBeGreaterThanOrEqual(5);
    expect(value('cdr_records_served_total', { from: 'ccc' })).toBe(stage.ccc.requests.length - 1);
  });

  it('counts Slack’s answers by method and code', () => {
    const slack = (method: string, outcome: string) => value('cdr_slack_requests_total', { method, outcome });
    expect(slack('auth.test', 'ok')).toBe(1);
    expect(slack('chat.postMessage', 'restricted_action')).toBe(1);
    expect(slack('response_url', 'ok')).toBeGreaterThanOrEqual(4);
  });

  it('has no label value but those of its tables', () => {
    const values = [...text.matchAll(/(?:trigger|deed|result|outcome|code|from|action|method)="([^"]*)"/g)];
    const known = new Set(Object.values(METRICS).flatMap(({ labels }) => Object.values(labels).flat()));
    expect(values.length).toBeGreaterThan(50);
    expect(values.map(([, label = '']) => label).filter((label) => !known.has(label))).toEqual([]);
  });

  it('is ready, and says the version', () => {
    expect(value('cdr_ready')).toBe(1);
    expect(text).toMatch(/cdr_build_info\{version="\d+\.\d+\.\d+"\} 1/);
  });

  it('holds no call, person, channel or number', () => {
    for (const id of [HOLD, OTHER, 'job-', PEOPLE.lin, PLACES.support, 'ccc-test', '15406127731']) {
      expect(text).not.toContain(id);
    }
  });

  it('leaves the state of CCC in /readyz, where a fault of CCC is no reason for 503', async () => {
    stage.ccc.setFault('down');
    await askOnce(stage, 'job-900000000000000009');
    stage.ccc.setFault(null);
    const ready = await fetch(`http://127.0.0.1:${stage.bot.port}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.text()).toMatch(/"ccc":\{"outcome":"ccc_unavailable","ageSeconds":\d+\}/);
  });
});
