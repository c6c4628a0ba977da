import type { TimelineEntry } from './timeline.js';

/** A stretch of time: epoch ms, with the entry it starts at. `to` is null where the record has no end mark. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
  readonly start: TimelineEntry;
  /** The entry that ends it; null when `ReleaseTime`, a reported `Duration` or nothing does. */
  readonly end: TimelineEntry | null;
}

/** A value in ms, or null where the record cannot tell: unknown is never zero. */
export type Ms = number | null;

/** Length in ms; null when the end is unknown or lies before the start (a contradiction, not a value). */
export function spanMs({ from, to }: Pick<Span, 'from' | 'to'>): Ms {
  return to === null || to < from ? null : to - from;
}

/** Whole seconds as they are shown: rounded once, half up (call-facts). */
export function shownSeconds(ms: number): number {
  return Math.floor(ms / 1000 + 0.5);
}

/** The sum in ms, null as soon as one part is unknown; of nothing, 0. */
export function sumMs(parts: readonly Ms[]): Ms {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

/** `to − from` in ms; null when either is missing or the difference would be negative. */
export function betweenMs(from: number | null | undefined, to: number | null | undefined): Ms {
  return from == null || to == null || to < from ? null : to - from;
}

/** The time covered by spans, counting overlaps once; null as soon as one is unknown. */
export function coveredMs(spans: readonly Pick<Span, 'from' | 'to'>[]): Ms {
  let covered = 0;
  let reached = -Infinity;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (to === null || to < from) return null;
    if (to > reached) covered += to - Math.max(from, reached);
    reached = Math.max(reached, to);
  }
  return covered;
}

/** How a pair of events such as Held/Retrieved measures: count, and ms in total and of the longest. */
export interface Tally {
  readonly spans: readonly Span[];
  readonly count: number;
  readonly totalMs: Ms;
  readonly longestMs: Ms;
}

export function tally(spans: readonly Span[]): Tally {
  const lengths = spans.map(spanMs);
  const totalMs = sumMs(lengths);
  return {
    spans,
    count: spans.length,
    totalMs,
    longestMs: totalMs === null ? null : Math.max(0, ...lengths.map((ms) => ms ?? 0)),
  };
}
