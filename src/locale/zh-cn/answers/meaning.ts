import type { Disposition } from '../../../call/vocabulary.js';
import type { MeaningStatement, Term } from '../../../question/answers/meaning.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { coded, event } from '../phrases.js';
import { SIP } from '../sip.js';
import { terms } from '../terms.js';

export const meaning: Words<MeaningStatement> = {
  term_means: ({ term }) => say`${TERMS[term]}`,
  disposition_means: ({ name, typed, old, here }) => {
    const age = old ? `（${name} 的旧名称）` : '';
    return say`${shown(typed)}${age}即${terms.dispositions[name]}：${DISPOSITIONS[name]}${here ? '本通电话就是这个结果。' : ''}`;
  },
  event_means: ({ event: name, times }) =>
    say`${event(name)}是一个事件，本通电话${times === 0 ? '没有出现' : `出现${times}次`}。`,
  early_media_means: ({ state, typed }) =>
    say`${coded(terms.earlyMedia[state], shown(typed))}：CCC 根据线路提示音推测的外呼未接通原因。`,
  code_means: ({ sip }) => say`SIP ${sip}：${SIP.get(sip) ?? '此处没有收录其含义'}。`,
  no_meaning: ({ typed }) => say`官方文档没有“${shown(typed)}”，话单看不出它的含义。`,
  explains: () =>
    say`请写出卡片上的名词或代码，例如 AbandonedInRing、ReleaseInitiator、排队时长、咨询后转接。无法判断您问的是哪一个。`,
};

const DISPOSITIONS: Readonly<Record<Disposition, string>> = {
  Success: '电话已接通并正常结束。',
  NoAnswer: '客户没有接听我方呼出的电话。',
  Reject: '客户拒接我方呼出的电话。',
  Busy: '客户线路忙。',
  AbandonedInIVR: '客户在IVR中挂断；流程中没有挂机原因节点、也没有转人工节点时，CCC 也默认记为它。',
  AbandonedInQueue: '客户在排队时挂断。',
  AbandonedInRing: '坐席振铃时、接听前，客户挂断放弃。',
  AbandonedInVoiceNavigator: '客户在智能导航中挂断。',
  QueuingTimeout: '排队到达时限，没有坐席接听。',
  QueuingOverflow: '队列已满，无法继续排队。',
  QueuingFailed: '转人工失败，无法排队或分配坐席。',
  Voicemail: '已转语音信箱。',
  IVRException: 'IVR流程出错。',
  ForwardToOutsideNumber: '已转外线。',
};

const TERMS: Readonly<Record<Term, string>> = {
  total: '总时长：从开始到释放；呼入从进入IVR算起，呼出从拨号算起。',
  ivr_time: 'IVR时长：从第一个IVR事件到第一次进入队列，或到客户离开。',
  queue_time: '排队时长：从进入队列到坐席振铃，或到队列、系统、客户结束排队。',
  ring_time: '振铃时长：从坐席振铃到接听、超时或结束。',
  wait: '等待时长：排队加振铃，直到首个坐席接听或客户离开，不含IVR。',
  speed_of_answer: '应答速度：从第一次进入队列到首个坐席接听。',
  connected: '接通时长：从坐席接听到坐席挂断，含保持。',
  hold: '保持：坐席暂离，客户听等待音；从保持到取回。',
  talk: '通话时长：接通时长减去保持。',
  mute: '静音：坐席麦克风关闭；从静音到取消静音。',
  blind_transfer: '直接转接（盲转）：坐席不先与同事沟通，直接转出。',
  attended_transfer: '咨询后转接：坐席先咨询同事，再转出。',
  consult: '咨询：客户等待时坐席与同事通话；从开始咨询到结束咨询。',
  conference: '三方通话：三人或更多人同时在线。',
  wrap_up: '话后处理：坐席挂断后的整理工作，不在话单中。',
  abandon: '放弃：客户在坐席接听前离开。',
  disposition: '通话结果：CCC 给出的结果（ContactDisposition）。',
  skill_group: '技能组：队列所属的坐席小组。',
  personal_queue: '个人队列：某个坐席自己的队列（队列类型2），不是技能组。',
  provisional: '暂定：话单仍可能变化，通话未结束或录音未生成。',
  service_level: '服务水平：应答速度是否在目标内；CCC 报表用15、20、30秒。',
  monitor: '监听：班长旁听，坐席和客户都听不到班长。',
  barge_in: '强插：班长加入通话，双方都能听到。',
  intercept: '强拆：班长从坐席处接管通话。',
  coach: '辅导：班长对坐席说话，客户听不到。',
  inbound: '呼入：客户打给我方。',
  outbound: '呼出：我方坐席打给客户。',
  internal: '内部呼叫：坐席之间的通话。',
  predictive: '预测式外呼：系统先呼叫客户，客户接听后再给坐席振铃。',
  BACK2BACK: '双呼：系统分别呼叫双方，再把两边接通。',
  PrivacyDial: '加密通话：双方看到的都不是对方的真实号码。',
  elapsed: '距开始：从通话开始到该事件的时间。',
  contact_id: '通话ID：通话在CCC中的编号，以 job- 开头。',
  ReleaseInitiator: 'ReleaseInitiator（挂断方）：CCC 记录的挂断方，坐席或客户。',
  ReleaseReason: 'ReleaseReason（挂断原因）：线路释放时的SIP码和文字。',
  EstablishedTime: 'EstablishedTime：呼出时为接通时间；呼入时可能只是进线时间，不能说明已接通。',
  StartTime: 'StartTime：通话开始时间；呼入为进入IVR，呼出为拨号。',
  ReleaseTime: 'ReleaseTime：最后一方挂断的时间，通话中没有值。',
  CallDuration: 'CallDuration：CCC 自报的时长（秒），其他时长都不由它推算。',
  EarlyMediaState: 'EarlyMediaState：CCC 根据线路提示音推测的外呼未接通原因。',
  RecordingReady: 'RecordingReady：录音是否可以播放。',
  AgentIds: 'AgentIds：CCC 列出的坐席，不一定都有事件。',
  QueueType: 'QueueType：1为技能组队列，2为坐席个人队列。',
  Satisfaction: 'Satisfaction（满意度）：客户在评价中的按键，评分标准由各呼叫中心自己定义。',
  SatisfactionSurveyOffered: 'SatisfactionSurveyOffered：是否已邀评。',
  ContactDisposition: 'ContactDisposition：CCC 给出的通话结果。',
  ContactType: 'ContactType：呼叫类型，如呼入、呼出、预测式外呼。',
  AnalyticsReport: 'AnalyticsReport：CCC 的AI分析报告，各项成功时才算数。',
};
