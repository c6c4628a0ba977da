import type { Random } from './random.js';

/** `AnalyticsReport` of GetCallDetailRecord. A part without `Success` failed and is empty. */
export type AiReport = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Topic {
  readonly problem: string;
  readonly solution: string;
  readonly tasks: readonly string[];
}

const TOPICS: readonly Topic[] = [
  {
    problem: '空调制冷效果差，要求上门检修',
    solution: '已预约两天后上午上门',
    tasks: ['派发上门检修单', '上门前一天短信提醒'],
  },
  { problem: '本月账单金额与套餐不符', solution: '已说明上月跨期费用的计算方式', tasks: [] },
  {
    problem: '路由器更换后无法联网',
    solution: '远程指导恢复出厂设置，仍未联网',
    tasks: ['转二线工程师回电', '登记设备序列号'],
  },
  {
    problem: '订单超过承诺时间仍未发货',
    solution: '已催促仓库，承诺当日发出',
    tasks: ['核实发货单号并短信告知'],
  },
  { problem: '咨询会员续费优惠', solution: '已介绍年度方案，客户考虑后再定', tasks: ['一周后回访'] },
  { problem: '申请修改收货地址', solution: '地址已修改并复述确认', tasks: [] },
];

const EMOTIONS = [
  ['Neutral', '客户语气平稳'],
  ['Positive', '客户对处理结果表示感谢'],
  ['Negative', '客户对等待时间较长表示不满'],
] as const;

/** Makes up an AI report; now and then a part of it failed, as the analyses run one by one. */
export function makeAiReport(random: Random): AiReport {
  const { problem, solution, tasks } = random.pick(TOPICS);
  const [type, remark] = random.pick(EMOTIONS);
  const rating = random.pick(['满意', '一般', '不满意']);
  const parts = {
    Emotion: { Type: type, Confidence: random.int(50, 95), Remark: remark },
    ProblemSolving: { Solved: random.chance(0.6), Problem: problem, Solution: solution },
    Satisfaction: { SatisfactionDescription: rating, Remark: '根据通话内容推测' },
    TodoList: { Tasks: tasks },
  };
  const task = `task-${random.digits(8)}`;
  return Object.fromEntries(
    Object.entries(parts).map(([name, part], index) => {
      const taskId = `${task}-${String(index + 1).padStart(4, '0')}`;
      const succeeded = random.chance(0.85);
      return [name, { Success: succeeded, TaskId: taskId, ...(succeeded ? part : emptied(part)) }];
    }),
  );
}

function emptied(part: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const values = Object.entries(part).map(([name, value]): [string, unknown] => {
    if (Array.isArray(value)) return [name, []];
    return [name, typeof value === 'string' ? '' : null];
  });
  return Object.fromEntries(values);
}
