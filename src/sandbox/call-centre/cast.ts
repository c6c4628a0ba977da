/** Who works in the simulated call centre. All names, numbers and places are made up. */
export interface Agent {
  readonly id: string;
  readonly name: string;
}

export interface Queue {
  readonly id: string;
  readonly name: string;
  readonly agents: readonly Agent[];
}

export const INSTANCE = 'ccc-test';

const agent = (login: string, name: string): Agent => ({ id: `${login}@${INSTANCE}`, name });

const LI = agent('li.xiaowen', '李晓雯');
const WANG = agent('wang.lei', '王磊');
const CHEN = agent('chen.siyuan', '陈思远');
const ZHAO = agent('zhao.min', '赵敏');
const SUN = agent('sun.yue', '孙悦');
const HE = agent('he.jing', '何静');
const TOM = agent('tom.becker', 'Tom Becker');
const EMMA = agent('emma.clarke', 'Emma Clarke');
const DANIEL = agent('daniel.hughes', 'Daniel Hughes');
const PRIYA = agent('priya.nair', 'Priya Nair');
const SOFIA = agent('sofia.rossi', 'Sofia Rossi');
const LIU = agent('liu.yang', '刘洋');
const OUYANG = agent('ouyang.qing', '欧阳青');

const queue = (login: string, name: string, ...agents: Agent[]): Queue => ({
  id: `${login}@${INSTANCE}`,
  name,
  agents,
});

export const QUEUES = {
  afterSales: queue('aftersales', '售后服务', LI, CHEN, ZHAO, TOM, LIU),
  technical: queue('tech.support', 'Technical Support', WANG, EMMA, DANIEL),
  billing: queue('billing', '账单咨询', LIU, OUYANG, SOFIA),
  vip: queue('vip', 'VIP专线', SUN, PRIYA),
  tier2: queue('tier2', 'Tier 2 Support', DANIEL, PRIYA, WANG),
  callback: queue('callback', '回访组', HE, SOFIA),
} as const;

/** Queues that callers reach from the menu. */
export const FRONT_QUEUES = [QUEUES.afterSales, QUEUES.technical, QUEUES.billing, QUEUES.vip] as const;

export const SUPERVISOR = agent('zhou.kai', '周凯');

export const PLACES = [
  '浙江省-杭州',
  '广东省-深圳',
  '四川省-成都',
  '江苏省-苏州',
  '山东省-淄博',
  '湖北省-武汉',
  '福建省-厦门',
];

/** Our own numbers: the hotline and the line that we call from. */
export const HOTLINE = '4000012710';
export const OUTBOUND_LINE = '02112340100';
