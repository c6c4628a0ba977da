import { pinyin } from 'pinyin-pro';
import type { CallFacts } from '../../call/facts.js';
import type { Party } from '../../call/timeline.js';
import { folded } from '../text.js';
import { apart, type Found } from './found.js';
import { isOneSlip } from './one-slip.js';

/** A way to say a party's name, and how sure it means them: whole names come before parts of names. */
interface Alias {
  readonly text: string;
  readonly party: Party;
  readonly weight: number;
}

const WHOLE_NAME = 5;

const HAN = /[\u3400-\u9fff]/;

/** Parts of names that are everyday words as well: alone they name nobody. */
const EVERYDAY = new Set(
  (
    'he she her him his you me my we us they them it an a the and or of in on at to by no yes so do did can may will ' +
    'song long men hang ping dang sang rang bang man ran din bin fen hen ten pen den bo la le na sa ta wo die lie ' +
    'pie tie ou di bu ai ei er nan ren pin dong min sun fan tan pan can gang wan tang mai mao gan hai hao jin xin ' +
    'customer agent queue team group support service services sales help desk tier line center centre general main ' +
    'call calls hold ring time mark will grace hope chance case bill page price may june faith joy rich drew jack ' +
    'hunt frank art rob sue test user 坐席 客服 测试 班长 主管 组长 机器 人工 小组 客户'
  ).split(' '),
);

const TITLES_AFTER = [
  '姐',
  '哥',
  '工',
  '总',
  '老师',
  '经理',
  '组长',
  '班长',
  '主管',
  '同学',
  '先生',
  '女士',
  '小姐',
];
const TITLES_BEFORE = ['小', '老', '阿', '大'];

/** Everybody of the agent lane, and every queue, by all the ways that a text may name them. */
export interface NameBook {
  readonly agents: readonly Alias[];
  readonly queues: readonly Alias[];
  /** Agents of the record's list who have no event. */
  readonly absent: readonly string[];
}

/** The names of a call, ready for matching. */
export function nameBook({
  activities,
  visits,
  contradictions,
}: Pick<CallFacts, 'activities' | 'visits' | 'contradictions'>): NameBook {
  const queues = new Map(visits.map(({ queue }) => [queue.key, queue]));
  return {
    agents: activities.slice(0, MOST_PARTIES).flatMap(({ agent }) => agentAliases(agent)),
    queues: [...queues.values()].slice(0, MOST_PARTIES).flatMap(queueAliases),
    absent: contradictions.flatMap((found) =>
      found.kind === 'agent_without_events' && found.agentName !== '' ? [found.agentName] : [],
    ),
  };
}

const MOST_PARTIES = 60;

function agentAliases(party: Party): Alias[] {
  const name = folded(party.name);
  const id = party.id.toLowerCase().split('@')[0] ?? '';
  const aliases: [string, number][] = [
    [name, 5],
    [id.length >= 3 ? id : '', 4],
  ];
  if (HAN.test(name)) aliases.push(...chineseAliases(name));
  const words = name.match(/[a-z][a-z'’.-]*[a-z]/g) ?? [];
  words.forEach((word, i) => {
    const bare = word.replaceAll(/['’.-]/g, '');
    aliases.push([word, i === 0 ? 3 : 2], [bare, i === 0 ? 3 : 2]);
  });
  if (words.length > 1) aliases.push([words.join(' '), 5], [words.toReversed().join(' '), 4]);
  return usable(party, aliases, 2);
}

/** 王磊: 小王, 王姐, 磊, wang lei, wanglei, lei wang, wang. */
function chineseAliases(name: string): [string, number][] {
  const han = Array.from(name).filter((character) => HAN.test(character));
  if (han.length < 2 || han.length > 4) return [];
  const syllables = pinyin(han.join(''), { toneType: 'none', type: 'array', surname: 'head', v: true });
  if (EVERYDAY.has(han.slice(-2).join(''))) return [[han.join(''), 5]];
  const family = han.length === 4 || COMPOUND.has(han.slice(0, 2).join('')) ? 2 : 1;
  const surname = han.slice(0, family).join('');
  const given = han.slice(family).join('');
  const [surnameSound, givenSound] = [syllables.slice(0, family).join(''), syllables.slice(family).join('')];
  return [
    [han.join(''), 5],
    ...TITLES_BEFORE.map((title): [string, number] => [title + surname, 3]),
    ...TITLES_AFTER.map((title): [string, number] => [surname + title, 3]),
    ...(han.length - family > 1 ? [[given, 3] as [string, number]] : []),
    [`${surnameSound} ${givenSound}`, 5],
    [`${surnameSound}${givenSound}`, 5],
    [`${givenSound} ${surnameSound}`, 4],
    [syllables.join(' '), 5],
    [surnameSound, 2],
    ...(han.length - family > 1 || givenSound.length > 2 ? [[givenSound, 2] as [string, number]] : []),
  ];
}

const COMPOUND = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '慕容',
  '东方',
  '尉迟',
  '公孙',
  '皇甫',
  '令狐',
  '夏侯',
  '宇文',
  '长孙',
  '司徒',
  '端木',
]);

/** 账单咨询: the whole, 账单; Technical Support: the whole, technical, tech support. */
function queueAliases(party: Party): Alias[] {
  const name = folded(party.name);
  const aliases: [string, number][] = [[name, 5]];
  const han = (name.match(/[\u3400-\u9fff]{2,}/g) ?? []).flatMap((run) =>
    run.length > 2 && !GENERIC_HAN.has(run.slice(0, 2)) ? [run, run.slice(0, 2), run.slice(0, -1)] : [run],
  );
  aliases.push(...han.map((run): [string, number] => [run, run === name ? 5 : 2]));
  const words = name.match(/[a-z]+|\d+/g) ?? [];
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (next !== undefined) aliases.push([`${word} ${next}`, 4], [`${word}${next}`, 4]);
    if (next !== undefined && word.length > 5) aliases.push([`${word.slice(0, 4)} ${next}`, 4]);
    if (word.length > 3 && /[a-z]/.test(word)) aliases.push([word, 2]);
  });
  return usable(party, aliases, 2);
}

const GENERIC_HAN = new Set(['客户', '服务', '人工', '坐席', '电话', '呼叫', '在线', '默认', '咨询']);

function usable(party: Party, aliases: readonly [string, number][], least: number): Alias[] {
  const best = new Map<string, number>();
  for (const [text, weight] of aliases) {
    if (Array.from(text).length < least) continue;
    if (EVERYDAY.has(text) && weight <= 3) continue;
    best.set(text, Math.max(best.get(text) ?? 0, weight));
  }
  return [...best].map(([text, weight]) => ({ text, party, weight }));
}

/** Where a folded text names one of these parties; two people of one surname are both meant. */
export function namesIn(text: string, aliases: readonly Alias[]): Found<readonly Party[]>[] {
  const byText = new Map<string, Alias[]>();
  for (const alias of aliases) byText.set(alias.text, [...(byText.get(alias.text) ?? []), alias]);
  const hits: (Found<readonly Party[]> & { weight: number })[] = [];
  for (const [name, owners] of byText) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!standsAlone(text, at, at + name.length)) continue;
      const most = Math.max(...owners.map((owner) => owner.weight));
      // Somebody whose name this is comes before those who may be called so.
      const meant = most < WHOLE_NAME ? owners : owners.filter(({ weight }) => weight === most);
      const weight = most + name.length / 100;
      hits.push({ from: at, to: at + name.length, value: meant.map(({ party }) => party), weight });
    }
  }
  const exact = hits.toSorted((a, b) => b.weight - a.weight);
  return apart([...exact, ...misspelt(text, aliases)]);
}

/** A Latin name ends where a Latin word ends; a Chinese one may touch anything. */
function standsAlone(text: string, from: number, to: number): boolean {
  const latin = (at: number): boolean => /[a-z0-9]/.test(text[at] ?? '');
  return !(latin(from) && latin(from - 1)) && !(latin(to - 1) && latin(to));
}

/** Latin names of five letters and more with one letter wrong, lost, added or two swapped. */
function misspelt(text: string, aliases: readonly Alias[]): Found<readonly Party[]>[] {
  const names = aliases.filter(({ text: name }) => /^[a-z]{5,}$/.test(name));
  if (names.length === 0) return [];
  return [...text.matchAll(/[a-z]{4,}/g)].flatMap(({ 0: word, index }) => {
    const near = names.filter(({ text: name }) => isOneSlip(word, name));
    return near.length === 0
      ? []
      : [{ from: index, to: index + word.length, value: near.map(({ party }) => party) }];
  });
}
