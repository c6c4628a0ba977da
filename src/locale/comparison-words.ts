import type { Compared } from '../call/compared-values.js';
import type { Comparison } from '../call/comparison.js';
import type { Verdict } from '../call/verdict.js';

/** Words of two calls set side by side. */
export interface ComparisonWords {
  /** What the calls are called in the sentence and over their columns. */
  readonly sides: { readonly a: string; readonly b: string };
  /** Heads of the column of names and of that of differences. */
  readonly value: string;
  readonly difference: string;
  readonly names: Readonly<Record<Compared, string>>;
  /** One sentence on what differs most. */
  sentence(comparison: Comparison): string;
  readonly unknown: string;
  /** A value that has no meaning for this call. */
  readonly none: string;
  /** How a call ended, in few words. */
  verdict(verdict: Verdict): string;
  readonly customer: string;
  abandoned(phase: string, after: string): string;
  emotion(type: string, confidence: number | null): string;
  solved(solved: boolean): string;
  /** Values that are the same and have no row. */
  moreSame(count: number): string;
  /** A button that opens the card of one of the calls. */
  cardOf(side: string): string;
}
