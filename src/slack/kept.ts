import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LIST_LIMITS } from '../call/call-list.js';
import type { Store } from '../store/store.js';

/** Something that is kept for a person under a random key, which buttons and windows carry in its place. */
export interface Kept<T> {
  keep(value: T): Promise<string>;
  /** Null where it is no longer kept, or was written by another version of the bot. */
  recall(key: string): Promise<T | null>;
}

const name = z.object({ kind: z.enum(['agent', 'queue', 'agent_or_queue']), name: z.string() });
const Sought = z.union([
  z.object({ kind: z.literal('number'), number: z.string() }),
  z.object({ kind: z.literal('number_ending'), starts: z.string(), ends: z.string() }),
  name,
]);

/** The search behind a list: its first page found calls, and there are more. May hold a phone number. */
const KeptSearch = z.object({
  user: z.string(),
  command: z.string(),
  instanceId: z.string(),
  alias: z.string().nullable(),
  search: z.object({
    since: z.number(),
    until: z.number(),
    sought: Sought.nullable(),
    outcomes: z.array(z.enum(['answered', 'missed', 'abandoned'])),
    directions: z.array(z.enum(['inbound', 'outbound'])),
    pageSize: z.number().int().min(1).max(LIST_LIMITS.pageSize),
  }),
});
export type KeptSearch = z.infer<typeof KeptSearch>;

/** The command that opened a form: where the answer goes. Whoever holds its `response_url` can post there. */
const KeptCommand = z.object({
  user: z.string(),
  channel: z.string(),
  command: z.string(),
  responseUrl: z.url(),
});
export type KeptCommand = z.infer<typeof KeptCommand>;

/** Who reads a list pages on soon, if ever. */
export const SEARCH_KEPT_MS = 45 * 60_000;
/** A little less than Slack takes answers to a command. */
export const COMMAND_KEPT_MS = 29 * 60_000;

export function createKeptSearches(store: Store): Kept<KeptSearch> {
  return kept(store, 'list', KeptSearch, SEARCH_KEPT_MS);
}

export function createKeptCommands(store: Store): Kept<KeptCommand> {
  return kept(store, 'form', KeptCommand, COMMAND_KEPT_MS);
}

function kept<T>(store: Store, kind: string, shape: z.ZodType<T>, ttlMs: number): Kept<T> {
  return {
    async keep(value) {
      const key = randomUUID();
      await store.set(`${kind}:${key}`, JSON.stringify(value), ttlMs);
      return key;
    },
    async recall(key) {
      const text = await store.get(`${kind}:${key}`);
      if (text === null) return null;
      try {
        return shape.parse(JSON.parse(text));
      } catch {
        return null;
      }
    },
  };
}
