import type { DirectionFilter, OutcomeFilter, Sought } from '../call/call-list.js';
import { NUMBER, numberOf } from '../question/slots/numbers.js';
import { DIRECTIONS, FILLER, hanWords, OUTCOMES } from './search-words.js';
import { sinceIn, type Since } from './since.js';
import { soughtIn } from './sought.js';

/** Rows of a list, usually and at most: more would not fit into the text that Slack takes in one message. */
export const LISTED = { usual: 10, most: 20 } as const;

/** A search as it was typed; `callSearchOf` makes dates of it. */
export interface TypedSearch {
  /** With somebody who is sought it is `find`, whichever was typed. */
  readonly kind: 'recent' | 'find';
  /** Null for all calls. */
  readonly sought: Sought | null;
  /** Null where nothing was said. */
  readonly since: Since | null;
  readonly outcomes: readonly OutcomeFilter[];
  readonly directions: readonly DirectionFilter[];
  /** Rows of a page, 1 to `LISTED.most`; null where nothing was said. */
  readonly count: number | null;
}

/** What is wrong with a search. `typed` is what it is about: hostile, and perhaps a phone number. */
export interface SearchFault {
  readonly fault: 'wrong_date' | 'since_in_future' | 'since_twice' | 'count_out_of_range' | 'too_few_digits';
  readonly typed: string;
}

export interface Word {
  readonly text: string;
  /** Quoted words are a name, whatever they say. */
  readonly quoted: boolean;
}

/** The words of a line; quotes of any shape keep theirs together. Blanks, commas and colons stand between words. */
export function wordsIn(line: string): Word[] {
  const words = [...line.matchAll(/["“”]([^"“”]+)["“”]|[^\s"“”,;:、。]+/gu)].map(([whole, quoted]) => ({
    text: (quoted ?? whole).trim(),
    quoted: quoted !== undefined,
  }));
  // A blank between quotes names nobody.
  return words.filter(({ text }) => text !== '');
}

/** Reads what follows `recent` or `find`, in any order. */
export function readSearch(verb: 'recent' | 'find', words: readonly Word[]): TypedSearch | SearchFault {
  const read = readFilters(verb, words.flatMap(split));
  if ('fault' in read) return read;
  const { rest, count: typed, ...filters } = read;
  const sought = soughtAmong(rest);
  if (sought !== null && 'fault' in sought) return sought;
  const count = typed === null ? null : numberOf(typed);
  if (typed !== null && !isCount(count)) return { fault: 'count_out_of_range', typed };
  return { kind: sought === null ? verb : 'find', sought, ...filters, count };
}

interface Filters extends Pick<TypedSearch, 'since' | 'outcomes' | 'directions'> {
  /** As it was typed. */
  readonly count: string | null;
  /** What is no filter. */
  readonly rest: readonly Word[];
}

function readFilters(verb: 'recent' | 'find', words: readonly Word[]): Filters | SearchFault {
  const outcomes = new Set<OutcomeFilter>();
  const directions = new Set<DirectionFilter>();
  const rest: Word[] = [];
  let since: Since | null = null;
  let count: string | null = null;
  for (let at = 0; at < words.length;) {
    const span = sinceAt(words, at);
    if (span !== null) {
      if (since !== null) return { fault: 'since_twice', typed: span.since.typed };
      since = span.since;
      at += span.words;
      continue;
    }
    const word = words[at++];
    if (word === undefined) break;
    const key = word.quoted ? '' : word.text.toLowerCase();
    const outcome = OUTCOMES.get(key);
    const direction = DIRECTIONS.get(key);
    const amount: string | null = count === null ? countIn(verb, key) : null;
    if (outcome !== undefined) outcomes.add(outcome);
    else if (direction !== undefined) directions.add(direction);
    else if (amount !== null) count = amount;
    else rest.push(word);
  }
  return { since, outcomes: [...outcomes], directions: [...directions], count, rest };
}

/** Times of several words: `3 days ago`, `since 2 hours`, `last week`. */
const MOST_WORDS = 5;

function sinceAt(words: readonly Word[], at: number): { since: Since; words: number } | null {
  for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count--) {
    const together = words.slice(at, at + count);
    if (together.some(({ quoted }) => quoted)) continue;
    const since = sinceIn(together.map(({ text }) => text.toLowerCase()).join(' '));
    if (since !== null) return { since, words: count };
  }
  return null;
}

const COUNT = new RegExp(`^(${NUMBER})([条通个次](?:电话|通话|来电|记录)?)?$`, 'u');

/** `5`, `five`, `5条`. A long number is somebody's, and so is every bare one after `find`. */
function countIn(verb: 'recent' | 'find', key: string): string | null {
  const [, amount, measure] = COUNT.exec(key) ?? [];
  if (amount !== undefined && /^\d{5,}/.test(amount)) return null;
  return amount === undefined || (verb === 'find' && measure === undefined) ? null : amount;
}

function isCount(count: number | null): boolean {
  return count !== null && Number.isInteger(count) && count >= 1 && count <= LISTED.most;
}

function split(word: Word): Word[] {
  return word.quoted ? [word] : hanWords(word.text).map((text) => ({ text, quoted: false }));
}

const NAME_MAX = 100;

function soughtAmong(rest: readonly Word[]): Sought | SearchFault | null {
  const says = ({ text, quoted }: Word) => quoted || !FILLER.has(text.toLowerCase());
  const [first, last] = [rest.findIndex(says), rest.findLastIndex(says)];
  if (first < 0) return null;
  const named = rest.slice(first, last + 1);
  const name = named
    .map(({ text }) => text)
    .join(' ')
    .slice(0, NAME_MAX);
  if (named.every(({ quoted }) => quoted)) return { kind: 'agent_or_queue', name };
  const sought = soughtIn(name);
  return sought === 'too_few_digits' ? { fault: sought, typed: name } : sought;
}
