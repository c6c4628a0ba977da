import type { CallFacts } from '../../call/facts.js';
import { canonicalEvent } from '../../call/marks.js';
import { absent, type Evidence } from '../told.js';

/** That events are missing, of those that the record has under no spelling and for nobody: of one agent it proves nothing. */
export function lacking({ timeline }: CallFacts, ...names: readonly string[]): Evidence[] {
  const has = new Set(timeline.map(canonicalEvent));
  const missing = names.filter((name) => !has.has(name));
  return missing.length === 0 ? [] : [absent(...missing)];
}
