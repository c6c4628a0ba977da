import type { CallFacts } from '../call/facts.js';
import type { Asked } from './asked.js';
import { askedFrom } from './asked-from.js';
import { ellipsisOf } from './ellipsis.js';
import { languageOf, type Language } from './language.js';
import { withKin } from './kin.js';
import { asks, compares, isReaction, isStatement, isToColleague, questionBehind } from './form.js';
import { guesses, knowsWord, type Guess, type Label, type Model } from './model.js';
import { narrowing } from './narrowing.js';
import { isAmongPeople } from './overheard.js';
import { plainlyAsked } from './plain-forms.js';
import { severalIn, type Part, type Read } from './several.js';
import { sideBySide } from './side-by-side.js';
import { THRESHOLDS } from './thresholds.js';
import { marked } from './slots/marked.js';
import { stretchOf } from './slots/moments.js';
import { nameBook, type NameBook } from './slots/names.js';
import { slotMark } from './text.js';
import type { Topic } from './topics.js';

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
    return (message) => {
      const found = marked(message, book, (word) => knowsWord(model, word));
      if (found.clocks.length === 0) return { found, moments: [] };
      const offset = offsetAt(call.record.startTime ?? 0);
      return { found, moments: found.clocks.flatMap((clock) => stretchOf(clock, call, offset) ?? []) };
    };
  };
  return {
    /** What a message asks about this call. Deterministic; linear in the message and the parties of the call. */
    understand: (heard: Heard, call: CallFacts): Understood => understand(model, heard, reader(call), call),
    /** A message read as one topic, because somebody said so. */
    readAs(topic: Topic, text: string, call: CallFacts): { asked: Asked; language: Language | null } {
      const { found, moments } = reader(call)(questionBehind(text));
      return { asked: narrowing(topic, found, moments, null), language: languageOf(found.text) };
    },
    /** Whether a message may ask about a call at all: by its words alone, before any record is fetched. */
    mayAsk: (text: string): boolean =>
      probabilityOf(guesses(model, withoutCall(text).found.reading), 'none') < THRESHOLDS.certainlySmallTalk,
  };
}

const NO_NAMES: NameBook = { agents: [], queues: [], absent: [] };

function withoutCall(text: string): Read {
  return { found: marked(questionBehind(text), NO_NAMES), moments: [] };
}

function understand(model: Model, said: Heard, read: (text: string) => Read, call: CallFacts): Understood {
  const heard = { ...said, text: questionBehind(said.text) };
  const whole = read(heard.text);
  const leaning = heard.previous === null ? null : ellipsisOf(whole.found, heard.previous, whole.moments);
  const language = languageOf(whole.found.text);
  if (leaning !== null) {
    return { asked: [leaning], sure: true, alternatives: [], probability: 1, smallTalk: 0, language };
  }
  const ranked = ranking(model, whole);
  const smallTalk = smallTalkIn(ranked, whole.found.text);
  const clear = (ranked[0]?.probability ?? 0) >= THRESHOLDS.oneQuestion;
  const parts = isSilent(heard, whole, smallTalk) ? [] : severalIn(model, heard.text, read, clear);
  const several = parts.filter((part) => !isForPeople(heard, part.read, part.guess.label));
  // "IVR, queue, ring: how long each" is taken apart whole, where its parts alone are too short to read.
  const together = sideBySide(ranked[0]?.label ?? 'none', whole.found.text);
  const asked = several.flatMap((part) => askedOf(part, heard.previous, call));
  if (asked.length > 1 && several.length >= together.length) {
    const probability = Math.min(...several.map(({ guess }) => guess.probability));
    return { asked, sure: true, alternatives: [], probability, smallTalk, language };
  }
  return fromWhole(ranked, whole, heard, smallTalk, call);
}

/** What a part asks, and the time of the end where "and when" leans on it: other answers say their times themselves. */
function askedOf({ guess, read, leaning }: Part, previous: Asked | null, call: CallFacts): Asked[] {
  const asked = askedFrom(guess, read, previous, call);
  const last = asked.at(-1);
  const more =
    leaning === null || last === undefined ? null : ellipsisOf(leaning.found, last, leaning.moments);
  return more?.topic === 'end_time' && last?.topic !== 'end_time' ? [...asked, more] : asked;
}

/** What a message may ask, most probable first. Ids say which calls it is about, and what is asked only where two are compared. */
function ranking(model: Model, { found }: Read): readonly Guess[] {
  if (compares(found.text)) return guesses(model, found.reading);
  const ranked = guesses(model, found.reading.replaceAll(slotMark('id'), ' '));
  return ranked.filter(({ label }) => label !== 'compare');
}

function fromWhole(
  ranked: readonly Guess[],
  read: Read,
  heard: Heard,
  smallTalk: number,
  call: CallFacts,
): Understood {
  const readings = ranked.filter(({ label }) => label !== 'none');
  const [best, ...others] = readings;
  const probability = best?.probability ?? 0;
  const language = languageOf(read.found.text);
  const nothing: Understood = { asked: [], sure: false, alternatives: [], probability, smallTalk, language };
  if (best === undefined) return nothing;
  const plain = plainlyAsked(read.found.text, (topic) => narrowing(topic, read.found, read.moments, null));
  const isPlain = plain !== null;
  const family = isPlain ? 1 : best.label === 'none' ? 0 : withKin(best.label, ranked);
  const forUs = heard.addressed
    ? isPlain || smallTalk < THRESHOLDS.thanks
    : family >= (smallTalk <= THRESHOLDS.plainly ? THRESHOLDS.plainQuestion : THRESHOLDS.unaddressed) &&
      (isPlain || probability >= THRESHOLDS.ownShare);
  if (!forUs || isSilent(heard, read, smallTalk)) return nothing;
  if (isForPeople(heard, read, plain?.topic ?? best.label)) return nothing;
  const sure = family >= THRESHOLDS.sure;
  return {
    asked: askedFrom(best, read, heard.previous, call),
    sure,
    alternatives: sure
      ? []
      : others.slice(0, 2).flatMap((guess) => askedFrom(guess, read, heard.previous, call)),
    probability,
    smallTalk,
    language,
  };
}

/** How probable small talk is; half as likely against the rest where the form is that of a question. */
function smallTalkIn(ranked: readonly Guess[], text: string): number {
  const none = probabilityOf(ranked, 'none');
  return asks(text) ? none / (2 - none) : none;
}

/** Whether a message that nobody addressed to the bot is said to people, whatever it is about. */
function isSilent({ addressed }: Heard, { found: { text } }: Read, smallTalk: number): boolean {
  if (addressed) return false;
  if (smallTalk > (isStatement(text) ? THRESHOLDS.statement : THRESHOLDS.smallTalk)) return true;
  return isToColleague(text) || isReaction(text);
}

/** Whether what a message asks, addressed to nobody, is asked of people. */
function isForPeople({ addressed }: Heard, { found: { text } }: Read, label: Label): boolean {
  return !addressed && (label === 'none' || FOR_COLLEAGUES.has(label) || isAmongPeople(text, label));
}

/** Asked in a thread without a mention, these are asked of people: "can you call her back". */
const FOR_COLLEAGUES: ReadonlySet<Label> = new Set<Label>(['action']);

function probabilityOf(ranked: readonly Guess[], label: Topic | 'none'): number {
  return ranked.find((guess) => guess.label === label)?.probability ?? 0;
}
