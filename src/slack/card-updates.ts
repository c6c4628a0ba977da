import type { CallSource } from '../call/call-source.js';
import { changesBetween, stateOf, type Change } from '../call/changes.js';
import { factsOf, type CallFacts } from '../call/facts.js';
import { CodedError, ERRORS } from '../errors.js';
import type { Logger } from '../ops/log.js';
import type { Work } from '../ops/work.js';
import type { Store } from '../store/store.js';
import { isPassing, slackCodeOf } from './refusals.js';
import { cardOf, type CardParts } from './show-card.js';
import { replaceCard } from './update-card.js';
import {
  CARD_UPDATES,
  noteRefreshed,
  shownBy,
  watchCard,
  watchedIn,
  type WatchedCard,
} from './watched-card.js';
import type { SlackApi } from './web-api.js';

/** How often a process looks for cards that are due (ms), and how many of them it fetches then, side by side. */
export const PACE = { everyMs: 2_000, atOnce: 3 } as const;

export interface CardUpdateParts extends Pick<CardParts, 'words' | 'sayMoment' | 'sensitive'> {
  readonly calls: Pick<CallSource, 'get'>;
  readonly client: SlackApi;
  readonly store: Store;
  readonly work: Pick<Work, 'run'>;
  /** Epoch ms, for what a card says of its update. */
  readonly clock: () => number;
  readonly log: Logger;
}

/** Cards that bring themselves up to date. */
export interface CardUpdates {
  /** Looks once at the cards that are due. Never rejects, and does nothing while the last look is under way. */
  tick(): Promise<void>;
}

export function createCardUpdates(parts: CardUpdateParts): CardUpdates {
  let looking = false;
  return {
    async tick() {
      if (looking) return;
      looking = true;
      // Counted from the start: what has been taken out of the queue is finished before the process ends.
      await parts.work.run(() => updateDue(parts)).finally(() => (looking = false));
    },
  };
}

async function updateDue(parts: CardUpdateParts): Promise<void> {
  const due = await parts.store.takeDue(CARD_UPDATES, PACE.atOnce);
  await Promise.all(due.map((entry) => update(parts, entry)));
}

/** What came of one look at a card, for its log line. */
interface Looked {
  readonly outcome: 'updated' | 'nothing_new' | 'postponed' | 'dropped';
  readonly changes?: string;
  /** Why it was postponed or dropped: a code of ours or of Slack. */
  readonly why?: string;
  /** The card will be looked at again. */
  readonly again: boolean;
}

async function update(parts: CardUpdateParts, entry: string): Promise<void> {
  const watched = watchedIn(entry);
  const ids = watched === null ? {} : { channel: watched.channel, contactId: watched.call.contactId };
  try {
    const looked = watched === null ? dropped('unreadable_entry') : await look(parts, watched);
    const level = looked.outcome === 'nothing_new' ? 'debug' : 'info';
    parts.log[level]({ event: 'card_update', ...ids, attempt: watched?.attempt, ...looked });
  } catch (error) {
    const thrown = error instanceof Error ? error.constructor.name : typeof error;
    parts.log.error({ event: 'card_update', ...ids, outcome: 'dropped', why: 'internal', thrown });
  }
}

/** Fetches the record anew, puts its card in place of the old one if something changed, and sees to the next try. */
async function look(parts: CardUpdateParts, watched: WatchedCard): Promise<Looked> {
  const { contactId, instanceId } = watched.call;
  let facts: CallFacts;
  try {
    facts = factsOf(await parts.calls.get(instanceId, contactId, { fresh: true }));
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return ERRORS[error.code].tryAgain ? postponed(parts, watched, error.code) : dropped(error.code);
  }
  const changes = changesBetween(await shownBy(parts.store, watched), stateOf(facts));
  if (changes.length > 0) {
    try {
      await showUpdated(parts, watched, facts, changes);
    } catch (error) {
      const code = slackCodeOf(error);
      if (code === '') throw error;
      return isPassing(error) ? postponed(parts, watched, code) : dropped(code);
    }
  }
  const next = { ...watched, state: stateOf(facts), attempt: watched.attempt + 1 };
  const again = facts.pending.length > 0 && (await watchCard(parts.store, next));
  return changes.length === 0
    ? { outcome: 'nothing_new', again }
    : { outcome: 'updated', changes: changes.map(({ kind }) => kind).join(','), again };
}

async function showUpdated(
  parts: CardUpdateParts,
  { channel, ts, call }: WatchedCard,
  facts: CallFacts,
  changes: readonly Change[],
): Promise<void> {
  const updated = parts.words.actions.updated(parts.clock(), changes);
  await replaceCard(parts.client, { channel, ts }, cardOf(parts, { facts, call }, false, updated));
  await noteRefreshed(parts.store, { channel, ts }, { call, state: stateOf(facts) });
}

function dropped(why: string): Looked {
  return { outcome: 'dropped', why, again: false };
}

/** What failed may pass: the card keeps what it shows, and the next try is as far away as it would have been. */
async function postponed(parts: CardUpdateParts, watched: WatchedCard, why: string): Promise<Looked> {
  const again = await watchCard(parts.store, { ...watched, attempt: watched.attempt + 1 });
  return { outcome: again ? 'postponed' : 'dropped', why, again };
}
