import { z } from 'zod';
import type { Store } from '../store/store.js';
import { slackCodeOf } from './refusals.js';
import type { SlackApi } from './web-api.js';

/** Which call a thread or a direct message is about: what a card's metadata says. */
export interface CallRef {
  readonly contactId: string;
  readonly instanceId: string;
}

/** What a place is about: the call of a card, or the two calls of a comparison. */
export interface Subject extends CallRef {
  readonly other?: CallRef;
}

export function callsOf({ contactId, instanceId, other }: Subject): readonly CallRef[] {
  return [{ contactId, instanceId }, ...(other === undefined ? [] : [other])];
}

/** A place where people talk: a thread, or a channel as a whole (a direct message). */
export interface Place {
  readonly channel: string;
  readonly threadTs: string | null;
}

export interface ThreadMemory {
  /** A card of this call, or a comparison of two, was posted here. */
  remember(place: Place, call: Subject): Promise<void>;
  /** What is known without asking Slack; undefined: not known, null: known to be about no call. */
  recall(place: Place): Promise<Subject | null | undefined>;
  /** What the last card or comparison in a place is about, from the cache, else from the metadata of Slack's own messages. */
  callOf(client: SlackApi, place: Place): Promise<Subject | null>;
}

/** A card's metadata (docs: "Contracts"). */
const CardMetadata = z.object({
  event_type: z.literal('cdr_posted'),
  event_payload: z.object({
    contact_id: z.string(),
    instance_id: z.string(),
    other_contact_id: z.string().optional(),
    other_instance_id: z.string().optional(),
  }),
});

const Page = z.object({
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
  messages: z.array(z.object({ user: z.string().optional(), metadata: z.unknown().optional() })),
});
type PlacedMessage = z.infer<typeof Page>['messages'][number];

/** A thread's call hardly changes; that a thread has none may. */
const KNOWN_MS = 24 * 3_600_000;
const NONE_MS = 10 * 60_000;
/** A direct message is about its last card for this long. */
const DIRECT_MS = 3_600_000;

/** Messages of a direct message that are looked through, newest first; and of one page of a thread. */
const MOST_MESSAGES = 200;

/** A thread is read from its first message on: the last card of a long one may stand pages further. */
const MOST_PAGES = 5;

/** Slack is the database: cards carry their call, the store only saves asking for it again. */
export function createThreadMemory(store: Store, botUserId: string): ThreadMemory {
  const keep = (place: Place, call: Subject | null, ttlMs: number): Promise<void> =>
    store.set(keyOf(place), JSON.stringify(call), ttlMs);
  const recall = async (place: Place): Promise<Subject | null | undefined> => {
    const kept = await store.get(keyOf(place));
    return kept === null ? undefined : keptCall(kept);
  };
  return {
    remember: (place, call) => keep(place, call, place.threadTs === null ? DIRECT_MS : KNOWN_MS),
    recall,
    async callOf(client, place) {
      const kept = await recall(place);
      if (kept !== undefined) return kept;
      const messages = await messagesOf(client, place).catch(noneWhereHidden);
      const call = lastCard(messages, botUserId);
      await keep(place, call, call === null ? NONE_MS : place.threadTs === null ? DIRECT_MS : KNOWN_MS);
      return call;
    },
  };
}

const Ref = z.object({ contactId: z.string(), instanceId: z.string() });
const Kept = Ref.extend({ other: Ref.optional() }).nullable();

/** Another version of the bot may have written it: what cannot be read is asked of Slack again. */
function keptCall(text: string): Subject | null | undefined {
  try {
    const kept = Kept.safeParse(JSON.parse(text)).data;
    return kept == null ? kept : subjectOf(kept, kept.other);
  } catch {
    return undefined;
  }
}

function subjectOf({ contactId, instanceId }: CallRef, other: CallRef | undefined): Subject {
  return { contactId, instanceId, ...(other === undefined ? {} : { other }) };
}

/**
 * A card of this call, or a comparison, stands in a place, as message `ts` once it is posted: in the thread it belongs to, else in the
 * one it begins; a direct message as a whole is about its last card.
 */
export async function rememberCard(
  memory: Pick<ThreadMemory, 'remember'>,
  { channel, threadTs }: Place,
  ts: string | null,
  { contactId, instanceId, other }: Subject,
): Promise<void> {
  const call = subjectOf({ contactId, instanceId }, other);
  const own = threadTs ?? ts;
  if (own !== null) await memory.remember({ channel, threadTs: own }, call);
  if (channel.startsWith('D')) await memory.remember({ channel, threadTs: null }, call);
}

function keyOf({ channel, threadTs }: Place): string {
  return `thread:${channel}:${threadTs ?? ''}`;
}

/** The messages of a place, oldest first. Rejects as the client does. */
async function messagesOf(client: SlackApi, { channel, threadTs }: Place): Promise<PlacedMessage[]> {
  const common = { channel, limit: MOST_MESSAGES, include_all_metadata: true };
  if (threadTs === null) {
    const { messages } = Page.parse(await client.apiCall('conversations.history', common));
    return messages.toReversed();
  }
  const all: PlacedMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const asked = { ...common, ts: threadTs, ...(cursor === undefined ? {} : { cursor }) };
    const { messages, response_metadata } = Page.parse(await client.apiCall('conversations.replies', asked));
    all.push(...messages);
    cursor = response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') break;
  }
  return all;
}

/** Slack's answers for a place that the bot cannot look into, or that is gone: no card is known there. */
const HIDDEN = new Set([
  'thread_not_found',
  'channel_not_found',
  'not_in_channel',
  'missing_scope',
  'is_archived',
]);

function noneWhereHidden(error: unknown): PlacedMessage[] {
  if (HIDDEN.has(slackCodeOf(error))) return [];
  throw error;
}

/** Only the bot's own messages count: anybody can post metadata. */
function lastCard(messages: readonly PlacedMessage[], botUserId: string): Subject | null {
  for (const { user, metadata } of messages.toReversed()) {
    const card = user === botUserId ? CardMetadata.safeParse(metadata) : null;
    if (card?.success !== true) continue;
    const { contact_id, instance_id, other_contact_id, other_instance_id } = card.data.event_payload;
    const other =
      other_contact_id === undefined
        ? undefined
        : { contactId: other_contact_id, instanceId: other_instance_id ?? instance_id };
    return subjectOf({ contactId: contact_id, instanceId: instance_id }, other);
  }
  return null;
}
