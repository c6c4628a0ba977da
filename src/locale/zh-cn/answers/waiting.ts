import type { WaitingStatement } from '../../../question/answers/waiting.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { customerRing } from './edges.js';
import { duration, inline, lasting, party } from '../phrases.js';

export const waiting: Words<WaitingStatement> = {
  ...customerRing,
  waited: ({ ms, end, by }) => {
    switch (end) {
      case 'answered':
        return say`客户等待${lasting(ms)}后由${by === null ? '坐席' : inline(party(by))}接听。`;
      case 'caller_left':
        return say`客户等待${lasting(ms)}后放弃。`;
      case 'system':
        return say`客户等待${lasting(ms)}，由系统结束等待，没有坐席接听。`;
      case 'running':
        return ms === null
          ? say`客户仍在等待，目前还无法判断等了多久。`
          : say`客户目前已等待${lasting(ms)}。`;
    }
  },
  wait_parts: ({ queueMs, ringMs, ivrMs }) => {
    const ivr = ivrMs === null ? '' : `此前IVR ${duration(ivrMs)}，不计入等待。`;
    if (ringMs === 0) return say`全部为排队，没有坐席振铃。${ivr}`;
    return say`其中排队${duration(queueMs)}，振铃${duration(ringMs)}。${ivr}`;
  },
  customer_waited: ({ ms, by }) => say`客户接听后等待${lasting(ms)}，${inline(party(by))}才接入。`,
  no_wait: ({ placedByUs, queued }) =>
    placedByUs
      ? say`没有等待时长：这是我方呼出的电话，${queued ? '等待时长只适用于呼入' : '没有排队'}。`
      : say`没有等待时长：没有进入队列，也没有坐席振铃。`,
  speed_of_answer: ({ ms, by }) =>
    say`应答速度${lasting(ms)}：从进入队列到${by === null ? '坐席' : inline(party(by))}接听。`,
  no_speed_of_answer: ({ why }) => {
    switch (why) {
      case 'unanswered':
        return say`没有应答速度：本通电话没有坐席接听。`;
      case 'never_queued':
        return say`没有应答速度：本通电话没有进入队列。`;
      case 'placed_by_us':
        return say`没有应答速度：本通电话不是呼入。`;
    }
  },
  within: ({ ms, seconds, met }) =>
    met
      ? say`${seconds}秒内已接听，达标：应答速度${duration(ms)}。`
      : say`未在${seconds}秒内接听：应答速度${duration(ms)}。`,
  ivr_time: ({ ms }) =>
    ms === null ? say`话单看不出IVR用了多久，无法判断。` : say`IVR时长${duration(ms)}。`,
  no_ivr: () => say`没有IVR时长：本通电话没有经过IVR。`,
  entry_to_answer: ({ ms, by, placedByUs }) =>
    placedByUs
      ? say`从拨号到客户接听共${duration(ms)}。`
      : say`从进线到${by === null ? '坐席' : inline(party(by))}接听共${duration(ms)}。`,
  gave_up: ({ phase, afterMs, ringing, queue }) => {
    const where = ringing === null ? GAVE_UP[phase] : `坐席${inline(party(ringing))}振铃时`;
    const from = queue === null ? '' : `队列${inline(party(queue))}${ringing === null ? '' : '的'}`;
    return say`客户在${from}${where}放弃，距开始${lasting(afterMs)}。`;
  },
  only_said_to_give_up: ({ outcome, on }) =>
    say`CCC记录的结果为“${shown(outcome)}”，但从事件看客户没有放弃：${inline(party(on))}一直在线，直到通话结束。`,
  did_not_give_up: ({ answered, outcome }) =>
    answered
      ? say`客户没有放弃：电话已接通。`
      : say`话单没有记录客户放弃，通话结果为“${shown(outcome) || '空'}”。`,
};

const GAVE_UP = { ivr: 'IVR中', voice_navigator: '智能导航中', queue: '排队时', ring: '坐席振铃时' } as const;
