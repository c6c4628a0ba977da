import type { CallRecord } from './record.js';

/** Where records come from; `ccc/` implements it. */
export interface CallSource {
  /** The record of one call. Rejects with `CodedError`. */
  get(instanceId: string, contactId: string): Promise<CallRecord>;
}
