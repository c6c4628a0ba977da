import type { RingOutcome } from '../../../call/ring.js';
import type { NeighbourStatement } from '../../../question/answers/neighbours.js';
import type { RingingStatement, RungAgent } from '../../../question/answers/ringing.js';
import type { Words } from '../../answer-words.js';
import { say } from '../../sentence.js';
import { first, firstFew, lasting, list, party, times } from '../phrases.js';

export const ringing: Words<RingingStatement | NeighbourStatement> = {
  ring_total: ({ ms, attempts, agents }) =>
    say`Ring time ${lasting(ms)} in all: ${attempts} attempts at ${agents} ${agents === 1 ? 'agent' : 'agents'}.`,
  ring_attempt: ({ extreme, agent, ms, outcome, ordinal, of }) =>
    say`${of > 1 ? `${first(extreme, 'Ring')} ${ordinal} of ${of}, ` : ''}${party(agent)}: rang ${lasting(ms)}, ${ENDED[outcome]}.`,
  no_ring: ({ agent, supervisor }) => {
    if (agent === null) return say`On this call no agent rang.`;
    return supervisor
      ? say`${party(agent)} was on this call as a supervisor; the call was not offered to them.`
      : say`${party(agent)} did not ring on this call.`;
  },
  no_ring_beside: ({ which, agent }) => say`No agent rang ${which} ${party(agent)}.`,
  no_such_ring: ({ of }) => say`There is no such ring: the record has ${of}.`,
  missed_by: ({ missed }) => {
    const rings = missed.flatMap((one) => one.rings).length;
    const several =
      rings > missed.length ? `${missed.length} agents (${rings} rings)` : `${missed.length} agents`;
    return say`Not answered by ${missed.length === 1 ? '' : `${several}: `}${list(firstFew(missed.map(rung), 6))}.`;
  },
  nobody_missed: ({ rang }) =>
    say`Nobody missed it: ${rang === 1 ? 'the one agent who rang answered' : 'every ring was answered'}.`,
  agents_tried: ({ agents, attempts, answered }) => {
    const tries = attempts > agents ? ` in ${attempts} attempts` : '';
    const end = answered.length === 0 ? 'none answered' : `${list(answered.map(party))} answered`;
    return say`${agents} ${agents === 1 ? 'agent' : 'agents'} rang${tries}; ${end}.`;
  },
  agent_tried: ({ agent, attempts, answered }) => {
    const end = answered === null ? '' : answered ? ' and answered' : ' and did not answer';
    return say`${party(agent)} rang ${times(attempts)}${end}.`;
  },
  did_ring: ({ agents }) => say`It rang at ${list(agents.map(party))}.`,
  how_missed: ({ agent, ms, outcome }) => say`${party(agent)} ${HOW[outcome](lasting(ms))}`,
  agent_answered_ring: ({ agent, ms }) => say`${party(agent)} answered after ringing ${lasting(ms)}.`,
};

/** An agent with every ring: how long it rang, how it ended. */
export function rung({ agent, rings }: RungAgent): string {
  const each = rings.map(({ ms, outcome }) => `rang ${lasting(ms)}, ${ENDED[outcome]}`);
  return `${party(agent)}${each.length === 0 ? '' : ` (${each.join('; ')})`}`;
}

const ENDED: Readonly<Record<RingOutcome, string>> = {
  answered: 'answered',
  no_answer: 'did not answer',
  ended: 'ended before an answer',
  caller_left: 'the caller gave up',
  call_over: 'the call ended',
  unknown: 'how it ended is not recorded',
};

const HOW: Readonly<Record<RingOutcome, (ms: string) => string>> = {
  answered: (ms) => `answered after ${ms}.`,
  no_answer: (ms) => `did not pick up: the ring timed out after ${ms}. The record shows no decline.`,
  ended: (ms) =>
    `did not answer: the ring ended after ${ms}, before any time-out. That may be a decline; the record does not tell it apart from a call that was gone.`,
  caller_left: (ms) => `did not answer: the caller gave up after ${ms} of ringing.`,
  call_over: (ms) => `did not answer: the call ended after ${ms} of ringing.`,
  unknown: () => `rang; the record does not tell how the ring ended.`,
};
