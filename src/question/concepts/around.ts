import type { Patterns } from './patterns.js';

/** What belongs to a call, what no record tells, and what people say to each other. */
export const AROUND = {
  // Record, recording, survey, report
  number: [
    'number|numbers|phone|phone number|cli|caller id|ani|dnis|did',
    '号码|主叫|被叫|电话号|手机号|来显|热线|的号|哪个号|啥号',
  ],
  location: [
    'where from|location|city|province|region|area|located|from where|country|geograph\\w*',
    '归属地|地区|哪里的|哪的|城市|省|所在地|地方|哪儿的|位置|哪里人',
  ],
  recording: ['record(?:ing|ed|ings)|audio|listen back|tape', '录音|音频|录'],
  link: [
    'link|url|play|download|listen|mp3|wav|file|track|tracks|send me',
    '链接|下载|播放|打不开|文件|听一下|音轨|双轨|地址',
  ],
  ready: ['ready|available|done|generated|exist|there|yet', '好了|生成|出来|可用|有了'],
  survey: [
    'survey|rat(?:e|ed|ing)|csat|feedback|score|satisfaction|satisfied|stars?|review|evaluat\\w*|press\\w*',
    '满意度|评价|打分|评分|邀评|好评|差评|评|按了几|按了|按几|问卷',
  ],
  ai: ['ai|analytics|analysis|report|machine analysis', '智能|分析|报告|质检报告'],
  solved: ['solv\\w*|resolv\\w*|fixed|sorted|settled', '解决|搞定|处理好'],
  problem: [
    'problem|issue|complain\\w*|about|matter|request|asking for|wanted|reason for calling|subject|topic|solution',
    '问题|诉求|需求|投诉|咨询啥|事由|方案|反映|来意|干啥',
  ],
  emotion: [
    'emotion\\w*|mood|angry|upset|happy|sentiment|frustrat\\w*|annoyed|irritat\\w*|mad|feel\\w*|tone|calm|negative|positive|confiden\\w*|temper|pissed|furious|rude',
    '情绪|生气|发火|态度|心情|愤怒|不满|激动|高兴|置信|火大|语气|不耐烦|负面|正面',
  ],
  todo: [
    'to-?dos?|to do|follow\\w* up|followup|promis\\w*|next steps?|action items?|tasks?|commit\\w*|owe',
    '待办|跟进|承诺|后续|答应|任务|要做',
  ],
  voicemail: ['voicemail|voice mail|message|mailbox|left a message', '语音信箱|留言|语音邮箱|信箱'],
  navigator: [
    'navigator|voice ?bot|bot|chatbot|virtual|robot|understand',
    '智能导航|机器人|语音机器人|听懂|识别',
  ],
  timeline: [
    'timeline|sequence|steps?|chronolog\\w*|step by step|history|log|events?|flow of|play by play|trace|order of',
    '时间线|时间轴|步骤|流水|轨迹|事件|先后|顺序|过程|全过程|流程图|日志|明细',
  ],
  gap: [
    'gap|silence|nothing logged|no events?|quiet|blank|without (?:any )?events?|idle|dead',
    '空档|空白|间隔|没有事件|没动静|空窗|没记录',
  ],
  contradiction: [
    'odd|weird|strange|inconsisten\\w*|contradict\\w*|add up|adds up|conflict\\w*|anomal\\w*|suspicious|mismatch|off|fishy|make sense|consistent|match|wrong with',
    '不对劲|矛盾|异常|奇怪|不一致|对不上|可疑|蹊跷|有问题|对得上|合理|冲突|说不通',
  ],
  unknown_thing: [
    'unknown|unrecogni[sz]ed|undocumented|not know|unfamiliar|recogni[sz]e|weird event',
    '未知|不认识|没见过|不明|陌生|看不懂',
  ],
  final: [
    'final|complete|provisional|change|update\\w*|finished|still running|settled|pending|closed|ongoing|live',
    '最终|完整|还会变|变化|更新|暂定|齐全|还在|结束了没|定稿',
  ],
  call_id: ['id|call id|contact id|job id|identifier|reference', '编号|通话id|标识|流水号|id号'],
  instance: ['instance|tenant|environment|account', '实例|环境|租户'],
  compare: ['compar\\w*|versus|vs|difference|differ\\w*|against', '对比|比较|区别|差别|不同|比起'],
  help: [
    'help|can i ask|what can you|how (?:do|does) (?:i|this|you)|commands?|usage|supported|capab\\w*',
    '帮助|能问|会啥|咋用|使用|功能|可以问|能做|支持',
  ],
  ccc: ['ccc|callduration|alibaba|console|system', '控制台|云联络|系统'],
  include: [
    'includ\\w*|count\\w*|exclud\\w*|contain\\w*|minus|without|part of|net of|not counting',
    '包含|包括|含|算|扣|除去|不算|除掉|刨去',
  ],
  duration_word: ['duration|length|seconds|talk time', '时长|时间|秒'],
  start: [
    'start\\w*|begin\\w*|began|came in|arriv\\w*|enter\\w*|open\\w*',
    '开始|进线|打进来|起始|进来|打来|发起',
  ],
  established: ['established ?time|established', '接通时间'],
  // What no record tells
  position: ['position|ahead|place in|how many people|in front|rank', '第几位|排第几|前面|位置|几个人在排'],
  free: [
    'free|available|idle|staff\\w*|short-?staffed|online|logged in|on shift|capacity|enough agents',
    '空闲|有空|在岗|在线坐席|人手|忙不过来|上线|值班|就绪',
  ],
  routing: [
    'rout\\w*|assign\\w*|dispatch\\w*|distribut\\w*|allocat\\w*|chosen|choose|picked for|instead of|rather than|went to|go to|algorithm',
    '分配|派|路由|分给|选|而不是|策略',
  ],
  audio: [
    'sound|hear|heard|audio|quality|noise|echo|static|crackl\\w*|choppy|one-?way|bad line|poor line|clear|latency|lag|jitter|network|carrier',
    '听不清|听不见|杂音|音质|声音|信号|卡|回声|噪音|单通|线路|运营商|清楚|延迟',
  ],
  said: [
    'sa(?:y|id|ys)|transcript|words?|mention\\w*|tell|told|discuss\\w*|greet\\w*|apolog\\w*|warn\\w*|explain\\w*|inform\\w*|introduc\\w*|agree[ds]?|script|verif\\w*|announce\\w*|polite|conversation content|chat about|content',
    '说了啥|聊了啥|内容|文字|转写|开场白|道歉|致歉|赔不是|招呼|解释|提醒|同意|话术|核实|核身|告知|原话|讲了啥|说啥|聊啥|谈了啥|礼貌',
  ],
  identity: [
    'name|identity|account|vip|who is (?:the|this) (?:customer|caller)|crm|age|gender|profile|company|language',
    '叫啥|姓啥|姓名|身份|会员|客户是谁|资料|账号|公司|性别',
  ],
  before_calls: [
    'before today|called before|previous|previously|again|repeat|earlier call|other calls?|last call|next call|call(?:ed)? back|callback|history|how often|first time',
    '之前打过|打过|上一通|下一通|回拨|回电|历史|再打|几次电话|第一次打|多次来电|重复',
  ],
  hours: [
    'hours|out of hours|after hours|business hours|working hours|opening|closed|open|holiday|office hours',
    '工作时间|下班|营业|非工作|节假日|上班|服务时间|时段',
  ],
  ticket: ['ticket|case|order|jira|crm|work order|incident', '工单|单号|订单|案件|工单号'],
  away: [
    'away|break|busy|lunch|toilet|absent|afk|at (?:his|her|their) desk|doing',
    '不在|小休|离开|在干|开小差|忙啥|吃饭|在忙|走开',
  ],
  money: ['cost|price|charge\\w*|fee|bill\\w*|expens\\w*|money|rate per', '费|钱|价|计费|收费|话费|成本'],
  overlap: [
    'silence|dead air|talk\\w* over|interrupt\\w*|overlap\\w*|cross-?talk|pace|speed of speech|speech rate|pauses?',
    '沉默|冷场|抢话|打断|语速|插话|静默|空白',
  ],
  good_bad: [
    'good|bad|positive|negative|satisfied|scale|best|worst',
    '好评|差评|满意|不满意|好还是|算好|算差',
  ],
  average: [
    'average|avg|mean|typical|usual|normal|statistic\\w*|kpi|benchmark|other calls|overall rate|today|this week|percent\\w*|trend',
    '平均|均值|统计|指标|整体|大盘|今天|本周|占比|率',
  ],
  score: ['score|grade|quality|scorecard|points|rate this|evaluate', '打分|评分|质检|得分|扣分|质检表'],
  spam: [
    'block\\w*|spam|scam|blacklist\\w*|abroad|foreign|overseas|landline|mobile',
    '黑名单|骚扰|诈骗|境外|国外|拉黑|手机还是|座机|标记',
  ],
  full: [
    'full|unmask\\w*|unmasked|complete number|whole number|without (?:the )?(?:mask|stars)|real number|reveal',
    '完整|明文|脱敏|全号|隐藏|打码|星号|真实号码',
  ],
  raw: ['raw|json|payload|dump|original data|source data', '原始|报文|源数据|原文'],
  action: [
    'creat\\w*|open a|make|call (?:her|him|them|back)|remind|notify|share|post|forward|delete|remove|update|assign|escalate|log|file|book|schedule|refund',
    '建|创建|提醒|通知|分享|转发|删除|修改|派单|回访|登记|拉个|提交',
  ],
  // What people say to each other
  thanks: [
    'thanks|thank you|cheers|great|nice|cool|ok|okay|got it|lol|haha|sorry|sure|noted|perfect|good|morning|congrats|well done|ha|yep|yes|yeah|agree\\w*',
    '谢|好的|收到|哈哈|辛苦|厉害|不错|赞|抱歉|嗯|行|ok|哦|可以|知道了|明白|早|对的',
  ],
  office: [
    'lunch|coffee|canteen|meeting|shift|holiday|leave|weekend|cake|party|training|hr|salary|payday|laptop|headset|weather|traffic|birthday|room|tomorrow|tonight|yesterday|monday|friday|train|bus|office|team building',
    '吃饭|午饭|食堂|开会|会议室|排班|值班|请假|周末|快递|工资|培训|电脑|耳机|天气|堵车|生日|明天|今晚|昨天|下班|奶茶|咖啡|团建',
  ],
  future: [
    'will|going to|gonna|next time|later|tomorrow|should|let us|lets|shall|please do|remember|from now on|must',
    '以后|下次|明天|待会|等会|一会|应该|要不|记得|必须|别|不要|尽快|马上',
  ],
} satisfies Patterns;
