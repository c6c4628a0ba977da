import type { BlockAction } from '@slack/bolt';
import type { Logger } from '../../ops/log.js';
import { post, type Door } from '../delivery.js';
import { renderAnswer } from '../messages/answer.js';
import { decodeReading } from '../reading.js';
import type { Place } from '../thread-memory.js';
import { refusedAtDoor } from './admission.js';
import { isDeclined, wordsFor } from './answering.js';
import { DUPLICATE, NOT_OURS, outcomeOf, type Outcome } from './outcome.js';
import { fetchCalls } from './fetching.js';
import type { ThreadParts } from './thread.js';

/** A press on one of the buttons under an answer. */
export interface Press {
  readonly door: Door;
  readonly reference: string;
  readonly log: Logger;
  readonly user: string;
  /** The message that the button stands under. */
  readonly messageTs: string;
  readonly value: string;
}

/** An answer to everybody is given once within this time (ms), whoever presses. */
const ONCE_MS = 10_000;

/** Where a button was pressed; null where the payload names no message. */
export function placeOfPress({ container, channel, message }: BlockAction): (Place & { ts: string }) | null {
  const at: unknown = channel?.id ?? container['channel_id'];
  const ts: unknown = message?.ts ?? container['message_ts'];
  const threadTs: unknown = message?.['thread_ts'] ?? container['thread_ts'];
  if (typeof at !== 'string' || typeof ts !== 'string') return null;
  return { channel: at, threadTs: typeof threadTs === 'string' ? threadTs : null, ts };
}

/** Answers a question once more, read as the button says. */
export async function handleReadAs(parts: ThreadParts, press: Press): Promise<Outcome> {
  const reading = decodeReading(press.value);
  if (reading === null) return NOT_OURS;
  const { door, user } = press;
  const { call, topic, text } = reading;
  const once = { once: `press:${door.channel}:${press.messageTs}:${topic}`, onceMs: ONCE_MS };
  const asker = { ...door, user, reference: press.reference, what: 'question', ...once } as const;
  const refused = await refusedAtDoor(parts, asker);
  if (refused === DUPLICATE) return DUPLICATE;
  if (refused !== null) return { ...refused, calls: [{ ...call, outcome: refused.outcome }] };
  const { calls, failed } = await fetchCalls(parts, press, [call]);
  const [fetched] = calls;
  if (fetched === undefined) return outcomeOf(failed);
  const { facts } = fetched;
  const questions = await parts.questions();
  const { asked, language } = questions.readAs(topic, text, facts);
  const words = wordsFor(language, parts.words);
  const view = { calls: [{ facts, told: [questions.answer(asked, facts)] }], reading: null };
  await parts.askedBefore.remember(door, asked);
  const { delivered } = await post({ ...door, words }, renderAnswer(view, words, parts.sayMoment), null);
  return {
    outcome: delivered,
    calls: [{ ...call, outcome: delivered }],
    topics: [asked.topic],
    declined: isDeclined(view),
  };
}
