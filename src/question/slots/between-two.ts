import type { EventName } from '../../call/event-names.js';
import type { EventMention } from '../asked.js';

/** Stretches that a call may have several of: the words for them, what ends one and what begins the next. */
const STRETCHES: readonly (readonly [english: string, chinese: string, end: EventName, begin: EventName])[] =
  [
    ['holds', '保持', 'Retrieved', 'Held'],
    ['mutes', '静音', 'Unmuted', 'Muted'],
    // Of rings people count from one start to the next.
    ['rings', '(?:振铃|响铃)', 'Ringing', 'Ringing'],
  ];

const BETWEEN = STRETCHES.map(
  ([english, chinese, end, begin]) =>
    [
      new RegExp(
        String.raw`\bbetween (?:(?!and\b)\w+ ){0,3}${english}\b(?! and\b)|(?:两|二|前后)[次段]?${chinese}(?:之间|中间|间隔|相隔|隔)`,
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
