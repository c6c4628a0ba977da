import { isEventName } from '../../call/event-names.js';
import { shownSeconds, type Ms } from '../../call/span.js';
import type { LineTime } from '../../call/talk.js';
import type { Party } from '../../call/timeline.js';
import type { Extreme } from '../../question/asked.js';
import { shown } from '../display.js';
import { terms } from './terms.js';

/** `45秒`, `5分18秒`, `1小时2分`; rounded once, half up, to whole seconds. */
export function duration(ms: Ms): string {
  if (ms === null) return '未知';
  const seconds = shownSeconds(ms);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const minuteUnit = rest === 0 ? '分钟' : '分';
  const named = [
    hours > 0 ? `${hours}小时` : '',
    minutes > 0 ? `${minutes}${minuteUnit}` : '',
    rest > 0 || seconds === 0 ? `${rest}秒` : '',
  ];
  return named.join('');
}

/** A duration inside a sentence. */
export function lasting(ms: Ms): string {
  return ms === null ? '未知时长' : duration(ms);
}

/** Talk time of a call; of several agents on the line at once, that of one. */
export function talked({ ms, ofOne }: LineTime): string {
  return `${ofOne ? '单个坐席最长通话' : '通话'}${duration(ms)}`;
}

/** A meaning with the API's code beside it; once where both are one word. */
export function coded(meaning: string, code: string): string {
  return meaning.toLowerCase() === code.toLowerCase() ? meaning : `${meaning}（${code}）`;
}

export function list(items: readonly string[]): string {
  return items.join('、');
}

/** A sentence names three at most; the rest are counted. */
export function firstFew(items: readonly string[], most = 3): string[] {
  return items.length <= most ? [...items] : [...items.slice(0, most), `另有${items.length - most}个`];
}

/** A name inside a Chinese sentence: Latin letters at its edges get a space, as in print. */
export function inline(name: string): string {
  const before = /^[A-Za-z0-9]/.test(name) ? ' ' : '';
  const after = /[A-Za-z0-9]$/.test(name) ? ' ' : '';
  return `${before}${name}${after}`;
}

/** No blank beside full-width punctuation. */
export function tidy(text: string): string {
  return text.replaceAll(/(?<! ) +(?=[，。；：、（）“”])|(?<=[，。；：、（）“”]) +/g, '').trim();
}

export function party({ lane, id, name, flowType, personal }: Party): string {
  switch (lane) {
    case 'customer':
      return '';
    case 'ivr':
      return flowType === '' ? '' : (terms.flowTypes.get(flowType) ?? shown(flowType));
    case 'queue':
      return `${shown(name) || shown(id) || '未命名队列'}${personal ? '（个人队列）' : ''}`;
    case 'agent':
      return agentName(name, id);
  }
}

/** An agent by name, else by id: either may be blank, or hold nothing that can be shown. */
export function agentName(name: string, id: string): string {
  return shown(name) || shown(id) || '未命名坐席';
}

/** An event in words, its own name beside them; an unknown name stands alone. */
export function event(name: string): string {
  if (isEventName(name)) return coded(terms.events[name], name);
  return name === '' ? '没有记录' : shown(name);
}

/** What stands before the longest or the shortest of several. */
export function first(extreme: Extreme | null): string {
  return extreme === null ? '' : extreme === 'longest' ? '最长：' : '最短：';
}
