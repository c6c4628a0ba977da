import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createCccClient } from '../../src/ccc/client.js';
import { createCredentials } from '../../src/ccc/credentials.js';
import { startScriptedCcc, type ScriptedCcc } from './scripted-ccc.js';

const LIMITS = { budgetMs: 5_000, attemptMs: 2_000, attempts: 3, backoffMs: 1, maxBytes: 1024 * 1024 };
const credentials = createCredentials({ id: 'LTAI-first', secret: 'first-secret', securityToken: null });

/** An answer of that many bytes, a thousandth of them once packed. */
const bodyOf = (bytes: number) =>
  JSON.stringify({ Code: 'OK', Data: { ContactId: 'job-1', x: 'x'.repeat(bytes) } });

let ccc: ScriptedCcc | undefined;
afterEach(() => ccc?.close());

describe.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
])('an answer packed with %s', (encoding, pack) => {
  async function stage(...bodies: string[]) {
    const packed = bodies.map((body) => pack(body));
    ccc = await startScriptedCcc((response, _, number) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(packed[number - 1]),
    );
    const client = createCccClient({ endpoint: ccc.url, credentials, limits: LIMITS });
    return { ccc, ask: () => client.call('GetCallDetailRecord', { ContactId: 'job-1' }) };
  }

  it('is refused, once, when it unfolds beyond the cap', async () => {
    const { ask, ccc: seen } = await stage(bodyOf(20 * LIMITS.maxBytes));
    await expect(ask()).rejects.toMatchObject({ code: 'ccc_answer_too_large', facts: { attempts: 1 } });
    expect(seen.requests).toHaveLength(1);
  });

  it('is read below the cap, however many came before it on the connection', async () => {
    const half = bodyOf(LIMITS.maxBytes / 2);
    const { ask } = await stage(half, half, half, half);
    for (let i = 0; i < 4; i++) await expect(ask()).resolves.toMatchObject({ Code: 'OK' });
  });
});
