import { randomUUID } from 'node:crypto';
import { signatureOf, stringToSign } from '../../../src/sandbox/ccc/signature.js';

/** The key pair that the sandbox tests use. */
export const KEYS = { accessKeyId: 'LTAI-SANDBOX', accessKeySecret: 'sandbox-secret' };

/** The folder of sample records. */
export const RECORDS = new URL('../../fixtures/records/', import.meta.url);

/** Parameters of a rightly signed request; `changes` are applied before signing. */
export function signed(
  method: 'GET' | 'POST',
  changes: Record<string, string>,
  secret = KEYS.accessKeySecret,
): URLSearchParams {
  const parameters = new Map(
    Object.entries({
      Action: 'GetCallDetailRecord',
      Version: '2020-07-01',
      Format: 'JSON',
      Timestamp: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      SignatureMethod: 'HMAC-SHA1',
      SignatureVersion: '1.0',
      SignatureNonce: randomUUID(),
      AccessKeyId: KEYS.accessKeyId,
      InstanceId: 'ccc-test',
      ...changes,
    }),
  );
  parameters.set('Signature', signatureOf(stringToSign(method, parameters), secret));
  return new URLSearchParams([...parameters]);
}

/** Sends a request by POST and reads the answer as text and status. */
export async function post(url: string, parameters: URLSearchParams, signal?: AbortSignal) {
  const response = await fetch(`${url}/`, { method: 'POST', body: parameters, signal: signal ?? null });
  return { status: response.status, text: await response.text() };
}
