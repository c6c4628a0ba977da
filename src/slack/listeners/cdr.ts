import type { CallSource } from '../../call/call-source.js';
import { factsOf } from '../../call/facts.js';
import type { CallRecord } from '../../call/record.js';
import { isAllowed, type Allowed } from '../allowed.js';
import { parseCommand } from '../command.js';
import { tellPrivately, type Delivered } from '../delivery.js';
import { findCall, tellFailure } from '../look-up.js';
import {
  renderHelp,
  renderNotAllowed,
  renderNotUnderstood,
  renderUnknownInstance,
} from '../messages/replies.js';
import type { RateLimit } from '../rate-limit.js';
import { showCard, showPrivately, type CardParts } from '../show-card.js';
import type { Asked, Outcome } from './boundary.js';
import { limited } from './limited.js';

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
      return { outcome: 'help' };
    case 'not_understood':
      await tellPrivately(respond, renderNotUnderstood(words, command.command, aliases, read.text));
      return { outcome: 'not_understood' };
    case 'unknown_instance':
      await tellPrivately(respond, renderUnknownInstance(words, command.command, aliases, read.alias));
      return { outcome: 'unknown_instance' };
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

/** Fetches together, posts in the order asked; one call's failure is told and leaves the others their cards. */
async function lookUpAll(
  parts: CdrParts,
  asked: Asked,
  { instanceId, contactIds, visibility }: LookUp,
): Promise<Outcome> {
  const found = await Promise.allSettled(contactIds.map((id) => findCall(parts.calls, instanceId, id)));
  const outcomes: string[] = [];
  for (const [i, result] of found.entries()) {
    const contactId = contactIds[i] ?? '';
    outcomes.push(
      result.status === 'fulfilled'
        ? await show(parts, asked, result.value, { instanceId, visibility })
        : await tellFailure({ ...asked, words: parts.words, tell: asked.respond }, contactId, result.reason),
    );
  }
  return { outcome: outcomes.join(','), contactIds: contactIds.join(','), instance: instanceId };
}

async function show(
  parts: CdrParts,
  { command, client, respond }: Asked,
  record: CallRecord,
  { instanceId, visibility }: Pick<LookUp, 'instanceId' | 'visibility'>,
): Promise<Delivered> {
  // The instance that was asked: a record may not name it.
  const found = { facts: factsOf(record), call: { contactId: record.contactId, instanceId } };
  if (visibility === 'private') {
    await showPrivately(parts, respond, found);
    return 'private';
  }
  const { botName, words } = parts;
  const door = { client, tell: respond, channel: command.channel_id, threadTs: null, botName, words };
  return (await showCard(parts, door, found)).delivered;
}
