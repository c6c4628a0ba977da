import type { CallFacts } from '../../call/facts.js';
import { messagesFor } from '../../locale/index.js';
import type { Locale, Messages } from '../../locale/messages.js';
import { askedAbout, type Asked } from '../../question/asked.js';
import type { Questions } from '../../question/index.js';
import type { Understood } from '../../question/understand.js';
import { cardMetadata, post, type Door } from '../delivery.js';
import { renderAnswer, type AnswerView, type OtherReading } from '../messages/answer.js';
import { renderHelp } from '../messages/replies.js';
import { sentenceText } from '../messages/sentences.js';
import { encodeReading } from '../reading.js';
import type { FoundCall } from '../show-card.js';
import { rememberCard, type CallRef } from '../thread-memory.js';
import type { Outcome } from './outcome.js';
import type { Hearing, ThreadParts } from './thread.js';

/** What a message asks, about each call it means. */
export interface Read {
  readonly calls: readonly (FoundCall & { readonly asked: readonly Asked[] })[];
  /** The reading of the first call that the words fit. */
  readonly understood: Understood;
  /** It asks to compare, and nothing else. */
  readonly comparing: boolean;
}

/** Reads a message about these calls; null where it asks nothing. */
export async function readAbout(
  parts: ThreadParts,
  { heard: { text, addressed }, door }: Hearing,
  calls: readonly FoundCall[],
): Promise<Read | null> {
  const questions = await parts.questions();
  const readings: (FoundCall & { understood: Understood })[] = [];
  for (const { facts, call } of calls) {
    const previous = await parts.askedBefore.recall(door, facts);
    readings.push({ facts, call, understood: questions.understand({ text, addressed, previous }, facts) });
  }
  const best = readings.find(({ understood }) => understood.asked.length > 0)?.understood;
  if (best === undefined) return null;
  const topics = best.asked.map(({ topic }) => topic);
  return {
    calls: readings.map(({ facts, call, understood: { asked } }) => ({
      facts,
      call,
      // Asked about several calls, it is asked about each: somebody it names may be on one of them only.
      asked: asked.length > 0 ? asked : topics.map((topic) => questions.readAs(topic, text, facts).asked),
    })),
    understood: best,
    comparing: topics.every((topic) => topic === 'compare'),
  };
}

/** Posts the answer. `isCard`: what is asked next in this place is about its call. */
export async function sayAnswer(
  parts: ThreadParts,
  { heard, door }: Hearing,
  read: Read,
  isCard: boolean,
): Promise<Outcome> {
  const { understood, calls } = read;
  const questions = await parts.questions();
  const words = wordsFor(understood.language, parts.words);
  const view = viewOf(read, questions, heard.text, words);
  const message = renderAnswer(view, words, parts.sayMoment);
  const about = calls.at(-1)?.call;
  const card = isCard ? about : undefined;
  const last = understood.asked.at(-1);
  // Before it is posted: the next question may follow as soon as the answer can be seen.
  if (last !== undefined) await parts.askedBefore.remember(door, last);
  if (card !== undefined) await rememberCard(parts.memory, door, null, card);
  const metadata = card === undefined ? null : cardMetadata(card);
  const { delivered, ts } = await post({ ...door, words }, message, metadata);
  if (card !== undefined) await rememberCard(parts.memory, door, ts, card);
  return {
    did: 'question',
    outcome: delivered,
    calls: calls.map(({ call }) => ({ ...call, outcome: delivered })),
    topics: understood.asked.map(({ topic }) => topic),
    declined: isDeclined(view),
    detail: { sure: understood.sure },
  };
}

function viewOf(
  { understood, calls }: Read,
  questions: Questions,
  text: string,
  words: Messages,
): AnswerView {
  const [first] = calls;
  return {
    calls: calls.map(({ facts, asked }) => ({
      facts,
      told: asked.map((one) => questions.answer(one, facts)),
    })),
    reading: understood.sure || first === undefined ? null : readingOf(first.call, understood, text, words),
  };
}

/** The record can tell nothing of what was asked. */
export function isDeclined({ calls }: Pick<AnswerView, 'calls'>): boolean {
  return calls.every(({ told }) => told.every(({ unknown }) => unknown));
}

/** A question is answered in its own language. */
export function wordsFor(language: Locale | null, configured: Messages): Messages {
  return language === null ? configured : messagesFor(language);
}

function readingOf(
  call: CallRef,
  { asked, alternatives }: Understood,
  text: string,
  words: Messages,
): { label: string; others: OtherReading[] } | null {
  const [best] = asked;
  if (best === undefined) return null;
  return {
    label: words.answers.topics[best.topic],
    others: alternatives.map(({ topic }) => ({
      label: words.answers.topics[topic],
      value: encodeReading({ call, topic, text }),
    })),
  };
}

/** What can be asked: about the call of this place, or how to name one. */
export async function sayWhatCanBeAsked(
  parts: Pick<ThreadParts, 'questions' | 'sayMoment'>,
  { door }: { readonly door: Door },
  call: CallFacts | null,
): Promise<Outcome> {
  const { words } = door;
  const first =
    call === null ? null : (await parts.questions()).answer(askedAbout('help'), call).statements[0];
  const lead =
    first === null
      ? words.answers.noCall('/cdr')
      : sentenceText(words.answers.sentence(first), parts.sayMoment);
  const { delivered } = await post(door, renderHelp(words, '/cdr', [], lead), null);
  return { did: 'help', outcome: delivered };
}
