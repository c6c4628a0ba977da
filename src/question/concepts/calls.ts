import type { Patterns } from './patterns.js';

/** What happens on a call. */
export const CALLS = {
  // What happens on a call
  hang_up: [
    'hung up|hang up|hangs up|hanging up|hangup|hung|disconnect\\w*|end(?:ed|s|ing)? the call|ended|end it|terminat\\w*|releas\\w*|put the phone down|cut (?:the|it|off)|cut|dropped the call|rang off|rung off|kill\\w*',
    '挂|断|结束|释放|收线|撂',
  ],
  drop: [
    'drop\\w*|disconnected|cut off|line went|lost connection|fell off|network',
    '掉线|断线|掉了|断了|中断|信号|掉',
  ],
  answer: [
    'answer\\w*|pick\\w* (?:it )?up|pickup|picked|took (?:it|the call)|take the call|grab\\w*|got through|connected|reach\\w*|get through|human|live agent|real person|establish\\w*',
    '接通|接起|接听|接了|接的|应答|接到|接电话|打通|通了|接进|接待|人工|真人',
  ],
  missed: [
    'miss\\w*|unanswered|not answer\\w*|no answer|not pick|did not (?:answer|pick|take)|ignored?|nobody|no one|no-?one|lost',
    '没接|未接|漏接|漏|没人接|未应答|无人|不接|没通|没接着|没接到|没接上|未能接',
  ],
  decline: ['declin\\w*|reject\\w*|refus\\w*|dismiss\\w*|deny|denied', '拒接|拒绝|拒|按掉|挂掉'],
  abandon: [
    'abandon\\w*|g[ia]ve? up|giving up|gave up|bail\\w*|quit|left|leave|dropp?ed? (?:off|out)|drop off|lose patience|walk away',
    '放弃|不等了|离开|退出|流失|没耐心|跑了',
  ],
  wait: ['wait\\w*|hang around|stand by|stuck|patience|till someone|until someone', '等|等待|候'],
  queue: ['queue\\w*|queues|in line|lined up|waiting line|q|acd', '排队|队列|队|排了'],
  ring: ['ring\\w*|rang|rung|alert\\w*|buzz\\w*', '振铃|响|铃'],
  ivr: [
    'ivr|menu|voice prompts?|prompts?|press \\d|keypad|auto attendant|self service|robot|machine|flow|nodes?|options?|keys?',
    '语音导航|菜单|自助|语音提示|按键|流程|节点|导航|按了',
  ],
  hold: ['hold|held|holds|holding|on hold|parked|hold music', '保持|hold|等待音|挂起'],
  hold_again: ['retriev\\w*|resum\\w*|off hold|took (?:her|him|them) back|back on', '取回|恢复'],
  mute: ['mut(?:e|ed|es|ing)|microphone|mic', '静音|闭麦|消音'],
  talk: ['talk\\w*|spoke|speak\\w*|conversation|chat\\w*|conversed', '通话|聊|说|谈|讲|对话'],
  on_line: ['on the line|on the phone|on the call|on line|on it|connected', '在线|接通后|通了'],
  transfer: [
    'transfer\\w*|hand\\w* (?:it )?(?:over|off)|handed|handover|handoff|passed|pass(?:ed)? (?:on|over|along)|escalat\\w*|forward\\w* to|moved to|sent to|routed to',
    '转接|转给|转|移交|转过去|转走',
  ],
  blind: ['blind|cold|direct transfer|straight', '盲转|直转|直接转|单步'],
  attended: ['attended|warm|consultative|announced', '咨询转|协商|咨询后|两步'],
  consult: ['consult\\w*|side call|talk privately|ask a colleague', '咨询|协商|请教'],
  conference: [
    'conference|three way|3 way|threeway|3-way|joined in|multi-?party|all three',
    '三方|会议|多方|三人',
  ],
  monitor: [
    'monitor\\w*|listen\\w*|eavesdrop\\w*|observ\\w*|shadow\\w*|spy\\w*|silent',
    '监听|旁听|听着|偷听|监控',
  ],
  coach: ['coach\\w*|whisper\\w*|guid\\w*', '辅导|耳语|指导|密语'],
  barge: [
    'barg\\w*|intrud\\w*|cut in|step\\w* in|took over|take over|intercept\\w*|break in|jump\\w* in|interven\\w*',
    '强插|强拆|插入|插话|介入|接管|拦截|抢接|强制',
  ],
  outside: ['outside|external|off-?net|outside number|outside line|mobile forward', '外线|外部|外呼转|外转'],
  dial: ['dial\\w*|plac(?:ed|ing) the call|call(?:ed)? out|ring(?:ing)? out', '拨|外呼|呼叫|打出|拨号|呼出'],
  call_in: [
    'call(?:ed|ing)? in|called us|dial\\w* in|rang us|came in|come in|incoming',
    '进线|打进|打来|呼入|来电|拨入|打过来',
  ],
  fail: [
    'fail\\w*|unsuccessful|not go through|did not go|not connect\\w*|error|wrong|problem|went wrong|broke\\w*|trouble',
    '失败|没成功|不成功|打不通|没打通|出错|异常|错误|故障|问题',
  ],
  power_off: ['power\\w* off|switched off|turned off|off|dead phone', '关机'],
  busy: ['busy|engaged', '占线|忙|正忙'],
  empty_number: [
    'empty|invalid|does not exist|nonexistent|not exist|wrong number|out of service|suspended|vacant',
    '空号|停机|不存在|号码错',
  ],
  code_word: ['code|codes|sip|status code|cause', '码|代码|编码|状态码'],
  outcome: ['outcome|disposition|result|status|end state|resolution code', '结果|状态|处置|结论|完成状态'],
  normal: ['normal|normally|ok|fine|clean|cleanly|proper|properly|as expected', '正常|妥|没毛病'],
  meaning_of: ['mean|means|meaning', '意思|含义'],
  direction: [
    'inbound|outbound|direction|incoming|outgoing|predictive|internal|call type',
    '呼入|呼出|外呼|进线|方向|去电|来电|预测|双呼|类型',
  ],
  summary: [
    'summar\\w*|recap|overview|what happened|story|gist|rundown|in short|brief|in a nutshell|sum up|walk me|catch me up|what went on|what is the deal|the deal|situation',
    '总结|概括|概述|啥情况|咋回事|怎么回事|情况|经过|简述|一句话|大概|梗概|说说|来龙去脉|摘要',
  ],
  skill_group: ['skill group|skill groups|skillgroup|team|group|department|dept', '技能组|组|团队|部门'],
  within: [
    'within|under|inside|target|in time|service level|less than|meet|met|threshold|goal|on time|fast enough',
    '以内|内|之内|达标|目标|服务水平|及时|超时没|不超过|超过',
  ],
  overflow: ['overflow\\w*|full|capacity', '溢出|满'],
  timeout: ['time\\w* ?out|timed out|timeout|expir\\w*', '超时|到时'],
  reroute: [
    're-?rout\\w*|re-?queu\\w*|requeued?|bounc\\w*|moved|hop\\w*|switch\\w*|different queue|another queue|pass(?:ed)? around|jump\\w*',
    '重新排|换|转到别的队列|转队|跳|转来转去|改派|倒来倒去',
  ],
  personal: [
    'personal|own queue|individual|kind of queue|type of queue|queue type',
    '个人|专属|类型|性质|哪类|哪种队列',
  ],
} satisfies Patterns;
