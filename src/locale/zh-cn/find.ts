import type { DirectionFilter, OutcomeFilter, Sought } from '../../call/call-list.js';
import type { FindWords } from '../find-words.js';
import { endingOf, maskNumber, shown } from '../display.js';
import { say } from '../sentence.js';
import { duration } from './phrases.js';

const OUTCOMES: Readonly<Record<OutcomeFilter, string>> = {
  missed: '未接',
  answered: '已接通',
  abandoned: '客户放弃',
};
const DIRECTIONS: Readonly<Record<DirectionFilter, string>> = { inbound: '呼入', outbound: '呼出' };

export const find: FindWords = {
  searched: ({ since, until, sought, outcomes, directions, alias }) => {
    const filters = [
      ...(sought === null ? [] : [who(sought)]),
      ...[outcomes.map((outcome) => OUTCOMES[outcome]), directions.map((direction) => DIRECTIONS[direction])]
        .filter((either) => either.length > 0)
        .map((either) => either.join('或')),
      ...(alias === null ? [] : [`实例 ${shown(alias)}`]),
    ];
    const rest = filters.map((filter) => `；${filter}`).join('');
    return say`${{ moment: since }} 至 ${{ moment: until }} 的通话${rest}`;
  },
  range: (from, to, of) => {
    if (to === 1 && of === 1) return '共1通';
    const all = of === null ? '' : `，共${of}通`;
    return from === to ? `第${from}通${all}，最新的在前` : `第${from}至${to}通${all}，最新的在前`;
  },
  nothingFound: '没有找到通话。',
  nothingFurther: '后面没有通话了。',
  tryOther: (command) =>
    `可以放宽时间、减少条件，或换几位号码，例如 ${command} 查找 7731 30天。刚结束的通话可能要稍等片刻才会出现。`,
  looked: ({ calls, of, backTo }) => {
    if (calls === of) return [`CCC 没有这种筛选条件，机器人逐条查看了这段时间的全部${calls}通电话。`];
    const head = `CCC 没有这种筛选条件，机器人逐条查看了最近${calls}通电话${of === null ? '' : `（共${of}通）`}`;
    return backTo === null ? [`${head}。`] : say`${head}，最早到 ${{ moment: backTo }}。`;
  },
  outOfReach: '可能还有这次查不到的通话。请缩短时间范围，或增加条件。',
  narrowed: (since) => say`CCC 不接受这么长的时间范围，实际从 ${{ moment: since }} 开始查询。`,
  leftOut: (count) => `另有${count}通未在此列出。`,
  timeUnknown: '没有记录开始时间',
  noAgent: '没有记录坐席',
  open: '打开',
  more: '更多',
  back: '返回',
  listExpired: (command) => `这份列表已过期，不能再翻页。请用 ${command} 最近 或 ${command} 查找 重新查询。`,
  faults: {
    wrong_date: (typed) => `“${typed}”不是有效日期。日期格式如 2026-11-20。`,
    since_in_future: (typed) => `“${typed}”是将来的时间。请给出过去的时间。`,
    since_twice: (typed) => `“${typed}”是第二个时间。一次查询只用一个时间，例如 2小时 或 昨天。`,
    count_out_of_range: (typed, most) => `“${typed}”不是1到${most}之间的条数。`,
    too_few_digits: (typed) => `“${typed}”位数太少。至少要3位，最好4位。`,
  },
  examples: (command) => [
    { typed: `${command} 最近 10`, does: '最近24小时内最新的通话' },
    { typed: `${command} 最近 今天未接呼入`, does: '加上条件' },
    { typed: `${command} 查找 16405550123 7天`, does: '某个号码或尾号的通话' },
    { typed: `${command} 查找 王磊 昨天`, does: '某位坐席或某个队列的通话' },
  ],
  form: {
    title: '查找通话',
    submit: '查找',
    what: '通话编号、号码、坐席或队列',
    whatExample: 'job-109634426711871319、7731、王磊',
    whatHint: '填通话编号会直接打开卡片；号码只填后几位也可以；留空则列出全部通话。',
    since: '起始时间',
    sinceUsual: '24小时；有查找内容时7天',
    sinceOptions: {
      '2h': '最近2小时',
      '24h': '最近24小时',
      today: '今天',
      yesterday: '昨天以来',
      '7d': '最近7天',
      '30d': '最近30天',
    },
    date: '或从这一天开始',
    dateHint: '上面的时间和这里的日期只选一个。',
    outcome: '通话结果',
    outcomes: { missed: '未接', answered: '已接通', abandoned: '客户放弃' },
    direction: '呼叫方向',
    directions: { inbound: '呼入', outbound: '呼出' },
    any: '不限',
    instance: '实例',
    defaultInstance: '默认实例',
    twoTimes: '时间和日期只选一个。',
    expired: (command) => `表单打开太久，或已经提交过。请重新输入 ${command}。`,
  },
  shortcut: {
    several: (count) => `这条消息里有${count}通电话，要看哪一通？`,
    none: '这条消息里没有通话编号。通话编号格式如 job-109634426711871319。',
  },
  recording: {
    title: '录音',
    listen: '收听',
    length: (ms) => `时长 ${duration(ms)}`,
    valid: (forMs, until) =>
      until === null
        ? ['链接只在短时间内有效，过期后请再点一次按钮。']
        : say`链接${duration(forMs)}内有效，到 ${{ moment: until, clock: true }} 为止；过期后请再点一次按钮。`,
    keepPrivate: '拿到链接的人都能收听，请勿转发。',
  },
};

function who(sought: Sought): string {
  switch (sought.kind) {
    case 'number':
      return `号码 ${maskNumber(sought.number)}`;
    case 'number_ending':
      return sought.starts === '' ? `尾号 ${endingOf(sought)}` : `号码形如 ${endingOf(sought)}`;
    case 'agent':
      return `坐席“${shown(sought.name)}”`;
    case 'queue':
      return `队列“${shown(sought.name)}”`;
    case 'agent_or_queue':
      return `坐席或队列“${shown(sought.name)}”`;
  }
}
