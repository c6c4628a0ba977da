import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { isFinal } from '../../src/call/facts.js';
import { createCallSource } from '../../src/ccc/call-source.js';
import { createCccClient, type CccLimits } from '../../src/ccc/client.js';
import { createCredentials } from '../../src/ccc/credentials.js';
import { startScriptedCcc, type Answer, type ScriptedCcc } from './scripted-ccc.js';

const LIMITS: CccLimits = {
  budgetMs: 20_000,
  attemptMs: 10_000,
  attempts: 3,
  backoffMs: 1,
  maxBytes: 512 * 1024,
};
const keys = createCredentials({ id: 'LTAI-first', secret: 'first-secret', securityToken: null });

let ccc: ScriptedCcc | undefined;
afterEach(() => ccc?.close());

const body =
  (text: string, status = 200): Answer =>
  (response) =>
    response.writeHead(status).end(text);
const raw =
  (text: string): Answer =>
  (response) =>
    response.socket?.end(text);

const REFUSED: readonly (readonly [string, string, number, Answer])[] = [
  ['a code that every object has', 'request_refused', 1, body('{"Code":"constructor"}', 400)],
  ['a code that is a list', 'ccc_answer_unreadable', 1, body('{"Code":[]}', 400)],
  ['a code that is an object', 'ccc_answer_unreadable', 1, body('{"Code":{}}', 400)],
  ['a code that is a big number', 'request_refused', 1, body('{"Code":12345678901234567890}', 400)],
  ['a body that is a list', 'ccc_answer_unreadable', 1, body('[{"Code":"OK"}]')],
  ['a body that is a word', 'ccc_answer_unreadable', 1, body('"OK"')],
  ['a body that is a number', 'ccc_answer_unreadable', 1, body('12345678901234567890')],
  ['lists nested without end', 'ccc_answer_unreadable', 1, body('['.repeat(200_000))],
  ['objects nested without end', 'ccc_answer_unreadable', 1, body('{"a":'.repeat(60_000))],
  ['a 503 without a code', 'ccc_unavailable', 3, body('{"RequestId":"R-1"}', 503)],
  ['half a body that claims to be whole', 'ccc_unavailable', 2, body('{"Code":"OK","Data":{"Con')],
  ['what is not HTTP', 'ccc_unavailable', 2, raw('220 ready\r\n\r\n')],
  ['headers without end', 'ccc_unavailable', 2, raw(`HTTP/1.1 200 OK\r\nA: ${'x'.repeat(40_000)}\r\n\r\n`)],
  ['a length that is none', 'ccc_unavailable', 2, raw('HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n')],
  [
    'an encoding that is not what it claims',
    'ccc_unavailable',
    2,
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"Code":"OK"}'),
  ],
];

async function stage(answer: Answer) {
  ccc = await startScriptedCcc(answer);
  const client = createCccClient({ endpoint: ccc.url, credentials: keys, limits: LIMITS });
  return { ccc, calls: createCallSource({ client, isFinal }) };
}

describe('a look-up that meets an odd answer', () => {
  it.each(REFUSED)('names %s %s after %i attempts', async (_, code, count, answer) => {
    const { ccc: seen, calls } = await stage(answer);
    await expect(calls.get('ccc-test', 'job-1')).rejects.toMatchObject({ name: 'CodedError', code });
    expect(seen.requests).toHaveLength(count);
  });

  it('reads a compressed answer, though it asks for none', async () => {
    const text = JSON.stringify({ Code: 'OK', Data: { ContactId: 'job-1' } });
    const { ccc: seen, calls } = await stage((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)),
    );
    await expect(calls.get('ccc-test', 'job-1')).resolves.toMatchObject({ contactId: 'job-1' });
    expect(seen.requests).toHaveLength(1);
  });

  it('reads a good answer that came with a bad status', async () => {
    const { calls } = await stage(body('{"Code":"OK","Data":{"ContactId":"job-1"}}', 500));
    await expect(calls.get('ccc-test', 'job-1')).resolves.toMatchObject({ contactId: 'job-1' });
  });

  it('works on after an odd answer', async () => {
    const { calls } = await stage((response, _, number) =>
      body(number === 1 ? '['.repeat(200_000) : '{"Code":"OK","Data":{"ContactId":"job-1"}}')(
        response,
        _,
        number,
      ),
    );
    await expect(calls.get('ccc-test', 'job-1')).rejects.toMatchObject({ code: 'ccc_answer_unreadable' });
    await expect(calls.get('ccc-test', 'job-1')).resolves.toMatchObject({ contactId: 'job-1' });
  });
});
