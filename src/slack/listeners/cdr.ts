import { contactIdCandidates } from '../../call/contact-id.js';
import type { CallSource } from '../../call/call-source.js';
import { factsOf } from '../../call/facts.js';
import type { CallRecord } from '../../call/record.js';
import { asCodedError, CodedError, ERRORS } from '../../errors.js';
import type { Messages } from '../../locale/messages.js';
import { parseCommand } from '../command.js';
import { cardMetadata, postCard, respondPrivately, type Delivered } from '../delivery.js';
import { renderCard, type SayMoment } from '../messages/card.js';
import {
  renderError,
  renderHelp,
  renderNotAllowed,
  renderNotUnderstood,
  renderUnknownInstance,
  withLead,
} from '../messages/replies.js';
import type { Asked, Outcome } from './boundary.js';

export interface CdrParts {
  readonly calls: CallSource;
  readonly words: Messages;
  readonly sayMoment: SayMoment;
  readonly botName: string;
  readonly instanceId: string;
  readonly instances: ReadonlyMap<string, string>;
  readonly visibility: 'channel' | 'private';
  readonly allowed: { readonly channels: ReadonlySet<string>; readonly users: ReadonlySet<string> };
}

/** `/cdr`: looks calls up and shows their cards, or help. Answers everything; throws only what is unexpected. */
export async function handleCdr(parts: CdrParts, asked: Asked): Promise<Outcome> {
  const { words, instances } = parts;
  const { command, respond } = asked;
  if (!isAllowed(parts, command.user_id, command.channel_id)) {
    await respondPrivately({ respond }, renderNotAllowed(words, asked.reference));
    return { outcome: 'not_allowed' };
  }
  const aliases = [...instances.keys()];
  const read = parseCommand(command.text, new Set(aliases));
  switch (read.kind) {
    case 'help':
      await respondPrivately({ respond }, renderHelp(words, command.command, aliases));
      return { outcome: 'help' };
    case 'not_understood':
      await respondPrivately({ respond }, renderNotUnderstood(words, command.command, aliases, read.text));
      return { outcome: 'not_understood' };
    case 'unknown_instance':
      await respondPrivately({ respond }, renderUnknownInstance(words, command.command, aliases, read.alias));
      return { outcome: 'unknown_instance' };
    case 'look_up': {
      const instanceId = (read.alias === null ? undefined : instances.get(read.alias)) ?? parts.instanceId;
      const visibility = read.visibility ?? parts.visibility;
      return lookUpAll(parts, asked, { instanceId, visibility, contactIds: read.contactIds });
    }
  }
}

function isAllowed({ allowed: { channels, users } }: CdrParts, user: string, channel: string): boolean {
  return (users.size === 0 || users.has(user)) && (channels.size === 0 || channels.has(channel));
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
  const found = await Promise.allSettled(contactIds.map((id) => find(parts.calls, instanceId, id)));
  const outcomes: string[] = [];
  for (const [i, result] of found.entries()) {
    const contactId = contactIds[i] ?? '';
    outcomes.push(
      result.status === 'fulfilled'
        ? await show(parts, asked, result.value, visibility)
        : await tellFailure(parts, asked, contactId, asCodedErrorOrThrow(result.reason)),
    );
  }
  return { outcome: outcomes.join(','), contactIds: contactIds.join(','), instance: instanceId };
}

/** Bare digits may lack their `job-`: every reading of an id is tried before it is "not found". */
async function find(calls: CallSource, instanceId: string, typed: string): Promise<CallRecord> {
  const [first, ...others] = contactIdCandidates(typed);
  try {
    return await calls.get(instanceId, first ?? typed);
  } catch (error) {
    const [next] = others;
    if (next === undefined || asCodedError(error).code !== 'call_not_found') throw error;
    return calls.get(instanceId, next);
  }
}

async function show(
  { words, sayMoment, botName }: CdrParts,
  { command, client, respond }: Asked,
  record: CallRecord,
  visibility: 'channel' | 'private',
): Promise<Delivered> {
  const card = renderCard(factsOf(record), words, sayMoment);
  if (visibility === 'private') {
    await respondPrivately({ respond }, withLead(words.replies.onlyYou, card));
    return 'private';
  }
  const door = { client, respond, channel: command.channel_id, botName, words };
  return postCard(door, card, cardMetadata(record));
}

async function tellFailure(
  { words }: CdrParts,
  asked: Asked,
  contactId: string,
  error: CodedError,
): Promise<string> {
  const { respond, reference, log } = asked;
  log[ERRORS[error.code].level]({ event: 'look_up_failed', contactId, outcome: error.code, ...error.facts });
  await respondPrivately(
    { respond },
    renderError(words, error, error.facts.requestId ?? reference, contactId),
  );
  return error.code;
}

function asCodedErrorOrThrow(reason: unknown): CodedError {
  if (reason instanceof CodedError) return reason;
  throw reason;
}
