import type { CallFacts } from '../call/facts.js';
import type { Asked, Stretch } from './asked.js';
import { ellipsisOf } from './ellipsis.js';
import { withKin } from './kin.js';
import { guesses, knowsWord, type Guess, type Model } from './model.js';
import { narrowing } from './narrowing.js';
import { partsOf } from './parts.js';
import { marked, type Marked } from './slots/marked.js';
import { stretchOf } from './slots/moments.js';
import { nameBook, type NameBook } from './slots/names.js';
import type { Topic } from './topics.js';

/**
 * How probable a reading has to be. Measured on the question sets (test/question/sets.test.ts):
 * a false answer to small talk is worse than a missed question.
 */
export const THRESHOLDS = {
  /** Nobody mentioned the bot: it speaks only from here on, the kin of the best reading counted in. */
  unaddressed: 0.6,
  /** Where it is plainly no small talk (at most `plainly`), less will do. */
  plainQuestion: 0.45,
  plainly: 0.05,
  /** … of which the best reading itself has to have this. */
  ownShare: 0.3,
  /** Addressed: below this the answer says how the question was read and offers other readings. */
  sure: 0.5,
  /** Each part of a message counts as a question of its own from here on. */
  part: 0.7,
  /** A message read as one question so clearly falls apart only into parts that are as clear as `certainPart`. */
  oneQuestion: 0.9,
  certainPart: 0.85,
  /** What may be small talk is not answered, however probable the question seems. */
  smallTalk: 0.3,
  /** From here on a message is small talk even to the eye that knows no names yet. */
  certainlySmallTalk: 0.95,
  /** Addressed small talk gets what can be asked, from here on. */
  thanks: 0.9,
} as const;

/** What a message asks about a call. */
export interface Understood {
  /** In the order of the message; empty: it asks nothing. */
  readonly asked: readonly Asked[];
  readonly sure: boolean;
  /** The next readings, most probable first; only where it is unsure. */
  readonly alternatives: readonly Asked[];
  /** Probability of the best reading and of small talk, for the log. */
  readonly probability: number;
  readonly smallTalk: number;
  readonly language: Language | null;
}

export interface Heard {
  readonly text: string;
  /** The bot was mentioned, or this is a direct message. */
  readonly addressed: boolean;
  /** The last question of this thread, which a short one leans on. */
  readonly previous: Asked | null;
}

/** Reads messages about calls with one model; `offsetAt` says how far the configured zone is ahead of UTC, ms. */
export function createReader(model: Model, offsetAt: (ms: number) => number) {
  const reader = (call: CallFacts): ((text: string) => Read) => {
    const book = nameBook(call);
    return (text) => {
      const found = marked(text, book, (word) => knowsWord(model, word));
      if (found.clocks.length === 0) return { found, moments: [] };
      const offset = offsetAt(call.record.startTime ?? 0);
      return { found, moments: found.clocks.flatMap((clock) => stretchOf(clock, call, offset) ?? []) };
    };
  };
  return {
    /** What a message asks about this call. Deterministic; linear in the message and the parties of the call. */
    understand: (heard: Heard, call: CallFacts): Understood => understand(model, heard, reader(call)),
    /** A message read as one topic, because somebody said so. */
    readAs(topic: Topic, text: string, call: CallFacts): { asked: Asked; language: Language | null } {
      const { found, moments } = reader(call)(text);
      return { asked: narrowing(topic, found, moments, null), language: languageOf(found.text) };
    },
    /** Whether a message may ask about a call at all: by its words alone, before any record is fetched. */
    mayAsk: (text: string): boolean =>
      probabilityOf(guesses(model, withoutCall(text).found.reading), 'none') < THRESHOLDS.certainlySmallTalk,
  };
}

/** The languages that questions are answered in. */
export type Language = 'en' | 'zh-CN';

/** The language of a text whose names are marked; null where no word is left to tell. */
function languageOf(text: string): Language | null {
  if (/[\u3400-\u9fff]/.test(text)) return 'zh-CN';
  return /[a-z]/.test(text) ? 'en' : null;
}

/** A text with what was recognised in it; clock times as moments of the call. */
interface Read {
  readonly found: Marked;
  readonly moments: readonly Stretch[];
}

const NO_NAMES: NameBook = { agents: [], queues: [] };

function withoutCall(text: string): Read {
  return { found: marked(text, NO_NAMES), moments: [] };
}

function understand(model: Model, heard: Heard, read: (text: string) => Read): Understood {
  const whole = read(heard.text);
  const leaning = heard.previous === null ? null : ellipsisOf(whole.found, heard.previous, whole.moments);
  const language = languageOf(whole.found.text);
  if (leaning !== null) {
    return { asked: [leaning], sure: true, alternatives: [], probability: 1, smallTalk: 0, language };
  }
  const ranked = guesses(model, whole.found.reading);
  const smallTalk = smallTalkIn(ranked, whole.found.text);
  const several = severalIn(model, heard, read, (ranked[0]?.probability ?? 0) >= THRESHOLDS.oneQuestion);
  if (several.length > 0) {
    const asked = several.flatMap((part) => askedFrom(part.guess, part.read, heard.previous));
    const probability = Math.min(...several.map(({ guess }) => guess.probability));
    return { asked, sure: true, alternatives: [], probability, smallTalk, language };
  }
  return fromWhole(ranked, whole, heard, smallTalk);
}

/** The questions of a message that asks several, each read for itself; empty where it is one. */
function severalIn(
  model: Model,
  { text }: Heard,
  read: (text: string) => Read,
  clear: boolean,
): NonNullable<ReturnType<typeof readPart>>[] {
  const texts = partsOf(text);
  const parts = (texts.length > 1 ? texts : [])
    .map((part) => readPart(model, read(part)))
    .filter((part) => part !== null);
  const certain = parts.filter(({ guess }) => guess.probability >= THRESHOLDS.certainPart);
  // A message that is plainly one question is taken apart only into what are plainly questions of their own.
  const kept = clear || parts.some(({ sure }) => !sure) ? certain : parts;
  return new Set(kept.map(({ guess }) => guess.label)).size > 1 ? kept : [];
}

/** One part of a message; null where it is small talk beside the question. */
function readPart(model: Model, read: Read) {
  const ranked = guesses(model, read.found.reading);
  const [guess] = ranked;
  if (guess === undefined) return null;
  if (guess.label === 'none')
    return guess.probability > THRESHOLDS.part ? null : { guess, read, sure: false };
  return { guess, read, sure: withKin(guess.label, ranked) >= THRESHOLDS.part };
}

function fromWhole(ranked: readonly Guess[], read: Read, heard: Heard, smallTalk: number): Understood {
  const readings = ranked.filter(({ label }) => label !== 'none');
  const [best, ...others] = readings;
  const probability = best?.probability ?? 0;
  const language = languageOf(read.found.text);
  const nothing: Understood = { asked: [], sure: false, alternatives: [], probability, smallTalk, language };
  if (best === undefined) return nothing;
  const family = best.label === 'none' ? 0 : withKin(best.label, ranked);
  const asks = heard.addressed
    ? smallTalk < THRESHOLDS.thanks
    : family >= (smallTalk <= THRESHOLDS.plainly ? THRESHOLDS.plainQuestion : THRESHOLDS.unaddressed) &&
      probability >= THRESHOLDS.ownShare &&
      smallTalk <= THRESHOLDS.smallTalk;
  if (!asks || (!heard.addressed && (isToColleague(read.found.text) || FOR_COLLEAGUES.has(best.label))))
    return nothing;
  const sure = family >= THRESHOLDS.sure;
  return {
    asked: askedFrom(best, read, heard.previous),
    sure,
    alternatives: sure ? [] : others.slice(0, 2).flatMap((guess) => askedFrom(guess, read, heard.previous)),
    probability,
    smallTalk,
    language,
  };
}

function askedFrom({ label }: Guess, { found, moments }: Read, previous: Asked | null): Asked[] {
  return label === 'none' ? [] : [narrowing(label, found, moments, previous)];
}

/** How probable small talk is; half as likely against the rest where the form is that of a question. */
function smallTalkIn(ranked: readonly Guess[], text: string): number {
  const none = probabilityOf(ranked, 'none');
  return ASKS.test(text) ? none / (2 - none) : none;
}

const ASKS =
  /^(?:so |and |but |ok )?(?:who|whom|whose|what|when|why|how|which|where|did|was|were|is|does|do|has|have|any|show|list)\b|[?？]|谁|几|多久|多少|什么|啥|哪|吗|多长|为何|为啥|没有?$/;

/** Asked in a thread without a mention, these are asked of people: "can you call her back", "help". */
const FOR_COLLEAGUES: ReadonlySet<string> = new Set<Topic>(['action', 'help', 'quality_score']);

/** "Emma, can you …", "小王你看下": a name in the vocative and somebody spoken to. */
function isToColleague(text: string): boolean {
  return /^(?:(?:hi|hey|hello|ok|嗨)[ ,，]*)?\ue000\s?[,，:：]?\s?(?:can|could|would|will|please|pls|why did you|did you|are you|do you|you|你|您|麻烦|帮)/.test(
    text,
  );
}

function probabilityOf(ranked: readonly Guess[], label: Topic | 'none'): number {
  return ranked.find((guess) => guess.label === label)?.probability ?? 0;
}
