import { COMPARED, talkersOf, valuesOf, type Compared } from './compared-values.js';
import { rowOf, type ComparedRow } from './compared-row.js';
import type { CallFacts } from './facts.js';
import { byRank, highlightsOf, type Highlight } from './highlights.js';

export interface Comparison {
  readonly a: CallFacts;
  readonly b: CallFacts;
  /** Differences by rank, then what cannot be told, then what is the same. */
  readonly rows: readonly ComparedRow[];
  /** What differs most, for one sentence; the first tells how the calls ended. */
  readonly highlights: readonly Highlight[];
}

/** Sets two calls side by side. Pure; never throws. */
export function compareCalls(a: CallFacts, b: CallFacts): Comparison {
  const [ofA, ofB] = [valuesOf(a), valuesOf(b)];
  const skipped = skippedFor(a, b);
  const all = COMPARED.filter((name) => !skipped.has(name)).flatMap((name) => {
    const row = rowOf(name, ofA[name], ofB[name]);
    return row.a.kind === 'none' && row.b.kind === 'none' ? [] : [row];
  });
  const rows = [
    ...all.filter(({ relation }) => relation === 'differs').toSorted(byRank),
    ...all.filter(({ relation }) => relation === 'unknown'),
    ...all.filter(({ relation }) => relation === 'same'),
  ];
  return { a, b, rows, highlights: highlightsOf(a, b, rows) };
}

/** What says nothing beside another row: the length of holds that were none, the longest of one, talk under two names. */
function skippedFor(a: CallFacts, b: CallFacts): ReadonlySet<Compared> {
  const most = (of: (facts: CallFacts) => number): number => Math.max(of(a), of(b));
  const holds = most(({ hold }) => hold.count);
  const mutes = most(({ activities }) => activities.reduce((sum, { mute }) => sum + mute.count, 0));
  return new Set<Compared>([
    most((facts) => talkersOf(facts).length) > 1 ? 'talk' : 'longestTalk',
    ...(holds === 0 ? (['holdTotal'] as const) : []),
    ...(holds < 2 ? (['holdLongest'] as const) : []),
    ...(mutes === 0 ? (['mute'] as const) : []),
  ]);
}
