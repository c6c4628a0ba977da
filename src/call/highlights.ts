import type { ComparedRow } from './compared-row.js';
import { COMPARED, type Compared } from './compared-values.js';
import type { HangUpParty } from './ending.js';
import type { CallFacts } from './facts.js';
import type { Party } from './timeline.js';
import { verdictOf, type Verdict } from './verdict.js';
import type { CallKind } from './vocabulary.js';

export type Side = 'a' | 'b';

/** One thing that the sentence over a comparison says. */
export type Highlight =
  | { readonly kind: 'both'; readonly verdict: Verdict }
  /** How each call ended; `first` is told first, and waited longer by so much where that can be said. */
  | {
      readonly kind: 'ends';
      readonly a: CallFacts;
      readonly b: CallFacts;
      readonly first: Side;
      readonly waitedLongerMs: number | null;
    }
  | { readonly kind: 'longer'; readonly name: LengthName; readonly side: Side; readonly byMs: number }
  | { readonly kind: 'directions'; readonly a: CallKind; readonly b: CallKind }
  | { readonly kind: 'transfers'; readonly a: number; readonly b: number }
  | { readonly kind: 'answered_by'; readonly a: Party; readonly b: Party }
  | { readonly kind: 'hung_up'; readonly a: HangUpParty; readonly b: HangUpParty }
  /** Nothing of the above: what differs by little, or matters little. */
  | { readonly kind: 'minor'; readonly names: readonly Compared[] }
  | { readonly kind: 'nothing' };

/** Lengths of time that a sentence may say to be longer; the first ones are told apart from what they add up to. */
const PARTS = ['wait', 'ivr', 'talk', 'longestTalk', 'holdTotal', 'mute'] as const;
const SUMS = ['queue', 'ring', 'total'] as const;
export type LengthName = (typeof PARTS)[number] | (typeof SUMS)[number];
const isPart = (name: Compared): boolean => PARTS.some((part) => part === name);
const isLength = (name: Compared): name is LengthName => isPart(name) || SUMS.some((sum) => sum === name);

/** A length that differs by less (ms), or by less than a tenth of the longer one, is no story. */
const NOTABLE_MS = 10_000;
const NOTABLE_SHARE = 0.1;

/** Ways to tell two calls apart besides how long things took. */
const TELLING = new Set<Compared>(['transfers', 'answeredBy', 'hungUp', 'abandonPoint', 'disposition']);

/**
 * What differs most stands first: how the calls ended, their direction, notable lengths of time by size (parts before
 * what they add up to), who and what, small lengths and counts, the rest; the start, which always differs, is last.
 */
export function byRank(one: ComparedRow, other: ComparedRow): number {
  const [first, second] = [tier(one), tier(other)];
  if (first !== second) return first - second;
  const bySize = first === 2 || first === 3 ? size(other) - size(one) : 0;
  return bySize || COMPARED.indexOf(one.name) - COMPARED.indexOf(other.name);
}

function tier(row: ComparedRow): number {
  const { name } = row;
  if (name === 'verdict') return 0;
  if (name === 'direction') return 1;
  if (isLength(name) && isNotable(row)) return isPart(name) ? 2 : 3;
  // A length that the other call has not at all tells as much as who and what.
  if (TELLING.has(name) || (isLength(name) && row.difference === null)) return 4;
  if (name === 'start') return 7;
  return row.difference?.kind === 'ms' ? 5 : 6;
}

function size({ difference }: ComparedRow): number {
  return difference?.kind === 'ms' ? Math.abs(difference.ms) : 0;
}

function isNotable(row: ComparedRow): boolean {
  const { a, b } = row;
  if (a.kind !== 'ms' || b.kind !== 'ms') return false;
  return size(row) >= Math.max(NOTABLE_MS, NOTABLE_SHARE * Math.max(a.ms, b.ms));
}

/** A sentence says this much besides how the calls ended. */
const MOST = 2;

/** What differs most, as the sentence says it; `rows` come by rank. */
export function highlightsOf(a: CallFacts, b: CallFacts, rows: readonly ComparedRow[]): Highlight[] {
  const differing = rows.filter(({ relation }) => relation === 'differs');
  const ends = endsOf(a, b, differing);
  const merged = ends.kind === 'ends' && ends.waitedLongerMs !== null;
  // One answered and the other not: all else follows from that, but for the wait and the direction.
  const apart = ends.kind === 'ends' && a.answered !== b.answered;
  const told = differing
    .filter(({ name }) => !apart || name === 'wait' || name === 'direction')
    .filter((row) => row.name !== 'wait' || !merged)
    .filter((row) => !isSumOfTold(row, rows))
    .flatMap((row) => highlightOf(row, apart))
    .slice(0, MOST);
  if (told.length > 0 || ends.kind === 'ends') return [ends, ...told];
  const names = differing.map(({ name }) => name).filter((name) => name !== 'start');
  return [ends, names.length === 0 ? { kind: 'nothing' } : { kind: 'minor', names }];
}

function endsOf(
  a: CallFacts,
  b: CallFacts,
  differing: readonly ComparedRow[],
): Highlight & { kind: 'both' | 'ends' } {
  if (!differing.some(({ name }) => name === 'verdict')) return { kind: 'both', verdict: verdictOf(a) };
  const first = a.answered && !b.answered && b.record.releaseTime !== null ? 'b' : 'a';
  const wait = differing.find(({ name }) => name === 'wait')?.difference;
  const longerMs = wait?.kind === 'ms' ? (first === 'b' ? wait.ms : -wait.ms) : 0;
  return { kind: 'ends', a, b, first, waitedLongerMs: longerMs > 0 ? longerMs : null };
}

/** Queue and ring make up the wait, and everything the total: said only where their parts say nothing. */
function isSumOfTold({ name }: ComparedRow, rows: readonly ComparedRow[]): boolean {
  if (name === 'total') return rows.some((row) => row.name !== name && isLength(row.name) && isNotable(row));
  return (
    (name === 'queue' || name === 'ring') &&
    rows.some((row) => row.name === 'wait' && row.difference !== null)
  );
}

function highlightOf(row: ComparedRow, apart: boolean): Highlight[] {
  const { name, a, b, difference } = row;
  if (isLength(name) && difference?.kind === 'ms' && (apart || isNotable(row))) {
    return [{ kind: 'longer', name, side: difference.ms > 0 ? 'b' : 'a', byMs: size(row) }];
  }
  if (a.kind === 'direction' && b.kind === 'direction') {
    return [{ kind: 'directions', a: a.callKind, b: b.callKind }];
  }
  if (name === 'transfers' && a.kind === 'count' && b.kind === 'count') {
    return [{ kind: 'transfers', a: a.count, b: b.count }];
  }
  if (a.kind === 'agent' && b.kind === 'agent') return [{ kind: 'answered_by', a: a.agent, b: b.agent }];
  if (a.kind === 'hang_up' && b.kind === 'hang_up' && a.hangUp.by !== null && b.hangUp.by !== null) {
    return [{ kind: 'hung_up', a: a.hangUp.by, b: b.hangUp.by }];
  }
  return [];
}
