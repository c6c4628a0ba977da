import type { Change } from '../../call/changes.js';
import { dispositionOf } from '../../call/vocabulary.js';
import type { ActionWords } from '../action-words.js';
import { shown } from '../display.js';
import { coded } from './phrases.js';
import { terms } from './terms.js';

export const actions: ActionWords = {
  buttons: {
    share: '发到这里',
    all_events: '全部事件',
    picture: '时序图',
    recording: '录音',
    numbers: '完整号码',
    raw: '原始话单',
    refresh: '刷新',
  },
  notForYou: '完整号码、原始话单和录音只对机器人管理员指定的人开放。',
  pressAgain: 'Slack 打开窗口超时，请再点一次。',
  loading: '正在读取通话…',
  eventsTitle: '全部事件',
  rawTitle: '原始话单',
  numbersTitle: '完整号码',
  close: '关闭',
  events: (from, to, all) => `第${from}至${to}个事件，共${all}个`,
  page: (page, pages) => `第${page}页，共${pages}页`,
  pages: { first: '首页', earlier: '上一页', later: '下一页', last: '末页' },
  calling: '主叫',
  called: '被叫',
  keepPrivate: '仅您可见，请勿发到他人能看到的地方。',
  updated: (atMs, changes) => ['已更新（', { moment: atMs }, `）：${changes.map(change).join('，')}。`],
  nothingNew: '卡片发出后话单没有变化。',
  drawing: '正在绘制时序图…',
  manyPictures: '正在绘制的时序图较多，请稍后再点一次。',
  pictureNotDrawn: '时序图未能绘制，内容如下：',
  pictureRefused: (code) => `${refusals.get(code) ?? 'Slack 没有接受图片'}（${code}），内容如下：`,
};

/** Refusals of an upload that somebody can do something about. */
const refusals: ReadonlyMap<string, string> = new Map([
  ['missing_scope', '机器人没有上传文件的权限，需加上 files:write 后重新安装应用'],
  ['file_uploads_disabled', '本工作区不允许上传文件'],
]);

function change(one: Change): string {
  switch (one.kind) {
    case 'ended':
      return '通话已结束';
    case 'disposition': {
      const { name } = dispositionOf(one.code);
      const code = shown(one.code);
      return `通话结果为${name === null ? code : coded(terms.dispositions[name], code)}`;
    }
    case 'recording_ready':
      return '录音已生成';
    case 'report_ready':
      return 'AI 报告已生成';
    case 'survey_answered':
      return '客户已评价';
    case 'events':
      return `新增${one.added}个事件`;
  }
}
