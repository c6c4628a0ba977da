import type { EndingStatement } from '../../../question/answers/ending.js';
import type { OutcomeStatement } from '../../../question/answers/outcome.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { coded, duration, inline, lasting, party, talked } from '../phrases.js';
import { SIP } from '../sip.js';
import { terms } from '../terms.js';
import { verdict } from '../verdict.js';

const SIDES = { customer: '客户', agent: '坐席' } as const;

export const ending: Words<EndingStatement> = {
  hung_up: ({ hangUp: { by, releasedFirst }, agent }) => {
    const who = by === 'agent' && agent !== null ? `坐席（${party(agent)}）` : SIDES[by ?? 'customer'];
    if (releasedFirst === null) return say`${who}先挂断。`;
    return say`ReleaseInitiator 记录为${who}挂断，但${SIDES[releasedFirst.party]}侧先释放，早${duration(releasedFirst.byMs)}。`;
  },
  hang_up_unknown: ({ reported }) =>
    say`话单没有记录谁挂断，无法判断${reported === '' ? '' : `（ReleaseInitiator 为“${shown(reported)}”）`}。`,
  still_running: () => say`话单没有释放时间，通话仍在进行。`,
  drop_not_told: ({ by }) =>
    by === null
      ? say`话单没有记录谁挂断，无法判断是掉线还是挂断。`
      : say`话单无法区分掉线和挂断：两者记录相同。`,
  release_reason: ({ reason, sip }) => say`挂断原因：${shown(reason)}${sip === null ? '' : meaning(sip)}。`,
  sip_meaning: ({ sip }) => say`SIP ${sip}：${SIP.get(sip) ?? '此处没有收录其含义'}。`,
  no_release_reason: () => say`话单没有记录挂断原因。`,
  ended_normally: ({ disposition, reported, answered }) => {
    if (disposition === 'Success')
      return say`正常结束：通话结果为${coded(terms.dispositions.Success, reported)}。`;
    const outcome =
      disposition === null
        ? `“${shown(reported) || '空'}”`
        : coded(terms.dispositions[disposition], reported);
    return say`按通话结果不是正常结束：${outcome}${answered ? '，电话已接通' : '，没有人接听'}。`;
  },
  hold_at_end: ({ held, agent, endedBy, sinceMs, holdMs }) =>
    held
      ? say`通话结束时客户处于保持中${holdMs === null ? '' : `，已保持${duration(holdMs)}，没有取回`}。`
      : say`结束时不在保持：最后一次保持在结束前${lasting(sinceMs)}${endedBy === 'retrieved' ? '已取回' : `结束：${party(agent) || '客户'}${endedBy === 'transfer' ? '转接后离线' : '已离线'}，没有取回（Retrieved）记录`}。`,
  hold_so_far: ({ since }) =>
    since === null
      ? say`话单显示通话仍在进行，客户目前不在保持中。`
      : say`话单显示通话仍在进行，客户自 ${{ moment: since }} 起处于保持中。`,
  not_held_at_all: () => say`不在保持：本通电话没有保持过。`,
  agent_left: ({ agent, at }) => say`${party(agent)} 退出通话的时间 ${{ moment: at }}。`,
  customer_left: ({ at }) => say`客户退出通话的时间 ${{ moment: at }}。`,
  never_on_line: ({ agent }) => say`${party(agent)} 没有接通过，不在线。`,
  ended_at: ({ at, totalMs }) =>
    say`通话结束时间 ${{ moment: at }}${totalMs === null ? '' : `，距开始${duration(totalMs)}`}。`,
};

function meaning(sip: number): string {
  const known = SIP.get(sip);
  return known === undefined ? '' : `，${known}（SIP ${sip}）`;
}

export const outcome: Words<OutcomeStatement> = {
  verdict: ({ facts }) => say`${verdict(facts)}`,
  key_figures: ({ totalMs, waitMs, talk, holdMs, holds }) => {
    const parts = [
      `总时长${duration(totalMs)}`,
      ...(waitMs === null ? [] : [`等待${duration(waitMs)}`]),
      ...(talk?.ms == null ? [] : [talked(talk)]),
      ...(holds === 0 ? [] : [`保持${holds}次${holdMs === null ? '' : `共${duration(holdMs)}`}`]),
    ];
    return say`${parts.join('，')}。`;
  },
  disposition: ({ name, reported }) => {
    if (reported === '') return say`话单没有记录通话结果。`;
    return name === null
      ? say`通话结果：“${shown(reported)}”，官方文档没有这个值。`
      : say`通话结果：${coded(terms.dispositions[name], shown(reported))}。`;
  },
  call_answered: ({ facts, at }) => {
    const { agents, placedByUs } = facts;
    const who = placedByUs
      ? '客户'
      : agents.firstAnswered === null
        ? '坐席'
        : inline(party(agents.firstAnswered));
    return at === null ? say`已接通，由${who}接听。` : say`已接通，由${who}于 ${{ moment: at }} 接听。`;
  },
  call_unanswered: ({ placedByUs, running }) => {
    if (running) return say`目前未接通，通话仍在进行。`;
    return placedByUs ? say`未接通：客户没有接听。` : say`未接通：没有坐席接听。`;
  },
  was_answered: () => say`没有漏接：电话已接通。`,
  established_time: ({ set, inbound, answered }) => {
    if (!set) return say`本通电话的 EstablishedTime 没有值。`;
    if (!inbound) return say`EstablishedTime 有值；呼出电话中它对应客户接听。`;
    return answered
      ? say`呼入电话的 EstablishedTime 本身不能说明接通，它可能只是进线时间；以坐席的接通（Established）事件为准。`
      : say`没有坐席接听：呼入电话的 EstablishedTime 不能说明接通，它可能只是进线时间。`;
  },
  ivr_fallback: ({ applies, queued, rang }) => {
    if (!applies) return say`本通电话的结果不是 AbandonedInIVR（IVR放弃），与默认值无关。`;
    const route =
      queued || rang ? `；本通电话到达了${rang ? '坐席' : '队列'}` : '；本通电话没有IVR之后的事件';
    return say`不能单凭它判断：流程中没有挂机原因节点、也没有转人工节点时，CCC 也会默认记为 AbandonedInIVR（IVR放弃）${route}。`;
  },
  direction: ({ callKind, reported, placedByUs }) => {
    if (callKind === 'unknown') return say`呼叫类型“${shown(reported) || '空'}”官方文档没有说明。`;
    const kind = coded(terms.kinds[callKind], shown(reported));
    return say`${kind}：${placedByUs ? '我方打给客户' : callKind === 'inbound' ? '客户打进来' : '既不是呼入也不是呼出'}。`;
  },
  no_judgement: () => say`服务好坏由您判断，事实如下：`,
};
