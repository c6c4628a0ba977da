import type { RingOutcome } from '../../../call/ring.js';
import type { StoryStatement } from '../../../question/answers/agent-story.js';
import type { TalkedMostStatement } from '../../../question/answers/talked-most.js';
import type { AgentArrival, ArrivalStatement } from '../../../question/answers/arrivals.js';
import type { Words } from '../../answer-words.js';
import { say } from '../../sentence.js';
import { duration, firstFew, inline, lasting, party } from '../phrases.js';

export const talking: Words<StoryStatement | ArrivalStatement | TalkedMostStatement> = {
  talk_of: ({ lead, agent, talkMs, connectedMs, holdMs, supervisor }) => {
    const who = `${party(agent)}${supervisor ? '（班长）' : ''}`;
    const held = holdMs === 0 ? '，没有保持' : `，保持${duration(holdMs)}`;
    return lead === 'talk'
      ? say`${who} 通话${lasting(talkMs)}，不含保持（接通${duration(connectedMs)}${held}）。`
      : say`${who} 接通${lasting(connectedMs)}（通话${duration(talkMs)}${held}）。`;
  },
  talk_total: ({ lead, talkMs, connectedMs, holdMs, agents, atOnce }) =>
    lead === 'talk'
      ? say`通话共${duration(talkMs)}，不含保持：${agents}个坐席${atOnce ? '（部分时间同时在线，时长相加）' : ''}，保持${duration(holdMs)}。`
      : say`接通共${duration(connectedMs)}：${agents}个坐席${atOnce ? '（部分时间同时在线，时长相加）' : ''}，通话${duration(talkMs)}，保持${duration(holdMs)}。`,
  talk_unknown: () => say`话单没有记录通话从何时开始或到何时结束，无法判断通话了多久。`,
  talking_since: ({ agent, at, supervisor }) =>
    say`${party(agent)}${supervisor ? '（班长）' : ''} 自 ${{ moment: at }} 起接通，通话仍在进行，尚无结束时间。`,
  no_talk: ({ agent }) =>
    agent === null ? say`没有通话时长：没有坐席接通。` : say`${party(agent)} 没有接通，没有通话时长。`,
  on_line: ({ agent, from, to }) =>
    say`${party(agent)} 在线：${{ moment: from }} ${to === null ? '起' : say`至 ${{ moment: to }}，${duration(to - from)}`}。`,
  talked_most: ({ extreme, agent, talkMs, others, next }) =>
    others === 0
      ? say`${party(agent)} 通话${lasting(talkMs)}，是唯一接通的坐席。`
      : say`${party(agent)} 通话最${extreme === 'longest' ? '久' : '短'}：${lasting(talkMs)}${next === null ? '' : `，比${inline(party(next.agent))}${extreme === 'longest' ? '多' : '少'}${duration(next.apartMs)}`}。`,
  several_agents: ({ agents, why }) =>
    say`本通电话有${agents.length}个坐席侧人员：${firstFew(why.map(arrived), 5).join('；')}。`,
  one_agent: ({ agent }) => say`只有一个坐席：${party(agent)}。`,
  rang_in_story: ({ agent, ms, outcome }) => say`${party(agent)} 振铃${lasting(ms)}，${ENDED[outcome]}。`,
  holds_in_story: ({ holds, holdMs, mutes, muteMs }) => {
    const parts = [
      ...(holds === 0 ? [] : [`保持${holds}次，共${lasting(holdMs)}`]),
      ...(mutes === 0 ? [] : [`静音${mutes}次，共${lasting(muteMs)}`]),
    ];
    return say`通话中${parts.join('；')}。`;
  },
  transferred_in_story: ({ transfer, from, to }) =>
    say`${transfer === 'blind' ? '直接转接（盲转）' : '咨询后转接'}：${from === null ? '未知坐席' : party(from)} → ${to === null ? '没有坐席振铃' : party(to)}。`,
  watched_in_story: ({ agent, listenedMs, coachedMs, bargedIn, tookOver }) => {
    const parts = [
      ...(listenedMs === 0 ? [] : [`监听${lasting(listenedMs)}`]),
      ...(coachedMs === 0 ? [] : [`辅导${lasting(coachedMs)}`]),
      ...(bargedIn ? ['强插'] : []),
      ...(tookOver ? ['强拆'] : []),
    ];
    return say`${party(agent)} 是本通电话的班长${parts.length === 0 ? '' : `，${parts.join('，')}`}。`;
  },
  only_listed: ({ agent }) => say`按话单事件，${party(agent)} 没有振铃，也没有接通。`,
};

function arrived({ agent, how, from }: AgentArrival): string {
  const giver = from === null ? '' : `由${inline(party(from))}`;
  const ways: Readonly<Record<AgentArrival['how'], string>> = {
    answered: '接听',
    missed: '振铃未接',
    blind: `${giver}直接转接（盲转）而来`,
    attended: `${giver}咨询后转接而来`,
    supervisor: '为班长',
    other: '没有振铃也没有接通',
  };
  return `${party(agent)} ${ways[how]}`;
}

const ENDED: Readonly<Record<RingOutcome, string>> = {
  answered: '已接听',
  no_answer: '振铃超时未接',
  ended: '未接听即结束',
  caller_left: '未接，客户放弃',
  call_over: '未接，通话结束',
  unknown: '没有记录如何结束',
};
