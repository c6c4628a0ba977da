import type { AgentActivity } from '../../call/agents.js';
import type { CallFacts } from '../../call/facts.js';
import type { Party } from '../../call/timeline.js';
import { events, told, type Told } from '../told.js';
import { hasConnected } from './agents.js';
import type { Answers } from './answers.js';
import { MOST_LISTED, noTalk, type TalkingStatement } from './talking.js';

export type ArrivalStatement =
  | {
      readonly kind: 'several_agents';
      readonly agents: readonly Party[];
      readonly why: readonly AgentArrival[];
    }
  | { readonly kind: 'one_agent'; readonly agent: Party };

/** How an agent came to the call. */
export interface AgentArrival {
  readonly agent: Party;
  readonly how: 'answered' | 'missed' | 'blind' | 'attended' | 'supervisor' | 'other';
  readonly from: Party | null;
}

/** Why there are several agents: who rang, who answered, who was transferred to. */
function tellSeveralAgents(call: CallFacts): Told<TalkingStatement | ArrivalStatement> {
  const [only, ...others] = call.activities;
  if (only === undefined) return noTalk(call, null);
  if (others.length === 0)
    return told(
      [{ kind: 'one_agent', agent: only.agent }],
      events(call.timeline.find(({ party }) => party.key === only.agent.key)),
    );
  const why = call.activities.slice(0, MOST_LISTED).map((activity) => arrival(call, activity));
  const evidence = [
    ...events(...call.transfers.slice(0, 2).map(({ at }) => at)),
    ...events(...call.rings.slice(0, 2).map(({ span }) => span.start)),
  ];
  return told(
    [{ kind: 'several_agents', agents: call.activities.map(({ agent }) => agent), why }],
    evidence.slice(0, 4),
  );
}

function arrival(call: CallFacts, activity: AgentActivity): AgentArrival {
  const { agent, supervisor } = activity;
  if (supervisor) return { agent, how: 'supervisor', from: null };
  const transfer = call.transfers.find(({ to }) => to?.key === agent.key);
  if (transfer !== undefined) return { agent, how: transfer.kind, from: transfer.from };
  if (hasConnected(activity)) return { agent, how: 'answered', from: null };
  const rang = call.rings.some((ring) => ring.agent.key === agent.key);
  return { agent, how: rang ? 'missed' : 'other', from: null };
}

/** The topics of this family. */
export const ARRIVALS = { two_agents: tellSeveralAgents } satisfies Answers<
  TalkingStatement | ArrivalStatement
>;
