import { z } from 'zod';
import type { CallRecord } from '../call/record.js';
import { RECORD_VERSION, RecordSchema } from './record-schema.js';

/** The longest record that is shared, in characters of JSON. Usual ones have some 5,000; CCC may send 5 MB. */
export const MOST_SHARED_TEXT = 200_000;

/** Where texts are kept for all replicas: `store/` fits. Neither method rejects. */
export interface SharedTexts {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
}

/** Which call a record is of, as it was asked for. */
export interface CallKey {
  readonly instanceId: string;
  readonly contactId: string;
}

/** Records that another replica has fetched. */
export interface SharedRecords {
  /** The record, and for how long (ms) it may still be served. Null where none is known. */
  get(call: CallKey): Promise<{ readonly record: CallRecord; readonly leftMs: number } | null>;
  set(call: CallKey, record: CallRecord, ttlMs: number): Promise<void>;
}

const Shared = z.object({
  /** Epoch ms. */
  until: z.number(),
  record: RecordSchema,
});

/** `now`: epoch ms, for a record is as old for the replica that reads it as for the one that fetched it. */
export function createSharedRecords(texts: SharedTexts, now: () => number = Date.now): SharedRecords {
  return {
    async get(call) {
      const text = await texts.get(keyOf(call));
      const shared = text === null ? null : read(text);
      if (shared === null || shared.until <= now()) return null;
      return { record: shared.record, leftMs: shared.until - now() };
    },
    async set(call, record, ttlMs) {
      const text = JSON.stringify({ until: now() + ttlMs, record });
      if (text.length <= MOST_SHARED_TEXT) await texts.set(keyOf(call), text, ttlMs);
    },
  };
}

function keyOf({ instanceId, contactId }: CallKey): string {
  return `record:${RECORD_VERSION}:${instanceId}:${contactId}`;
}

/** What cannot be read is asked of CCC again. */
function read(text: string): z.infer<typeof Shared> | null {
  try {
    return Shared.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
