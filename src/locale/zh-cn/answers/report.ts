import type { RecordingStatement } from '../../../question/answers/recording.js';
import type { ReportStatement } from '../../../question/answers/report.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { coded, list } from '../phrases.js';
import { terms } from '../terms.js';

/** AI分析的备注比姓名长。 */
const REMARK_MAX = 300;

export const recording: Words<RecordingStatement> = {
  recording: ({ state }) => {
    switch (state) {
      case 'ready':
        return say`有录音，已生成。`;
      case 'not_ready':
        return say`录音尚未生成：电话已接通，稍后可能会有。`;
      case 'not_expected':
        return say`不会有录音：本通电话未接通。`;
    }
  },
  recording_when: ({ state }) => {
    switch (state) {
      case 'ready':
        return say`录音现在已可用。`;
      case 'not_ready':
        return say`录音尚未生成，话单没有记录何时生成，通常在通话结束后几分钟。`;
      case 'not_expected':
        return say`不会有录音：本通电话未接通。`;
    }
  },
  recording_link: ({ state }) => {
    switch (state) {
      case 'ready':
        return say`录音已生成。录音链接仅限本人且会过期，不会发到消息列中，有权限的人可点卡片下的“录音”按钮收听。话单没有记录是单轨还是双轨。`;
      case 'not_ready':
        return say`还不能收听：录音尚未生成。`;
      case 'not_expected':
        return say`没有可收听的录音：本通电话未接通。`;
    }
  },
  survey: ({ offered, key, channel, reportedChannel }) => {
    const over =
      channel !== null
        ? `，${coded(terms.surveyChannels[channel], shown(reportedChannel))}`
        : reportedChannel === ''
          ? ''
          : `（渠道“${shown(reportedChannel)}”）`;
    if (key !== null) return say`客户满意度按键 ${shown(key)}${over}。`;
    if (offered === false) return say`未邀评，客户没有评价。`;
    return offered === true
      ? say`已邀评${over}，客户没有评价（未按键）。`
      : say`话单没有记录是否邀评${over}，也没有评价结果。`;
  },
  survey_scale: ({ key }) =>
    key === null
      ? say`话单没有记录按键的含义，客户也未按键：各呼叫中心的评分标准由自己定义。`
      : say`话单无法判断是好评还是差评：客户按键 ${shown(key)}，含义由各呼叫中心自己定义。`,
};

const PARTS = {
  emotion: '客户情绪',
  problem: '客户问题及是否解决',
  satisfaction: '满意度',
  todo: '待办',
  any: '内容',
} as const;

export const report: Words<ReportStatement> = {
  no_report: ({ part, why }) => {
    switch (why) {
      case 'not_ready':
        return part === 'any'
          ? say`没有AI分析报告：话单中没有本通电话的报告。`
          : say`无法判断：本通电话没有AI分析报告，话单里看不出${PARTS[part]}。`;
      case 'empty':
        return say`无法判断：AI分析报告标记为已生成，但话单中没有内容。`;
      case 'part_missing':
        return part === 'any'
          ? say`无法判断：AI分析报告中没有内容。`
          : say`无法判断：AI分析报告中没有${PARTS[part]}。`;
      case 'part_failed':
        return say`无法判断：AI分析报告中${PARTS[part]}一项分析失败。`;
    }
  },
  emotion: ({ type, confidence, remark }) => {
    const known = terms.emotions.get(type);
    const word = known === undefined ? shown(type) : coded(known, type);
    const sure = confidence === null ? '' : `，置信度${confidence}`;
    return say`AI分析的客户情绪：${word}${sure}。${remark === '' ? '' : `“${shown(remark, REMARK_MAX)}”`}`;
  },
  solved: ({ solved }) => {
    if (solved === null) return say`AI分析没有说明问题是否解决。`;
    return solved ? say`按AI分析，问题已解决。` : say`按AI分析，问题未解决。`;
  },
  problem: ({ problem, solution }) => {
    const what =
      problem === '' ? 'AI分析没有说明客户的问题。' : `AI分析的客户问题：“${shown(problem, REMARK_MAX)}”。`;
    return say`${what}${solution === '' ? '' : `处理方案：“${shown(solution, REMARK_MAX)}”。`}`;
  },
  ai_satisfaction: ({ description, remark }) =>
    say`AI分析的满意度：${shown(description) || '没有说明'}。${remark === '' ? '' : `“${shown(remark, REMARK_MAX)}”`}`,
  parts_failed: ({ parts }) => say`分析失败的项目：${list(parts.map((part) => PARTS[part]))}。`,
  todos: ({ count, tasks }) =>
    count === 0
      ? say`AI分析没有列出待办。`
      : say`AI分析列出${count}项待办：${tasks.map((task) => `“${shown(task, REMARK_MAX)}”`).join('；')}${count > tasks.length ? `，另有${count - tasks.length}项` : ''}。`,
};
