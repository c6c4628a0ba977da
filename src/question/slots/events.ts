import { EVENT_NAMES, type EventName } from '../../call/event-names.js';

/** How words name an event. Earlier rows win where two match at one place. Text as after `wordsOf`. */
const EVENTS: readonly (readonly [RegExp, readonly EventName[]])[] = [
  [
    /queue\w* (?:timed out|time out|timeout)|tim(?:e|ed) ?out (?:in|of) the queue|排队超时|队列超时/,
    ['QueueingTimeout'],
  ],
  [/queue\w* (?:overflow\w*|was full)|overflow\w*|溢出/, ['QueueingOverflow']],
  [
    /re-?rout\w*|re-?queue\w*|moved? (?:to (?:another|the (?:second|other|next)) queue|queues?|between queues)|转入其他队列|换队列|重新排队/,
    ['QueueingRerouted'],
  ],
  [
    /ring\w* (?:timed out|time out|timeout)|(?:did not|not|never) (?:pick up|answer)\w*|miss(?:ed|es)? (?:it|the call)|振铃超时|没接|未接|漏接/,
    ['AgentRingingTimeout', 'RingingTimeout'],
  ],
  [/(?<!re)timed out|time ?out|超时/, ['QueueingTimeout', 'AgentRingingTimeout', 'RingingTimeout']],
  [
    /taken? off hold|took \w+ off hold|off hold|retriev\w*|resum\w*|back on the line|unhold|取回|恢复|保持结束|结束保持/,
    ['Retrieved'],
  ],
  [/hold\w*|held|保持/, ['Held']],
  [/unmut\w*|取消静音|解除静音/, ['Unmuted']],
  [/mut(?:e|ed|es|ing)|静音/, ['Muted']],
  [/stop\w* (?:monitor|listen)\w*|监听结束|结束监听|停止监听/, ['StopMonitor']],
  [/monitor\w*|listen\w*|监听|旁听/, ['StartMonitor']],
  [/coach\w*|whisper\w*|辅导/, ['StartCoach']],
  [/barg\w*|强插/, ['BargeIn']],
  [/intercept\w*|t(?:ake|ook) over|强拆|接管/, ['Intercept']],
  [
    /consult\w* (?:end|stop|finish)\w*|(?:end|stop|finish)\w* (?:the )?consult\w*|咨询结束|结束咨询/,
    ['StopConsultant'],
  ],
  [/consult\w*|咨询(?!转)/, ['StartConsultant', 'InitiateConsultant']],
  [/conference|three way|3 way|三方|会议/, ['StartConference', 'Threeway']],
  [/transfer\w*|hand\w* (?:it )?over|handed|转接|转给|转走|转出|转过/, ['BlindTransfer', 'AttendedTransfer']],
  [/survey|满意度|邀评/, ['SatisfactionSurveyOffer']],
  [
    /(?:enter\w*|join\w*|reach\w*|g[eo]t (?:in|into|to)|put in(?:to)?|start\w*) (?:the |a )?queu\w*|enqueu\w*|queued|进队|入队|开始排队|进入队列|进队列|排上队/,
    ['Enqueue'],
  ],
  [/queu\w*|排队|队列/, ['Enqueue']],
  [/ring\w*|rang|rung|振铃|响/, ['Ringing']],
  [/answer\w*|pick\w* up|picked|connect\w*|established|接通|接起|接听|接了|应答/, ['Established']],
  [/dial\w*|拨号|拨打|拨出|外呼/, ['Dialing']],
  [/abandon\w*|g[ai]ve? up|放弃/, ['Abandoned']],
  [/hung up|hang\w* up|hangup|released?|disconnect\w*|ended|挂断|挂机|挂了|挂的|释放|断开/, ['Released']],
  [/ivr|menu|导航/, ['IvrTracking', 'Route2IVR']],
];

const BY_NAME: ReadonlyMap<string, EventName> = new Map(
  EVENT_NAMES.map((name) => [name.toLowerCase(), name]),
);

/** The events that a text means, in its order: each entry is one event under all its names. */
export function eventsIn(text: string, codes: readonly string[]): (readonly EventName[])[] {
  const named = codes.flatMap((code) => {
    const name = BY_NAME.get(code.toLowerCase());
    return name === undefined ? [] : [[name]];
  });
  const taken: { from: number; to: number; names: readonly EventName[] }[] = [];
  for (const [pattern, names] of EVENTS) {
    for (const { 0: match, index } of text.matchAll(new RegExp(pattern, 'g'))) {
      const [from, to] = [index, index + match.length];
      if (taken.every((other) => to <= other.from || from >= other.to)) taken.push({ from, to, names });
    }
  }
  const meant = taken.toSorted((a, b) => a.from - b.from).map(({ names }) => names);
  return [...new Map([...named, ...meant].map((names) => [names[0], names])).values()];
}
