import { createHash } from 'node:crypto';
import { featuresOf } from '../question/features.js';
import { LABELS } from '../question/model.js';
import type { Example } from './learn.js';

/** Of so many texts one has its features in the digest: what is changed about features changes many texts. */
const FEATURES_OF_EVERY = 50;

/**
 * What weights were learned from, in 16 characters: another wording, habit, seed or topic gives another digest, and so
 * does another concept or feature.
 */
export function digestOf(examples: readonly Example[]): string {
  const hash = createHash('sha256').update(LABELS.join());
  examples.forEach(({ label, text }, i) => {
    hash.update(`\n${label}\t${text}`);
    if (i % FEATURES_OF_EVERY === 0) hash.update(featuresOf(text));
  });
  return hash.digest('hex').slice(0, 16);
}
