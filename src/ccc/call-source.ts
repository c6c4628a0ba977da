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

/** Looks calls up in CCC. However many ask for one call at once, CCC is asked once. Failures are never remembered. */
export function createCallSource({
  client,
  isFinal,
  now = performance.now.bind(performance),
}: CallSourceParts): CallSource {
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
    async raw(instanceId, contactId) {
      const body = await client.call('GetCallDetailRecord', { InstanceId: instanceId, ContactId: contactId });
      // Decoded as well: what is no record of this call is refused like anywhere else.
      const record = decodeCallRecord(body);
      if (record.contactId.toLowerCase() !== contactId.toLowerCase())
        throw new CodedError('ccc_answer_unreadable');
      return rawJson(body);
    },
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

/** Indented; characters that reorder or hide what stands around them are written as escapes. */
function rawJson(body: unknown): string {
  const data: unknown = typeof body === 'object' && body !== null && 'Data' in body ? body.Data : body;
  return JSON.stringify(data, null, 2).replaceAll(
    /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g,
    (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
