import { readFile } from 'node:fs/promises';
import RpcClient from '@alicloud/pop-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRecords } from '../../../src/sandbox/ccc/records.js';
import { startSandboxCcc, type SandboxCcc } from '../../../src/sandbox/ccc/server.js';
import { KEYS, RECORDS, post, signed } from './signed-request.js';

const SOME_TEXT: unknown = expect.any(String);
const SEED = 'job-109634426711871319';

let ccc: SandboxCcc;
beforeEach(async () => {
  ccc = await startSandboxCcc({ ...KEYS, records: await loadRecords(RECORDS), instanceId: 'ccc-test' });
});
afterEach(() => ccc.close());

async function codeOf(changes: Record<string, string>, secret?: string) {
  const { status, text } = await post(ccc.url, signed('POST', changes, secret));
  const body: unknown = JSON.parse(text);
  return {
    status,
    code: typeof body === 'object' && body !== null && 'Code' in body ? body.Code : undefined,
  };
}

describe('GetCallDetailRecord of the simulated call centre', () => {
  it('answers the stored record verbatim, by POST and by GET', async () => {
    const stored = await readFile(new URL('seed-outbound-success.json', RECORDS), 'utf8');
    expect(await post(ccc.url, signed('POST', { ContactId: SEED }))).toEqual({ status: 200, text: stored });
    const got = await fetch(`${ccc.url}/?${signed('GET', { ContactId: SEED }).toString()}`);
    expect(await got.text()).toBe(stored);
    expect(ccc.requests.map((request) => request.parametersIn)).toEqual(['body', 'url']);
  });

  it.each(['GET', 'POST'])('accepts what pop-core signs with %s', async (method) => {
    const client = new RpcClient({ ...KEYS, endpoint: ccc.url, apiVersion: '2020-07-01' });
    const answer: unknown = await client.request(
      'GetCallDetailRecord',
      { InstanceId: 'ccc-test', ContactId: SEED },
      { method },
    );
    expect(answer).toMatchObject({ Code: 'OK', Data: { ContactId: SEED } });
  });

  it('logs actions and parameters but no secrets', async () => {
    await post(ccc.url, signed('POST', { ContactId: SEED }));
    expect(ccc.requests).toMatchObject([
      { method: 'POST', action: 'GetCallDetailRecord', code: 'OK', parameters: { ContactId: SEED } },
    ]);
    expect(JSON.stringify(ccc.requests)).not.toContain(KEYS.accessKeyId);
  });

  it.each([
    ['an unknown key', { AccessKeyId: 'LTAI-OTHER' }, 404, 'InvalidAccessKeyId.NotFound'],
    ['a token nobody issued', { SecurityToken: 'x' }, 400, 'InvalidSecurityToken.MismatchWithAccessKey'],
    ['an old time', { Timestamp: '2020-01-01T00:00:00Z' }, 400, 'InvalidTimeStamp.Expired'],
    ['a time in another layout', { Timestamp: 'yesterday' }, 400, 'InvalidTimeStamp.Format'],
    ['no known signature method', { SignatureMethod: 'MD5' }, 400, 'IncompleteSignature'],
    ['an unknown action', { Action: 'GetCallDetailRecords' }, 404, 'InvalidApi.NotFound'],
    ['an unknown version', { Version: '2017-07-05' }, 400, 'NoSuchVersion'],
    ['an unknown instance', { InstanceId: 'ccc-tset' }, 404, 'NotExists.InstanceId'],
    ['no instance', { InstanceId: '' }, 400, 'Parameter.Blank'],
    ['a blank contact', { ContactId: ' ' }, 400, 'Parameter.Blank'],
    ['an unknown contact', { ContactId: 'job-1' }, 404, 'NotExists.ContactId'],
  ])('refuses %s', async (_what, changes, status, code) => {
    expect(await codeOf({ ContactId: SEED, ...changes })).toEqual({ status, code });
  });

  it('echoes the string to sign to a wrong signature, as the real gateway does', async () => {
    const parameters = signed('POST', { ContactId: SEED, SignatureNonce: 'n-1' }, 'wrong-secret');
    const { status, text } = await post(ccc.url, parameters);
    expect(status).toBe(400);
    expect(text).toContain('"Code":"SignatureDoesNotMatch"');
    expect(text).toContain('server string to sign is:POST&%2F&AccessKeyId%3DLTAI-SANDBOX%26Action%3D');
  });

  it('refuses a nonce that was used, but not the nonce of a refused request', async () => {
    await codeOf({ ContactId: SEED, SignatureNonce: 'once' }, 'wrong-secret');
    expect(await codeOf({ ContactId: SEED, SignatureNonce: 'once' })).toEqual({ status: 200, code: 'OK' });
    expect(await codeOf({ ContactId: SEED, SignatureNonce: 'once' })).toEqual({
      status: 400,
      code: 'SignatureNonceUsed',
    });
  });
});

describe('error envelopes', () => {
  it.each([
    ['NotExists.InstanceId-404', { InstanceId: 'ccc-tset', ContactId: SEED }],
    ['Parameter.Blank-400', { ContactId: '' }],
    ['InvalidAccessKeyId.NotFound-404', { AccessKeyId: 'LTAI-OTHER', ContactId: SEED }],
  ])('equal the sample %s', async (sample, changes) => {
    const file = await readFile(new URL(`../../fixtures/errors/${sample}.json`, import.meta.url), 'utf8');
    const { text } = await post(ccc.url, signed('POST', changes));
    const expected: unknown = JSON.parse(file);
    expect(JSON.parse(text)).toEqual({ ...Object(expected), RequestId: SOME_TEXT });
  });

  it.each([
    'Throttling.User-400',
    'ServiceUnavailable-503',
    'InternalService.Common-500',
    'Forbidden.RAM-403',
  ])('equal the sample %s when set as a fault', async (sample) => {
    const file = await readFile(new URL(`../../fixtures/errors/${sample}.json`, import.meta.url), 'utf8');
    ccc.setFault({ code: sample.replace(/-\d+$/, '') });
    const { status, text } = await post(ccc.url, signed('POST', { ContactId: SEED }));
    const expected: unknown = JSON.parse(file);
    expect(JSON.parse(text)).toEqual({ ...Object(expected), RequestId: SOME_TEXT });
    expect(sample.endsWith(String(status))).toBe(true);
  });
});

describe('temporary credentials', () => {
  it('need the token that belongs to the key', async () => {
    await ccc.close();
    const records = await loadRecords(RECORDS);
    ccc = await startSandboxCcc({
      ...KEYS,
      securityToken: 'sts',
      records,
      instanceId: ['ccc-a', 'ccc-test'],
    });
    expect(await codeOf({ ContactId: SEED })).toMatchObject({ code: 'MissingSecurityToken' });
    expect(await codeOf({ ContactId: SEED, SecurityToken: 'no' })).toMatchObject({
      code: 'InvalidSecurityToken.Malformed',
    });
    expect(await codeOf({ ContactId: SEED, SecurityToken: 'sts' })).toMatchObject({ code: 'OK' });
  });
});

describe('an unknown contact', () => {
  it.each([
    ['null-data', null],
    ['empty-data', { AgentEvents: [], IvrEvents: [], QueueEvents: [], CustomerEvents: [] }],
  ] as const)('is answered as %s when so configured', async (unknownContact, data) => {
    await ccc.close();
    const records = await loadRecords(RECORDS);
    ccc = await startSandboxCcc({ ...KEYS, records, instanceId: 'ccc-test', unknownContact });
    const { text } = await post(ccc.url, signed('POST', { ContactId: 'job-1' }));
    expect(JSON.parse(text)).toMatchObject({ Code: 'OK', Data: data });
  });
});
