import type { EventName } from '../../call/event-names.js';
import type { EventMention, Window } from '../asked.js';

/** What parts a call in two for those who ask: "before the transfer", 三方之后. */
const PARTING: ReadonlySet<EventName> = new Set<EventName>([
  'BlindTransfer',
  'StartConsultant',
  'StartConference',
  'BargeIn',
]);
/** Talk is parted by a hold too. */
const PARTING_TALK: ReadonlySet<EventName> = new Set<EventName>([...PARTING, 'Held', 'Retrieved']);

const MEASURES = [
  ['hold', String.raw`h[oe]ld\w*`, '保持'],
  ['mute', String.raw`mut(?:e|ed|es|ing)`, '静音'],
  ['talk', String.raw`(?:talk\w*|sp[eo]a?ke?\w*)`, '(?:通话|聊|讲|说话|交谈)'],
] as const;

const EVENT = String.raw`(?:the |that |his |her |it |they |he |she |we |being |was |got |were |\w+ )*(?:transf\w+|hand\w* ?over\w*|handed|consult\w*|conference|three way|barg\w+|hold)\b`;
const HOW = String.raw`\b(?:how (?:long|many|much|often)|time|seconds|minutes|total|was|were|did)\b`;
const CHINESE_HOW = '多久|多长|几秒|几分|几次|多少|时长|有没有|有无|吗';

const WINDOWS = MEASURES.map(([measure, english, chinese]) => ({
  measure,
  english: new RegExp(
    String.raw`(?:${HOW}.*\b${english}\b|\b${english} (?:time|duration)\b)(?:(?!\bor\b|\band\b)[^,;])*?\b(before|prior to|ahead of|after|following)\b ${EVENT}|^(?:and |so )*(before|prior to|after|following) ${EVENT}\W+how (?:long|many|much|often)\b.*\b${english}\b`,
  ),
  // 转接后多久保持: that is a length between the two.
  chinese: new RegExp(
    `(?:转接|转走|转出|转过去|盲转|咨询|三方|会议|强插${measure === 'talk' ? '|保持' : ''})(?:之|以)?(前|后)(?!(?:又|还|再)?(?:过了?|隔了?)?(?:多久|几秒|多少秒)).{0,10}${chinese}`,
  ),
}));

/** The part of a call that a measure is asked of: "on hold before the transfer". Null for the whole. Text as after `wordsOf`. */
export function windowIn(text: string, events: readonly EventMention[]): Window | null {
  if (/\b(?:before or after|who|whom|why|when)\b|之前还是之后|谁|为何/.test(text)) return null;
  for (const { measure, english, chinese } of WINDOWS) {
    const parting = measure === 'talk' ? PARTING_TALK : PARTING;
    const event = events.find(({ names }) => names.some((name) => parting.has(name)));
    if (event === undefined) continue;
    const found = english.exec(text);
    const [, side] = found ?? (new RegExp(CHINESE_HOW).test(text) ? chinese.exec(text) : null) ?? [];
    const word = side ?? found?.[2];
    if (word !== undefined)
      return { measure, side: /^(?:before|prior|ahead|前)/.test(word) ? 'before' : 'after', event };
  }
  return null;
}
