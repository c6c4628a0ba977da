import type { EventName } from '../../call/event-names.js';
import { PAIRED_EVENTS } from '../paired-events.js';

/** "The end of the second hold", "when the coaching ended", 静音结束. */
const ENDS = PAIRED_EVENTS.map(
  ({ english, chinese, end }) =>
    [
      new RegExp(
        String.raw`\b(?:end|close|finish|stop)\w*(?: of)? (?:the |that |his |her )?(?:\w+ )?${english}\b|(?<=\bhow (?:long|soon|many)\b.*)after (?:the |that |his |her )?${english}\b(?! (?:start|beg))|\b${english} (?:was |had |is )?(?:end|stop|finish|over)\w*|(?:结束|停止)${chinese}|${chinese}(?:(?!开始|[到至]).){0,6}(?:结束|停止|完毕|完了|到几点)`,
      ),
      [end],
    ] as const,
);

/** How words name an event. Earlier rows win where two match at one place. Text as after `wordsOf`. */
export const EVENT_WORDS: readonly (readonly [RegExp, readonly EventName[]])[] = [
  ...ENDS,
  [
    /queue\w* (?:g[ai]ve\w* up|kicked|threw|timed out|time out|timeout)|tim(?:e|ed) ?out (?:in|of) the queue|排队超时|队列超时/,
    ['QueueingTimeout'],
  ],
  [/queue\w* (?:overflow\w*|was full)|overflow\w*|溢出/, ['QueueingOverflow']],
  [
    /re-?rout\w*|re-?queue\w*|mov(?:ed?|ing) (?:(?:on )?(?:to|into|out of|from|off) |queues?|between queues)|bounced|转入其他队列|换队列|重新排队|改派|挪(?:走|到|出)|转到 ?(?=[\ue000-\ue00f])|换到/,
    ['QueueingRerouted'],
  ],
  [
    /ring\w* (?:timed out|time out|timeout)|stop\w* ringing|(?:did not|not|never) (?:pick up|answer)\w*|miss(?:ed|es|ing)? (?:it|the call)|ring\w* (?:stop|end|finish)\w*|missed ring|振铃超时|没接|未接|漏接/,
    ['AgentRingingTimeout', 'RingingTimeout'],
  ],
  [/(?<!re)tim(?:ed|es|ing|e) ?out|超时/, ['QueueingTimeout', 'AgentRingingTimeout', 'RingingTimeout']],
  [
    /(?:took|takes?|taken|taking|got|gets?|brought|picked) (?:(?:him|her|them|it|the \w+|[\ue000-\ue00f]) )?back (?:up )?(?:(?:from|off|out of) )?(?:(?:the |that |his |her )?(?:\w+ )?hold)?|(?:came|comes?|coming|got|returned) (?:back )?(?:from|to) (?=(?:the |that |his |her )?(?:\w+ )?hold)(?:the |that |his |her )?(?:\w+ )?hold|taken? (?:\w+ |[\ue000-\ue00f] )?off (?:the )?(?:\w+ )?hold|took (?:\w+ |[\ue000-\ue00f] )?off (?:the )?(?:\w+ )?hold|(?:came|come|comes|get|got) off (?:the )?(?:\w+ )?hold|off hold|retriev\w*|resum\w*|back on the line|un ?-?(?:hold|held|park)\w*|取回|恢复|保持结束|结束保持/,
    ['Retrieved'],
  ],
  // "How long after the last hold": from its end.
  [
    /(?<=\bhow (?:long|soon|many)\b.*)after (?:the |that |his |her |being )*(?:first |second |third |last |final )?hold\b(?! (?:start|beg[ai]n))|保持(?:之后|以后|后|完)(?=.*(?:多久|几秒|多少秒|多长))/,
    ['Retrieved'],
  ],
  // Somebody by name who comes or goes; a supervisor comes by listening.
  [/(?<=[\ue000][^\ue000]{0,12})(?:\bleft\b|leav\w*|quit|exit\w*|退出|离开|下线|走了)/, ['Released']],
  [
    /(?<=[\ue000][^\ue000]{0,12})(?:join\w*|came in|c[ao]me on board|step\w* in|加入|进来|介入)/,
    ['StartMonitor', 'StartCoach', 'BargeIn', 'Intercept', 'Established'],
  ],
  [
    /supervisor .{0,12}\b(?:join|came|come|step)\w*|班长.{0,8}(?:加入|进来|介入)/,
    ['StartMonitor', 'StartCoach', 'BargeIn', 'Intercept'],
  ],
  [/\bhold\w*|\bheld\b|保持/, ['Held']],
  [
    /(?:c[ao]me|coming|took|taken?|go|went) (?:\w+ )?off (?:the )?mute|off mute|unmut\w*|取消静音|解除静音/,
    ['Unmuted'],
  ],
  [/mut(?:e|ed|es|ing)|静音/, ['Muted']],
  [/stop\w* (?:monitor|listen)\w*|监听结束|结束监听|停止监听/, ['StopMonitor']],
  [/monitor\w*|listen\w*|监听|[旁偷]听|开始听/, ['StartMonitor']],
  [/stop\w* coach\w*|辅导结束|结束辅导/, ['StopCoach']],
  [/coach\w*|whisper\w*|辅导|耳语/, ['StartCoach']],
  [
    /barg\w*|(?:cut|cuts|cutting|broke|breaks?|breaking|step\w*|jump\w*|butt\w*) in\b|强插|插话|插进来/,
    ['BargeIn'],
  ],
  [/intercept\w*|t(?:ake|ook) over|强拆|接管|拦截/, ['Intercept']],
  [
    /consult\w* (?:end|stop|finish)\w*|(?:end|stop|finish)\w* (?:the )?consult\w*|咨询结束|结束咨询/,
    ['StopConsultant'],
  ],
  [/consult\w*(?![- ]transfer)|咨询(?!后?转)/, ['StartConsultant', 'InitiateConsultant']],
  [
    /(?:conference|three way|3 way)\w* (?:end|stop|finish|broke up)\w*|(?:end|stop|finish)\w* (?:of )?(?:the )?(?:conference|three way)|会议结束|结束会议|三方结束|三方散/,
    ['StopConference'],
  ],
  [/conference|three way|3 way|三方|会议/, ['StartConference', 'Threeway']],
  [
    /(?:blind|cold|direct|straight)(?:ly)?[- ]transfer\w*|transferr?\w* (?:blind|cold)|盲转|直接转接?/,
    ['BlindTransfer'],
  ],
  [
    /(?:warm|attended|consult\w*|soft)[- ]transfer\w*|transferr?\w* (?:warm|after (?:a |the )?consult\w*)|咨询(?:后)?转接?/,
    ['AttendedTransfer'],
  ],
  [
    /transfer\w*|hand\w* (?:it )?over|handed|handover|转接|转给|转走|转出|转过/,
    ['BlindTransfer', 'AttendedTransfer'],
  ],
  [
    /(?:survey|customer|caller)?s? ?(?:repl(?:y|ied)|respon\w+|(?<=survey.{0,24})answered|press\w*|key ?press)|rated|按键评价|按了?键|评价(?:了|完|的)|打分|参评/,
    ['SatisfactionSurveyResponse'],
  ],
  [/survey(?: offer\w*| sent)?|满意度|邀评/, ['SatisfactionSurveyOffer']],
  // A record has no event of entering the mailbox: the queue gives up, and the message is there.
  [
    /(?:g[eo]t?|went|enter\w*|sent|put|route\w*|into) (?:in|to|into|through to)? ?(?:the )?voice ?mail|(?:进|转|切)(?:入|到|去|的|了)?(?:语音信箱|留言)/,
    ['QueueingTimeout', 'VoicemailReady'],
  ],
  [/voice ?mail(?: ready| left)?|语音信箱|留言/, ['VoicemailReady']],
  [
    /(?:enter\w*|join\w*|reach\w*|into) (?=[\ue000-\ue00f])|进(?:入|到|了)? ?(?=[\ue000-\ue00f])|(?:enter\w*|join\w*|reach\w*|g[eo]t (?:in|into|to)|put in(?:to)?|start\w*) (?:the |a )?queu\w*|enqueu\w*|queued|进队|入队|开始排队|进入队列|进队列|排上队/,
    ['Enqueue'],
  ],
  [/assign\w*|分配/, ['AssignAgent']],
  [/queu\w*|排队|排(?=了|多久|多长)|队列/, ['Enqueue']],
  [/响完|振完|(?:振铃|响铃)(?:结束|完)/, ['AgentRingingTimeout', 'RingingTimeout', 'Released']],
  [/\bring\w*|\brang\b|\brung\b|振铃|振(?!动)|响|轮到 ?(?=[\ue000])/, ['Ringing']],
  [
    /answer\w*|sa(?:id|y\w*) hello|pick\w* (?:it |the call )?up|pickups?|picked|connect\w*|established|came on|接通|接起|接听|接了|接上|接的|才接|应答|接进/,
    ['Established'],
  ],
  [/dial\w*|拨号|拨打|拨出|外呼/, ['Dialing']],
  [/abandon\w*|g[ai]ve? up|放弃|走人|跑了|不等了/, ['Abandoned']],
  [
    /hung up|hang\w* up|hangup|released?|disconnect\w*|ended|end of (?:the )?call|(?:call|it) ends?\b|(?<=\b(?:until|till|to) )the (?:very )?end\b(?! of)|通话结束|结束通话|put (?:\w+ )?(?:the )?phone down|left the (?:call|line)|(?:was|were|is) gone|(?:caller|customer|client) (?:go|goes|went)\b|断掉|(?:drop|drops|dropped|dropping) (?:off|out)|rang off|sign(?:s|ed|ing) off|let(?:ting)? go|挂断|挂机|才挂|要挂|才断|先挂|(?<=到)结束|放下(?:电话|听筒)|挂了|挂的|挂掉|释放|断开|离线/,
    ['Released'],
  ],
  // The menu is left for the queue.
  [
    /(?:leav\w*|left|out of|end of) (?:the )?(?:menu|ivr)|(?:出了?|离开)(?:菜单|导航)|(?:菜单|导航)(?:结束|完)/,
    ['Enqueue'],
  ],
  [/ivr|menu|sub ?flow|导航|菜单|子流程/, ['IvrTracking', 'Route2IVR']],
];
