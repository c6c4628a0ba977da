import type { TimelineEntry } from '../../../call/timeline.js';
import type { SequenceStatement } from '../../../question/answers/sequence.js';
import type { DurationStatement, FigureName } from '../../../question/answers/durations.js';
import type { TimesStatement } from '../../../question/answers/times.js';
import type { PartStatement, WithinStatement } from '../../../question/answers/within.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { elapsed } from '../../elapsed.js';
import { say } from '../../sentence.js';
import { duration, event, firstFew, inline, lasting, list, party, talked } from '../phrases.js';
import { terms } from '../terms.js';

export const times: Words<TimesStatement | DurationStatement> = {
  started_at: ({ at, placedByUs }) => say`${placedByUs ? '拨出' : '进线'}时间 ${{ moment: at }}。`,
  time_unknown: ({ what }) => say`话单没有记录时间，无法判断：${MISSING[what]}。`,
  answered_at: ({ at, sinceStartMs, by }) =>
    say`${by === 'agent' ? '坐席' : '客户'}接通时间 ${{ moment: at }}${sinceStartMs === null ? '' : `，距开始${duration(sinceStartMs)}`}。`,
  not_answered_at_all: () => say`未接通，没有接通时间。`,
  happened_at: ({ entry, sinceMs }) =>
    say`${named(entry)}：${{ moment: entry.at }}，距开始 ${elapsed(sinceMs)}。`,
  did_not_happen: ({ events }) => say`本通电话没有发生：话单中没有${list(events.map(event))}事件。`,
  happened_only: ({ event: name, times: count }) => say`没有这一次：话单中${event(name)}事件只有${count}次。`,
  lapse: ({ from, to, ms }) => say`从${named(from)}到${named(to)}，相隔${duration(ms)}。`,
  since_start: ({ entry, ms }) =>
    say`从通话开始到${named(entry)}，相隔${duration(ms)}，时间 ${{ moment: entry.at }}。`,
  one_end_only: ({ event: name }) =>
    name === null
      ? say`两端都对应不到本通电话的事件，请换成事件的说法，例如“从第一次保持到挂断”。`
      : say`只找到一端：${event(name)}。另一端对应不到本通电话的事件，请换成事件的说法，例如“从第一次保持到挂断”。`,
  total: ({ ms, running, startedAt }) => {
    if (ms !== null) return say`总时长${duration(ms)}，从开始到释放。`;
    return running
      ? say`通话尚无释放时间，话单看不出总时长${startedAt === null ? '' : say`；开始时间 ${{ moment: startedAt }}`}。`
      : say`话单的开始或释放时间不合理，无法判断总时长。`;
  },
  duration_parts: ({ totalMs, ivrMs, waitMs, talk, holdMs, dialMs, customerRingMs }) => {
    const parts = [
      ...(dialMs === null ? [] : [`拨号${duration(dialMs)}`]),
      ...(customerRingMs === null ? [] : [`客户侧振铃${duration(customerRingMs)}`]),
      ...(ivrMs === null ? [] : [`IVR ${duration(ivrMs)}`]),
      ...(waitMs === null ? [] : [`等待（排队和振铃）${duration(waitMs)}`]),
      ...(talk === null ? [] : [`${talked(talk)}（不含保持）`]),
      ...(holdMs === null ? [] : [`保持${duration(holdMs)}`]),
    ];
    return say`总时长${duration(totalMs)}从开始算到释放，其中包括：${parts.join('，')}。`;
  },
  seconds_are: ({ seconds, of }) =>
    of.length === 0
      ? say`${seconds}秒不是本通电话的任何一项时长。`
      : say`${seconds}秒是${list(of.map((name) => FIGURES[name]))}。`,
  ccc_duration: ({ seconds }) =>
    seconds === null
      ? say`CCC 未报告 CallDuration。`
      : say`CCC 自报的 CallDuration 为${duration(seconds * 1000)}，只是 CCC 的数值，其他时长都不由它推算。`,
};

const MISSING = { start: '没有开始时间', answer: '没有接通的时间点', event: '没有这个事件' } as const;

const FIGURES: Readonly<Record<FigureName, string>> = {
  total: '总时长（从开始到释放）',
  ccc: 'CCC 自报的 CallDuration',
  ivr: 'IVR时长',
  queue: '排队时长',
  wait: '等待时长（排队和振铃）',
  talk: '通话时长（不含保持）',
  connected: '接通时长（含保持）',
  hold: '保持时长',
};

/** The part of a call that is before, after or between events. */
function partOf({ side, cut, until }: PartStatement) {
  const begin = { moment: cut.at };
  if (side !== 'during') return say`${named(cut)}${side === 'before' ? '之前' : '之后'}（${begin}）`;
  return until === null
    ? say`自${named(cut)}（${begin}）起`
    : say`从${named(cut)}（${begin}）到${named(until)}（${{ moment: until.at }}）`;
}

export const sequence: Words<SequenceStatement | WithinStatement> = {
  within_part: (part) => {
    const { measure, by, count, ms } = part;
    const where = partOf(part);
    const who = by === null ? '' : inline(party(by));
    if (measure === 'talk')
      return count === 0
        ? say`${where}，${who === '' ? '没有坐席在线' : `${who}不在线`}。`
        : say`${where}，${who}通话${lasting(ms)}，不含保持。`;
    const noun = measure === 'hold' ? '保持' : '静音';
    return count === 0
      ? say`${where}，${who}没有${noun}（0次）。`
      : say`${where}，${who}${noun}${count}次，共${lasting(ms)}。`;
  },
  state_at: ({ measure, cut, sinceMs }) => {
    const noun = measure === 'hold' ? '保持' : '静音';
    const state = sinceMs === null ? `没有${noun}` : `正在${noun}，已${noun}${duration(sinceMs)}`;
    return say`${named(cut)}时（${{ moment: cut.at }}），${state}。`;
  },
  sequence_lead: ({ count, shown: listed }) =>
    listed < count ? say`共${count}个事件，前后各${listed / 2}个：` : say`共${count}个事件，依次为：`,
  event_line: ({ entry, sinceMs }) => say`${elapsed(sinceMs)}  ${named(entry)}`,
  events_between: ({ from, to, count }) => {
    const when =
      to - from < 1000 ? say`${{ moment: from }} 时` : say`${{ moment: from }} 到 ${{ moment: to }} 之间`;
    return count === 0 ? say`${when}没有事件，最近的是：` : say`${when}有${count}个事件：`;
  },
  neighbours: ({ which, entry, ms }) => {
    if (entry === null)
      return say`它是话单中${which === 'before' ? '第一' : '最后一'}个事件，${which === 'before' ? '之前' : '之后'}没有事件。`;
    return say`${which === 'before' ? '前一个' : '后一个'}：${named(entry)}，相隔${duration(ms)}。`;
  },
  longest_gap: ({ ms, from, to }) =>
    say`最长的空档${duration(ms)}：从${named(from)}到${named(to)}，其间没有事件。`,
  no_events: () => say`话单中没有这样的事件。`,
  which_time: () => say`可以查某个时段的经过，请给出时间，例如“10:06到10:09之间”。`,
  event_count: ({ count, lanes }) =>
    say`共${count}个事件${lanes.length === 0 ? '' : `：${list(lanes.map((one) => `${terms.lanes[one.lane]} ${one.count}个`))}`}。`,
  unknown_events: ({ names }) =>
    say`有${names.length}种事件官方文档没有说明：${list(
      firstFew(
        names.map((name) => shown(name)),
        5,
      ),
    )}。话单看不出它的含义。`,
  all_known: ({ count }) => say`${count}个事件都有官方说明。`,
};

/** 事件及其所属。 */
function named(entry: Pick<TimelineEntry, 'event' | 'party' | 'lane'>): string {
  return `${party(entry.party) || terms.lanes[entry.lane]} ${event(entry.event)}`;
}
