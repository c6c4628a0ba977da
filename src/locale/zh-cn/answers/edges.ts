import type { IvrStatement } from '../../../question/answers/ivr.js';
import type { NumberStatement } from '../../../question/answers/numbers.js';
import type { OutboundStatement } from '../../../question/answers/outbound.js';
import type { Words } from '../../answer-words.js';
import { maskNumber, shown } from '../../display.js';
import { say } from '../../sentence.js';
import { coded, duration, lasting, list, party } from '../phrases.js';
import { terms } from '../terms.js';

/** 我方呼出的电话：问到等待时也这样说。 */
export const customerRing: Words<Extract<OutboundStatement, { kind: 'customer_rang' }>> = {
  customer_rang: ({ ms, answered }) => say`客户侧振铃${lasting(ms)}${answered ? '后接听' : '，未接听'}。`,
};

export const outbound: Words<OutboundStatement> = {
  outbound_failed: ({ state, reported, sip, reason }) => {
    const why =
      state !== null
        ? `可能是${coded(terms.earlyMedia[state], reported)}`
        : reported === ''
          ? 'EarlyMediaState 没有值'
          : `EarlyMediaState 为“${shown(reported)}”，官方文档没有这个值`;
    const code = sip === null ? '' : `；挂断原因 ${shown(reason)}`;
    return say`未接通：${why}${code}。`;
  },
  outbound_failed_unknown: ({ reason, disposition }) =>
    say`未接通，话单没有记录原因，无法判断（挂断原因“${shown(reason) || '空'}”，通话结果“${shown(disposition) || '空'}”）。`,
  did_not_fail: () => say`没有失败：客户已接听。`,
  not_outbound: () => say`这不是我方呼出的电话，没有拨打客户。`,
  ...customerRing,
  customer_ring_unknown: () => say`话单没有记录客户侧振铃，无法判断对方响了多久。`,
  dialled_for: ({ ms }) => say`从拨号到客户侧振铃${lasting(ms)}。`,
  dial_to_answer: ({ ms }) => say`从拨号到客户接听${duration(ms)}。`,
  dialled_without_ring: ({ by, at, afterMs, answered }) =>
    say`${party(by)} 于 ${{ moment: at }} 开始拨号${afterMs === null || answered ? '' : `，${duration(afterMs)}后通话结束`}；话单没有客户侧振铃，无法判断拨号用了多久。`,
  dial_unknown: () => say`话单缺少时间点，无法判断拨号用了多久。`,
};

export const numbers: Words<NumberStatement> = {
  number: ({ which, number, place, ours }) => {
    const from = place === '' ? '' : `，${shown(place)}`;
    return say`${which === 'calling' ? '主叫' : '被叫'}号码：${maskNumber(number)}（${ours ? '我方号码' : '客户号码'}${from}）。此处号码脱敏显示。`;
  },
  number_not_recorded: ({ which }) => say`话单没有记录${which === 'calling' ? '主叫' : '被叫'}号码。`,
  place: ({ which, place, number }) =>
    say`${shown(place)}（${which === 'calling' ? '主叫' : '被叫'}号码${number === '' ? '' : ` ${maskNumber(number)} `}的归属地）。`,
  place_not_recorded: () => say`话单没有记录号码归属地。`,
};

export const ivr: Words<IvrStatement> = {
  ivr_flows: ({ flows, ms, leftTo }) => {
    const each = flows.map(
      ({ flow, nodes }) => `${party(flow) || '流程'}${nodes === 0 ? '' : `（${nodes}个节点）`}`,
    );
    return say`IVR经过${list(each)}，IVR时长${duration(ms)}，之后${LEFT_TO[leftTo]}。`;
  },
  keys_not_recorded: () => say`话单没有记录按了哪些键。`,
  ivr_absent: () => say`没有经过IVR。`,
  ivr_failed: () => say`IVR出现异常：通话结果为${coded(terms.dispositions.IVRException, 'IVRException')}。`,
  ivr_did_not_fail: ({ disposition }) => say`没有IVR异常的记录，通话结果为“${shown(disposition) || '空'}”。`,
  navigator_unknown: ({ abandonedIn }) =>
    abandonedIn
      ? say`客户在智能导航中放弃。话单没有记录智能导航听懂了什么。`
      : say`话单看不出是否进入智能导航、听懂了什么，无法判断。`,
  voicemail: ({ waitedMs }) =>
    say`已转语音信箱${waitedMs === null ? '' : `，此前等待${duration(waitedMs)}`}。话单没有记录是否留言及留言内容。`,
  no_voicemail: ({ disposition }) => say`按话单，没有转语音信箱，通话结果为“${shown(disposition) || '空'}”。`,
};

const LEFT_TO = { queue: '进入队列', agent: '转到坐席', abandoned: '客户放弃', end: '通话结束' } as const;
