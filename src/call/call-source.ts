import type { CallRecord } from './record.js';

/** Where records come from; `ccc/` implements it. */
export interface CallSource {
  /** The record of one call; `fresh` asks CCC even where the record is known. Rejects with `CodedError`. */
  get(instanceId: string, contactId: string, options?: { readonly fresh?: boolean }): Promise<CallRecord>;
  /** What CCC answers about one call, as indented JSON text with every number in it: for few eyes only. Rejects with `CodedError`. */
  raw(instanceId: string, contactId: string): Promise<string>;
}
