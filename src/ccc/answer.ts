import { CodedError } from '../errors.js';
import type { Fault } from './faults.js';
import { isObject, requestIdOf, toText } from './wire.js';

const GOOD = new Set(['OK', '200', 'SUCCESS']);

/** Whether a body says that the operation succeeded. */
export function isGoodAnswer(body: unknown): body is Record<string, unknown> {
  return isObject(body) && GOOD.has(toText(body['Code']).toUpperCase());
}

/**
 * What is wrong with an answer that pop-core let pass: it throws on a bad `Code` only, and never looks at the HTTP
 * status, so that a gateway's `{}` with 503 would be a success. Null for a good answer.
 */
export function answerFault(body: unknown, httpStatus: number): Fault | null {
  if (isGoodAnswer(body)) return null;
  const facts = { ...requestIdOf(body), httpStatus };
  if (httpStatus === 429) return { error: new CodedError('ccc_throttled', facts), retry: 'yes' };
  return httpStatus >= 500
    ? { error: new CodedError('ccc_unavailable', facts), retry: 'yes' }
    : { error: new CodedError('ccc_answer_unreadable', facts), retry: 'no' };
}
