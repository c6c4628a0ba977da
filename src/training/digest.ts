import { createHash } from 'node:crypto';
import { LABELS } from '../question/model.js';
import type { Example } from './learn.js';

/** What weights were learned from, in 16 characters: another wording, habit, seed or topic gives another digest. */
export function digestOf(examples: readonly Example[]): string {
  const hash = createHash('sha256').update(LABELS.join());
  for (const { label, text } of examples) hash.update(`\n${label}\t${text}`);
  return hash.digest('hex').slice(0, 16);
}
