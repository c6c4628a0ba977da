/** How people name what the card shows, and the key or the API's own name for it. Text as after `wordsOf`. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/speed of answer|应答速度/, 'speed_of_answer'],
  [/service level|服务水平/, 'service_level'],
  [/ivr time|ivr ?时长|ivr ?时间/, 'ivr_time'],
  [/abandoned in (?:the )?ivr|ivr abandon|ivr放弃/, 'AbandonedInIVR'],
  [/abandoned in (?:the )?queue|queue abandon|排队放弃/, 'AbandonedInQueue'],
  [/abandoned in (?:the )?ring|ring abandon|振铃放弃/, 'AbandonedInRing'],
  [/queu\w+ time ?out|排队超时/, 'QueuingTimeout'],
  [/queu\w+ overflow|排队溢出|溢出/, 'QueuingOverflow'],
  [/ringing time ?out|ring time ?out|振铃超时/, 'AgentRingingTimeout'],
  [/queue time|time in queue|排队时长|排队时间/, 'queue_time'],
  [/ring time|振铃时长|振铃时间/, 'ring_time'],
  [/blind transfer|cold transfer|盲转|直接转接/, 'blind_transfer'],
  [/(?:attended|warm|consultative) transfer|咨询后?转接?/, 'attended_transfer'],
  [/consult\w*|咨询/, 'consult'],
  [/conference|three way|三方|会议/, 'conference'],
  [/wrap ?up|after call work|acw|话后/, 'wrap_up'],
  [/release initiator|hung ?up by|挂断方/, 'ReleaseInitiator'],
  [/release reason|挂断原因|挂机原因/, 'ReleaseReason'],
  [/early media/, 'EarlyMediaState'],
  [/disposition|通话结果/, 'disposition'],
  [/personal queue|个人队列/, 'personal_queue'],
  [/skill ?group|技能组/, 'skill_group'],
  [/provisional|暂定/, 'provisional'],
  [/since start|elapsed|距开始/, 'elapsed'],
  [/(?:contact|call|job) id|通话id/, 'contact_id'],
  [/monitor\w*|监听/, 'monitor'],
  [/barg\w*|强插/, 'barge_in'],
  [/intercept\w*|强拆/, 'intercept'],
  [/coach\w*|辅导/, 'coach'],
  [/voice ?mail|语音信箱|留言/, 'Voicemail'],
  [/no answer|未接听/, 'NoAnswer'],
  [/power ?off|关机/, 'PowerOff'],
  [/abandon\w*|放弃/, 'abandon'],
  [/connected|接通时长/, 'connected'],
  [/talk(?: time)?|通话时长/, 'talk'],
  [/hold|held|保持/, 'hold'],
  [/mute\w*|静音/, 'mute'],
  [/wait\w*|等待/, 'wait'],
  [/total|总时长/, 'total'],
  [/enqueue\w*|入队/, 'Enqueue'],
  [/established|接通/, 'Established'],
  [/released|释放/, 'Released'],
  [/ringing|振铃/, 'Ringing'],
  [/retrieved|取回/, 'Retrieved'],
  [/predictive|预测式?外呼/, 'predictive'],
  [/inbound|呼入/, 'inbound'],
  [/outbound|呼出|外呼/, 'outbound'],
  [/internal call|internal|内部呼叫/, 'internal'],
  [/back ?to ?back|back ?2 ?back|双呼/, 'BACK2BACK'],
  [/privacy(?: call| dial)?|加密通话|虚拟号码外呼/, 'PrivacyDial'],
  [/survey|satisfaction|满意度|邀评/, 'Satisfaction'],
  [/success|正常结束/, 'Success'],
  [/reject\w*|拒接/, 'Reject'],
  [/busy|占线/, 'Busy'],
];

/** The terms that a text names, longest phrases first; each place in the text counts once. */
export function termsIn(text: string): string[] {
  let left = text;
  const named: string[] = [];
  for (const [pattern, key] of NAMES) {
    const match = pattern.exec(left);
    if (match === null) continue;
    named.push(key);
    left =
      left.slice(0, match.index) + ' '.repeat(match[0].length) + left.slice(match.index + match[0].length);
  }
  return named;
}
