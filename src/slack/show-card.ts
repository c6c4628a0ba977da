import { stateOf } from '../call/changes.js';
import type { CallFacts } from '../call/facts.js';
import type { Messages } from '../locale/messages.js';
import type { Sentence } from '../locale/sentence.js';
import type { Store } from '../store/store.js';
import { encodeCard } from './card-value.js';
import { cardMetadata, post, tellPrivately, type Delivery, type Door, type Tell } from './delivery.js';
import { cardButtons } from './messages/card-buttons.js';
import { renderCard } from './messages/card.js';
import type { Message, SayMoment } from './messages/message.js';
import { withLead } from './messages/replies.js';
import { rememberCard, type CallRef, type ThreadMemory } from './thread-memory.js';
import { watchCard } from './watched-card.js';

/** What every card is made with, whoever asked for it and wherever it goes. */
export interface CardParts {
  /** The configured language: a card is for everybody in the channel. */
  readonly words: Messages;
  readonly sayMoment: SayMoment;
  readonly memory: Pick<ThreadMemory, 'remember'>;
  /** `CDR_SENSITIVE_USERS`. */
  readonly sensitive: ReadonlySet<string>;
  readonly store: Pick<Store, 'schedule'>;
}

/** A call with how it was asked for: a record may not name its instance, or name it otherwise. */
export interface FoundCall {
  readonly facts: CallFacts;
  readonly call: CallRef;
}

/** The card of a call with its buttons. */
export function cardOf(
  { words, sayMoment, sensitive }: Pick<CardParts, 'words' | 'sayMoment' | 'sensitive'>,
  { facts, call }: FoundCall,
  isPrivate: boolean,
  updated?: Sentence,
): Message {
  const value = encodeCard({ call, state: stateOf(facts) });
  const buttons = cardButtons(facts, { isPrivate, sensitive: sensitive.size > 0 }, value, words);
  return renderCard(facts, words, sayMoment, updated === undefined ? { buttons } : { buttons, updated });
}

/**
 * Posts a card where everybody can read it; what is asked next there is about its call. One whose record may still
 * change brings itself up to date.
 */
export async function showCard(parts: CardParts, door: Door, found: FoundCall): Promise<Delivery> {
  // Before it is posted: a question may follow as soon as the card can be seen.
  if (door.threadTs !== null) await rememberCard(parts.memory, door, null, found.call);
  const delivery = await post(door, cardOf(parts, found, false), cardMetadata(found.call));
  await rememberCard(parts.memory, door, delivery.ts, found.call);
  const { facts, call } = found;
  if (delivery.ts !== null && facts.pending.length > 0) {
    const { channel } = door;
    await watchCard(parts.store, { channel, ts: delivery.ts, call, state: stateOf(facts), attempt: 0 });
  }
  return delivery;
}

/** Shows a card to the asker alone. */
export async function showPrivately(parts: CardParts, tell: Tell, found: FoundCall): Promise<void> {
  await tellPrivately(tell, withLead(parts.words.replies.onlyYou, cardOf(parts, found, true)));
}
