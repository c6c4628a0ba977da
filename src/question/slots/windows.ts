import type { EventName } from '../../call/event-names.js';
import type { EventMention, Window } from '../asked.js';
import { eventsWithin } from './events.js';
import type { MarkedValue } from './marked.js';

/** A measure, its words, and the event that is the measure itself: no part of a call is cut off by that. */
const MEASURES = [
  { measure: 'hold', english: String.raw`h[oe]ld\w*`, chinese: '保持', own: ['Held', 'Retrieved'] },
  { measure: 'mute', english: String.raw`mut(?:e|ed|es|ing)`, chinese: '静音', own: ['Muted', 'Unmuted'] },
  {
    measure: 'talk',
    english: String.raw`(?:talk\w*|sp[eo]a?ke?\w*)`,
    chinese: '(?:通话|聊|讲|说话|交谈)',
    own: ['Muted', 'Unmuted', 'Established', 'Released', 'Ringing', 'Enqueue'],
  },
] as const;

/** These part a call only where it is said whose they are: "before somebody answered" is a wait. */
const OF_SOMEBODY = new Set<EventName>([
  'Established',
  'Released',
  'Ringing',
  'Abandoned',
  'Dialing',
  'Enqueue',
]);

const HOW = String.raw`\b(?:how (?:long|many|much|often)|time|seconds|minutes|total|was|were|did)\b`;
const HOW_CHINESE = '多久|多长|几秒|几分|几次|多少|时长|有没有|有无|吗';
const SIDE = String.raw`\b(?<side>before|prior to|ahead of|after|following|during|while|whilst|when)`;

const WINDOWS = MEASURES.map(({ measure, english, chinese, own }) => ({
  measure,
  own: new Set<EventName>(own),
  forms: [
    `(?:${HOW}.*\\b${english}\\b|\\b${english} (?:time|duration)\\b)(?:(?!\\b(?:or|and)\\b).)*?${SIDE} (?<event>.*)`,
    `^(?:and |so )*${SIDE} (?<event>.*?) how (?:long|many|much|often)\\b.*\\b${english}\\b`,
    // 转接后多久保持: that is a length between the two; 前后: both parts.
    `^(?=.*(?:${HOW_CHINESE}))(?<event>.*?)(?<side>[之以]前|(?<![目当])前(?!后)|[之以]后|(?<![最随然前])后|期间|的?时候|过程中|(?<=[铃询导听])时)(?!(?:又|还|再)?(?:过了?|隔了?)?(?:多久|几秒|多少秒)).{0,10}${chinese}`,
  ].map((form) => new RegExp(form, 'd')),
}));

/**
 * The part of a call that a measure is asked of: "on hold before the transfer", "muted during the consult". Null for
 * the whole. Text as after `wordsOf`; `values` are what its marks stand for, in order.
 */
export function windowIn(text: string, values: readonly MarkedValue[]): Window | null {
  if (/\b(?:who|whom|why)\b|^(?:and |so )*when (?:did|was|were|is)\b|谁|为何/.test(text)) return null;
  for (const { measure, own, forms } of WINDOWS) {
    for (const form of forms) {
      const { groups, indices } = form.exec(text) ?? {};
      const place = indices?.groups?.['event'];
      const side = groups?.['side'];
      if (place === undefined || side === undefined) continue;
      const event = nextTo(eventsWithin(text, place, values), /[\u3400-\u9fff]/.test(side));
      if (event !== undefined && parts(event, own)) return { measure, side: sideOf(side), event };
    }
  }
  return null;
}

function sideOf(words: string): Window['side'] {
  if (/^(?:before|prior|ahead|[之以]?前)/.test(words)) return 'before';
  return /^(?:after|following|[之以]?后)/.test(words) ? 'after' : 'during';
}

function parts({ names, parties }: EventMention, own: ReadonlySet<EventName>): boolean {
  return (
    names.every((name) => !own.has(name)) && (parties.length > 0 || !OF_SOMEBODY.has(names[0] ?? 'Held'))
  );
}

/** The event that stands next to "before": behind it in English, ahead of it in Chinese. */
function nextTo(events: readonly EventMention[], isAhead: boolean): EventMention | undefined {
  return isAhead ? events.at(-1) : events[0];
}
