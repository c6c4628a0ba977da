import type { CallFacts } from '../../call/facts.js';
import type { CardWords } from '../messages.js';
import { surveyChannelOf } from '../../call/vocabulary.js';
import { shown } from '../display.js';
import { firstShort } from '../first-short.js';
import { duration, list } from './phrases.js';
import { terms } from './terms.js';

const SIDES = { customer: '客户', agent: '坐席' } as const;

export const card: CardWords = {
  call: '通话',
  instance: (instanceId) => `实例 ${instanceId}`,
  unknownCode: (code) => `官方文档没有这个值（${code}）`,
  hiddenNumber: '没有记录号码',
  noneRecorded: '没有记录',
  numbers: (from, to) => `${from} → ${to}`,
  located: (number, place) => `${number}（${place}）`,
  andMore: (count) => `另有${count}个`,
  supervisor: (name) => `${name}（班长）`,
  total: (ms) => `总时长 ${duration(ms)}`,
  ivr: (ms) => `IVR ${duration(ms)}`,
  queue: (ms) => `排队 ${duration(ms)}`,
  ring: (ms, attempts) => `振铃 ${duration(ms)}${attempts > 1 ? `（${attempts}次）` : ''}`,
  customerRing: (ms) => `客户侧振铃 ${duration(ms)}`,
  talk: (ms, agent) => `通话 ${agent === null ? '' : `${agent} `}${duration(ms)}`,
  hold: (ms, count, longestMs) => {
    const longest = count > 1 ? `，最长${duration(longestMs)}` : '';
    return `保持 ${duration(ms)}（${count}次${longest}）`;
  },
  cccDuration: (seconds) =>
    seconds === null ? 'CCC 未报告 CallDuration' : `CCC 自报 CallDuration ${duration(seconds * 1000)}`,
  hungUp: ({ hangUp: { by, reported, releasedFirst } }) => {
    if (by === null) return reported === '' ? '没有记录' : `没有记录（报告值为“${shown(reported)}”）`;
    if (releasedFirst === null) return SIDES[by];
    return `${SIDES[by]}（ReleaseInitiator），但${SIDES[releasedFirst.party]}侧早${duration(releasedFirst.byMs)}释放`;
  },
  survey: ({ record }) => {
    const { satisfaction, satisfactionSurveyOffered: offered, satisfactionSurveyChannel: channel } = record;
    if (offered === false) return '未邀评';
    const sent = offered === true ? '已邀评' : '没有记录是否邀评';
    return `${sent}${byChannel(channel)}，${keyPressed(satisfaction)}`;
  },
  recording: (state) => ({ ready: '已生成', not_ready: '尚未生成', not_expected: '无（未接通）' })[state],
  aiReport,
  columns: ['距开始', '位置', '对象', '事件'],
  sinceFirstEvent: '距首个事件',
  moreEvents: (count) => `… 另有${count}个事件`,
  eventCount: (count) => `${count}个事件`,
  provisional: (pending) => `暂定结果：${list(pending)}，本话单仍可能变化。`,
};

function byChannel(channel: string): string {
  if (channel === '') return '';
  const known = surveyChannelOf(channel);
  return known === null
    ? `（渠道 ${shown(channel)}）`
    : `，${terms.surveyChannels[known]}（${shown(channel)}）`;
}

function keyPressed(key: number | string | null): string {
  return key === null || (typeof key === 'number' && key < 0) ? '客户未按键' : `按键 ${shown(String(key))}`;
}

function aiReport({ record, aiReport: report }: CallFacts): string | null {
  if (report === null) return record.analyticsReportReady === true ? '标记为已生成，但话单中没有内容' : null;
  const { emotion, problemSolving, satisfaction, todoList } = report;
  const parts = [
    emotion?.success && `情绪${emotionOf(emotion.type)}${confidence(emotion.confidence)}`,
    problemSolving?.success && `问题是否解决：${yesNo(problemSolving.solved)}`,
    satisfaction?.success && `满意度 ${shown(satisfaction.description) || '未说明'}`,
    todoList?.success && todos(todoList.tasks),
  ].filter((part) => typeof part === 'string');
  if (parts.length > 0) return parts.join('，');
  const tried = [emotion, problemSolving, satisfaction, todoList].some((part) => part !== null);
  return tried ? '各项分析均失败' : '标记为已生成，但没有内容';
}

function todos(tasks: readonly string[]): string {
  if (tasks.length === 0) return '没有待办';
  const count = `待办${tasks.length}项`;
  const { first, more } = firstShort(tasks);
  return first.length === 0
    ? count
    : `${count}：${first.map((task) => `“${shown(task)}”`).join('；')}${more ? '…' : ''}`;
}

function emotionOf(type: string): string {
  const known = terms.emotions.get(type);
  return known === undefined ? ` ${shown(type)}` : `${known}（${type}）`;
}

function confidence(value: number | null): string {
  return value === null ? '' : `，置信度 ${value}`;
}

function yesNo(value: boolean | null): string {
  if (value === null) return '未说明';
  return value ? '是' : '否';
}
