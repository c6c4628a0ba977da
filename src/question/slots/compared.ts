import type { Compared, ComparedLength } from '../asked.js';
import type { MarkedValue } from './marked.js';
import { ordinalIn } from './ordinals.js';
import { slotMark, SLOTS } from '../text.js';

const NOUNS: readonly (readonly [RegExp, ComparedLength['what']])[] = [
  [/\bh[oe]ld\w*|保持/, 'hold'],
  [/\bmut(?:es?|ed|ing)\b|静音/, 'mute'],
  [/\bivr\b|\bmenu\b|菜单|导航/, 'ivr'],
  [/\bqueu\w*|排队/, 'queue'],
  [/\br[iau]ng\w*|\bpick\w* up|\banswer\w*|振铃|响铃|接(?!通)/, 'ring'],
  [/\bwait\w*|等待|等/, 'wait'],
  [/\btalk\w*|\bsp[eo]a?k\w*|通话|聊|讲|说/, 'talk'],
];

/** Which of two comes before "than", and which behind; "which was longer, A or B". */
const FORMS: readonly RegExp[] = [
  // "More holds than mutes" is a number of them.
  /^(?<a>.*?)\b(?:longer|shorter|(?:more|less) time|quicker|faster|slower)\b(?<more>.*?)\bthan\b(?<b>.*?)(?:\b(?:before|after|when|while|because|if|until)\b.*)?$/,
  /^(?:and |so )*(?:which|what) (?:one )?(?:was|is|took|lasted|rang|waited) (?:the )?(?:longer|shorter|quicker|faster)\b(?<a>.*?)\bor\b(?<b>.*)$/,
  /^(?<a>[^比]*)比(?<b>.+?)(?:更|还|要)*[长短久快慢多少]/,
  /^(?<a>.*?)还是(?<b>.+?)(?<!多)[长短久快慢]/,
  // 排队和振铃各多久 asks for both, not which.
  /^(?<a>.*?)(?:和|跟|与)(?<b>.+?)(?:哪|谁|更).*?(?<!多)[长短久快慢]/,
];

const MARK = new RegExp(`[${slotMark(SLOTS[0])}-${slotMark('id')}]`, 'g');

/**
 * The two lengths that a text sets against each other: "was the second hold longer than the first", 通话比排队长吗. What
 * the second leaves out is that of the first. Null where it sets none. Text as after `wordsOf`; `values` as for `eventsIn`.
 */
export function comparedIn(text: string, values: readonly MarkedValue[]): Compared | null {
  for (const form of FORMS) {
    const { a = '', b = '', more = '' } = form.exec(text)?.groups ?? {};
    if (a === '' || b === '') continue;
    const first = lengthIn(`${a} ${more}`, values, 0);
    const second = lengthIn(b, values, [...`${a}${more}`.matchAll(MARK)].length);
    const what = first.what ?? second.what;
    // "Longer than usual", "than 20 s": nothing of this call stands behind it.
    const isNamed = second.what !== null || second.ordinal !== null || second.agent !== null;
    if (what === null || !isNamed || b.includes(slotMark('dur'))) continue;
    const pair = [
      { ...first, what },
      { ...second, what: second.what ?? what },
    ] as const;
    if (key(pair[0]) !== key(pair[1])) return pair;
  }
  return null;
}

function lengthIn(text: string, values: readonly MarkedValue[], before: number) {
  const marks = [...text.matchAll(MARK)].length;
  const [agent] = values
    .slice(before, before + marks)
    .flatMap((value) => (value.slot === 'agent' ? value.parties : []));
  const what = NOUNS.find(([noun]) => noun.test(text))?.[1] ?? null;
  return { what, ordinal: ordinalIn(text), agent: agent ?? null };
}

function key({ what, ordinal, agent }: ComparedLength): string {
  return `${what} ${ordinal ?? ''} ${agent?.key ?? ''}`;
}
