import { compareCalls } from '../call/comparison.js';
import type { Messages } from '../locale/messages.js';
import { encodeCall } from './card-value.js';
import { cardMetadata, post, tellPrivately, type Delivery, type Door, type Tell } from './delivery.js';
import { renderComparison } from './messages/comparison.js';
import type { Message } from './messages/message.js';
import { withLead } from './messages/replies.js';
import type { CardParts, FoundCall } from './show-card.js';
import { rememberCard } from './thread-memory.js';

/** The two calls of a comparison: A and B, in the order they were named. */
export type CallPair = readonly [FoundCall, FoundCall];

/** The pair that these calls are; null where they are not two, or one under two ids. */
export function pairOf(calls: readonly FoundCall[]): CallPair | null {
  const [a, b, ...more] = calls;
  return a === undefined || b === undefined || more.length > 0 || isSameCall(a, b) ? null : [a, b];
}

function isSameCall({ call: a }: FoundCall, { call: b }: FoundCall): boolean {
  return a.contactId === b.contactId && a.instanceId === b.instanceId;
}

/** Posts two calls side by side. `isSubject`: what is asked next in this place is about both. */
export async function showComparison(
  parts: Pick<CardParts, 'sayMoment' | 'memory'>,
  door: Door,
  pair: CallPair,
  isSubject = true,
): Promise<Delivery> {
  const message = comparisonOf(parts, door.words, pair);
  if (!isSubject) return post(door, message, null);
  const [{ call }, { call: other }] = pair;
  const subject = { ...call, other };
  // Before it is posted: a question may follow as soon as it can be seen.
  if (door.threadTs !== null) await rememberCard(parts.memory, door, null, subject);
  const delivery = await post(door, message, cardMetadata(subject));
  await rememberCard(parts.memory, door, delivery.ts, subject);
  return delivery;
}

/** Shows two calls side by side to the asker alone. */
export async function showComparisonPrivately(
  parts: Pick<CardParts, 'sayMoment' | 'words'>,
  tell: Tell,
  pair: CallPair,
): Promise<void> {
  const { words } = parts;
  await tellPrivately(tell, withLead(words.replies.onlyYou, comparisonOf(parts, words, pair)));
}

function comparisonOf(
  { sayMoment }: Pick<CardParts, 'sayMoment'>,
  words: Messages,
  [a, b]: CallPair,
): Message {
  const values = { a: encodeCall(a.call), b: encodeCall(b.call) };
  return renderComparison(compareCalls(a.facts, b.facts), values, words, sayMoment);
}
