import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  hasValidSignature,
  percentEncode,
  signatureOf,
  stringToSign,
} from '../../../src/sandbox/ccc/signature.js';

// The worked example of Alibaba Cloud's documentation of RPC signatures (ECS DescribeRegions).
const DOCUMENTED = new Map(
  Object.entries({
    Timestamp: '2016-02-23T12:46:24Z',
    Format: 'XML',
    AccessKeyId: 'testid',
    Action: 'DescribeRegions',
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
    Version: '2014-05-26',
    SignatureVersion: '1.0',
  }),
);

describe('the RPC signature', () => {
  it('agrees with the documented example', () => {
    expect(stringToSign('GET', DOCUMENTED)).toBe(
      'GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1' +
        '%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0' +
        '%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26',
    );
    expect(signatureOf(stringToSign('GET', DOCUMENTED), 'testsecret')).toBe('OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
  });

  it.each([
    ["a b*c~d!e'(f)", 'a%20b%2Ac~d%21e%27%28f%29'],
    ['默认+技能/组', '%E9%BB%98%E8%AE%A4%2B%E6%8A%80%E8%83%BD%2F%E7%BB%84'],
  ])('percent-encodes %s by RFC 3986', (text, encoded) => {
    expect(percentEncode(text)).toBe(encoded);
  });

  it('accepts the right signature and no other, whatever its length', () => {
    const right = signatureOf(stringToSign('POST', DOCUMENTED), 'testsecret');
    const withSignature = (signature: string) => new Map([...DOCUMENTED, ['Signature', signature]]);
    expect(hasValidSignature('POST', withSignature(right), 'testsecret')).toBe(true);
    expect(hasValidSignature('GET', withSignature(right), 'testsecret')).toBe(false);
    expect(hasValidSignature('POST', withSignature(right), 'testsecret ')).toBe(false);
    expect(hasValidSignature('POST', withSignature('short'), 'testsecret')).toBe(false);
    const sha256 = createHmac('sha256', 'testsecret&').update('x').digest('base64');
    expect(hasValidSignature('POST', withSignature(sha256), 'testsecret')).toBe(false);
  });
});
