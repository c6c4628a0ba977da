import type { CallPage, CallSearch } from './call-list.js';
import type { CallRecord } from './record.js';

/** Where records come from; `ccc/` implements it. */
export interface CallSource {
  /** The record of one call; `fresh` asks CCC even where the record is known. Rejects with `CodedError`. */
  get(instanceId: string, contactId: string, options?: { readonly fresh?: boolean }): Promise<CallRecord>;
  /** What CCC answers about one call, as indented JSON text with every number in it: for few eyes only. Rejects with `CodedError`. */
  raw(instanceId: string, contactId: string): Promise<string>;
}

/** Where lists of calls come from; `ccc/` implements it. */
export interface CallLists {
  /** One page of the calls that fit. Rejects with `CodedError`. */
  find(instanceId: string, search: CallSearch): Promise<CallPage>;
}

/** Where recordings are listened to; `ccc/` implements it. */
export interface Recordings {
  /**
   * A fresh link to the recording of one call. Rejects with `CodedError`: `recording_not_ready`,
   * `recording_not_expected`, `recording_denied`, `recording_archived` and whatever a look-up rejects with.
   */
  link(instanceId: string, contactId: string): Promise<RecordingLink>;
}

/** Whoever holds the link can listen: it is shown to one person and never logged, stored or put into an error. */
export interface RecordingLink {
  readonly url: string;
  /** Verbatim; "" where CCC names none. */
  readonly fileName: string;
  readonly durationMs: number | null;
  /** Epoch ms; null where the link does not say. */
  readonly expiresAt: number | null;
}
