import type { Bound } from '../asked.js';
import { slotMark } from '../text.js';
import type { MarkedValue } from './marked.js';

const LENGTH = slotMark('dur');

/** How a text bounds a length of time; earlier rows win. 有没有超过 is no 没有超过. */
const BOUNDS: readonly (readonly [string, Bound['side']])[] = [
  [
    String.raw`(?:\bno(?:t)? (?:more|longer) than|\bnot over|\bat most|\bup to|\bwithin|\binside|(?:不|(?<!有)没有?|未)(?:有)?超过) ?${LENGTH}`,
    'most',
  ],
  [
    String.raw`(?:\bat least|\bno less than|达到|至少|满) ?${LENGTH}|${LENGTH} ?(?:以上|or (?:more|longer))`,
    'least',
  ],
  [
    String.raw`(?:\bover|\b(?:more|longer|greater) than|\bexceed\w*|\bpast|\babove|\bbeyond|>|超过?了?|大于|多于|高于|长于|不止) ?${LENGTH}`,
    'over',
  ],
  [
    String.raw`(?:\bunder|\b(?:less|shorter|fewer) than|\bbelow|<|不到|没到|少于|小于|低于|短于|不足|不满) ?${LENGTH}`,
    'under',
  ],
  [String.raw`${LENGTH} ?(?:以内|之内|以下|or less)`, 'most'],
];

const COMPILED = BOUNDS.map(([form, side]) => [new RegExp(form), side] as const);

const EACH = /\b(?:any|all|each|every|holds|rings|mutes)\b|[每哪几]一?次|任何|都/;

/** "Over two minutes", 不到30秒: the bound that a text asks about; null where it names none. `values` as for `eventsIn`. */
export function boundIn(text: string, values: readonly MarkedValue[]): Bound | null {
  const lengths = values.flatMap((value) => (value.slot === 'dur' ? [value.amount] : []));
  const [seconds] = lengths;
  if (seconds === undefined || lengths.length > 1) return null;
  const side = COMPILED.find(([form]) => form.test(text))?.[1];
  return side === undefined ? null : { side, seconds, each: EACH.test(text) };
}
