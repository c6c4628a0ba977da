import type { AgentsStatement } from '../../../question/answers/agents.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { firstFew, list, party } from '../phrases.js';

export const agents: Words<AgentsStatement> = {
  agent_answered: ({ by, at }) => say`Answered by ${party(by)} at ${{ moment: at }}.`,
  nobody_answered: ({ rang, customer }) => {
    if (customer) return say`Not answered: the customer did not pick up.`;
    return rang === 0
      ? say`Not answered: no agent answered, and it rang at none.`
      : say`Not answered: it rang, but no agent answered.`;
  },
  customer_answered: ({ at, by }) =>
    say`The customer answered at ${{ moment: at }}${by === null ? '' : `; ${party(by)} placed the call`}.`,
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
