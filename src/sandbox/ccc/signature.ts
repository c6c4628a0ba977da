import { createHmac, timingSafeEqual } from 'node:crypto';

/** Request parameters by name, as sent, before any encoding. */
export type RpcParameters = ReadonlyMap<string, string>;

/**
 * RFC 3986 percent-encoding of UTF-8, as Alibaba Cloud's RPC signature asks for:
 * only letters, digits and `- _ . ~` stay as they are.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * The text that an RPC request signs: `METHOD&%2F&encoded(sorted name=value pairs)`.
 * `Signature` itself takes no part. Source: Alibaba Cloud "RPC signature" (SignatureVersion 1.0).
 */
export function stringToSign(method: string, parameters: RpcParameters): string {
  const pairs = [...parameters.entries()]
    .filter(([name]) => name !== 'Signature')
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`);
  return `${method}&${percentEncode('/')}&${percentEncode(pairs.join('&'))}`;
}

/** Base64 of HMAC-SHA1 over `text`; the key is the AccessKey secret followed by `&`. */
export function signatureOf(text: string, accessKeySecret: string): string {
  return createHmac('sha1', `${accessKeySecret}&`).update(text, 'utf8').digest('base64');
}

/** Whether the request's `Signature` is the right one. Compares in constant time. */
export function hasValidSignature(
  method: string,
  parameters: RpcParameters,
  accessKeySecret: string,
): boolean {
  const expected = Buffer.from(signatureOf(stringToSign(method, parameters), accessKeySecret));
  const given = Buffer.from(parameters.get('Signature') ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
