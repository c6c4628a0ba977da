import { inspect } from 'node:util';
import { readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { isFinal } from '../../src/call/facts.js';
import { createCallSource } from '../../src/ccc/call-source.js';
import { createCccClient, type Attempt } from '../../src/ccc/client.js';
import { createCredentials, defaultChain, type Credentials } from '../../src/ccc/credentials.js';
import { sendJson, startScriptedCcc, type Answer, type ScriptedCcc } from './scripted-ccc.js';

const PHONE = '13800009999';
const ASKED = `job-${PHONE}`;
const CANARIES = ['LTAI-first', 'first-secret', 'canary-sts', PHONE, 'SignatureNonce', 'URL:', '127.0.0.1'];
const echo = `string to sign: POST&%2F&AccessKeyId%3DLTAI-first&SecurityToken=canary-sts first-secret ${PHONE}`;

const keys = createCredentials({ id: 'LTAI-first', secret: 'first-secret', securityToken: 'canary-sts' });
const LIMITS = { budgetMs: 400, attemptMs: 100, attempts: 3, backoffMs: 1, maxBytes: 100_000 };

/** The codes of the sample errors, each in an envelope that echoes in every field it has. */
const CODES = readdirSync(new URL('../fixtures/errors/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/-\d{3}\.json$/, ''));

const refusal = (Code: unknown): Answer => {
  return (response) =>
    sendJson(response, 400, { Code, RequestId: PHONE, Message: echo, HostId: echo, Recommend: echo });
};

function dripping(response: ServerResponse): void {
  response.writeHead(200);
  const drip = setInterval(() => response.write(echo), 10);
  response.on('close', () => clearInterval(drip));
}

function cutOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '5000' });
  response.write(`{"Code":"OK","Message":"${echo}`, () => response.socket?.destroy());
}

const FAILURES: readonly (readonly [string, Answer])[] = [
  ...CODES.map((code) => [code, refusal(code)] as const),
  ['expired STS keys', refusal('InvalidSecurityToken.Expired')],
  ['a code that is prose', refusal(echo)],
  ['a code with a number in it', refusal(`NotExists.${PHONE}`)],
  ['a code that is a list', refusal([echo])],
  ['a code that is an object', refusal({ [echo]: echo })],
  ['a 503 without a code', (response) => sendJson(response, 503, { RequestId: echo, Data: echo })],
  ['a page', (response) => response.end(`<html>${echo}</html>`)],
  ['a hanging server', () => {}],
  ['a dripping answer', dripping],
  ['an answer that breaks off', cutOff],
  ['a reset', (response) => response.socket?.resetAndDestroy()],
  ['what is not HTTP', (response) => response.socket?.end(`${echo}\r\n\r\n`)],
  ['a list for a record', (response) => sendJson(response, 200, { Code: 'OK', Data: [echo] })],
  ['no record', (response) => sendJson(response, 200, { Code: 'OK', Data: { CallingNumber: PHONE } })],
  ['another record', (response) => sendJson(response, 200, { Code: 'OK', Data: { ContactId: echo } })],
  ['a huge answer', (response) => response.end(echo.repeat(5000))],
];

const failing = (reason: Error): Credentials => defaultChain(() => Promise.reject(reason));

let ccc: ScriptedCcc | undefined;
afterEach(() => ccc?.close());

/** Everything that leaves the client after a failure, as text. */
async function saidAfter(endpoint: string, credentials: Credentials): Promise<string> {
  const attempts: Attempt[] = [];
  const client = createCccClient({
    endpoint,
    credentials,
    limits: LIMITS,
    onAttempt: (attempt) => attempts.push(attempt),
  });
  const thrown: unknown = await createCallSource({ client, isFinal })
    .get('ccc-test', ASKED)
    .catch((error: unknown) => error);
  client.close();
  expect(thrown).toMatchObject({ name: 'CodedError' });
  expect(attempts.length).toBeGreaterThan(0);
  const stack = thrown instanceof Error ? thrown.stack : '';
  return inspect([thrown, stack, attempts], {
    depth: Infinity,
    showHidden: true,
    maxStringLength: Infinity,
    maxArrayLength: Infinity,
  });
}

describe('what leaves the CCC client after a failure', () => {
  it.each(FAILURES)('holds no secret and no number: %s', async (_, answer) => {
    ccc = await startScriptedCcc(answer);
    const said = await saidAfter(ccc.url, keys);
    for (const canary of CANARIES) expect(said).not.toContain(canary);
  });

  it('holds no secret and no number: a refused connection', async () => {
    ccc = await startScriptedCcc(() => {});
    await ccc.close();
    const said = await saidAfter(ccc.url, keys);
    for (const canary of CANARIES) expect(said).not.toContain(canary);
  });

  it('holds no secret and no number: credentials that fail', async () => {
    ccc = await startScriptedCcc(() => {});
    const said = await saidAfter(ccc.url, failing(new Error(echo, { cause: new Error(echo) })));
    for (const canary of CANARIES) expect(said).not.toContain(canary);
  });
});
