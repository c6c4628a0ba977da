import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/locale/index.js';
import type { ErrorCode } from '../../src/errors.js';
import type { CccFault } from '../../src/sandbox/ccc/faults.js';
import { PEOPLE } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { askOnce, SAMPLE_ID } from './asking.js';

const ERRORS = new URL('../fixtures/errors/', import.meta.url);

/** The error answers of CCC and its gateway, with their usual status, and what each of them means to us. */
const MEANINGS: Readonly<Record<string, ErrorCode>> = {
  'Forbidden.RAM-403.json': 'access_denied',
  'InternalService.Common-500.json': 'ccc_failed',
  'InvalidAccessKeyId.NotFound-404.json': 'credentials_refused',
  'NotExists.InstanceId-404.json': 'instance_unknown',
  'Parameter.Blank-400.json': 'call_id_refused',
  'ServiceUnavailable-503.json': 'ccc_unavailable',
  'SignatureDoesNotMatch-400.json': 'credentials_refused',
  'Throttling.User-400.json': 'ccc_throttled',
  'html-gateway-502.html': 'ccc_unavailable',
};

describe.each(['en', 'zh-CN'] as const)('a look-up that CCC refuses, in %s', (locale) => {
  const words = messagesFor(locale);
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage('http', { CDR_LOCALE: locale });
  });
  afterEach(() => stage.ccc.setFault(null));
  afterAll(() => stage.close());

  async function expectTold(code: ErrorCode): Promise<void> {
    const answer = await askOnce(stage, SAMPLE_ID);
    expect(answer.visibleTo).toBe(PEOPLE.lin);
    expect(answer.text).toContain(words.errors[code].what);
    expect(answer.text).toContain(words.errors[code].todo);
    const reference = /(?:Reference: |参考号：)([\w-]+)/.exec(answer.text)?.[1] ?? 'no reference';
    // The log reaches us through a pipe of its own.
    const logged = () =>
      stage.bot.output.find((line) => line.includes('look_up_failed') && line.includes(reference));
    await expect.poll(logged).toContain(`"outcome":"${code}"`);
  }

  it('has a meaning for every error sample', () => {
    expect(readdirSync(ERRORS).toSorted()).toEqual(Object.keys(MEANINGS).toSorted());
  });

  it.each(Object.entries(MEANINGS))(
    'tells the asker alone what happened and what to do: %s',
    async (file, code) => {
      const status = Number(/-(\d{3})\./.exec(file)?.[1]);
      const contentType = file.endsWith('.html') ? 'text/html' : 'application/json';
      stage.ccc.setFault({ status, body: readFileSync(new URL(file, ERRORS), 'utf8'), contentType });
      await expectTold(code);
    },
  );

  it.each<[ErrorCode, CccFault]>([
    ['account_blocked', { code: 'Forbidden.RiskControl' }],
    ['credentials_expired', { code: 'InvalidSecurityToken.Expired' }],
    ['clock_wrong', { code: 'InvalidTimeStamp.Expired' }],
    ['endpoint_wrong', { code: 'NoSuchVersion' }],
    ['request_refused', { code: 'Some.NewCode' }],
    ['ccc_unavailable', 'cut-off'],
    ['ccc_unavailable', 'empty'],
    ['ccc_unavailable', { status: 503, body: '{}' }],
    ['ccc_answer_unreadable', { status: 200, body: '{"Data":{}}' }],
    ['ccc_answer_too_large', 'huge'],
    ['call_not_found', { status: 200, body: '{"Code":"OK","RequestId":"R-9","Data":null}' }],
  ])('names %s after %j', async (code, fault) => {
    stage.ccc.setFault(fault);
    await expectTold(code);
  });

  it('recovers from throttling without a word', async () => {
    stage.ccc.setFault('throttling-once');
    expect((await askOnce(stage, SAMPLE_ID)).visibleTo).toBeNull();
  });
});

describe('a CCC that does not answer', () => {
  it('is given up within the budget, hanging or dripping, and asked again next time', async () => {
    await Promise.all((['hang', 'drip'] as const).map((fault) => expectGivenUp(fault)));
  });
});

async function expectGivenUp(fault: CccFault): Promise<void> {
  const stage = await setStage('http');
  try {
    stage.ccc.setFault(fault);
    const answer = await askOnce(stage, SAMPLE_ID);
    expect(answer.text).toContain(messagesFor('en').errors.ccc_timeout.what);
    stage.ccc.setFault(null);
    expect((await askOnce(stage, SAMPLE_ID)).metadata).not.toBeNull();
  } finally {
    await stage.close();
  }
}
