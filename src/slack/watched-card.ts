import { z } from 'zod';
import type { CallState } from '../call/changes.js';
import type { Store } from '../store/store.js';
import { decodeCard, encodeCard, type CardValue } from './card-value.js';

/** The queue of cards whose record may still change. */
export const CARD_UPDATES = 'card_updates';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A provisional card is looked at again so long (ms) after it was posted, and then no more. */
export const TRIES_MS: readonly number[] = [
  20 * SECOND,
  MINUTE,
  3 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  60 * MINUTE,
];

/** Where a card stands. */
export interface CardPlace {
  readonly channel: string;
  readonly ts: string;
}

/** A card that is looked at again. */
export interface WatchedCard extends CardPlace, CardValue {
  /** Which of the tries comes next, from 0 on. */
  readonly attempt: number;
}

const Entry = z.object({
  channel: z.string().regex(/^\w{1,40}$/),
  ts: z.string().regex(/^\d{1,20}\.\d{1,10}$/),
  card: z.string(),
  try: z.number().int().nonnegative(),
});

/** Has a card looked at again, if there is a try left for it; whether there is. */
export async function watchCard(store: Pick<Store, 'schedule'>, watched: WatchedCard): Promise<boolean> {
  const { channel, ts, call, state, attempt } = watched;
  const at = TRIES_MS[attempt];
  if (at === undefined) return false;
  const entry = JSON.stringify({ channel, ts, card: encodeCard({ call, state }), try: attempt });
  await store.schedule(CARD_UPDATES, entry, at - (TRIES_MS[attempt - 1] ?? 0));
  return true;
}

/** Null for an entry that another version of the bot may have written. */
export function watchedIn(entry: string): WatchedCard | null {
  try {
    const { channel, ts, card, try: attempt } = Entry.parse(JSON.parse(entry));
    const value = decodeCard(card);
    return value === null ? null : { channel, ts, ...value, attempt };
  } catch {
    return null;
  }
}

/** Somebody refreshed a card: what it shows is newer than the queue knows. */
export async function noteRefreshed(
  store: Pick<Store, 'set'>,
  place: CardPlace,
  card: CardValue,
): Promise<void> {
  await store.set(keyOf(place), encodeCard(card), TRIES_MS.at(-1) ?? 0);
}

/** What a card shows: since it was refreshed, else what the queue knows. */
export async function shownBy(store: Pick<Store, 'get'>, watched: WatchedCard): Promise<CallState> {
  const refreshed = await store.get(keyOf(watched));
  return (refreshed === null ? null : decodeCard(refreshed))?.state ?? watched.state;
}

function keyOf({ channel, ts }: CardPlace): string {
  return `refreshed:${channel}:${ts}`;
}
