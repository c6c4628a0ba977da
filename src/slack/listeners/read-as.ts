import type { BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { factsOf } from '../../call/facts.js';
import { isAllowed } from '../allowed.js';
import { post, tellIn, tellPrivately, type Door } from '../delivery.js';
import { findCall } from '../look-up.js';
import { renderAnswer } from '../messages/answer.js';
import { renderNotAllowed } from '../messages/replies.js';
import { decodeReading } from '../reading.js';
import type { Place } from '../thread-memory.js';
import { wordsFor } from './answering.js';
import type { Outcome } from './boundary.js';
import type { ThreadParts } from './thread.js';

/** A press on one of the buttons under an answer. */
export interface Press {
  readonly client: WebClient;
  readonly reference: string;
  readonly user: string;
  readonly place: Place;
  readonly value: string;
}

/** Where a button was pressed; null where the payload names no message. */
export function placeOfPress({ container, channel, message }: BlockAction): Place | null {
  const at = channel?.id ?? (typeof container['channel_id'] === 'string' ? container['channel_id'] : null);
  const threadTs: unknown = message?.['thread_ts'] ?? container['thread_ts'];
  return at === null ? null : { channel: at, threadTs: typeof threadTs === 'string' ? threadTs : null };
}

/** Answers a question once more, read as the button says. Null for a value that is none of ours. */
export async function handleReadAs(parts: ThreadParts, press: Press): Promise<Outcome | null> {
  const reading = decodeReading(press.value);
  if (reading === null) return null;
  const { client, place, user } = press;
  const tell = tellIn(client, { ...place, user, direct: place.channel.startsWith('D') });
  if (!isAllowed(parts.allowed, user, place.channel)) {
    await tellPrivately(tell, renderNotAllowed(parts.words, press.reference));
    return { outcome: 'not_allowed' };
  }
  const { contactId, instanceId } = reading.call;
  const facts = factsOf(await findCall(parts.calls, instanceId, contactId));
  const questions = await parts.questions();
  const { asked, language } = questions.readAs(reading.topic, reading.text, facts);
  const words = wordsFor(language, parts.words);
  const door: Door = { client, tell, ...place, botName: parts.botName, words };
  const view = { calls: [{ facts, told: [questions.answer(asked, facts)] }], reading: null };
  const { delivered } = await post(door, renderAnswer(view, words, parts.sayMoment), null);
  await parts.askedBefore.remember(place, asked);
  return { outcome: delivered, contactIds: contactId, topics: asked.topic };
}
