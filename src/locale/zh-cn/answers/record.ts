import type { BeyondStatement, BeyondTopic } from '../../../question/answers/beyond.js';
import type { ReasonStatement } from '../../../question/answers/reasons.js';
import type { RecordStatement } from '../../../question/answers/record.js';
import type { Words } from '../../answer-words.js';
import { callId } from '../../call-id.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { duration, inline, lasting, list, party } from '../phrases.js';
import { terms } from '../terms.js';
import { verdict } from '../verdict.js';

export const record: Words<RecordStatement> = {
  call_id: ({ contactId }) => say`本通电话的ID：${callId(contactId)}。`,
  of_instance: ({ instanceId }) => say`所属实例：${shown(instanceId) || '话单没有记录'}。`,
  contradicts: ({ count }) => say`话单有${count}处矛盾：`,
  consistent: ({ traps }) => (traps === 0 ? say`没有发现矛盾。` : say`没有发现矛盾；容易误读之处：`),
  final: () => say`话单已是最终结果：通话已结束，没有待生成的内容。`,
  not_final: ({ pending }) =>
    say`话单还不是最终结果，可能变化：${list(pending.map((what) => terms.pending[what]))}。`,
  rests_on: () => say`依据话单中的以下记录：`,
  compared: ({ facts }) => say`${verdict(facts)}`,
  figures: ({ totalMs, waitMs, talkMs, holdMs }) =>
    say`总时长${duration(totalMs)}，等待${waitMs === null ? '无' : duration(waitMs)}，最长通话${talkMs === null ? '无' : duration(talkMs)}，保持${duration(holdMs)}。`,
  can_ask: () =>
    say`可以直接用自己的话问这通电话：发生了什么、为什么；谁挂断、谁接听、谁未接；客户等待、排队、保持了多久；坐席通话时长；转接、咨询、班长监听；录音、满意度、AI分析；某个时段的经过；依据是哪些事件。`,
};

const REASONS: Readonly<Record<ReasonStatement['of'], string>> = {
  hold: '话单没有记录保持的原因，只能看到何时保持、保持多久。',
  mute: '话单没有记录静音的原因，只能看到何时静音、静音多久。',
  hang_up: '话单没有记录挂断的原因，只能看到是谁挂断。',
};

const CANNOT: Readonly<Record<BeyondTopic, string>> = {
  queue_position: '话单没有记录排队位置，也看不出还有谁在等。',
  staffing: '话单没有记录当时谁空闲、谁在线，无法判断。',
  routing_reason: '话单没有记录为何这样分配队列或坐席，只能看到经过。',
  audio_quality: '话单看不出通话质量：声音、网络和线路都不留记录。客户因线路差而挂断，也记为普通挂断。',
  what_was_said: '话单没有记录说了什么，没有文字稿。',
  customer_identity: '话单没有记录客户是谁：只有号码，没有姓名或账号。',
  called_before: '话单无法判断这个号码的其他通话：它只记录这一通。可在控制台按号码查询。',
  opening_hours: '话单没有记录工作时间，无法判断。',
  ticket_number: '话单没有记录工单、案件或订单号。',
  agent_reason: '话单没有记录坐席的原因或当时在做什么，无法判断。',
  agent_background: '话单没有记录坐席在本通电话以外的情况。',
  cost: '话单没有记录话费。',
  silence: '话单没有记录静默或抢话：其中没有声音。',
  average: '话单没有平均值或其他通话：它只记录这一通，无法比较。',
  quality_score: '话单无法判断服务质量；评分需要录音和质检表。',
  blocked_number: '话单没有记录号码的性质或是否被拉黑。',
  full_number: '消息列人人可见，号码在此始终脱敏。',
  raw_record: '原始话单含完整号码，不会发到消息列中。',
  action: '机器人不做这件事：它只读取话单，不能修改或发送任何内容。',
};

const LEAD = '话单能说明的是：';

export const beyond: Words<BeyondStatement | ReasonStatement> = {
  reason_unknown: ({ of }) => say`${REASONS[of]}`,
  cannot_tell: ({ topic }) => say`${CANNOT[topic]}`,
  nearest_wait: ({ first, queue, ms }) =>
    say`${first ? LEAD : ''}在队列${inline(party(queue))}排队${lasting(ms)}。`,
  nearest_ring: ({ first, agent, ms, outcome }) =>
    say`${first ? LEAD : ''}${inline(party(agent))}振铃${lasting(ms)}，${RANG[outcome]}。`,
  nearest_start: ({ at }) => say`${LEAD}通话开始于 ${{ moment: at }}。`,
  nearest_report: ({ ready }) =>
    ready ? say`${LEAD}有AI分析报告，可以问客户问题、情绪或待办。` : say`本通电话也没有AI分析报告。`,
};

const RANG = {
  answered: '已接听',
  no_answer: '振铃超时',
  ended: '未接听即结束',
  caller_left: '直到客户放弃',
  call_over: '直到通话结束',
  unknown: '没有记录如何结束',
} as const;
