import { changesBetween, stateOf } from '../../call/changes.js';
import { factsOf } from '../../call/facts.js';
import { tellPrivately } from '../delivery.js';
import type { Outcome } from '../listeners/outcome.js';
import { renderLine, withLead } from '../messages/replies.js';
import { cardOf } from '../show-card.js';
import { replaceCard, replacePrivately } from '../update-card.js';
import { noteRefreshed } from '../watched-card.js';
import type { Press, PressParts } from './press.js';

/** Fetches the record anew and puts its card in place of the old one, with what has changed. */
export async function pressRefresh(
  parts: PressParts & { readonly clock: () => number },
  press: Press,
): Promise<Outcome> {
  const { call, door, isPrivate, messageTs } = press;
  const { words } = parts;
  const record = await parts.calls.get(call.instanceId, call.contactId, { fresh: true });
  const facts = factsOf(record);
  const changes = changesBetween(press.state, stateOf(facts));
  if (changes.length === 0) {
    await tellPrivately(door.tell, renderLine(words.actions.nothingNew));
    return { outcome: 'nothing_new' };
  }
  const card = cardOf(parts, { facts, call }, isPrivate, words.actions.updated(parts.clock(), changes));
  if (isPrivate) {
    await replacePrivately(press.replace, withLead(words.replies.onlyYou, card));
  } else {
    const place = { channel: door.channel, ts: messageTs };
    await replaceCard(door.client, place, card);
    await noteRefreshed(parts.store, place, { call, state: stateOf(facts) });
  }
  return { outcome: 'refreshed', detail: { changes: changes.map(({ kind }) => kind).join(',') } };
}
