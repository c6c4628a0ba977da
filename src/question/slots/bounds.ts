import type { Bound } from '../asked.js';
import { slotMark } from '../text.js';
import type { MarkedValue } from './marked.js';

const LENGTH = slotMark('dur');

/**
 * How a text bounds a length of time; earlier rows win, so that what is denied ("no less than", 不少于) comes before what
 * denies it. 有没有超过 is no 没有超过.
 */
const BOUNDS: readonly (readonly [string, Bound['side']])[] = [
  [
    String.raw`(?:\b(?:not?|never) (?:more|longer) than|\bnot over|\bat most|\bup to|\bwithin|\binside|(?:不|(?<!有)没有?|未)(?:有)?(?:超过?|多于|大于|高于|长于)) ?${LENGTH}|${LENGTH} ?(?:以内|之内|以下|or less)`,
    'most',
  ],
  [
    String.raw`(?:\bat least|\b(?:not?|never) (?:less|shorter) than|\bnot under|达到|至少|(?<![不没])满|不(?:少于|小于|低于|短于)) ?${LENGTH}|${LENGTH} ?(?:以上|or (?:more|longer))`,
    'least',
  ],
  [
    String.raw`(?:\bover|\b(?:more|longer|greater) than|\bexceed\w*|\bpast|\babove|\bbeyond|>|超过?了?|大于|多于|高于|长于|不止) ?${LENGTH}`,
    'over',
  ],
  [
    String.raw`(?:\bunder|\b(?:less|shorter|fewer) than|\bbelow|<|不到|没到|少于|小于|低于|短于|不足|[不没]满) ?${LENGTH}`,
    'under',
  ],
];

const COMPILED = BOUNDS.map(([form, side]) => [new RegExp(form), side] as const);

/** "In all" and "at all" are of the whole. */
const EACH = /\b(?:any|(?<!\b(?:in|at) )all|each|every|holds|rings|mutes)\b|[每哪几]一?次|任何|都/;

/** "Over two minutes", 不到30秒: the bound that a text asks about; null where it names none. `values` as for `eventsIn`. */
export function boundIn(text: string, values: readonly MarkedValue[]): Bound | null {
  const lengths = values.flatMap((value) => (value.slot === 'dur' ? [value.amount] : []));
  const [seconds] = lengths;
  if (seconds === undefined || lengths.length > 1) return null;
  const side = COMPILED.find(([form]) => form.test(text))?.[1];
  return side === undefined ? null : { side, seconds, each: EACH.test(text) };
}
