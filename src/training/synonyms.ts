import type { Random } from './patterns.js';

/** Words that say the same: what one topic's wordings say with one of them, they say with all. */
const ENGLISH: readonly (readonly string[])[] = [
  ['customer', 'caller', 'client', 'guy', 'lady', 'user', 'person', 'consumer', 'other side'],
  ['agent', 'rep', 'colleague', 'operator', 'advisor', 'teammate', 'csr', 'person on our side'],
  ['agents', 'reps', 'colleagues', 'operators', 'people', 'advisors', 'csrs'],
  [
    'picked up',
    'answered',
    'took the call',
    'took it',
    'got it',
    'grabbed it',
    'got the call',
    'accepted it',
  ],
  ['pick up', 'answer', 'take the call', 'take it', 'grab it', 'accept it'],
  [
    'hung up',
    'disconnected',
    'ended the call',
    'put the phone down',
    'terminated the call',
    'ended it',
    'cut the call',
    'finished the call',
  ],
  [
    'hang up',
    'disconnect',
    'end the call',
    'put the phone down',
    'terminate the call',
    'end it',
    'cut the call',
  ],
  ['how long', 'how much time', 'for how long', 'how many seconds', 'how many minutes'],
  ['on hold', 'parked on hold', 'held', 'kept on hold', 'parked'],
  ['transferred', 'handed over', 'handed off', 'passed on', 'forwarded', 'escalated', 'moved'],
  ['transfer', 'handover', 'handoff'],
  ['waited', 'was waiting', 'had to wait', 'hung around', 'was stuck waiting'],
  ['total', 'overall', 'altogether', 'in all', 'combined', 'all in all', 'in sum'],
  ['when', 'at what time', 'what time', 'at which moment', 'at what moment'],
  ['supervisor', 'manager', 'team lead', 'boss', 'qa'],
  ['survey', 'csat', 'rating', 'satisfaction survey'],
  ['rang', 'buzzed', 'was alerted', 'was ringing'],
  ['ivr', 'phone menu', 'menu', 'voice menu'],
  ['problem', 'issue', 'matter'],
  ['started', 'began', 'kicked off'],
  ['longest', 'biggest', 'max'],
  ['give me', 'show me', 'tell me', 'list'],
  ['gave up', 'abandoned', 'bailed', 'left', 'quit', 'dropped off'],
  ['at all', 'in any way', 'ever'],
  ['happened', 'went on', 'took place', 'occurred'],
];

const CHINESE: readonly (readonly string[])[] = [
  ['客户', '主叫', '来电人', '对方', '顾客', '打电话的人', '客人'],
  ['坐席', '客服', '同事', '接线员', '话务员', '我们的人'],
  ['多久', '多长时间', '几秒', '多少秒', '多少时间', '几分钟'],
  ['挂断', '挂', '挂掉', '断', '挂机'],
  ['保持', 'hold', '挂起'],
  ['转接', '转走', '转出去'],
  ['振铃', '响铃', '响'],
  ['什么时候', '几点', '啥时候', '何时', '几点钟'],
  ['为什么', '为啥', '怎么', '咋'],
  ['总共', '一共', '合计', '总的', '加起来', '全部'],
  ['有没有', '是否', '有无', '是不是'],
  ['满意度', '评价', '评分'],
  ['班长', '主管', '领导', '组长'],
  ['排队', '在队列里', '排在队里'],
  ['放弃', '不等', '离开', '走掉'],
  ['情况', '状况', '经过'],
];

const LATIN = new Map(ENGLISH.flatMap((set) => set.map((word) => [word, set] as const)));
const HAN = new Map(CHINESE.flatMap((set) => set.map((word) => [word, set] as const)));
const LATIN_WORDS = pattern(LATIN, String.raw`(?<![a-z{])`, String.raw`(?![a-z}])`);
const HAN_WORDS = pattern(HAN, '(?<![未转没直咨])', '(?![通线])');

function pattern(words: ReadonlyMap<string, unknown>, before: string, after: string): RegExp {
  const longestFirst = [...words.keys()].toSorted((a, b) => b.length - a.length);
  return new RegExp(`${before}(?:${longestFirst.join('|')})${after}`, 'g');
}

/** A wording in which each word that has synonyms is exchanged for one of them, with this probability. */
export function reworded(wording: string, probability: number, random: Random): string {
  const exchange =
    (sets: ReadonlyMap<string, readonly string[]>) =>
    (word: string): string => {
      if (random() >= probability) return word;
      const set = sets.get(word) ?? [word];
      return set[Math.floor(random() * set.length)] ?? word;
    };
  return wording.replaceAll(LATIN_WORDS, exchange(LATIN)).replaceAll(HAN_WORDS, exchange(HAN));
}
