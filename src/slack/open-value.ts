import { z } from 'zod';
import { Ref } from './card-value.js';
import type { CallRef } from './thread-memory.js';

/** What a button carries that opens a call's card: the call, and the thread that the card goes to. */
export interface OpenValue {
  readonly call: CallRef;
  /** Null: into the channel. */
  readonly threadTs: string | null;
}

const Value = z.object({
  ...Ref,
  t: z
    .string()
    .regex(/^\d+\.\d+$/)
    .optional(),
});
const Turn = z.object({ k: z.uuid(), p: z.number().int().min(1).max(100) });

/** Null for a call whose id or instance no button could bring back. */
export function encodeOpen({ call, threadTs }: OpenValue): string | null {
  const value = { c: call.contactId, i: call.instanceId, ...(threadTs === null ? {} : { t: threadTs }) };
  return Value.safeParse(value).success ? JSON.stringify(value) : null;
}

/** Null for a value that is none of ours: anybody can send an interaction of any kind. */
export function decodeOpen(value: string): OpenValue | null {
  const read = Value.safeParse(jsonOf(value)).data;
  return read === undefined
    ? null
    : { call: { contactId: read.c, instanceId: read.i }, threadTs: read.t ?? null };
}

/** The value of a button that leads to a page of a list: the list's key and the page, nothing of the search. */
export function encodeTurn(key: string, page: number): string {
  return JSON.stringify({ k: key, p: page });
}

/** Null for a value that is none of ours. */
export function decodeTurn(value: string): { readonly key: string; readonly page: number } | null {
  const read = Turn.safeParse(jsonOf(value)).data;
  return read === undefined ? null : { key: read.k, page: read.p };
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
