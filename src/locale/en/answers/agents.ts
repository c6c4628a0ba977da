import type { AgentsStatement } from '../../../question/answers/agents.js';
import type { AnsweringStatement } from '../../../question/answers/answering.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { duration, firstFew, list, party } from '../phrases.js';
import { rung } from './ringing.js';

export const agents: Words<AgentsStatement | AnsweringStatement> = {
  agent_answered: ({ by, at }) => say`Answered by ${party(by)} at ${{ moment: at }}.`,
  nobody_answered: ({ rang, customer }) => {
    if (customer) return say`Not answered: the customer did not pick up.`;
    return rang === 0
      ? say`Not answered: no agent answered, and it rang at none.`
      : say`Not answered: it rang, but no agent answered.`;
  },
  customer_answered: ({ at, by, system }) => {
    const dialled = by === null ? (system ? '; the system dialled' : '') : `; ${party(by)} placed the call`;
    return say`The customer answered at ${{ moment: at }}${dialled}.`;
  },
  own_answer: ({ agent, at, ringMs }) =>
    say`${party(agent)} answered at ${{ moment: at }}${ringMs === null ? '' : `, after ringing ${duration(ringMs)}`}.`,
  nth_answer: ({ agent, at, ordinal, of }) =>
    say`${of === 1 ? 'The only agent who answered' : `Answer ${ordinal} of ${of}`}: ${party(agent)}, at ${{ moment: at }}.`,
  no_such_answer: ({ of }) => say`There is no such answer: ${of} ${of === 1 ? 'agent' : 'agents'} answered.`,
  answered_first: ({ by, at }) => say`The first to answer was ${party(by)}, at ${{ moment: at }}.`,
  nth_agent: ({ one, ordinal, of, connected }) => {
    const which = of === 1 ? 'The only agent' : `Agent ${ordinal} of ${of}`;
    const end = one.rings.length > 0 ? '' : connected ? ' (connected)' : ' (did not ring)';
    return say`${which}: ${rung(one)}${end}.`;
  },
  no_such_agent: ({ of }) => say`There is no such agent: the record has ${of}.`,
  first_offered: ({ agent, answered }) =>
    say`First offered to ${party(agent)}, who ${answered ? 'answered' : 'did not answer'}.`,
  last_agent: ({ agent, answered }) =>
    say`The last agent on the call: ${party(agent)}${answered ? '' : ', who did not answer'}.`,
  agents_listed: ({ agents: people, supervisors }) => {
    const names = list(firstFew(people.map(party), 5));
    const beside =
      supervisors.length === 0 ? '' : `; beside them ${list(firstFew(supervisors.map(party)))} (supervisor)`;
    const count = `${people.length} ${people.length === 1 ? 'agent' : 'agents'}`;
    return people.length === 0 ? say`No agent${beside}.` : say`${count} on this call: ${names}${beside}.`;
  },
  agent_placed: ({ agent }) => say`${party(agent)} placed the call (dialled).`,
  listed_only: ({ names }) =>
    say`The record lists ${list(names.map((name) => shown(name)))}, but has no event of any agent.`,
  agent_ids: ({ agents: people, listed }) => {
    const each = [
      ...people.map((agent) => `${party(agent)} is ${shown(agent.id)}`),
      ...listed.map((id) => shown(id)),
    ];
    return say`Agent id: ${list(firstFew(each, 6))}.`;
  },
  no_agent: () => say`No agent: the record has no agent on this call.`,
};
