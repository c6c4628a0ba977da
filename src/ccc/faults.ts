import { CodedError, type ErrorCode } from '../errors.js';
import { isObject, requestIdOf, toText } from './wire.js';

/** Whether the client may ask again by itself. Every call of the bot is a read: repeating one is harmless. */
export type Retry = 'no' | 'once' | 'yes';

export interface Fault {
  readonly error: CodedError;
  readonly retry: Retry;
}

type Row = readonly [code: ErrorCode, retry: Retry];

/** CCC's and the gateway's codes (ccc-api.md 1.5). HTTP status differs between their tables, so the code decides. */
const EXACT = table({
  'NotExists.InstanceId': ['instance_unknown', 'no'],
  InternalError: ['ccc_failed', 'yes'],
  ServiceUnavailable: ['ccc_unavailable', 'yes'],
  SignatureNonceUsed: ['ccc_failed', 'yes'],
  SignatureDoesNotMatch: ['credentials_refused', 'no'],
  IncompleteSignature: ['credentials_refused', 'no'],
  MissingSecurityToken: ['credentials_refused', 'no'],
  'Forbidden.AccessKeyDisabled': ['credentials_refused', 'no'],
  'InvalidSecurityToken.Expired': ['credentials_expired', 'once'],
  'InvalidTimeStamp.Expired': ['clock_wrong', 'once'],
  'Forbidden.RiskControl': ['account_blocked', 'no'],
  'Forbidden.UserVerification': ['account_blocked', 'no'],
  'Permission.StsToken': ['credentials_refused', 'no'],
  InvalidAction: ['endpoint_wrong', 'no'],
  NoSuchVersion: ['endpoint_wrong', 'no'],
  InvalidVersion: ['endpoint_wrong', 'no'],
  // Refused parameters that only the bot chooses.
  'Parameter.Minimum': ['request_refused', 'no'],
  'Parameter.Maximum': ['request_refused', 'no'],
  'Parameter.Enumeration': ['request_refused', 'no'],
});

/** The same by prefix, first match wins; a prefix stands for itself and for `prefix.anything`. */
const FAMILIES: readonly (readonly [string, Row])[] = [
  ['NotExists', ['call_not_found', 'no']],
  ['Parameter', ['call_id_refused', 'no']],
  ['InternalService', ['ccc_failed', 'yes']],
  ['Throttling', ['ccc_throttled', 'yes']],
  ['InvalidAccessKeyId', ['credentials_refused', 'no']],
  ['InvalidSecurityToken', ['credentials_refused', 'no']],
  ['Permission', ['access_denied', 'no']],
  ['NoPermission', ['access_denied', 'no']],
  ['Forbidden', ['access_denied', 'no']],
  ['InvalidApi', ['endpoint_wrong', 'no']],
  ['InvalidProduct', ['endpoint_wrong', 'no']],
  ['InvalidProtocol', ['endpoint_wrong', 'no']],
];

const REFUSED: Row = ['request_refused', 'no'];

/** Faults below HTTP, by Node's codes; the answer never came or came in pieces. */
const TRANSPORT = table({
  ECONNREFUSED: ['ccc_unreachable', 'yes'],
  ENOTFOUND: ['ccc_unreachable', 'yes'],
  EAI_AGAIN: ['ccc_unreachable', 'yes'],
  EHOSTUNREACH: ['ccc_unreachable', 'yes'],
  ENETUNREACH: ['ccc_unreachable', 'yes'],
  ECONNRESET: ['ccc_unavailable', 'yes'],
  EPIPE: ['ccc_unavailable', 'yes'],
  ETIMEDOUT: ['ccc_timeout', 'yes'],
});

/** The fault that one of CCC's codes stands for. */
export function faultOfCode(
  upstream: string,
  facts: { requestId?: string; httpStatus?: number } = {},
): Fault {
  const family = FAMILIES.find(([prefix]) => upstream === prefix || upstream.startsWith(`${prefix}.`));
  const unknown: Row = (facts.httpStatus ?? 0) >= 500 ? ['ccc_failed', 'once'] : REFUSED;
  const [code, retry] = EXACT.get(upstream) ?? family?.[1] ?? unknown;
  // Anything that does not read like a code could carry foreign text, and a row of digits a phone number.
  const known = /^(?!.*\d{5})[A-Za-z][\w.]{0,80}$/.test(upstream) ? { upstreamCode: upstream } : {};
  return { error: new CodedError(code, { ...facts, ...known }), retry };
}

/**
 * The fault behind whatever pop-core or the connection threw. Only code, status and RequestId are taken over: its
 * messages and URLs carry signed requests, keys and phone numbers.
 */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof CodedError)
    return { error: thrown, retry: thrown.code === 'ccc_timeout' ? 'yes' : 'no' };
  const code = isObject(thrown) ? toText(thrown['code']) : '';
  if (isObject(thrown) && isObject(thrown['data'])) {
    const httpStatus = statusOf(thrown);
    const facts = { ...requestIdOf(thrown['data']), ...(httpStatus === null ? {} : { httpStatus }) };
    // A `Code` that is a list, say.
    if (code === '') return { error: new CodedError('ccc_answer_unreadable', facts), retry: 'no' };
    return faultOfCode(code, facts);
  }
  const row = TRANSPORT.get(code);
  if (row !== undefined) return fault(...row);
  const name = isObject(thrown) ? toText(thrown['name']) : '';
  if (name.includes('Timeout')) return fault('ccc_timeout', 'yes');
  // `null` or a bare word as the whole body; a body nested too deep for the parser.
  if (name === 'TypeError' || name === 'RangeError') return fault('ccc_answer_unreadable', 'no');
  // json-bigint throws a plain object for HTML, an empty or a cut-off body.
  if (name === 'SyntaxError') return fault('ccc_unavailable', 'once');
  // Not HTTP, or not the encoding that it claims to be.
  if (/^(HPE|Z)_/.test(code)) return fault('ccc_unavailable', 'once');
  if (/^(CERT_|ERR_TLS|ERR_SSL|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|EPROTO)/.test(code))
    return fault('ccc_unreachable', 'no');
  return code === '' ? fault('internal', 'no') : fault('ccc_unreachable', 'once');
}

/** A map, for an upstream code may be any word: an object would find its own `constructor`. */
function table(rows: Readonly<Record<string, Row>>): ReadonlyMap<string, Row> {
  return new Map(Object.entries(rows));
}

function fault(code: ErrorCode, retry: Retry): Fault {
  return { error: new CodedError(code), retry };
}

function statusOf(thrown: Record<string, unknown>): number | null {
  const entry = thrown['entry'];
  const response = isObject(entry) ? entry['response'] : undefined;
  const status = isObject(response) ? response['statusCode'] : undefined;
  return typeof status === 'number' ? status : null;
}
