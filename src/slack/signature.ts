import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { REQUEST_LIMITS } from './request-check.js';

/** Whether a request is Slack's own: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function createSignatureCheck(
  signingSecret: string,
  nowMs: () => number,
): (body: Buffer, headers: IncomingHttpHeaders) => boolean {
  // Without a secret anybody could sign.
  if (signingSecret === '') throw new TypeError('a signing secret is needed');
  const key = createSecretKey(signingSecret, 'utf8');
  return (body, headers) => {
    const [timestamp, signature] = [headers['x-slack-request-timestamp'], headers['x-slack-signature']];
    if (typeof timestamp !== 'string' || typeof signature !== 'string') return false;
    if (!/^\d{1,12}$/.test(timestamp) || !/^v0=[0-9a-f]{64}$/.test(signature)) return false;
    if (Math.abs(nowMs() - Number(timestamp) * 1000) > REQUEST_LIMITS.skewMs) return false;
    const expected = createHmac('sha256', key).update(`v0:${timestamp}:`).update(body).digest();
    return timingSafeEqual(expected, Buffer.from(signature.slice(3), 'hex'));
  };
}
