import type { AgentActivity } from '../../call/agents.js';
import type { CallFacts } from '../../call/facts.js';
import { canonicalEvent } from '../../call/marks.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { events, field, told, unknown, type Note, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { proof, rungAgents, type RungAgent } from './ringing.js';
import { answerEntry } from './waiting.js';

export type AgentsStatement =
  | { readonly kind: 'agent_answered'; readonly by: Party; readonly at: number }
  | { readonly kind: 'first_offered'; readonly agent: Party; readonly answered: boolean }
  | { readonly kind: 'last_agent'; readonly agent: Party; readonly answered: boolean }
  | {
      readonly kind: 'agents_listed';
      readonly agents: readonly Party[];
      readonly supervisors: readonly Party[];
    }
  | { readonly kind: 'agent_placed'; readonly agent: Party }
  | { readonly kind: 'listed_only'; readonly names: readonly string[] }
  | { readonly kind: 'agent_ids'; readonly agents: readonly Party[]; readonly listed: readonly string[] }
  /** One of several in the order in which they came, with what became of the rings. */
  | {
      readonly kind: 'nth_agent';
      readonly one: RungAgent;
      readonly ordinal: number;
      readonly of: number;
      readonly connected: boolean;
    }
  | { readonly kind: 'no_such_agent'; readonly of: number }
  | { readonly kind: 'no_agent' };

/** The agent the call was offered to first, or who answered first where that is asked. */
function tellFirstAgent(call: CallFacts, { ordinal }: Asked): Told<AgentsStatement> {
  const rung = rungAgents(call.rings).map(({ agent }) => agent);
  if (ordinal !== null && ordinal !== 1) return tellNth(call, rung.length > 0 ? rung : people(call), ordinal);
  const { firstOffered, firstAnswered } = call.agents;
  const first = firstOffered ?? firstAnswered ?? people(call)[0] ?? null;
  if (first === null) return noAgent(call);
  const answered = firstAnswered?.key === first.key;
  const entry = answerEntry(call);
  const who: AgentsStatement[] =
    firstAnswered === null || answered || entry === undefined || entry === null
      ? []
      : [{ kind: 'agent_answered', by: firstAnswered, at: entry.at }];
  return told<AgentsStatement>(
    [{ kind: 'first_offered', agent: first, answered }, ...who],
    events(firstEntry(call, first)),
  );
}

/** Whose events end last. */
function tellLastAgent(call: CallFacts): Told<AgentsStatement> {
  const { last } = call.agents;
  if (last === null) return noAgent(call);
  return told([lastAgent(call, last)], events(call.timeline.findLast(({ party }) => party.key === last.key)));
}

/** Everybody of the agent lane, supervisors apart; who answered, and who only rang. */
function tellAgents(call: CallFacts, asked: Asked): Told<AgentsStatement> {
  if (asked.wants === 'id') return tellAgentIds(call, asked);
  const [first, ...others] = listed(call);
  if (first === undefined) return noAgent(call);
  if (asked.ordinal !== null)
    return asked.ordinal < 0 ? tellLastAgent(call) : tellNth(call, people(call), asked.ordinal);
  const entry = answerEntry(call);
  const by = call.agents.firstAnswered;
  const answer: AgentsStatement[] =
    call.placedByUs || by === null || entry === undefined || entry === null
      ? []
      : [{ kind: 'agent_answered', by, at: entry.at }];
  return told<AgentsStatement>([first, ...others, ...answer], events(...agentStarts(call)), absentees(call));
}

/** Agents of the record's list who have no event. */
function absentees({ contradictions }: CallFacts): Note[] {
  return contradictions.flatMap((contradiction): Note[] =>
    contradiction.kind === 'agent_without_events' ? [{ kind: 'contradiction', contradiction }] : [],
  );
}

/** The ids under which CCC knows the agents. */
function tellAgentIds(call: CallFacts, { agents }: Asked): Told<AgentsStatement> {
  const on = agents.length > 0 ? agents : call.activities.map(({ agent }) => agent);
  const others = call.record.agentIds.filter((id) => on.every((agent) => agent.id !== id));
  if (on.length + others.length === 0) return noAgent(call);
  return told(
    [{ kind: 'agent_ids', agents: on, listed: agents.length > 0 ? [] : others }],
    [field('AgentIds', call.record.agentIds.join(', '))],
  );
}

/** The n-th of some agents; of a call without that many, how many there are. */
function tellNth(call: CallFacts, all: readonly Party[], ordinal: number): Told<AgentsStatement> {
  const index = ordinal < 0 ? all.length + ordinal : ordinal - 1;
  const agent = all[index];
  if (all.length === 0) return noAgent(call);
  if (agent === undefined) return unknown([{ kind: 'no_such_agent', of: all.length }]);
  const rings = call.rings.filter((ring) => ring.agent.key === agent.key);
  const connected = hasConnected(call.activities.find((own) => own.agent.key === agent.key));
  const one = rungAgents(rings)[0] ?? { agent, rings: [] };
  return told(
    [{ kind: 'nth_agent', one, ordinal: index + 1, of: all.length, connected }],
    rings.length > 0 ? proof(rings) : events(firstEntry(call, agent)),
  );
}

/** Everybody of the agent lane but supervisors, in order of first event. */
function people({ activities }: CallFacts): readonly Party[] {
  return activities.flatMap(({ supervisor, agent }) => (supervisor ? [] : [agent]));
}

function listed(call: CallFacts): AgentsStatement[] {
  const supervisors = call.activities.filter(({ supervisor }) => supervisor).map(({ agent }) => agent);
  const agents = people(call);
  const { agentNames, agentIds } = call.record;
  if (agents.length + supervisors.length === 0) {
    const names = agentNames.length > 0 ? agentNames : agentIds;
    return names.length === 0 ? [] : [{ kind: 'listed_only', names: names.slice(0, 5) }];
  }
  return [{ kind: 'agents_listed', agents, supervisors }, ...placedBy(call)];
}

function placedBy(call: CallFacts): AgentsStatement[] {
  const agent = placer(call);
  return agent === null ? [] : [{ kind: 'agent_placed', agent }];
}

/**
 * Who placed a call of ours: the agent who dialled, else the first on a call that an agent dials. Whoever was rung for a
 * call that the system dials placed none.
 */
export function placer(call: CallFacts): Party | null {
  if (!call.placedByUs) return null;
  const entry = dialling(call);
  if (entry !== undefined) return entry.party;
  return call.kind === 'outbound' && call.rings.length === 0 ? (people(call)[0] ?? null) : null;
}

/** The event with which an agent dialled; a supervisor who joins dials as well, but places no call. */
export function dialling({ timeline, activities }: CallFacts): TimelineEntry | undefined {
  const supervisors = new Set(activities.flatMap(({ supervisor, agent }) => (supervisor ? [agent.key] : [])));
  return timeline.find(
    (entry) =>
      entry.lane === 'agent' && canonicalEvent(entry) === 'Dialing' && !supervisors.has(entry.party.key),
  );
}

export function noAgent(call: CallFacts): Told<AgentsStatement> {
  const [only] = listed(call);
  return told([only ?? { kind: 'no_agent' }], [field('AgentIds', call.record.agentIds.join(', '))]);
}

export function lastAgent({ activities }: CallFacts, agent: Party): AgentsStatement {
  const own = activities.find(({ agent: { key } }) => key === agent.key);
  return { kind: 'last_agent', agent, answered: hasConnected(own) };
}

/** Whether an agent was on the line at all. */
export function hasConnected(activity: AgentActivity | undefined): boolean {
  return activity !== undefined && (activity.connections.length > 0 || activity.connectedMs === null);
}

function firstEntry({ timeline }: CallFacts, { key }: Party): TimelineEntry | undefined {
  return timeline.find(({ party }) => party.key === key);
}

function agentStarts(call: CallFacts): (TimelineEntry | undefined)[] {
  return call.activities.slice(0, 3).map(({ agent }) => firstEntry(call, agent));
}

/** The topics of this family. */
export const AGENTS = {
  first_agent: tellFirstAgent,
  last_agent: tellLastAgent,
  agents: tellAgents,
} satisfies Answers<AgentsStatement>;
