import { LRUCache } from 'lru-cache';
import type { CallSource } from '../call/call-source.js';
import type { CallRecord } from '../call/record.js';
import { CodedError } from '../errors.js';
import type { CccClient } from './client.js';
import { decodeCallRecord } from './decode.js';
import type { CallKey, SharedRecords } from './shared-records.js';

/** How long a record is served from memory (ms): a final one does not change, a provisional one may any moment. */
export const CACHE = { finalMs: 5 * 60_000, provisionalMs: 10_000, records: 300 } as const;

export interface CallSourceParts {
  readonly client: Pick<CccClient, 'call'>;
  readonly isFinal: (record: CallRecord) => boolean;
  /** What other replicas have fetched; null where there are none. */
  readonly shared?: SharedRecords | null;
  /** Hears where a record is taken from. */
  readonly onServed?: (from: 'memory' | 'under_way' | 'shared' | 'ccc') => void;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
}

/** Looks calls up in CCC. However many ask for one call at once, CCC is asked once. Failures are never remembered. */
export function createCallSource({
  client,
  isFinal,
  shared = null,
  onServed,
  now = performance.now.bind(performance),
}: CallSourceParts): CallSource {
  const cache = new LRUCache<string, CallRecord>({
    max: CACHE.records,
    ttl: CACHE.finalMs,
    ttlResolution: 0,
    perf: { now },
  });
  const lookedFor = new Map<string, Promise<CallRecord>>();
  const fetched = new Map<string, Promise<CallRecord>>();

  const fetchRecord = async (key: string, call: CallKey): Promise<CallRecord> => {
    const { instanceId, contactId } = call;
    const body = await client.call('GetCallDetailRecord', { InstanceId: instanceId, ContactId: contactId });
    const record = decodeCallRecord(body);
    // Another call's record must never pass for this one.
    if (!isOf(record, contactId)) throw new CodedError('ccc_answer_unreadable');
    const ttl = isFinal(record) ? CACHE.finalMs : CACHE.provisionalMs;
    cache.set(key, record, { ttl });
    await shared?.set(call, record, ttl);
    return record;
  };
  const fetchOnce = (key: string, call: CallKey): Promise<CallRecord> => {
    onServed?.(fetched.has(key) ? 'under_way' : 'ccc');
    return once(fetched, key, () => fetchRecord(key, call));
  };
  const look = async (key: string, call: CallKey): Promise<CallRecord> => {
    const known = await shared?.get(call);
    // Somebody may have fetched a fresh one in this moment.
    const newer = cache.get(key);
    if (newer !== undefined) return newer;
    if (known == null || !isOf(known.record, call.contactId)) return fetchOnce(key, call);
    onServed?.('shared');
    cache.set(key, known.record, { ttl: Math.min(known.leftMs, CACHE.finalMs) });
    return known.record;
  };

  return {
    async raw(instanceId, contactId) {
      onServed?.('ccc');
      const body = await client.call('GetCallDetailRecord', { InstanceId: instanceId, ContactId: contactId });
      // Decoded as well: what is no record of this call is refused like anywhere else.
      if (!isOf(decodeCallRecord(body), contactId)) throw new CodedError('ccc_answer_unreadable');
      return rawJson(body);
    },
    async get(instanceId, contactId, { fresh = false } = {}) {
      const key = `${instanceId}\n${contactId}`;
      const call = { instanceId, contactId };
      // Past both caches, and not along with somebody who looks into them.
      if (fresh) return fetchOnce(key, call);
      const known = cache.get(key);
      if (known !== undefined) onServed?.('memory');
      else if (lookedFor.has(key)) onServed?.('under_way');
      return known ?? once(lookedFor, key, () => look(key, call));
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

function isOf(record: CallRecord, contactId: string): boolean {
  return record.contactId.toLowerCase() === contactId.toLowerCase();
}

/** Joins what is under way for a key, else begins it. */
function once<T>(underWay: Map<string, Promise<T>>, key: string, begin: () => Promise<T>): Promise<T> {
  const shared = underWay.get(key);
  if (shared !== undefined) return shared;
  const begun = begin().finally(() => underWay.delete(key));
  underWay.set(key, begun);
  return begun;
}
