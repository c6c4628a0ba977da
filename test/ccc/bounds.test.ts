import type { ServerResponse } from 'node:http';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCccClient, type CccLimits } from '../../src/ccc/client.js';
import { createCredentials, defaultChain, type Keys } from '../../src/ccc/credentials.js';
import { loadPopCore } from '../../src/ccc/pop-core.js';
import { sendRecord, startScriptedCcc, type Answer, type ScriptedCcc } from './scripted-ccc.js';

const PATIENT: CccLimits = {
  budgetMs: 20_000,
  attemptMs: 10_000,
  attempts: 2,
  backoffMs: 1,
  maxBytes: 64 * 1024,
};
/** For what is meant to time out. */
const HASTY: CccLimits = { ...PATIENT, attemptMs: 250 };
const keys = createCredentials({ id: 'LTAI-first', secret: 'first-secret', securityToken: null });

let ccc: ScriptedCcc | undefined;
// The first import of pop-core takes longer than a hasty attempt.
beforeAll(() => loadPopCore('http://127.0.0.1', keys));
afterEach(() => ccc?.close());

async function stage(limits: CccLimits, answer: Answer, credentials = keys) {
  ccc = await startScriptedCcc(answer);
  const client = createCccClient({ endpoint: ccc.url, credentials, limits });
  return { ccc, ask: () => client.call('GetCallDetailRecord', { ContactId: 'job-1' }) };
}

/** Resolves when the client has closed the connection of a response. */
function closed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.on('close', resolve));
}

describe('the bounds of a look-up', () => {
  it('gives a hanging server up and closes the connection', async () => {
    const closings: Promise<void>[] = [];
    const { ask } = await stage(HASTY, (response) => closings.push(closed(response)));
    await expect(ask()).rejects.toMatchObject({ code: 'ccc_timeout', facts: { attempts: 2 } });
    await Promise.all(closings);
    expect(closings).toHaveLength(2);
  });

  it('gives a dripping answer up and closes the connection', async () => {
    const closings: Promise<void>[] = [];
    const { ask } = await stage(HASTY, (response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 20);
      closings.push(closed(response).then(() => clearInterval(drip)));
    });
    await expect(ask()).rejects.toMatchObject({ code: 'ccc_timeout' });
    await Promise.all(closings);
  });

  it('calls an answer that breaks off unavailable', async () => {
    const { ask } = await stage(PATIENT, (response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"Code":"OK"', () => response.socket?.destroy());
    });
    await expect(ask()).rejects.toMatchObject({ code: 'ccc_unavailable' });
  });

  it('refuses an answer over the cap at once, once, and reads no further', async () => {
    let written = 0;
    const closings: Promise<void>[] = [];
    const { ask, ccc: seen } = await stage(PATIENT, (response) => {
      response.writeHead(200);
      closings.push(closed(response));
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const pour = (): void => {
        while (!response.destroyed && written < 200 * 1024 * 1024) {
          written += chunk.length;
          if (!response.write(chunk)) return;
        }
      };
      response.on('drain', pour);
      pour();
    });
    await expect(ask()).rejects.toMatchObject({ code: 'ccc_answer_too_large', facts: { attempts: 1 } });
    await Promise.all(closings);
    expect(seen.requests).toHaveLength(1);
    // What the kernel's buffers took in before the connection broke.
    expect(written).toBeLessThan(32 * 1024 * 1024);
  });

  it('gives up when the budget is spent, though attempts are left', async () => {
    ccc = await startScriptedCcc(() => {});
    const client = createCccClient({
      endpoint: ccc.url,
      credentials: keys,
      limits: { ...PATIENT, budgetMs: 250, attemptMs: 100, attempts: 50 },
    });
    await expect(client.call('GetCallDetailRecord', {})).rejects.toMatchObject({ code: 'ccc_timeout' });
    expect(ccc.requests.length).toBeLessThanOrEqual(3);
  });

  it('sends nothing when credentials come after the attempt has been given up', async () => {
    let arrive: (given: Keys) => void = () => {};
    const late = new Promise<Keys>((resolve) => (arrive = resolve));
    const { ask, ccc: seen } = await stage(
      HASTY,
      (response, parameters) => sendRecord(response, parameters),
      {
        getCredentials: () => late,
        refresh: () => {},
      },
    );
    await expect(ask()).rejects.toMatchObject({ code: 'ccc_timeout' });
    arrive(await keys.getCredentials());
    const other = createCccClient({ endpoint: seen.url, credentials: keys, limits: PATIENT });
    await expect(other.call('GetCallDetailRecord', { ContactId: 'job-2' })).resolves.toMatchObject({
      Code: 'OK',
    });
    expect(seen.requests.map((request) => request.get('ContactId'))).toEqual(['job-2']);
  });

  it('bounds the wait for credentials as well', async () => {
    const { ask, ccc: seen } = await stage(
      HASTY,
      () => {},
      defaultChain(() => new Promise(() => {})),
    );
    await expect(ask()).rejects.toMatchObject({ code: 'ccc_timeout' });
    expect(seen.requests).toHaveLength(0);
  });
});
