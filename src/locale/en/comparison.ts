import type { ComparisonWords } from '../comparison-words.js';
import { shown } from '../display.js';
import { comparedNames } from './compared-names.js';
import { differing, shortly, SIDES } from './comparison-story.js';
import { coded } from './phrases.js';
import { terms } from './terms.js';

export const comparison: ComparisonWords = {
  sides: SIDES,
  value: 'Value',
  difference: 'B − A',
  names: comparedNames,
  sentence: ({ highlights }) => differing(highlights),
  unknown: 'unknown',
  none: '—',
  verdict: shortly,
  customer: 'the customer',
  abandoned: (phase, after) => `${phase}, ${after} after the start`,
  emotion: (type, confidence) => {
    const known = terms.emotions.get(type);
    const named = known === undefined ? shown(type) : coded(known, type);
    return confidence === null ? named : `${named}, confidence ${confidence}`;
  },
  solved: (solved) => (solved ? 'yes' : 'no'),
  moreSame: (count) => `${count} more ${count === 1 ? 'value is' : 'values are'} the same.`,
  cardOf: (side) => `Card of ${side}`,
};
