import { gatewayError, type Reply } from './replies.js';
import { hasValidSignature, stringToSign, type RpcParameters } from './signature.js';

/** The version of the CCC API that the simulated endpoint speaks. */
export const API_VERSION = '2020-07-01';

/** How far a request's timestamp may be off, in milliseconds (gateway rule: 15 minutes). */
const CLOCK_TOLERANCE_MS = 15 * 60_000;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** The one key pair that the simulated endpoint knows. A token makes it a temporary (STS) pair. */
export interface GatewayCredentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string | undefined;
}

/** Does what Alibaba Cloud's API gateway does before a request reaches CCC. Remembers nonces in memory. */
export class Gateway {
  readonly #credentials: GatewayCredentials;
  readonly #clock: () => number;
  readonly #nonces = new Map<string, number>();

  constructor(credentials: GatewayCredentials, clock: () => number) {
    this.#credentials = credentials;
    this.#clock = clock;
  }

  /** The gateway's refusal, or null when the request may pass. A passed request has used up its nonce. */
  refusalOf(method: string, parameters: RpcParameters): Reply | null {
    return (
      refusalOfVersion(parameters) ??
      this.#refusalOfKey(parameters) ??
      this.#refusalOfTimestamp(parameters) ??
      this.#refusalOfSignature(method, parameters) ??
      this.#refusalOfNonce(parameters)
    );
  }

  #refusalOfKey(parameters: RpcParameters): Reply | null {
    const keyId = parameters.get('AccessKeyId');
    if (keyId === undefined || keyId === '') return gatewayError('MissingAccessKeyId');
    if (keyId !== this.#credentials.accessKeyId) return gatewayError('InvalidAccessKeyId.NotFound');
    const expected = this.#credentials.securityToken;
    const token = parameters.get('SecurityToken');
    if (expected === token) return null;
    if (expected === undefined) return gatewayError('InvalidSecurityToken.MismatchWithAccessKey');
    return gatewayError(token === undefined ? 'MissingSecurityToken' : 'InvalidSecurityToken.Malformed');
  }

  #refusalOfTimestamp(parameters: RpcParameters): Reply | null {
    const text = parameters.get('Timestamp');
    if (text === undefined) return gatewayError('MissingTimestamp');
    const time = TIMESTAMP.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(time)) return gatewayError('InvalidTimeStamp.Format');
    return Math.abs(this.#clock() - time) > CLOCK_TOLERANCE_MS
      ? gatewayError('InvalidTimeStamp.Expired')
      : null;
  }

  #refusalOfSignature(method: string, parameters: RpcParameters): Reply | null {
    const complete =
      parameters.get('SignatureMethod') === 'HMAC-SHA1' &&
      parameters.get('SignatureVersion') === '1.0' &&
      parameters.has('Signature');
    if (!complete) return gatewayError('IncompleteSignature');
    if (hasValidSignature(method, parameters, this.#credentials.accessKeySecret)) return null;
    // The real gateway echoes what it signed, key id and parameters included: a trap for whoever shows it.
    const echo = ` server string to sign is:${stringToSign(method, parameters)}`;
    return gatewayError('SignatureDoesNotMatch', echo);
  }

  #refusalOfNonce(parameters: RpcParameters): Reply | null {
    const nonce = parameters.get('SignatureNonce');
    if (nonce === undefined || nonce === '') return gatewayError('MissingSignatureNonce');
    const now = this.#clock();
    for (const [old, seenAt] of this.#nonces) {
      if (now - seenAt <= 2 * CLOCK_TOLERANCE_MS) break;
      this.#nonces.delete(old);
    }
    if (this.#nonces.has(nonce)) return gatewayError('SignatureNonceUsed');
    this.#nonces.set(nonce, now);
    return null;
  }
}

function refusalOfVersion(parameters: RpcParameters): Reply | null {
  if (!parameters.has('Action')) return gatewayError('MissingAction');
  if (!parameters.has('Version')) return gatewayError('MissingVersion');
  return parameters.get('Version') === API_VERSION ? null : gatewayError('NoSuchVersion');
}
