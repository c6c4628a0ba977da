import type { CallSource } from '../../call/call-source.js';
import type { Logger } from '../../ops/log.js';
import type { Store } from '../../store/store.js';
import type { Allowed } from '../allowed.js';
import type { CardValue } from '../card-value.js';
import type { Door, Tell } from '../delivery.js';
import type { RateLimit } from '../rate-limit.js';
import type { CardParts } from '../show-card.js';

/** What a press on a card's button is served with. */
export interface PressParts extends CardParts {
  readonly calls: CallSource;
  readonly store: Store;
  readonly allowed: Allowed;
  readonly rateLimit: RateLimit;
}

/** A press on a button of a card. */
export interface Press extends CardValue {
  readonly door: Door;
  readonly user: string;
  /** Lets a window be opened within 3 s, once. */
  readonly triggerId: string;
  /** The card's own `ts`. */
  readonly messageTs: string;
  /** The card is for the presser alone: only its `response_url` reaches it. */
  readonly isPrivate: boolean;
  /** Changes or removes the message that was pressed. */
  readonly replace: Replace;
  readonly reference: string;
  readonly log: Logger;
}

/** Answers through the press's own `response_url`. */
export type Replace = (
  answer: Parameters<Tell>[0] | { readonly delete_original: true } | ReplacingMessage,
) => Promise<unknown>;

type ReplacingMessage = Omit<Parameters<Tell>[0], 'replace_original'> & { readonly replace_original: true };
