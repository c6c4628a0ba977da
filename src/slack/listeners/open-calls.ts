import type { CallSource } from '../../call/call-source.js';
import { factsOf } from '../../call/facts.js';
import type { Logger } from '../../ops/log.js';
import type { CallDone } from '../../ops/outcomes.js';
import type { Delivered, Door } from '../delivery.js';
import { findCall, tellFailure } from '../look-up.js';
import { showCard, showPrivately, type CardParts, type FoundCall } from '../show-card.js';
import { pairOf, showComparison, showComparisonPrivately, type CallPair } from '../show-comparison.js';
import { withStatus } from '../status.js';
import type { CallRef } from '../thread-memory.js';
import { comparisonDone, outcomeOf, type Outcome } from './outcome.js';

export interface OpenParts extends CardParts {
  readonly calls: CallSource;
  readonly visibility: 'channel' | 'private';
}

/** Where calls are shown, and where the asker and the log learn of a failure. */
export interface Opening {
  readonly door: Door;
  readonly reference: string;
  readonly log: Logger;
}

/**
 * Fetches calls together and shows them where the door leads, or to the asker alone. Two are set side by side, others
 * get a card each in the order asked; one call's failure is told and leaves the others their cards.
 */
export async function openCalls(
  parts: OpenParts,
  { door, reference, log }: Opening,
  refs: readonly CallRef[],
  visibility: 'channel' | 'private' = parts.visibility,
): Promise<Outcome> {
  const found = await fetched(parts, door, refs);
  const detail = { instance: refs[0]?.instanceId ?? '' };
  const pair = refs.length === 2 ? pairOf(found.filter((result) => 'facts' in result)) : null;
  if (pair !== null)
    return { ...comparisonDone(pair, await showBoth(parts, door, pair, visibility)), detail };
  const done: CallDone[] = [];
  for (const [i, result] of found.entries()) {
    const { contactId = '', instanceId = '' } = refs[i] ?? {};
    const told = { words: parts.words, tell: door.tell, reference, log };
    const outcome =
      'facts' in result
        ? await show(parts, door, result, visibility)
        : await tellFailure(told, contactId, result.reason);
    done.push({ contactId, instanceId, outcome });
  }
  return { ...outcomeOf(done), did: 'look_up', detail };
}

async function fetched(
  { calls }: OpenParts,
  door: Door,
  refs: readonly CallRef[],
): Promise<(FoundCall | PromiseRejectedResult)[]> {
  const results = await withStatus(door.client, door, door.words.answers.reading, () =>
    Promise.allSettled(refs.map(({ instanceId, contactId }) => findCall(calls, instanceId, contactId))),
  );
  return results.map((result, i) => {
    if (result.status === 'rejected') return result;
    const facts = factsOf(result.value);
    // The instance that was asked: a record may not name it.
    const instanceId = refs[i]?.instanceId ?? '';
    return { facts, call: { contactId: facts.record.contactId, instanceId } };
  });
}

async function show(
  parts: OpenParts,
  door: Door,
  found: FoundCall,
  visibility: OpenParts['visibility'],
): Promise<Delivered> {
  if (visibility === 'channel') return (await showCard(parts, door, found)).delivered;
  await showPrivately(parts, door.tell, found);
  return 'private';
}

async function showBoth(
  parts: OpenParts,
  door: Door,
  pair: CallPair,
  visibility: OpenParts['visibility'],
): Promise<Delivered> {
  if (visibility === 'channel') return (await showComparison(parts, door, pair)).delivered;
  await showComparisonPrivately(parts, door.tell, pair);
  return 'private';
}
