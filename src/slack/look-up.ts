import type { CallSource } from '../call/call-source.js';
import { contactIdCandidates } from '../call/contact-id.js';
import type { CallRecord } from '../call/record.js';
import { asCodedError, CodedError, ERRORS, type ErrorCode } from '../errors.js';
import type { Messages } from '../locale/messages.js';
import type { Logger } from '../ops/log.js';
import { tellPrivately, type Tell } from './delivery.js';
import { renderError } from './messages/replies.js';

/** Bare digits may lack their `job-`: every reading of an id is tried before it is "not found". */
export async function findCall(calls: CallSource, instanceId: string, typed: string): Promise<CallRecord> {
  const [first, ...others] = contactIdCandidates(typed);
  try {
    return await calls.get(instanceId, first ?? typed);
  } catch (error) {
    const [next] = others;
    if (next === undefined || asCodedError(error).code !== 'call_not_found') throw error;
    return calls.get(instanceId, next);
  }
}

/** Who asked, and where the asker and the log learn of a failure. */
export interface Informed {
  readonly words: Messages;
  readonly tell: Tell;
  readonly reference: string;
  readonly log: Logger;
}

/** Tells the asker alone that one call could not be fetched, and why. Throws what is no fault of a look-up. */
export async function tellFailure(
  { words, tell, reference, log }: Informed,
  contactId: string,
  reason: unknown,
): Promise<ErrorCode> {
  if (!(reason instanceof CodedError)) throw reason;
  const { code, facts } = reason;
  log[ERRORS[code].level]({ event: 'look_up_failed', contactId, outcome: code, ...facts });
  await tellPrivately(tell, renderError(words, reason, facts.requestId ?? reference, contactId));
  return code;
}
