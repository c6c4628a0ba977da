import type { Compared } from '../../call/compared-values.js';

/** 对比的各项，即表格各行的名称。 */
export const comparedNames: Readonly<Record<Compared, string>> = {
  verdict: '接听情况',
  direction: '呼叫类型',
  wait: '等待',
  queue: '排队',
  ring: '振铃',
  ivr: 'IVR',
  talk: '通话',
  longestTalk: '单个坐席最长通话',
  holdTotal: '保持合计',
  mute: '静音',
  total: '总时长',
  transfers: '转接次数',
  answeredBy: '接听方',
  hungUp: '挂断方',
  abandonPoint: '放弃环节',
  disposition: '通话结果',
  holdCount: '保持次数',
  holdLongest: '最长保持',
  recording: '录音',
  survey: '满意度',
  emotion: '情绪（AI）',
  solved: '问题是否解决（AI）',
  events: '事件数',
  start: '开始时间',
};
