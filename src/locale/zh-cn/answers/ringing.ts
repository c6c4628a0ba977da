import type { RingOutcome } from '../../../call/ring.js';
import type { NeighbourStatement } from '../../../question/answers/neighbours.js';
import type { RingingStatement, RungAgent } from '../../../question/answers/ringing.js';
import type { Words } from '../../answer-words.js';
import { say } from '../../sentence.js';
import { first, firstFew, inline, lasting, list, party } from '../phrases.js';

export const ringing: Words<RingingStatement | NeighbourStatement> = {
  ring_total: ({ ms, attempts, agents }) => say`振铃共${lasting(ms)}：${agents}个坐席，${attempts}次。`,
  ring_attempt: ({ extreme, agent, ms, outcome, ordinal, of }) =>
    say`${first(extreme)}${of > 1 ? `第${ordinal}次振铃，` : ''}${party(agent)}：振铃${lasting(ms)}，${ENDED[outcome]}。`,
  no_ring: ({ agent, supervisor }) => {
    if (agent === null) return say`全程没有坐席振铃。`;
    return supervisor
      ? say`${party(agent)} 是班长，本通电话没有分配给他。`
      : say`${party(agent)} 在本通电话中没有振铃。`;
  },
  no_ring_beside: ({ which, agent }) =>
    say`${party(agent)} ${which === 'before' ? '之前' : '之后'}没有坐席振铃。`,
  no_such_ring: ({ of }) => say`没有这一次振铃：话单中共${of}次。`,
  missed_by: ({ missed }) => {
    const rings = missed.flatMap((one) => one.rings).length;
    const counts = [
      ...(missed.length === 1 ? [] : [`${missed.length}个`]),
      ...(rings > missed.length ? [`振铃${rings}次`] : []),
    ];
    const several = counts.length === 0 ? '' : `（${counts.join('，')}）`;
    return say`未接的坐席${several}：${list(firstFew(missed.map(rung), 6))}。`;
  },
  nobody_missed: ({ rang }) => say`没有人漏接：${rang === 1 ? '振铃的坐席接听了' : '每次振铃都有人接听'}。`,
  agents_tried: ({ agents, attempts, answered }) => {
    const tries = attempts > agents ? `，共${attempts}次` : '';
    const end = answered.length === 0 ? '都没有接听' : `由${inline(list(answered.map(party)))}接听`;
    return say`${agents}个坐席振铃${tries}，${end}。`;
  },
  agent_tried: ({ agent, attempts, answered }) => {
    const missed = attempts === 1 ? '，未接' : '，均未接';
    return say`${party(agent)} 振铃${attempts}次${answered === null ? '' : answered ? '，已接听' : missed}。`;
  },
  did_ring: ({ agents }) => say`响了，振铃的坐席：${list(agents.map(party))}。`,
  how_missed: ({ agent, ms, outcome }) => say`${party(agent)} ${HOW[outcome](lasting(ms))}`,
  agent_answered_ring: ({ agent, ms }) => say`${party(agent)} 振铃${lasting(ms)}后接听。`,
};

/** An agent with every ring: how long it rang, how it ended. */
export function rung({ agent, rings }: RungAgent): string {
  const each = rings.map(({ ms, outcome }) => `振铃${lasting(ms)}，${ENDED[outcome]}`);
  return `${party(agent)}${each.length === 0 ? '' : `（${each.join('；')}）`}`;
}

const ENDED: Readonly<Record<RingOutcome, string>> = {
  answered: '已接听',
  no_answer: '振铃超时未接',
  ended: '未接听即结束',
  caller_left: '客户放弃',
  call_over: '通话结束',
  unknown: '没有记录如何结束',
};

const HOW: Readonly<Record<RingOutcome, (ms: string) => string>> = {
  answered: (ms) => `振铃${ms}后接听。`,
  no_answer: (ms) => `没接：振铃${ms}后超时，话单里没有拒接的记录。`,
  ended: (ms) => `没接：振铃${ms}后结束，未到超时。可能是拒接，话单无法判断是拒接还是来电已取消。`,
  caller_left: (ms) => `没接：振铃${ms}时客户放弃。`,
  call_over: (ms) => `没接：振铃${ms}时通话结束。`,
  unknown: () => `振铃了，话单没有记录如何结束。`,
};
