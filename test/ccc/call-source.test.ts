import { afterEach, describe, expect, it } from 'vitest';
import { CACHE, createCallSource } from '../../src/ccc/call-source.js';
import { createCccClient } from '../../src/ccc/client.js';
import { createCredentials } from '../../src/ccc/credentials.js';
import { isFinal } from '../../src/call/facts.js';
import { sendJson, sendRecord, startScriptedCcc, type Answer, type ScriptedCcc } from './scripted-ccc.js';

const credentials = createCredentials({ id: 'LTAI-first', secret: 'first-secret', securityToken: null });

let ccc: ScriptedCcc | undefined;
afterEach(() => ccc?.close());

async function stage(answer: Answer) {
  ccc = await startScriptedCcc(answer);
  const clock = { ms: 1 };
  const client = createCccClient({ endpoint: ccc.url, credentials });
  return { ccc, clock, calls: createCallSource({ client, isFinal, now: () => clock.ms }) };
}

describe('the source of calls', () => {
  it('asks CCC once for one call, however many ask at once', async () => {
    const { ccc: seen, calls } = await stage((response, parameters) => sendRecord(response, parameters));
    const records = await Promise.all(Array.from({ length: 1000 }, () => calls.get('ccc-test', 'job-1')));
    expect(new Set(records).size).toBe(1);
    expect(seen.requests).toHaveLength(1);
  });

  it('keeps a final record for five minutes', async () => {
    const {
      ccc: seen,
      clock,
      calls,
    } = await stage((response, parameters) => sendRecord(response, parameters));
    await calls.get('ccc-test', 'job-1');
    clock.ms = CACHE.finalMs;
    await calls.get('ccc-test', 'job-1');
    expect(seen.requests).toHaveLength(1);
    clock.ms = CACHE.finalMs + 2;
    await calls.get('ccc-test', 'job-1');
    expect(seen.requests).toHaveLength(2);
  });

  it('keeps a record that may still change for ten seconds', async () => {
    const {
      ccc: seen,
      clock,
      calls,
    } = await stage((response, parameters) => sendRecord(response, parameters, { ReleaseTime: null }));
    await calls.get('ccc-test', 'job-1');
    clock.ms = CACHE.provisionalMs + 2;
    await calls.get('ccc-test', 'job-1');
    expect(seen.requests).toHaveLength(2);
  });

  it('asks CCC anew for a fresh record, and remembers that one', async () => {
    const { ccc: seen, calls } = await stage((response, parameters, number) =>
      sendRecord(response, parameters, { CallDuration: number }),
    );
    await calls.get('ccc-test', 'job-1');
    await expect(calls.get('ccc-test', 'job-1', { fresh: true })).resolves.toMatchObject({ callDuration: 2 });
    await expect(calls.get('ccc-test', 'job-1')).resolves.toMatchObject({ callDuration: 2 });
    expect(seen.requests).toHaveLength(2);
  });

  it('remembers no failure', async () => {
    const { calls } = await stage((response, parameters, number) =>
      number === 1
        ? sendJson(response, 404, { Code: 'NotExists.ContactId', RequestId: 'R' })
        : sendRecord(response, parameters),
    );
    await expect(calls.get('ccc-test', 'job-1')).rejects.toMatchObject({ code: 'call_not_found' });
    await expect(calls.get('ccc-test', 'job-1')).resolves.toMatchObject({ contactId: 'job-1' });
  });

  it('shares a failure among all who asked, and asks anew afterwards', async () => {
    const { ccc: seen, calls } = await stage((response, parameters, number) =>
      number === 1
        ? sendJson(response, 403, { Code: 'Forbidden.RAM', RequestId: 'R' })
        : sendRecord(response, parameters),
    );
    const asked = Array.from({ length: 50 }, () => calls.get('ccc-test', 'job-1'));
    const outcomes = await Promise.allSettled(asked);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(seen.requests).toHaveLength(1);
    await expect(calls.get('ccc-test', 'job-1')).resolves.toMatchObject({ contactId: 'job-1' });
  });

  it('takes an id in other letters for the same call', async () => {
    const { calls } = await stage((response, parameters) =>
      sendRecord(response, parameters, { ContactId: 'JOB-1A' }),
    );
    await expect(calls.get('ccc-test', 'job-1a')).resolves.toMatchObject({ contactId: 'JOB-1A' });
  });

  it('keeps instances apart', async () => {
    const { ccc: seen, calls } = await stage((response, parameters) => sendRecord(response, parameters));
    await Promise.all([calls.get('ccc-test', 'job-1'), calls.get('ccc-sales', 'job-1')]);
    expect(seen.requests.map((request) => request.get('InstanceId')).toSorted()).toEqual([
      'ccc-sales',
      'ccc-test',
    ]);
  });

  it('refuses the record of another call', async () => {
    const { calls } = await stage((response, parameters) =>
      sendRecord(response, parameters, { ContactId: 'job-2' }),
    );
    await expect(calls.get('ccc-test', 'job-1')).rejects.toMatchObject({ code: 'ccc_answer_unreadable' });
  });
});
