import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { isFinal } from '../../src/call/facts.js';
import { createCallSource } from '../../src/ccc/call-source.js';
import { createCccClient, type Attempt } from '../../src/ccc/client.js';
import { createCredentials } from '../../src/ccc/credentials.js';
import { sendJson, startScriptedCcc, type Answer, type ScriptedCcc } from './scripted-ccc.js';

const CANARIES = [
  'LTAI-first',
  'first-secret',
  'canary-sts-token',
  '13800009999',
  'SignatureNonce',
  'URL:',
  '127.0.0.1',
];
const echo = 'server string to sign is:POST&%2F&AccessKeyId%3DLTAI-first phone 13800009999';

let ccc: ScriptedCcc | undefined;
afterEach(() => ccc?.close());

const FAILURES: readonly (readonly [string, Answer])[] = [
  [
    'a refusal that echoes what was signed',
    (response) => sendJson(response, 400, { Code: 'SignatureDoesNotMatch', Message: echo }),
  ],
  [
    'an unknown code',
    (response) => sendJson(response, 400, { Code: `13800009999 ${echo}`, RequestId: echo, Message: echo }),
  ],
  ['throttling', (response) => sendJson(response, 400, { Code: 'Throttling', Message: echo, HostId: echo })],
  ['a page', (response) => response.end(`<html>${echo}</html>`)],
  ['a hanging server', () => {}],
  ['a reset', (response) => response.socket?.resetAndDestroy()],
  [
    'no record',
    (response) => sendJson(response, 200, { Code: 'OK', Data: { CallingNumber: '13800009999' } }),
  ],
  [
    'another record',
    (response) => sendJson(response, 200, { Code: 'OK', Data: { ContactId: 'job-13800009999' } }),
  ],
  ['a huge answer', (response) => response.end(echo.repeat(5000))],
];

describe('what leaves the CCC client after a failure', () => {
  it.each(FAILURES)('holds no secret and no number: %s', async (_, answer) => {
    ccc = await startScriptedCcc(answer);
    const attempts: Attempt[] = [];
    const client = createCccClient({
      endpoint: ccc.url,
      credentials: createCredentials({
        id: 'LTAI-first',
        secret: 'first-secret',
        securityToken: 'canary-sts-token',
      }),
      limits: { budgetMs: 400, attemptMs: 100, attempts: 3, backoffMs: 1, maxBytes: 100_000 },
      onAttempt: (attempt) => attempts.push(attempt),
    });
    const thrown: unknown = await createCallSource({ client, isFinal })
      .get('ccc-test', 'job-1')
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ name: 'CodedError' });
    const said = inspect([thrown, attempts], { depth: Infinity, showHidden: true });
    for (const canary of CANARIES) expect(said).not.toContain(canary);
  });
});
