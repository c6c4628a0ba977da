import type { Asked } from './asked.js';
import { folded } from './text.js';
import type { Topic } from './topics.js';

/** A form that says plainly what is asked, whatever its words weigh elsewhere. */
interface PlainForm {
  readonly form: RegExp;
  readonly topic: Topic;
  readonly fits: (asked: Asked) => boolean;
  /** What the form itself narrows. */
  readonly means?: Partial<Asked>;
}

const isAboutSomebody: PlainForm['fits'] = ({ agents }) => agents.length > 0;
const isShare: PlainForm['fits'] = ({ wants, agents, queues }) =>
  wants === 'share' && agents.length + queues.length === 0;

const HOLD = /\b(?:hold|held)\b|保持/;

const FORMS: readonly PlainForm[] = [
  // Of the call as a whole it is the speed of answer, of somebody by name how long it rang there.
  {
    form: /^(?!.*\bhang).*\bhow (?:(?:long|many sec\w*)\b.*\b(?:take|took)|quick\w*|fast)\b.*\b(?:answer|pick)|(?:多久|几秒|多少秒)(?:才|后|之后)?接(?!通|起来)/,
    topic: 'ring_time',
    fits: isAboutSomebody,
  },
  {
    form: /\bhow (?:many times|often)\b.*\b(?:ring|rang|rung)\b|(?:响|振铃|振)了?(?:几|多少)[次遍]/,
    topic: 'agents_tried',
    fits: isAboutSomebody,
  },
  {
    form: /^(?!.*\b(?:transfer|type|kind|long|next)).*\b(?:which|what) queue\b/,
    topic: 'which_queue',
    fits: isAboutSomebody,
  },
  // Not for what reason: whether it was the agent.
  {
    form: /^(?:so |and |ok )*did (?:the|our|an|any) (?:agent|rep)s? (?:hang up|disconnect|end (?:it|the call))\b/,
    topic: 'who_hung_up',
    fits: ({ agents }) => agents.length === 0,
  },
  {
    form: /\bwho (?:rang|rings|was (?:rung|tried|offered|next|up)|did it ring|got (?:it|rung|the (?:call|ring|offer)))\b.*\b(?:before|after)\b|(?:前|后|[上下]一个).{0,6}(?:振|响).{0,3}谁|谁.{0,8}(?:前|后)面?.{0,4}(?:振|响)/,
    topic: 'agents_tried',
    fits: ({ agents, toward }) => agents.length === 1 && toward !== null,
    means: { wants: 'neighbour' },
  },
  // When each was on the line, not how long.
  {
    form: /\b(?:talk|spoke|speak|on the (?:line|phone)|connected)|通话|在线|接通|聊|讲/,
    topic: 'connected',
    fits: ({ wants }) => wants === 'when',
  },
  { form: HOLD, topic: 'hold_when', fits: ({ wants }) => wants === 'when' },
  // Whoever did most of it is told with how much, the others beside.
  {
    form: HOLD,
    topic: 'hold_longest',
    fits: ({ wants, extreme, agents }) => wants === 'who' && extreme !== null && agents.length === 0,
  },
  // Of an agent by name it is the team's, whom no record tells.
  {
    form: /(?:班长|督导)(?:是谁|是哪[位个]|叫什么)|谁是班长|[几多]少?个?班长/,
    topic: 'supervisor',
    fits: ({ agents }) => agents.length === 0,
  },
  // A reason is told by what there is beside it, and by whether there was such a thing at all.
  {
    form: /^(?!.*\b(?:to|from)\b.*\binstead\b)(?:\S+ ){0,3}(?:why|how come)\b.*\btransferr?(?:ed)?\b|为(?:什么|啥|何)(?!.*(?:不转|没转|没有转)).{0,8}转接?(?!人工|写|到)|转接?的?(?:原因|理由)/,
    topic: 'transfer',
    fits: () => true,
  },
  {
    form: /\b(?:why|how come)\b.*\bwait\b|为(?:什么|啥|何).{0,8}等/,
    topic: 'wait',
    fits: ({ agents }) => agents.length === 0,
  },
  {
    form: /\bwhy (?:is|was) (?:this|the|that) call (?:so|that|this) long\b|(?:通话|电话)为(?:什么|啥|何).{0,3}(?:长|久)/,
    topic: 'total',
    fits: () => true,
  },
  // "What percentage of the call" has many wordings; what it is a percentage of has few.
  { form: HOLD, topic: 'hold_total', fits: isShare },
  { form: /\btalk\w*\b|通话时[长间]占/, topic: 'talk', fits: isShare },
  { form: /\bqueue\w*\b|排队/, topic: 'queue_time', fits: isShare },
  // Whether they spoke, not what was said.
  {
    form: /^(?:so |and |ok )*did \S{1,20} (?:talk|speak) (?:to|with) (?:the |our )?(?:customer|caller|client|him|her|them)(?: at all)?[?？]?$|(?:有没有|有)?[跟和与]客户(?:说过?话|通过?话|聊)(?:了|过)?(?:吗|没有?)?[?？]?$/,
    topic: 'talk',
    fits: ({ agents, strangers }) => agents.length + strangers.length > 0,
  },
  // What was said no record tells, unless the AI report is meant.
  {
    form: /^(?!.*(?:\bai\b|report|record|card|survey|analysis|报告|话单|分析))(?:.*\bwhat (?:did|was|were) .{1,30}\b(?:say|said|saying|tell|told|talk\w* about)\b|(?:so |and )*(?:did|has|had) (?:\S+ ){1,3}(?:apologi[sz]e|say sorry|promise|mention|explain|swear)\b|.*(?:说了?(?:啥|什么)|道歉了?(?:没|吗|不)))/,
    topic: 'what_was_said',
    fits: () => true,
  },
  { form: /\btime\b.*\bin (?:the )?(?:menus?|ivr)\b/, topic: 'ivr_time', fits: () => true },
  {
    form: /^(?:so |and )*who (?:made|placed|dialled|dialed) (?:this|the|that) call\b/,
    topic: 'direction',
    fits: () => true,
  },
  { form: /^接通了?多久[?？]?$/, topic: 'connected', fits: () => true },
  {
    form: /^was \ue000 (?:at|on) (?:lunch|break|leave|holiday)\b/,
    topic: 'agent_background',
    fits: isAboutSomebody,
  },
  {
    form: /^(?:bot[,: ]+)?(?:(?:pls|please|kindly|can you|could you|can u)[, ]+)*(?:(?:open|create|raise|log|file) an? (?:\w+ )?(?:jira|ticket|case|issue)\b|(?:remind|ping) me\b|(?:call|ring) (?:them|him|her) back\b)|^(?:帮我|麻烦|请|能不能)*(?:建|开|提)一?个?(?:工单|单子)|^(?:帮我|麻烦|请|能不能)*(?:到时候?)?提醒我/,
    topic: 'action',
    fits: () => true,
  },
  {
    form: /\bhow long\b.*\b(?:till?|until|before)\b (?:an? )?(?:agent|rep|human|somebody|someone|\ue000)\b.*\b(?:on|came|there|connected|joined)\b|\b(?:customer|they|he|she|client) (?:said hello|picked up|answered)\b.*\bhow long\b.*\b(?:till?|until|before)\b.*\b(?:agent|rep|human|somebody|someone|\ue000)/,
    topic: 'wait',
    fits: ({ events }) => events.every(({ names }) => !names.includes('Held') && !names.includes('Ringing')),
  },
  {
    form: /^(?!.*\b(?:within|under|in less)\b).*\bdid (?:any|some)(?:body|one) (?:actually |ever |even )?(?:speak|talk|answer|pick up)\b/,
    topic: 'answered',
    fits: ({ agents }) => agents.length === 0,
  },
  {
    form: /\bhow long (?:did|were|was|had) .{1,40}\b(?:conferr\w+|consult(?:ing|ed)?)\b/,
    topic: 'consult',
    fits: () => true,
  },
  { form: /\bwhose phone\b.*\b(?:longest|shortest)\b/, topic: 'ring_time', fits: () => true },
  // Of a call that goes on: since when they have been on the line.
  {
    form: /(?:现在|目前|当前)谁在(?:线|通话|接)|\bwho(?:'s| is) on (?:it|the (?:call|line|phone)) (?:right )?now\b/,
    topic: 'connected',
    fits: () => true,
  },
  {
    form: /^(?:and |so )*when\b.*\bvoice ?mail\b|(?:几点|什么时候|何时).{0,6}留言|留言.{0,4}(?:几点|什么时候|何时)/,
    topic: 'event_time',
    fits: ({ events }) => events.some(({ names }) => names.includes('VoicemailReady')),
  },
  // Which came first is told by the times of both.
  {
    form: /\bbefore or after\b|[之以]?前还是.{0,6}[之以]?后/,
    topic: 'event_time',
    fits: ({ events }) => events.length > 1,
  },
  // In the order of answering, and of leaving, not of ringing.
  {
    form: /\bwho (?:answered|picked up|came on|talked|spoke)\b.*\b(?:second|third|fourth|last|next)\b|\b(?:second|third|fourth|last) (?:agent |person |one )?(?:to|who) (?:answer|pick)|第[二三四五\d]+[个位]接(?!.*(?:多久|几点|时间))|最后[一]?[个位]?接(?:电话|听|起|通|的)/,
    topic: 'who_answered',
    fits: ({ ordinal, agents }) => ordinal !== null && agents.length === 0,
  },
  {
    form: /\bwho (?:left|went|dropped off|got off)\b.*\bfirst\b|\bfirst (?:one |person |agent )?to leave\b|谁(?:最先|先)(?:离开|走|退出|下线|退)/,
    topic: 'end_time',
    fits: () => true,
    means: { ordinal: 1, agents: [] },
  },
  {
    form: /\bwho (?:was|is) the \w+ (?:agent|rep|person)\b/,
    topic: 'agents',
    fits: ({ ordinal }) => ordinal !== null && ordinal > 1,
  },
];

/** What the form of a message asks plainly; null where it has none of these forms. `as`: the message read as a topic. */
export function plainlyAsked(typed: string, as: (topic: Topic) => Asked): Asked | null {
  const text = folded(typed);
  for (const { form, topic, fits, means } of FORMS) {
    const asked = form.test(text) ? as(topic) : null;
    if (asked !== null && fits(asked)) return { ...asked, ...means };
  }
  return null;
}
