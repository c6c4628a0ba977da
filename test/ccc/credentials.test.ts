import { createServer } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CCC_LIMITS, createCccClient } from '../../src/ccc/client.js';
import { createCredentials, defaultChain, type Keys } from '../../src/ccc/credentials.js';
import { sendJson, sendRecord, startScriptedCcc, type ScriptedCcc } from './scripted-ccc.js';

const FIRST: Keys = {
  accessKeyId: 'LTAI-first',
  accessKeySecret: 'first-secret',
  securityToken: 'old-token',
};
const SECOND: Keys = {
  accessKeyId: 'LTAI-second',
  accessKeySecret: 'second-secret',
  securityToken: 'new-token',
};

let ccc: ScriptedCcc | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await ccc?.close();
});

describe('the default credential chain', () => {
  it('is asked again with a fresh provider after STS keys have expired', async () => {
    const providers = [FIRST, SECOND];
    const credentials = defaultChain(() => {
      const keys = providers.shift() ?? SECOND;
      return Promise.resolve({ getCredentials: () => Promise.resolve(keys) });
    });
    ccc = await startScriptedCcc((response, parameters) => {
      if (parameters.get('SecurityToken') === 'new-token') sendRecord(response, parameters);
      else sendJson(response, 400, { Code: 'InvalidSecurityToken.Expired', RequestId: 'R-2' });
    });
    const client = createCccClient({ endpoint: ccc.url, credentials });
    await expect(client.call('GetCallDetailRecord', { ContactId: 'job-1' })).resolves.toMatchObject({
      Code: 'OK',
    });
    expect(ccc.requests.map((request) => request.get('SecurityToken'))).toEqual(['old-token', 'new-token']);
  });

  it('drops expired keys even where no attempt is left', async () => {
    const providers = [FIRST, SECOND];
    const credentials = defaultChain(() => {
      const keys = providers.shift() ?? SECOND;
      return Promise.resolve({ getCredentials: () => Promise.resolve(keys) });
    });
    ccc = await startScriptedCcc((response, parameters) => {
      if (parameters.get('SecurityToken') === 'new-token') sendRecord(response, parameters);
      else sendJson(response, 400, { Code: 'InvalidSecurityToken.Expired', RequestId: 'R-2' });
    });
    const client = createCccClient({
      endpoint: ccc.url,
      credentials,
      limits: { ...CCC_LIMITS, attempts: 1 },
    });
    const ask = () => client.call('GetCallDetailRecord', { ContactId: 'job-1' });
    await expect(ask()).rejects.toMatchObject({ code: 'credentials_expired', facts: { attempts: 1 } });
    await expect(ask()).resolves.toMatchObject({ Code: 'OK' });
    expect(ccc.requests).toHaveLength(2);
  });

  it('makes a look-up without keys fail at once, unsent', async () => {
    ccc = await startScriptedCcc((response, parameters) => sendRecord(response, parameters));
    const credentials = defaultChain(() => Promise.reject(new Error('no keys at http://100.100.100.200/')));
    const client = createCccClient({ endpoint: ccc.url, credentials });
    await expect(client.call('GetCallDetailRecord', {})).rejects.toMatchObject({
      code: 'credentials_missing',
      facts: { attempts: 1 },
    });
    expect(ccc.requests).toHaveLength(0);
  });

  it('is built anew after a failure, which it names without details', async () => {
    let builds = 0;
    const credentials = defaultChain(() => {
      builds += 1;
      if (builds === 1) return Promise.reject(new Error('/home/someone/.aliyun/config.json is not there'));
      return Promise.resolve({ getCredentials: () => Promise.resolve(FIRST) });
    });
    await expect(credentials.getCredentials()).rejects.toMatchObject({
      code: 'credentials_missing',
      message: 'credentials_missing',
    });
    await expect(credentials.getCredentials()).resolves.toEqual(FIRST);
    await credentials.getCredentials();
    expect(builds).toBe(2);
  });

  it('calls an answer without keys missing credentials', async () => {
    const credentials = defaultChain(() => Promise.resolve({ getCredentials: () => Promise.resolve({}) }));
    await expect(credentials.getCredentials()).rejects.toMatchObject({ code: 'credentials_missing' });
  });

  it('works with Alibaba Cloud’s own provider, from a credentials URI', async () => {
    const uri = createServer((_, response) =>
      sendJson(response, 200, {
        Code: 'Success',
        AccessKeyId: SECOND.accessKeyId,
        AccessKeySecret: SECOND.accessKeySecret,
        SecurityToken: SECOND.securityToken,
        Expiration: new Date(Date.now() + 3_600_000).toISOString(),
      }),
    );
    await new Promise<void>((resolve) => uri.listen(0, '127.0.0.1', resolve));
    const address = uri.address();
    vi.stubEnv(
      'ALIBABA_CLOUD_CREDENTIALS_URI',
      `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    );
    vi.stubEnv('ALIBABA_CLOUD_ECS_METADATA_DISABLED', 'true');
    vi.stubEnv('HOME', '/nonexistent');
    try {
      await expect(createCredentials(null).getCredentials()).resolves.toEqual(SECOND);
    } finally {
      uri.closeAllConnections();
      uri.close();
    }
  });
});
