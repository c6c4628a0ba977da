import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { CCC_LIMITS, createCccClient, type CccClientParts } from '../../src/ccc/client.js';
import { createCredentials, defaultChain, type Keys } from '../../src/ccc/credentials.js';
import { faultOfCode } from '../../src/ccc/faults.js';
import { createRetries, sleepFor } from '../../src/ccc/retries.js';
import { sendJson, sendRecord, startScriptedCcc, type Answer, type ScriptedCcc } from './scripted-ccc.js';

const keys = createCredentials({ id: 'LTAI-first', secret: 'first-secret', securityToken: null });

let ccc: ScriptedCcc | undefined;
afterEach(() => ccc?.close());

/** A client that takes no time between its attempts; `pauses` are the ms it would have waited. */
async function stage(answer: Answer, parts: Partial<CccClientParts> = {}) {
  ccc = await startScriptedCcc(answer);
  const pauses: number[] = [];
  const sleep = (ms: number) => {
    pauses.push(ms);
    return Promise.resolve();
  };
  const client = createCccClient({ endpoint: ccc.url, credentials: keys, sleep, ...parts });
  const ask = (signal?: AbortSignal) =>
    client.call('GetCallDetailRecord', { ContactId: 'job-1' }, signal && { signal });
  return { ccc, ask, pauses };
}

const refuse =
  (code: string): Answer =>
  (response) =>
    sendJson(response, 400, { Code: code, RequestId: 'R-1' });

function sample(name: string, status: number): Answer {
  const body = readFileSync(new URL(`../fixtures/errors/${name}`, import.meta.url));
  return (response) => response.writeHead(status).end(body);
}

describe('the retries of a look-up', () => {
  it.each([
    ['Throttling.User-400.json', 400, 'ccc_throttled', 4],
    ['InternalService.Common-500.json', 500, 'ccc_failed', 4],
    ['ServiceUnavailable-503.json', 503, 'ccc_unavailable', 4],
    ['html-gateway-502.html', 502, 'ccc_unavailable', 2],
    ['Forbidden.RAM-403.json', 403, 'access_denied', 1],
    ['InvalidAccessKeyId.NotFound-404.json', 404, 'credentials_refused', 1],
    ['NotExists.InstanceId-404.json', 404, 'instance_unknown', 1],
    ['Parameter.Blank-400.json', 400, 'call_id_refused', 1],
    ['SignatureDoesNotMatch-400.json', 400, 'credentials_refused', 1],
  ])('gives the sample %s (%i) up as %s after %i attempts', async (name, status, code, count) => {
    const { ask, ccc: seen } = await stage(sample(name, status));
    await expect(ask()).rejects.toMatchObject({ code, facts: { attempts: count } });
    expect(seen.requests).toHaveLength(count);
  });

  it('wait twice as long each time, by a random part', async () => {
    const { ask, pauses } = await stage(refuse('Throttling'), { random: () => 0.5 });
    await expect(ask()).rejects.toMatchObject({ code: 'ccc_throttled' });
    expect(pauses).toEqual([150, 300, 600]);
  });

  it('end where the budget has no room for another attempt', () => {
    const retries = createRetries(CCC_LIMITS, () => 1);
    const throttled = faultOfCode('Throttling');
    expect(retries.pauseAfter(throttled, 1, 1_301)).toBe(300);
    expect(retries.pauseAfter(throttled, 1, 1_300)).toBeNull();
  });

  it('give a fault that is worth one retry its one, whatever came before it', async () => {
    const old: Keys = {
      accessKeyId: 'LTAI-first',
      accessKeySecret: 'first-secret',
      securityToken: 'old-token',
    };
    const providers = [old, { ...old, securityToken: 'new-token' }];
    const credentials = defaultChain(() => {
      const given = providers.shift();
      return Promise.resolve({ getCredentials: () => Promise.resolve(given) });
    });
    const script: Answer = (response, parameters, number) => {
      if (number === 1) return refuse('Throttling')(response, parameters, number);
      if (parameters.get('SecurityToken') === 'new-token') return sendRecord(response, parameters);
      return refuse('InvalidSecurityToken.Expired')(response, parameters, number);
    };
    const { ask, ccc: seen } = await stage(script, { credentials });
    await expect(ask()).resolves.toMatchObject({ Code: 'OK' });
    expect(seen.requests.map((request) => request.get('SecurityToken'))).toEqual([
      'old-token',
      'old-token',
      'new-token',
    ]);
  });

  it('give it no second one', () => {
    const retries = createRetries(CCC_LIMITS, () => 0);
    const expired = faultOfCode('InvalidSecurityToken.Expired');
    const pauses = [1, 2, 3].map((attempt) => retries.pauseAfter(expired, attempt, 10_000));
    expect(pauses).toEqual([0, null, null]);
  });
});

describe('a caller who gives up', () => {
  it('sends nothing any more', async () => {
    const { ask, ccc: seen } = await stage((response, parameters) => sendRecord(response, parameters));
    await expect(ask(AbortSignal.abort())).rejects.toMatchObject({ code: 'ccc_timeout' });
    expect(seen.requests).toHaveLength(0);
  });

  it('ends a request under way, closes its connection and causes no retry', async () => {
    const caller = new AbortController();
    const responses: ServerResponse[] = [];
    const { ask, ccc: seen } = await stage((response) => {
      responses.push(response);
      caller.abort();
    });
    await expect(ask(caller.signal)).rejects.toMatchObject({ code: 'ccc_timeout', facts: { attempts: 1 } });
    const [response] = responses;
    if (response?.closed === false) await new Promise((resolve) => response.on('close', resolve));
    expect(seen.requests).toHaveLength(1);
  });

  it('ends the wait between two attempts', async () => {
    const caller = new AbortController();
    const { ask, ccc: seen } = await stage(refuse('Throttling'), {
      sleep: (_, signal) => {
        caller.abort();
        return sleepFor(60_000, signal);
      },
    });
    await expect(ask(caller.signal)).rejects.toMatchObject({ code: 'ccc_timeout' });
    expect(seen.requests).toHaveLength(1);
  });
});
