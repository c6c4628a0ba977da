import { API_NAMES } from '../question/slots/codes.js';
import { slotMark, SLOTS } from '../question/text.js';
import type { Random } from './patterns.js';

/** What people put around a question, and around anything else they say. */
const OPENINGS_EN = [
  'hey',
  'hi',
  'hi bot',
  'so',
  'and',
  'ok',
  'ok so',
  'btw',
  'quick question',
  'sorry',
  'hmm',
  'wait',
  'also',
  'but',
  'guys',
  'just checking',
  'one more',
  'um',
  'lol',
  'actually',
  'hello',
];
const OPENINGS_ASKING_EN = [
  'can you tell me',
  'can u tell me',
  'pls tell me',
  'do you know',
  'any idea',
  'i need to know',
  'could you check',
  'tell me',
  'i want to know',
  'let me know',
  'please check',
  'question:',
  'does the record say',
  'for the ticket:',
  'do we know',
];
const CLOSINGS_EN = [
  'please',
  'pls',
  'thanks',
  'thx',
  'here',
  'on this call',
  'on this one',
  'for this call',
  'in this call',
  'again',
  'then',
  'btw',
  'exactly',
  'anyway',
];
const OPENINGS_ZH = [
  '那',
  '这通电话',
  '这个',
  '话说',
  '然后',
  '嗯',
  '额',
  '所以',
  '还有',
  '对了',
  '不是',
  '哦',
  '这通',
  '但是',
  '哎',
  '你好',
];
const OPENINGS_ASKING_ZH = [
  '请问',
  '请问一下',
  '帮我看下',
  '麻烦看下',
  '想问一下',
  '查一下',
  '帮忙查下',
  '看一下',
  '想知道',
  '能看到',
  '问下',
  '帮忙看看',
  '话单里',
];
const CLOSINGS_ZH = ['啊', '呢', '呀', '了', '来着', '谢谢', '哈', '啦', '呗', '急', '麻烦了', '?'];

/** Names as a reader might fail to recognise them. */
const NAMES = [
  'wang',
  'li',
  'chen',
  'emma',
  'tom',
  'daniel',
  'priya',
  '小王',
  '老李',
  '张伟',
  '刘洋',
  'sarah',
  'kevin',
  'zhang',
  'liu',
  '陈姐',
  'mike',
  'anna',
  'raj',
  '赵敏',
];
const QUEUES = ['sales', 'support', 'billing', '售后', '投诉', '技术支持', 'tier 2', 'vip', '咨询', '账单'];

const HAN = /[\u3400-\u9fff]/;

/** Fills the slots of a wording with the marks that recognised names, times and numbers become. */
export function filled(wording: string, random: Random): string {
  return wording.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const slot = SLOTS.find((known) => known === name);
    if (slot === undefined) throw new SyntaxError(`unknown slot ${whole}`);
    if (slot === 'agent' && random() < 0.12) return pick(NAMES, random);
    if (slot === 'queue' && random() < 0.12) return pick(QUEUES, random);
    if (slot === 'code') return pick(API_NAMES, random).toLowerCase();
    return slotMark(slot);
  });
}

/** One wording as somebody might type it: greeting, politeness, lost or added marks, a typo. `asks`: it is a question. */
export function typed(wording: string, asks: boolean, random: Random): string {
  const zh = HAN.test(wording);
  let text = wording;
  if (random() < 0.12)
    text = zh
      ? `${pick(OPENINGS_ZH, random)}${random() < 0.5 ? '，' : ''}${text}`
      : `${pick(OPENINGS_EN, random)}${random() < 0.4 ? ',' : ''} ${text}`;
  if (asks && random() < 0.1)
    text = zh ? pick(OPENINGS_ASKING_ZH, random) + text : `${pick(OPENINGS_ASKING_EN, random)} ${text}`;
  if (random() < 0.1) text = zh ? text + pick(CLOSINGS_ZH, random) : `${text} ${pick(CLOSINGS_EN, random)}`;
  if (random() < 0.12) text = zh ? text : misspelt(text, random);
  if (/[?？]$/.test(text)) return random() < 0.5 ? text.slice(0, -1) : text;
  return asks && random() < 0.4 ? `${text}?` : text;
}

/** Two letters swapped, one lost or one doubled, in a word of five letters or more. */
function misspelt(text: string, random: Random): string {
  const words = [...text.matchAll(/[a-z]{5,}/g)];
  const word = words[Math.floor(random() * words.length)];
  if (word === undefined) return text;
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
  const kind = random();
  if (kind < 0.4) return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  return kind < 0.7
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + (text[at] ?? '') + text.slice(at);
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? '';
}
