import type { DirectionFilter, OutcomeFilter } from '../call/call-list.js';
import { HAN_SINCE } from './since.js';

/** The command's own words; `environment.ts` keeps them from being aliases. */
export const VERBS = table<'recent' | 'find'>([
  ['recent', 'recent latest 最近'],
  ['find', 'find search 查找 搜索'],
]);
/** Chinese does not put a blank after its verb. */
export const VERB_BEFORE_TEXT = /^(最近|查找|搜索)(.+)$/u;

/** Longer words first: a pattern is made of them. */
export const OUTCOMES = table<OutcomeFilter>([
  ['missed', 'missed unanswered 未接通 没接通 未接 漏接 没接'],
  ['answered', 'answered connected 已接通 接通 已接 接听'],
  ['abandoned', 'abandoned 已放弃 放弃'],
]);
export const DIRECTIONS = table<DirectionFilter>([
  ['inbound', 'inbound incoming 呼入'],
  ['outbound', 'outbound outgoing 呼出 外呼'],
]);

/** Words around a name or number that say nothing. */
export const FILLER: ReadonlySet<string> = new Set(
  (
    'calls call the all any of by with for from since and or me my ' +
    '的 电话 通话 来电 记录 通话记录 所有 全部 和 或 条 通 个 通电话'
  ).split(' '),
);

const isHan = (word: string) => /[\u3400-\u9fff]/.test(word);
const oneOf = (words: Iterable<string>) => [...words].filter(isHan).join('|');

const WHEN_OR_OUTCOME = `${HAN_SINCE}|${oneOf(OUTCOMES.keys())}`;
const ANY = `${WHEN_OR_OUTCOME}|${oneOf(DIRECTIONS.keys())}|通话记录|通电话|[条通个]?(?:电话|来电|记录)|通话|的|和|或`;
const ONLY_FILTERS = new RegExp(`^(?:${ANY})+$`, 'u');
// A direction alone may be the end of a queue's name.
const NAME_THEN_FILTERS = new RegExp(`^(.{2,}?)((?:${WHEN_OR_OUTCOME})(?:${ANY})*)$`, 'u');
const EACH = new RegExp(ANY, 'gu');

/** `昨天未接的呼入` as its words, `王磊昨天` as name and day: Chinese has no blanks. Any other word stays whole. */
export function hanWords(word: string): readonly string[] {
  if (!isHan(word) || word.length > 60) return [word];
  if (ONLY_FILTERS.test(word)) return word.match(EACH) ?? [word];
  const [, name, filters] = NAME_THEN_FILTERS.exec(word) ?? [];
  return name === undefined || filters === undefined ? [word] : [name, ...(filters.match(EACH) ?? [])];
}

function table<T>(rows: readonly (readonly [T, words: string])[]): ReadonlyMap<string, T> {
  return new Map(
    rows.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)),
  );
}
