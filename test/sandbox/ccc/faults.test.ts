import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRecords } from '../../../src/sandbox/ccc/records.js';
import { startSandboxCcc, type SandboxCcc } from '../../../src/sandbox/ccc/server.js';
import { KEYS, RECORDS, post, signed } from './signed-request.js';

let ccc: SandboxCcc;
beforeEach(async () => {
  ccc = await startSandboxCcc({ ...KEYS, records: await loadRecords(RECORDS), instanceId: 'ccc-test' });
});
afterEach(() => ccc.close());

const ask = (signal?: AbortSignal) =>
  post(ccc.url, signed('POST', { ContactId: 'job-109634426711871319' }), signal);

const containing = (text: string): unknown => expect.stringContaining(text);

describe('faults of the simulated call centre', () => {
  it.each([
    ['throttling', 400, 'Throttling.User'],
    ['down', 503, 'ServiceUnavailable'],
    ['html', 502, '<html>'],
  ] as const)('%s answers every request so until healed', async (fault, status, text) => {
    ccc.setFault(fault);
    expect(await ask()).toMatchObject({ status, text: containing(text) });
    expect(await ask()).toMatchObject({ status });
    ccc.setFault(null);
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('throttles one request only with throttling-once, and two when told so', async () => {
    ccc.setFault('throttling-once');
    expect([(await ask()).status, (await ask()).status]).toEqual([400, 200]);
    ccc.setFault('down', 2);
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([503, 503, 200]);
  });

  it('answers an empty body, or any body asked for', async () => {
    ccc.setFault('empty');
    expect(await ask()).toEqual({ status: 200, text: '' });
    ccc.setFault({ status: 200, body: '{"__proto__":1}' });
    expect(await ask()).toEqual({ status: 200, text: '{"__proto__":1}' });
  });

  it('sends more than 5 MB of valid JSON with huge', async () => {
    ccc.setFault('huge');
    const { text } = await ask();
    expect(text.length).toBeGreaterThan(5_000_000);
    expect(JSON.parse(text)).toMatchObject({ Code: 'OK' });
  });

  it('breaks the connection amid the body with cut-off', async () => {
    ccc.setFault('cut-off');
    await expect(ask()).rejects.toBeInstanceOf(TypeError);
    expect(ccc.requests).toMatchObject([{ code: null }]);
  });

  it('sends the headers and then hardly anything with drip', async () => {
    ccc.setFault('drip');
    const body = signed('POST', { ContactId: 'job-109634426711871319' });
    const response = await fetch(ccc.url, { method: 'POST', body });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it('answers rightly, but late, with a number of milliseconds', async () => {
    ccc.setFault({ slowMs: 5 });
    expect(await ask()).toMatchObject({
      status: 200,
      text: containing('job-109634426711871319'),
    });
  });

  it.each(['hang', 'slow'] as const)('lets go of a %s request when it closes', async (fault) => {
    ccc.setFault(fault);
    const outcome = ask().catch((error: unknown) => error);
    while (ccc.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await ccc.close();
    expect(await outcome).toBeInstanceOf(TypeError);
  });
});
