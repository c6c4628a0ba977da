import type { Stretch } from './asked.js';
import { withKin } from './kin.js';
import { guesses, type Guess, type Model } from './model.js';
import { partsOf } from './parts.js';
import type { Marked } from './slots/marked.js';
import { THRESHOLDS } from './thresholds.js';

/** A text with what was recognised in it; clock times as moments of the call. */
export interface Read {
  readonly found: Marked;
  readonly moments: readonly Stretch[];
}

/** One question of several. */
export interface Part {
  readonly guess: Guess;
  readonly read: Read;
  readonly sure: boolean;
  /** What leans on it: "… and when". */
  readonly leaning: Read | null;
}

/** The questions of a message that asks several, each read for itself; empty where it is one. */
export function severalIn(model: Model, text: string, read: (text: string) => Read, clear: boolean): Part[] {
  const texts = partsOf(text);
  if (texts.length < 2) return [];
  // "When did it start and when did it end" are two questions.
  const leans = (i: number): boolean =>
    i > 0 && LEANS.test(texts[i] ?? '') && !/^when\b/i.test(texts[i - 1] ?? '');
  const parts = texts.flatMap((part, i): Part[] => {
    const one = leans(i) ? null : readPart(model, read(part));
    return one === null ? [] : [{ ...one, leaning: leans(i + 1) ? read(texts[i + 1] ?? '') : null }];
  });
  const certain = parts.filter(({ guess }) => guess.probability >= THRESHOLDS.certainPart);
  // A message that is plainly one question is taken apart only into what are plainly questions of their own.
  const kept = clear || parts.some(({ sure }) => !sure) ? certain : parts;
  const isOne = new Set(kept.map(({ guess }) => guess.label)).size < 2;
  return isOne && kept.every(({ leaning }) => leaning === null) ? [] : kept;
}

/** "… and how long in all", "and when", 一共多久: of what the part before it asks. */
const LEANS =
  /^\s*(?:and )?(?:(?:how long|how much)(?: was (?:it|that|this))? (?:in all|in total|altogether|overall)|(?:一共|总共|加起来|合计|共)(?:是|有)?(?:多久|多长时间|几秒|多少秒)|when(?: (?:did|was) (?:it|that)(?: (?:start|begin|end|happen))?)?|(?:是|在)?(?:什么时候|几点|啥时候|何时)(?:的|呢|啊|发生的)?)[\s?？。]*$/i;

/** "…, us or them?": what the part before it may be answered with. */
const OFFERS =
  /^(?:was it |is it )?(?:us|we|them|they|him|her|me|(?:the |our |their )?(?:side|agent|customer|caller|client)s?) or (?:us|we|them|they|him|her|me|(?:the |our |their )?(?:side|agent|customer|caller|client)s?)\W*$|^(?:是)?(?:我们|我方|坐席|客户|对方|他们)(?:这边|那边)?(?:还是|或者?)(?:我们|我方|坐席|客户|对方|他们)(?:这边|那边)?[?？。]*$/;

/** One part of a message; null where it is small talk beside the question. */
function readPart(model: Model, read: Read): Omit<Part, 'leaning'> | null {
  if (OFFERS.test(read.found.text)) return null;
  const ranked = guesses(model, read.found.reading);
  const [guess] = ranked;
  if (guess === undefined) return null;
  if (guess.label === 'none')
    return guess.probability > THRESHOLDS.part ? null : { guess, read, sure: false };
  return { guess, read, sure: withKin(guess.label, ranked) >= THRESHOLDS.part };
}
