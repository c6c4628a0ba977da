import type { ComparisonWords } from '../comparison-words.js';
import { shown } from '../display.js';
import { comparedNames } from './compared-names.js';
import { differing, shortly, SIDES } from './comparison-story.js';
import { coded } from './phrases.js';
import { terms } from './terms.js';

export const comparison: ComparisonWords = {
  sides: SIDES,
  value: '项目',
  difference: 'B − A',
  names: comparedNames,
  sentence: ({ highlights }) => differing(highlights),
  unknown: '未知',
  none: '—',
  verdict: shortly,
  customer: '客户',
  abandoned: (phase, after) => `${phase}，进线${after}后`,
  emotion: (type, confidence) => {
    const known = terms.emotions.get(type);
    const named = known === undefined ? shown(type) : coded(known, type);
    return confidence === null ? named : `${named}，置信度 ${confidence}`;
  },
  solved: (solved) => (solved ? '是' : '否'),
  moreSame: (count) => `另有${count}项相同。`,
  cardOf: (side) => `${side} 的卡片`,
};
