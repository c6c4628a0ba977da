import type { CallFacts } from '../../call/facts.js';
import { messagesFor } from '../../locale/index.js';
import type { Locale, Messages } from '../../locale/messages.js';
import type { Understood } from '../../question/understand.js';
import { post, type Door } from '../delivery.js';
import type { HeardMessage } from '../heard.js';
import { renderAnswer, type CallAnswer, type OtherReading } from '../messages/answer.js';
import { encodeReading } from '../reading.js';
import type { Place } from '../thread-memory.js';
import type { Outcome } from './boundary.js';
import type { ThreadParts } from './thread.js';

interface Asking {
  readonly heard: HeardMessage;
  readonly door: Door;
  readonly place: Place;
  readonly calls: readonly CallFacts[];
}

/** Answers what a message asks about these calls; null where it asks nothing. */
export async function answerAbout(
  parts: ThreadParts,
  { heard, door, place, calls }: Asking,
): Promise<Outcome | null> {
  const questions = await parts.questions();
  const read: { facts: CallFacts; understood: Understood }[] = [];
  for (const facts of calls) {
    const previous = await parts.askedBefore.recall(place, facts);
    const understood = questions.understand(
      { text: heard.text, addressed: heard.addressed, previous },
      facts,
    );
    if (understood.asked.length > 0) read.push({ facts, understood });
  }
  const [first] = read;
  if (first === undefined) return null;
  const { understood } = first;
  const words = wordsFor(understood.language, parts.words);
  const answers = read.map(({ facts, understood: { asked } }): CallAnswer => ({
    facts,
    told: asked.map((one) => questions.answer(one, facts)),
  }));
  const reading = understood.sure ? null : readingOf(first.facts, understood, heard.text, words);
  const message = renderAnswer({ calls: answers, reading }, words, parts.sayMoment);
  const { delivered } = await post({ ...door, words }, message, null);
  const last = understood.asked.at(-1);
  if (last !== undefined) await parts.askedBefore.remember(place, last);
  return {
    outcome: delivered,
    contactIds: read.map(({ facts }) => facts.record.contactId).join(','),
    topics: understood.asked.map(({ topic }) => topic).join(','),
    sure: understood.sure,
  };
}

/** A question is answered in its own language. */
export function wordsFor(language: Locale | null, configured: Messages): Messages {
  return language === null ? configured : messagesFor(language);
}

function readingOf(
  { record }: CallFacts,
  { asked, alternatives }: Understood,
  text: string,
  words: Messages,
): { label: string; others: OtherReading[] } | null {
  const [best] = asked;
  if (best === undefined) return null;
  const { contactId, instanceId } = record;
  return {
    label: words.answers.topics[best.topic],
    others: alternatives.map(({ topic }) => ({
      label: words.answers.topics[topic],
      value: encodeReading({ call: { contactId, instanceId }, topic, text }),
    })),
  };
}
