import type { AgentActivity } from './agents.js';
import type { Call } from './call.js';
import type { RingAttempt } from './ring.js';
import type { Party } from './timeline.js';

/** Who came first, last and talked longest; supervisors only for talk after they joined. */
export interface AgentOrder {
  readonly firstOffered: Party | null;
  readonly firstAnswered: Party | null;
  readonly last: Party | null;
  readonly longestTalking: AgentActivity | null;
}

/** call-facts: "first offered, first answered, last, longest-talking agent". The last is whose events end last. */
export function agentOrder(
  { agents, agentMarks }: Call,
  rings: readonly RingAttempt[],
  activities: readonly AgentActivity[],
): AgentOrder {
  let last = agents[0];
  for (const agent of agents) {
    if (last === undefined || agent.last.position > last.last.position) last = agent;
  }
  let longestTalking: AgentActivity | null = null;
  for (const activity of activities) {
    if ((activity.talkMs ?? 0) > (longestTalking?.talkMs ?? 0)) longestTalking = activity;
  }
  return {
    firstOffered: rings[0]?.agent ?? null,
    firstAnswered: agentMarks.first('Established')?.party ?? null,
    last: last?.party ?? null,
    longestTalking,
  };
}
