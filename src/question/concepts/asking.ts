import type { Patterns } from './patterns.js';

/** What kind of answer is wanted, and about whom. */
export const ASKING = {
  // What kind of answer is wanted
  how_long: [
    'how long|how much time|length of|duration|how many (?:seconds?|minutes?|hours?)|time spent|spent|what length|time in|seconds|minutes',
    '多久|几秒|几分|时长|耗时|多长|多少时间|花了|用了|秒数|几个小时',
  ],
  how_many: [
    'how many|how often|number of|count|times',
    '几次|多少次|次数|几个|多少个|几位|几名|几回|几通|几人|几遍|频率',
  ],
  who: [
    'who|whom|whose|which agent|which person|what agent|anyone|anybody|someone|somebody|name of',
    '谁|哪位|哪个坐席|哪个人|哪个同事|什么人|啥人|何人|有人|姓名|名字',
  ],
  when: [
    'when|what time|at which moment|timestamp|which day|what date|clock|at what',
    '几时|几点|时间点|时刻|哪天|几号|日期|具体时间|何时',
  ],
  why: ['why|how come|reason|cause|because|what made', '为何|原因|咋回事|咋会|凭啥|为啥'],
  where: [
    'where|which step|which stage|what stage|at which|point',
    '哪里|哪儿|哪一步|哪个环节|哪步|环节|阶段|在哪',
  ],
  which: ['which|what kind|what type', '哪个|哪些|哪几|哪种|啥类型|何种'],
  mean: [
    'mean|means|meaning|stand for|stands for|definition|define|explain|what is an?|refer',
    '意思|含义|解释|啥叫|指的是|定义|代表|是指|何意',
  ],
  is_it: ['did|was|is|were|does|do|has|any|are|ever', '吗|是否|没有|没|呢|了没'],
  ask_me: [
    'show|give|tell|list|send|share|can you|could you|please|need|want to know|let me know|check',
    '请问|告诉|看下|看看|查|给我|发|列|说下|讲讲|想知道|麻烦|帮',
  ],
  total: [
    'total|altogether|overall|in all|sum|whole|entire|combined|all together|cumulative',
    '总|一共|共|合计|全程|全部|累计|加起来|整个|整通|总共',
  ],
  longest: ['longest|max|maximum|biggest|largest|most', '最长|最久|最大|最多'],
  shortest: ['shortest|min|minimum|smallest', '最短|最小'],
  first: ['first|1st|initial|initially|earliest', '首|第一|最先|最早|首先|先'],
  last: ['last|final|finally|latest|in the end|ultimately', '最后|末|最终|后来'],
  nth: ['second|third|fourth|2nd|3rd|4th|5th', '第二|第三|第四|第五|第几'],
  each: ['each|every|per|respectively|individual|breakdown', '每个|各|分别|每次|每段|逐个|明细'],
  between: ['between|from|to|until|till', '之间|期间|到|至'],
  before: ['before|prior|earlier|until|preceding', '之前|前|以前'],
  after: ['after|following|next|then|later|afterwards|since', '之后|后|接着|然后|随后'],
  exact: ['exactly|exact|precise|precisely|right when|moment', '具体|确切|准确|精确'],
  sure: [
    'sure|certain|know|prove|proof|evidence|source|based on|basis|trust|verify|confirm|say so|how come you',
    '确定|依据|证据|根据|凭|怎么知道|咋知道|咋判断|确认|可信|靠谱|准吗|出处|来源|得出',
  ],
  really: ['really|actually|real|actual|truly|just|only', '真|实际|到底|究竟|确实|真正|其实|净'],
  // Who
  customer: [
    'customers?|callers?|clients?|users?|consumers?|guys?|she|he|her|him|they|them|lady|gentleman|person|other side|other end|other party|their',
    '客户|主叫|来电|对方|客人|他|她|客方',
  ],
  agent: [
    'agents?|operators?|representatives?|our side|our end|our people|our guys?|us|we|staff|colleagues?|advisors?|handlers?|desk|desks',
    '坐席|同事|我们|我方|咱|人工|员工|小伙伴|工号|接待',
  ],
  named_agent: ['\ue000', '\ue000'],
  named_queue: ['\ue001', '\ue001'],
  code: ['\ue002', '\ue002'],
  number_slot: ['\ue003', '\ue003'],
  span_slot: ['\ue004', '\ue004'],
  clock_slot: ['\ue005', '\ue005'],
  id_slot: ['\ue006', '\ue006'],
  supervisor: [
    'supervisors?|managers?|team leads?|team leaders?|leads?|boss|qa',
    '班长|主管|组长|领导|质检|经理|督导',
  ],
  i_me: ['i|me|my|mine|i am', '我(?!们)|咱俩'],
  you: ['you|your', '你|您'],
} satisfies Patterns;
