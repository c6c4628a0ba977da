import type { EventName } from '../../call/event-names.js';
import type { EventMention, Window } from '../asked.js';
import { eventsWithin } from './events.js';
import type { MarkedValue } from './marked.js';

/** What parts a call in two for those who ask: "before the transfer", 三方之后. */
const PARTING: readonly EventName[] = ['BlindTransfer', 'StartConsultant', 'StartConference', 'BargeIn'];

/** A measure, its words, and what parts it. Talk is parted by a hold too. */
const MEASURES = [
  { measure: 'hold', english: String.raw`h[oe]ld\w*`, chinese: '保持', parting: PARTING },
  { measure: 'mute', english: String.raw`mut(?:e|ed|es|ing)`, chinese: '静音', parting: PARTING },
  {
    measure: 'talk',
    english: String.raw`(?:talk\w*|sp[eo]a?ke?\w*)`,
    chinese: '(?:通话|聊|讲|说话|交谈)',
    parting: [...PARTING, 'Held'],
  },
] as const;

const HOW = String.raw`\b(?:how (?:long|many|much|often)|time|seconds|minutes|total|was|were|did)\b`;
const HOW_CHINESE = '多久|多长|几秒|几分|几次|多少|时长|有没有|有无|吗';
const SIDE = String.raw`\b(?<side>before|prior to|ahead of|after|following)`;

const WINDOWS = MEASURES.map(({ measure, english, chinese, parting }) => ({
  measure,
  parting: new Set<EventName>(parting),
  forms: [
    `(?:${HOW}.*\\b${english}\\b|\\b${english} (?:time|duration)\\b)(?:(?!\\b(?:or|and)\\b).)*?${SIDE} (?<event>.*)`,
    `^(?:and |so )*${SIDE} (?<event>.*?) how (?:long|many|much|often)\\b.*\\b${english}\\b`,
    // 转接后多久保持: that is a length between the two; 前后: both parts.
    `^(?=.*(?:${HOW_CHINESE}))(?<event>.*?)(?<side>[之以]前|(?<![目当])前(?!后)|[之以]后|(?<![最随然前])后)(?!(?:又|还|再)?(?:过了?|隔了?)?(?:多久|几秒|多少秒)).{0,10}${chinese}`,
  ].map((form) => new RegExp(form, 'd')),
}));

/**
 * The part of a call that a measure is asked of: "on hold before the transfer". Null for the whole. Text as after
 * `wordsOf`; `values` are what its marks stand for, in order.
 */
export function windowIn(text: string, values: readonly MarkedValue[]): Window | null {
  if (/\b(?:who|whom|why|when)\b|谁|为何/.test(text)) return null;
  for (const { measure, parting, forms } of WINDOWS) {
    for (const form of forms) {
      const { groups, indices } = form.exec(text) ?? {};
      const place = indices?.groups?.['event'];
      const side = groups?.['side'];
      if (place === undefined || side === undefined) continue;
      const isBefore = /^(?:before|prior|ahead|[之以]?前)/.test(side);
      const event = nextTo(eventsWithin(text, place, values), /[前后]/.test(side));
      if (event?.names.some((name) => parting.has(name)) === true)
        return { measure, side: isBefore ? 'before' : 'after', event };
    }
  }
  return null;
}

/** The event that stands next to "before": behind it in English, ahead of it in Chinese. */
function nextTo(events: readonly EventMention[], isAhead: boolean): EventMention | undefined {
  return isAhead ? events.at(-1) : events[0];
}
