import type { EventMention } from '../asked.js';
import { PAIRED_EVENTS } from '../paired-events.js';

/** Of rings, which have no one event that ends them, people count from one start to the next. */
const RINGS = { english: 'ring', chinese: '(?:振铃|响铃)', begin: 'Ringing', end: 'Ringing' } as const;

const BETWEEN = [...PAIRED_EVENTS, RINGS].map(
  ({ english, chinese, end, begin }) =>
    [
      new RegExp(
        String.raw`\bbetween (?:(?!and\b)\w+ ){0,3}${english}s\b(?! and\b)|(?:两|二|前后)[次段]?${chinese}(?:之间|中间|间隔|相隔|隔)`,
      ),
      end,
      begin,
    ] as const,
);

/** "Between the two holds": the end of the first and the beginning of the second; null for any other text. */
export function betweenTwo(text: string): readonly EventMention[] | null {
  const [, end, begin] = BETWEEN.find(([pattern]) => pattern.test(text)) ?? [];
  if (end === undefined || begin === undefined) return null;
  return [
    { names: [end], parties: [], side: null, ordinal: 1 },
    { names: [begin], parties: [], side: null, ordinal: 2 },
  ];
}
