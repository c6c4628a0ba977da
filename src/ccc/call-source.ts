import { LRUCache } from 'lru-cache';
import type { CallSource } from '../call/call-source.js';
import type { CallRecord } from '../call/record.js';
import { CodedError } from '../errors.js';
import type { CccClient } from './client.js';
import { decodeCallRecord } from './decode.js';

/** How long a record is served from memory (ms): a final one does not change, a provisional one may any moment. */
export const CACHE = { finalMs: 5 * 60_000, provisionalMs: 10_000, records: 1_000 } as const;

export interface CallSourceParts {
  readonly client: Pick<CccClient, 'call'>;
  readonly isFinal: (record: CallRecord) => boolean;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
}

/** A source of calls that can also be told not to answer from memory. */
export interface CccCallSource extends CallSource {
  /** The record of one call; `fresh` asks CCC even where the record is known. Rejects with `CodedError`. */
  get(instanceId: string, contactId: string, options?: { readonly fresh?: boolean }): Promise<CallRecord>;
}

/** Looks calls up in CCC. However many ask for one call at once, CCC is asked once. Failures are never remembered. */
export function createCallSource({
  client,
  isFinal,
  now = performance.now.bind(performance),
}: CallSourceParts): CccCallSource {
  const cache = new LRUCache<string, CallRecord>({
    max: CACHE.records,
    ttl: CACHE.finalMs,
    ttlResolution: 0,
    perf: { now },
  });
  const underWay = new Map<string, Promise<CallRecord>>();

  const fetchRecord = async (key: string, instanceId: string, contactId: string): Promise<CallRecord> => {
    const body = await client.call('GetCallDetailRecord', { InstanceId: instanceId, ContactId: contactId });
    const record = decodeCallRecord(body);
    // Another call's record must never pass for this one.
    if (record.contactId.toLowerCase() !== contactId.toLowerCase())
      throw new CodedError('ccc_answer_unreadable');
    cache.set(key, record, { ttl: isFinal(record) ? CACHE.finalMs : CACHE.provisionalMs });
    return record;
  };

  return {
    async get(instanceId, contactId, { fresh = false } = {}) {
      const key = `${instanceId}\n${contactId}`;
      const known = fresh ? undefined : cache.get(key);
      if (known !== undefined) return known;
      const shared = underWay.get(key);
      if (shared !== undefined) return shared;
      const asked = fetchRecord(key, instanceId, contactId).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      return asked;
    },
  };
}
