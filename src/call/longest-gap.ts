import type { TimelineEntry } from './timeline.js';

/** The largest difference (ms) between neighbouring events; the first one where several are equal. */
export interface Gap {
  readonly ms: number;
  readonly from: TimelineEntry;
  readonly to: TimelineEntry;
}

export function longestGapOf(timeline: readonly TimelineEntry[]): Gap | null {
  let longest: Gap | null = null;
  timeline.forEach((to, i) => {
    const from = timeline[i - 1];
    if (from !== undefined && to.at - from.at > (longest?.ms ?? -1))
      longest = { ms: to.at - from.at, from, to };
  });
  return longest;
}
