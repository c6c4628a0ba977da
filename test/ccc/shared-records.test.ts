import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isFinal } from '../../src/call/facts.js';
import { CACHE, createCallSource } from '../../src/ccc/call-source.js';
import { createCccClient } from '../../src/ccc/client.js';
import { createCredentials } from '../../src/ccc/credentials.js';
import { createSharedRecords, MOST_SHARED_TEXT } from '../../src/ccc/shared-records.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { anyRecord } from '../support/any-record.js';
import { SAMPLE_NAMES, sampleRecord } from '../support/samples.js';
import { sendRecord, startScriptedCcc, type ScriptedCcc } from './scripted-ccc.js';

const credentials = createCredentials({ id: 'LTAI-first', secret: 'first-secret', securityToken: null });
const call = { instanceId: 'ccc-test', contactId: 'job-1' };
const KEY = 'record:1:ccc-test:job-1';

let ccc: ScriptedCcc | undefined;
afterEach(() => ccc?.close());

/** Two replicas with one store and one clock; each answer of CCC has its number as `CallDuration`. */
async function stage(change: Readonly<Record<string, unknown>> = {}) {
  ccc = await startScriptedCcc((response, parameters, number) =>
    sendRecord(response, parameters, { CallDuration: number, ...change }),
  );
  const clock = { ms: 1_000_000 };
  const now = () => clock.ms;
  const store = createMemoryStore(now);
  const shared = createSharedRecords(store, now);
  const client = createCccClient({ endpoint: ccc.url, credentials });
  const [one, other] = [0, 1].map(() => createCallSource({ client, isFinal, shared, now }));
  if (one === undefined || other === undefined) throw new Error('no sources');
  return { ccc, clock, store, shared, one, other };
}

describe('records that replicas share', () => {
  it('are fetched once for both', async () => {
    const { ccc: seen, one, other } = await stage();
    const record = await one.get('ccc-test', 'job-1');
    const again = await Promise.all(Array.from({ length: 100 }, () => other.get('ccc-test', 'job-1')));
    expect(new Set(again).size).toBe(1);
    expect(again[0]).toEqual(record);
    expect(seen.requests).toHaveLength(1);
  });

  it.each([
    ['a final one', {}, CACHE.finalMs],
    ['one that may still change', { ReleaseTime: null }, CACHE.provisionalMs],
  ])('grow no older in a second replica than in the first: %s', async (_, change, ttlMs) => {
    const { ccc: seen, clock, one, other } = await stage(change);
    await one.get('ccc-test', 'job-1');
    clock.ms += ttlMs - 10;
    await other.get('ccc-test', 'job-1');
    expect(seen.requests).toHaveLength(1);
    clock.ms += 11;
    await other.get('ccc-test', 'job-1');
    expect(seen.requests).toHaveLength(2);
  });

  it('are passed by where a fresh one is asked for, which both have from then on', async () => {
    const { one, other } = await stage();
    await one.get('ccc-test', 'job-1');
    await expect(other.get('ccc-test', 'job-1', { fresh: true })).resolves.toMatchObject({ callDuration: 2 });
    await expect(other.get('ccc-test', 'job-1')).resolves.toMatchObject({ callDuration: 2 });
    await expect(one.get('ccc-test', 'job-1', { fresh: true })).resolves.toMatchObject({ callDuration: 3 });
  });

  it('do not answer a fresh request that comes while somebody looks for them', async () => {
    const { one, other } = await stage();
    await one.get('ccc-test', 'job-1');
    const looking = other.get('ccc-test', 'job-1');
    await expect(other.get('ccc-test', 'job-1', { fresh: true })).resolves.toMatchObject({ callDuration: 2 });
    await looking;
    await expect(other.get('ccc-test', 'job-1')).resolves.toMatchObject({ callDuration: 2 });
  });

  it('are kept apart by instance, and one of another call is not taken', async () => {
    const { ccc: seen, store, one, other } = await stage();
    await one.get('ccc-test', 'job-1');
    await other.get('ccc-sales', 'job-1');
    expect(seen.requests).toHaveLength(2);
    await store.set('record:1:ccc-test:job-2', (await store.get(KEY)) ?? '', 60_000);
    await expect(other.get('ccc-test', 'job-2')).resolves.toMatchObject({ contactId: 'job-2' });
  });

  it.each([
    ['no JSON', () => '{"until":'],
    ['no record', () => '{"until":99999999,"record":{"contactId":"job-1"}}'],
    ['a field more', (text: string) => text.replace('"record":{', '"record":{"newField":1,')],
    ['a field of another kind', (text: string) => text.replace('"callDuration":1', '"callDuration":"1"')],
  ])('that cannot be read are fetched again: %s', async (_, spoil) => {
    const { ccc: seen, store, one, other } = await stage();
    await one.get('ccc-test', 'job-1');
    const text = (await store.get(KEY)) ?? '';
    expect(spoil(text)).not.toBe(text);
    await store.set(KEY, spoil(text), 60_000);
    await expect(other.get('ccc-test', 'job-1')).resolves.toMatchObject({ callDuration: 2 });
    expect(seen.requests).toHaveLength(2);
  });

  it('are not too long', async () => {
    const { store, shared } = await stage();
    const record = {
      ...sampleRecord('inbound-answered-with-hold'),
      releaseReason: 'x'.repeat(MOST_SHARED_TEXT),
    };
    await shared.set(call, record, 60_000);
    expect(await store.get(KEY)).toBeNull();
  });

  it.each(SAMPLE_NAMES)('come back as they were: %s', async (name) => {
    const { shared } = await stage();
    await shared.set(call, sampleRecord(name), 60_000);
    expect((await shared.get(call))?.record).toEqual(sampleRecord(name));
  });

  it('come back as they were, whatever is in them', async () => {
    const shared = createSharedRecords(createMemoryStore());
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        await shared.set(call, record, 60_000);
        expect((await shared.get(call))?.record).toEqual(record);
      }),
      { numRuns: 200 },
    );
  });
});
