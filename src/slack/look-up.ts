import type { CallSource } from '../call/call-source.js';
import { contactIdCandidates } from '../call/contact-id.js';
import type { CallRecord } from '../call/record.js';
import { asCodedError } from '../errors.js';

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
