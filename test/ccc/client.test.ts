import { afterEach, describe, expect, it } from 'vitest';
import { createCccClient, type Attempt, type CccLimits } from '../../src/ccc/client.js';
import { createCredentials } from '../../src/ccc/credentials.js';
import { CodedError } from '../../src/errors.js';
import { sendJson, sendRecord, startScriptedCcc, type Answer, type ScriptedCcc } from './scripted-ccc.js';

// Nothing here times out: a busy machine may take its time.
const LIMITS: CccLimits = {
  budgetMs: 20_000,
  attemptMs: 10_000,
  attempts: 4,
  backoffMs: 1,
  maxBytes: 64 * 1024,
};
const keys = { id: 'LTAI-first', secret: 'first-secret', securityToken: null };

let ccc: ScriptedCcc | undefined;
afterEach(() => ccc?.close());

async function stage(answer: Answer, credentials = createCredentials(keys)) {
  ccc = await startScriptedCcc(answer);
  const attempts: Attempt[] = [];
  const client = createCccClient({
    endpoint: ccc.url,
    credentials,
    limits: LIMITS,
    onAttempt: (attempt) => attempts.push(attempt),
  });
  const ask = () =>
    client.call('GetCallDetailRecord', { ContactId: 'job-1', InstanceId: 'ccc-test', Absent: undefined });
  return { ccc, ask, attempts };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof CodedError ? error.code : 'stranger'),
  );
}

const refuse =
  (code: string, status = 400): Answer =>
  (response) =>
    sendJson(response, status, { Code: code, RequestId: 'R-1', Message: 'secret prose', HostId: 'h' });

describe('the CCC client', () => {
  it('sends a signed POST with what was asked, and nothing undefined', async () => {
    const {
      ccc: seen,
      ask,
      attempts,
    } = await stage((response, parameters) => sendRecord(response, parameters));
    await expect(ask()).resolves.toMatchObject({ Code: 'OK', Data: { ContactId: 'job-1' } });
    const [request] = seen.requests;
    expect(request?.get('Action')).toBe('GetCallDetailRecord');
    expect(request?.get('Version')).toBe('2020-07-01');
    expect(request?.has('Absent')).toBe(false);
    expect(attempts).toMatchObject([{ action: 'GetCallDetailRecord', attempt: 1, outcome: 'ok' }]);
  });

  it('sends the security token of STS keys', async () => {
    const credentials = createCredentials({ ...keys, securityToken: 'sts-token' });
    const { ccc: seen, ask } = await stage(
      (response, parameters) => sendRecord(response, parameters),
      credentials,
    );
    await ask();
    expect(seen.requests[0]?.get('SecurityToken')).toBe('sts-token');
  });

  it.each([
    'Throttling.User',
    'InternalService.Common',
    'ServiceUnavailable',
    'InternalError',
    'SignatureNonceUsed',
  ])('asks again after %s, with a new nonce each time', async (code) => {
    const { ccc: seen, ask } = await stage((response, parameters, number) =>
      number < 3 ? refuse(code)(response, parameters, number) : sendRecord(response, parameters),
    );
    await ask();
    expect(new Set(seen.requests.map((request) => request.get('SignatureNonce'))).size).toBe(3);
  });

  it.each([
    ['Throttling.User', 'ccc_throttled', 4],
    ['InvalidTimeStamp.Expired', 'clock_wrong', 2],
    ['SignatureDoesNotMatch', 'credentials_refused', 1],
    ['Forbidden.RAM', 'access_denied', 1],
    ['NotExists.ContactId', 'call_not_found', 1],
    ['NotExists.InstanceId', 'instance_unknown', 1],
    ['Parameter.Blank', 'call_id_refused', 1],
    ['Something.New', 'request_refused', 1],
  ])('gives %s up as %s after %i attempts', async (upstream, code, count) => {
    const { ccc: seen, ask, attempts } = await stage(refuse(upstream));
    await expect(ask()).rejects.toMatchObject({
      code,
      facts: { upstreamCode: upstream, requestId: 'R-1', httpStatus: 400, attempts: count },
    });
    expect(seen.requests).toHaveLength(count);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(Array.from({ length: count }, () => code));
  });

  it.each<[string, string, number, Answer]>([
    ['a gateway page', 'ccc_unavailable', 2, (response) => response.writeHead(502).end('<html>502</html>')],
    ['an empty body', 'ccc_unavailable', 2, (response) => response.writeHead(200).end()],
    ['no content', 'ccc_unavailable', 2, (response) => response.writeHead(204).end()],
    ['a 429 without a code', 'ccc_throttled', 4, (response) => sendJson(response, 429, {})],
    ['a 503 without a code', 'ccc_unavailable', 4, (response) => sendJson(response, 503, {})],
    [
      'a good status without a code',
      'ccc_answer_unreadable',
      1,
      (response) => sendJson(response, 200, { Data: {} }),
    ],
    ['a body of null', 'ccc_answer_unreadable', 1, (response) => sendJson(response, 200, null)],
    ['a __proto__ key', 'ccc_unavailable', 2, (response) => response.end('{"__proto__":{"Code":"OK"}}')],
    ['a reset', 'ccc_unavailable', 4, (response) => response.socket?.resetAndDestroy()],
  ])('names %s %s and never takes it for a success', async (_, code, count, answer) => {
    const { ccc: seen, ask } = await stage(answer);
    expect(await codeOf(ask())).toBe(code);
    expect(seen.requests).toHaveLength(count);
  });

  it('signs whatever characters a value has', async () => {
    ccc = await startScriptedCcc((response, parameters) => sendRecord(response, parameters));
    const client = createCccClient({
      endpoint: ccc.url,
      credentials: createCredentials(keys),
      limits: LIMITS,
    });
    const awkward = { Number: "+86 a&b=c/*'()!~%20\t", Name: '云呼叫😀', PageSize: 10 };
    await client.call('ListCallDetailRecordsV2', awkward);
    const [request] = ccc.requests;
    expect(Object.fromEntries(request ?? [])).toMatchObject({ ...awkward, PageSize: '10' });
  });

  it('says when each request was made, as the gateway wants it', async () => {
    const { ccc: seen, ask } = await stage((response, parameters) => sendRecord(response, parameters));
    await ask();
    expect(seen.requests[0]?.get('Timestamp')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(seen.requests[0]?.get('Format')).toBe('JSON');
  });

  it('gives a refused connection up as unreachable', async () => {
    const { ccc: seen, ask } = await stage(() => {});
    await seen.close();
    expect(await codeOf(ask())).toBe('ccc_unreachable');
  });

  it('survives a server that closes idle connections', async () => {
    const { ask } = await stage((response, parameters) => {
      sendRecord(response, parameters);
      response.on('finish', () => response.socket?.end());
    });
    for (let i = 0; i < 20; i++) expect(await codeOf(ask())).toBe('resolved');
  });
});
