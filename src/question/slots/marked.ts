import { contactIdsIn } from '../../call/contact-id.js';
import type { Party } from '../../call/timeline.js';
import type { ClockTime } from '../asked.js';
import { folded, slotMark } from '../text.js';
import { codesIn, wordsOfCode } from './codes.js';
import { apart, found } from './found.js';
import { namesIn, type NameBook } from './names.js';
import { strangersIn } from './strangers.js';
import { clocksIn, lengthsIn, numbersIn } from './times.js';

/** A message with everything that could be recognised taken out of it and marked. */
export interface Marked {
  /** Folded text in which each recognised part is one slot mark. */
  readonly text: string;
  /** The same, the words of API names behind their marks: what the message is read by. */
  readonly reading: string;
  /** Names of people who are not on the call, as typed. */
  readonly strangers: readonly string[];
  readonly agents: readonly Party[];
  readonly queues: readonly Party[];
  readonly codes: readonly string[];
  readonly clocks: readonly ClockTime[];
  /** Seconds. */
  readonly lengths: readonly number[];
  readonly numbers: readonly number[];
  readonly contactIds: readonly string[];
  /** What each mark of the text stands for, in its order. */
  readonly values: readonly MarkedValue[];
}

/** What was recognised at one place. */
export type MarkedValue =
  | { readonly slot: 'agent' | 'queue'; readonly parties: readonly Party[] }
  | { readonly slot: 'code'; readonly code: string }
  | { readonly slot: 'time'; readonly clock: ClockTime }
  | { readonly slot: 'dur' | 'n'; readonly amount: number }
  | { readonly slot: 'id' };

interface Part {
  readonly from: number;
  readonly to: number;
  readonly value: MarkedValue;
}

/** Finds names, codes, times, lengths, numbers and ids in a message; what is found first keeps its place. */
export function marked(
  message: string,
  book: NameBook,
  knows: (word: string) => boolean = () => true,
): Marked {
  const text = folded(message);
  const parts = apart<Part>([
    ...found(text, ID, ([id]) => (contactIdsIn(id).length > 0 ? { slot: 'id' as const } : null)),
    ...namesIn(text, book.agents).map(({ value, ...at }) => ({
      ...at,
      value: { slot: 'agent' as const, parties: value },
    })),
    ...namesIn(text, book.queues).map(({ value, ...at }) => ({
      ...at,
      value: { slot: 'queue' as const, parties: value },
    })),
    ...codesIn(text, message.trim()).map(({ value, ...at }) => ({
      ...at,
      value: { slot: 'code' as const, code: value },
    })),
    ...clocksIn(text).map(({ value, ...at }) => ({ ...at, value: { slot: 'time' as const, clock: value } })),
    ...lengthsIn(text).map(({ value, ...at }) => ({ ...at, value: { slot: 'dur' as const, amount: value } })),
    ...numbersIn(text).map(({ value, ...at }) => ({ ...at, value: { slot: 'n' as const, amount: value } })),
  ]);
  const values = parts.map(({ value }) => value);
  return {
    text: withMarks(text, parts, () => ''),
    reading: withMarks(text, parts, (value) => (value.slot === 'code' ? ` ${wordsOfCode(value.code)} ` : '')),
    strangers: strangersIn(withoutNames(message, parts), knows, book.absent),
    agents: partiesOf(values, 'agent'),
    queues: partiesOf(values, 'queue'),
    codes: values.flatMap((value) => (value.slot === 'code' ? [value.code] : [])),
    clocks: values.flatMap((value) => (value.slot === 'time' ? [value.clock] : [])),
    lengths: values.flatMap((value) => (value.slot === 'dur' ? [value.amount] : [])),
    numbers: values.flatMap((value) => (value.slot === 'n' ? [value.amount] : [])),
    contactIds: contactIdsIn(message),
    values,
  };
}

const ID = /(?:job|chat)-[0-9a-z-]+|\d{16,20}/g;

function withMarks(text: string, parts: readonly Part[], behind: (value: MarkedValue) => string): string {
  let out = '';
  let at = 0;
  for (const { from, to, value } of parts) {
    out += text.slice(at, from) + slotMark(value.slot) + behind(value);
    at = to;
  }
  return out + text.slice(at);
}

/** The message as typed, its recognised parts blanked out; folding nearly always keeps lengths. */
function withoutNames(message: string, parts: readonly Part[]): string {
  let typed = message.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  for (const { from, to } of parts) typed = typed.slice(0, from) + '_'.repeat(to - from) + typed.slice(to);
  return typed;
}

function partiesOf(values: readonly MarkedValue[], slot: 'agent' | 'queue'): Party[] {
  const parties = values.flatMap((value) => (value.slot === slot ? value.parties : []));
  return [...new Map(parties.map((party) => [party.key, party])).values()];
}
