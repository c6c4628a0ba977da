import type { RingOutcome } from '../../../call/ring.js';
import type { StoryStatement } from '../../../question/answers/agent-story.js';
import type { TalkedMostStatement } from '../../../question/answers/talked-most.js';
import type { AgentArrival, ArrivalStatement } from '../../../question/answers/arrivals.js';
import type { Words } from '../../answer-words.js';
import { say } from '../../sentence.js';
import { duration, firstFew, lasting, list, party, times } from '../phrases.js';

export const talking: Words<StoryStatement | ArrivalStatement | TalkedMostStatement> = {
  talk_of: ({ lead, agent, talkMs, connectedMs, holdMs, supervisor }) => {
    const who = `${party(agent)}${supervisor ? ' (supervisor)' : ''}`;
    const held = holdMs === 0 ? ', no hold' : `, hold ${duration(holdMs)}`;
    return lead === 'talk'
      ? say`${who} talked ${lasting(talkMs)}, without hold (connected ${duration(connectedMs)}${held}).`
      : say`${who} was connected ${lasting(connectedMs)} (talk ${duration(talkMs)}${held}).`;
  },
  talk_total: ({ lead, talkMs, connectedMs, holdMs, agents, atOnce }) =>
    lead === 'talk'
      ? say`Talk time ${duration(talkMs)} in all, without hold: ${agents} agents${atOnce ? ', partly at the same time' : ''}, hold ${duration(holdMs)}.`
      : say`Connected time ${duration(connectedMs)} in all: ${agents} agents${atOnce ? ', partly at the same time' : ''}, talk ${duration(talkMs)}, hold ${duration(holdMs)}.`,
  talk_unknown: () =>
    say`The record does not tell how long they talked: it has no mark of when the talk began or ended.`,
  talking_since: ({ agent, at, supervisor }) =>
    say`${party(agent)}${supervisor ? ' (supervisor)' : ''} has been on the line since ${{ moment: at }}; the end is not recorded yet.`,
  no_talk: ({ agent }) =>
    agent === null
      ? say`No talk time: no agent was connected.`
      : say`${party(agent)} was not connected, so there is no talk time.`,
  on_line: ({ agent, from, to }) =>
    say`${party(agent)} was on the line from ${{ moment: from }} ${to === null ? 'on' : say`to ${{ moment: to }} (${duration(to - from)})`}.`,
  talked_most: ({ extreme, agent, talkMs, others, next }) =>
    others === 0
      ? say`${party(agent)} talked ${lasting(talkMs)} and was the only agent on the line.`
      : say`${party(agent)} talked ${extreme === 'longest' ? 'longest' : 'least'}: ${lasting(talkMs)}${next === null ? '' : `, ${duration(next.apartMs)} ${extreme === 'longest' ? 'more' : 'less'} than ${party(next.agent)}`}.`,
  several_agents: ({ agents, why }) =>
    say`${agents.length} people of our side are on this call: ${list(firstFew(why.map(arrived), 5))}.`,
  one_agent: ({ agent }) => say`Only one agent is on this call: ${party(agent)}.`,
  rang_in_story: ({ agent, ms, outcome }) => say`${party(agent)} rang ${lasting(ms)}: ${ENDED[outcome]}.`,
  holds_in_story: ({ holds, holdMs, mutes, muteMs }) => {
    const parts = [
      ...(holds === 0 ? [] : [`put the customer on hold ${times(holds)}, ${lasting(holdMs)} in all`]),
      ...(mutes === 0 ? [] : [`muted ${times(mutes)}, ${lasting(muteMs)} in all`]),
    ];
    return say`During the talk: ${list(parts)}.`;
  },
  transferred_in_story: ({ transfer, from, to }) =>
    say`${transfer === 'blind' ? 'Blind transfer' : 'Attended transfer (after a consult)'}: ${from === null ? 'somebody' : party(from)} to ${to === null ? 'nobody who rang' : party(to)}.`,
  watched_in_story: ({ agent, listenedMs, coachedMs, bargedIn, tookOver }) => {
    const parts = [
      ...(listenedMs === 0 ? [] : [`listened ${lasting(listenedMs)}`]),
      ...(coachedMs === 0 ? [] : [`coached ${lasting(coachedMs)}`]),
      ...(bargedIn ? ['barged in'] : []),
      ...(tookOver ? ['took the call over'] : []),
    ];
    return say`${party(agent)} was on this call as a supervisor${parts.length === 0 ? '' : ` and ${list(parts)}`}.`;
  },
  only_listed: ({ agent }) =>
    say`${party(agent)} neither rang nor was connected by the events of this record.`,
};

function arrived({ agent, how, from }: AgentArrival): string {
  const giver = from === null ? '' : ` from ${party(from)}`;
  const ways: Readonly<Record<AgentArrival['how'], string>> = {
    answered: 'answered',
    missed: 'rang and did not answer',
    blind: `came by a blind transfer${giver}`,
    attended: `came by an attended transfer${giver}`,
    supervisor: 'was there as a supervisor',
    other: 'neither rang nor was connected',
  };
  return `${party(agent)} ${ways[how]}`;
}

const ENDED: Readonly<Record<RingOutcome, string>> = {
  answered: 'answered',
  no_answer: 'did not answer, the ring timed out',
  ended: 'did not answer, the ring ended early',
  caller_left: 'not answered, the caller gave up',
  call_over: 'not answered, the call ended',
  unknown: 'how it ended is not recorded',
};
