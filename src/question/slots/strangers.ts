import { isOneSlip } from './one-slip.js';

/** Words that stand before a person's name in a question, and verbs that stand after it. */
const ENGLISH =
  /\b(?:did|does|was|is|has|had|by|to|about|with|and|from|of|for|that|when|after|before)\s+(?:mr\.?|mrs\.?|ms\.?|miss)?\s*([A-Z][a-z]{2,})(?:\s+([A-Z][a-z]+))?|^([A-Z][a-z]{2,})(?:'s|’s)?\s+(?:said|says|claims|swears|rang|answered|picked|hung|talked|did)\b/gu;

/** The place of a name in lower case: a word there that no wording has is one. */
const LOWER = /\b(?:did|does|was|is|has)\s+([a-z]{3,})(?=\s+[a-z])/g;

/** Words for people that a slip of the finger may hide. */
const PEOPLE = [
  'customer',
  'caller',
  'client',
  'agent',
  'agents',
  'supervisor',
  'anyone',
  'anybody',
  'someone',
  'somebody',
  'nobody',
  'there',
  'their',
  'they',
];

/** Capitalised words that are no names of people. */
const NO_NAMES = new Set(
  (
    'the this that what who when where why how did was is are and but monday tuesday wednesday thursday friday ' +
    'saturday sunday january february march april june july august september october november december beijing ' +
    'shanghai china english chinese slack alibaba aliyun queue agent customer caller call ivr ring hold transfer'
  ).split(' '),
);

/** 小李, 老张, 张姐, 王经理: surname with a word that goes with people. */
const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';
const CHINESE = new RegExp(
  `[小老阿](${SURNAME})(?![\\u4e00-\\u9fff]?(?:题|板))|(${SURNAME})(?:姐|哥|经理|老师|先生|女士|小姐|组长|班长|主管)`,
  'gu',
);

/** A whole name at the head of a message, before what an agent does; surnames that begin no everyday word. */
const WHOLE =
  /^(?:请问|那|还有|[,，]|\s)*((?:[王李张刘陈杨赵吴孙郭罗郑梁宋韩冯邓曹彭肖董袁潘蒋蔡魏吕沈姚崔谭廖贾邹孟熊秦邱尹薛闫陶黎贺郝龚邵覃]|欧阳|司马|上官|诸葛|慕容|令狐|皇甫|尉迟)[\u4e00-\u9fff]{1,2}?)(?=接|通话|振铃|响|保持|静音|转接|转给|挂|聊了|为什么没|为啥没|有没有接|拒接|漏接|几点|什么时候)/u;

/**
 * Names in a message that belong to nobody on this call, as typed. `rest` is the message without the names that do:
 * only what is plainly a name counts, a capital in the place of a person, 小李, 张姐, and whoever is in the record's
 * list without any event (`absent`).
 */
export function strangersIn(
  rest: string,
  knows: (word: string) => boolean,
  absent: readonly string[] = [],
): string[] {
  const listed = absent.filter((name) => rest.toLowerCase().includes(name.toLowerCase()));
  if (listed.length > 0) return listed.slice(0, 3);
  const english = [...rest.matchAll(ENGLISH)].flatMap(([, first, last, lead]) => {
    const name = first ?? lead ?? '';
    return name === '' || NO_NAMES.has(name.toLowerCase())
      ? []
      : [last === undefined ? name : `${name} ${last}`];
  });
  const unknown = [...rest.matchAll(LOWER)].flatMap(([, word = '']) =>
    knows(word) || PEOPLE.some((known) => isOneSlip(word, known)) ? [] : [word],
  );
  const chinese = [...rest.matchAll(CHINESE)].map(([whole]) => whole);
  const whole = WHOLE.exec(rest)?.[1];
  if (whole !== undefined && !chinese.some((name) => whole.startsWith(name))) chinese.push(whole);
  return [...new Set([...english, ...unknown, ...chinese])].slice(0, 3);
}
