import type { CallSource } from '../../call/call-source.js';
import { factsOf } from '../../call/facts.js';
import type { CallDone } from '../../ops/outcomes.js';
import { isAllowed, type Allowed } from '../allowed.js';
import { parseCommand } from '../command.js';
import { tellPrivately, type Delivered, type Door } from '../delivery.js';
import { findCall, tellFailure } from '../look-up.js';
import {
  renderHelp,
  renderNotAllowed,
  renderNotUnderstood,
  renderUnknownInstance,
} from '../messages/replies.js';
import type { RateLimit } from '../rate-limit.js';
import { showCard, showPrivately, type CardParts, type FoundCall } from '../show-card.js';
import { pairOf, showComparison, showComparisonPrivately, type CallPair } from '../show-comparison.js';
import type { Asked } from './boundary.js';
import { limited } from './limited.js';
import { comparisonDone, outcomeOf, type Outcome } from './outcome.js';

export interface CdrParts extends CardParts {
  readonly calls: CallSource;
  readonly botName: string;
  readonly instanceId: string;
  readonly instances: ReadonlyMap<string, string>;
  readonly visibility: 'channel' | 'private';
  readonly allowed: Allowed;
  readonly rateLimit: RateLimit;
}

/** `/cdr`: looks calls up and shows their cards, or help. Answers everything; throws only what is unexpected. */
export async function handleCdr(parts: CdrParts, asked: Asked): Promise<Outcome> {
  const { words, instances } = parts;
  const { command, respond } = asked;
  if (!isAllowed(parts.allowed, command.user_id, command.channel_id)) {
    await tellPrivately(respond, renderNotAllowed(words, asked.reference));
    return { outcome: 'not_allowed' };
  }
  const told = { tell: respond, words };
  const refused = await limited(parts.rateLimit, { what: 'look_up', user: command.user_id, told });
  if (refused !== null) return refused;
  const aliases = [...instances.keys()];
  const read = parseCommand(command.text, new Set(aliases));
  switch (read.kind) {
    case 'help':
    // Lists and the form have no messages yet.
    case 'form':
    case 'recent':
    case 'find':
    case 'search_fault':
      await tellPrivately(respond, renderHelp(words, command.command, aliases));
      return { did: 'help', outcome: 'private' };
    case 'not_understood':
      await tellPrivately(respond, renderNotUnderstood(words, command.command, aliases, read.text));
      return { did: 'help', outcome: 'not_understood' };
    case 'unknown_instance':
      await tellPrivately(respond, renderUnknownInstance(words, command.command, aliases, read.alias));
      return { did: 'help', outcome: 'unknown_instance' };
    case 'look_up': {
      const instanceId = (read.alias === null ? undefined : instances.get(read.alias)) ?? parts.instanceId;
      const visibility = read.visibility ?? parts.visibility;
      return lookUpAll(parts, asked, { instanceId, visibility, contactIds: read.contactIds });
    }
  }
}

interface LookUp {
  readonly instanceId: string;
  readonly contactIds: readonly string[];
  readonly visibility: 'channel' | 'private';
}

/**
 * Fetches together. Two calls are set side by side, others get a card each in the order asked; one call's failure is
 * told and leaves the others their cards.
 */
async function lookUpAll(
  parts: CdrParts,
  asked: Asked,
  { instanceId, contactIds, visibility }: LookUp,
): Promise<Outcome> {
  const fetched = await Promise.allSettled(contactIds.map((id) => findCall(parts.calls, instanceId, id)));
  // The instance that was asked: a record may not name it.
  const found = fetched.map((result) => {
    if (result.status === 'rejected') return result;
    const facts = factsOf(result.value);
    return { facts, call: { contactId: facts.record.contactId, instanceId } };
  });
  const detail = { instance: instanceId };
  const pair = contactIds.length === 2 ? pairOf(found.filter((result) => 'facts' in result)) : null;
  if (pair !== null) {
    return { ...comparisonDone(pair, await showBoth(parts, asked, pair, visibility)), detail };
  }
  const done: CallDone[] = [];
  for (const [i, result] of found.entries()) {
    const contactId = contactIds[i] ?? '';
    const outcome =
      'facts' in result
        ? await show(parts, asked, result, visibility)
        : await tellFailure({ ...asked, words: parts.words, tell: asked.respond }, contactId, result.reason);
    done.push({ contactId, instanceId, outcome });
  }
  return { ...outcomeOf(done), detail };
}

async function show(
  parts: CdrParts,
  asked: Asked,
  found: FoundCall,
  visibility: LookUp['visibility'],
): Promise<Delivered> {
  if (visibility === 'private') {
    await showPrivately(parts, asked.respond, found);
    return 'private';
  }
  return (await showCard(parts, doorOf(parts, asked), found)).delivered;
}

async function showBoth(
  parts: CdrParts,
  asked: Asked,
  pair: CallPair,
  visibility: LookUp['visibility'],
): Promise<Delivered> {
  if (visibility === 'private') {
    await showComparisonPrivately(parts, asked.respond, pair);
    return 'private';
  }
  return (await showComparison(parts, doorOf(parts, asked), pair)).delivered;
}

function doorOf({ botName, words }: CdrParts, { command, client, respond }: Asked): Door {
  return { client, tell: respond, channel: command.channel_id, threadTs: null, botName, words };
}
