import { isAllowed } from '../allowed.js';
import { parseCommand } from '../command.js';
import { tellPrivately } from '../delivery.js';
import {
  renderHelp,
  renderNotAllowed,
  renderNotUnderstood,
  renderUnknownInstance,
} from '../messages/replies.js';
import type { Asked } from './boundary.js';
import { find, instanceOf, openForm, tellSearchFault } from './finding.js';
import type { FormParts } from './form-submitted.js';
import { limited } from './limited.js';
import { openCalls } from './open-calls.js';
import type { Outcome } from './outcome.js';

/** The command, and what its lists and its form lead to. */
export type CdrParts = FormParts;

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
    case 'form':
      return openForm(parts, asked, read.alias);
    case 'recent':
    case 'find':
      return find(parts, asked, read);
    case 'search_fault':
      return tellSearchFault(parts, asked, read);
    case 'help':
      await tellPrivately(respond, renderHelp(words, command.command, aliases));
      return { did: 'help', outcome: 'private' };
    case 'not_understood':
      await tellPrivately(respond, renderNotUnderstood(words, command.command, aliases, read.text));
      return { did: 'help', outcome: 'not_understood' };
    case 'unknown_instance':
      await tellPrivately(respond, renderUnknownInstance(words, command.command, aliases, read.alias));
      return { did: 'help', outcome: 'unknown_instance' };
    case 'look_up': {
      const { client, reference, log } = asked;
      const { botName } = parts;
      const door = { client, tell: respond, channel: command.channel_id, threadTs: null, botName, words };
      const instanceId = instanceOf(parts, read.alias);
      const refs = read.contactIds.map((contactId) => ({ contactId, instanceId }));
      return openCalls(parts, { door, reference, log }, refs, read.visibility ?? parts.visibility);
    }
  }
}
