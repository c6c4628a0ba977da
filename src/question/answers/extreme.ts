import type { Ms } from '../../call/span.js';
import type { Extreme } from '../asked.js';

/** The place of the longest or the shortest; null where there are not two to choose from. Unknown lengths play no part. */
export function placeOfExtreme(lengths: readonly Ms[], extreme: Extreme | null): number | null {
  const known = lengths.filter((ms) => ms !== null);
  if (extreme === null || known.length < 2) return null;
  return lengths.indexOf(extreme === 'longest' ? Math.max(...known) : Math.min(...known));
}
