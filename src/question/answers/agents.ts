import type { AgentActivity } from '../../call/agents.js';
import type { CallFacts } from '../../call/facts.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import { askedAbout, type Asked } from '../asked.js';
import { absent, events, field, told, type Evidence, type Note, type Told, timeField } from '../told.js';
import type { Answers } from './answers.js';
import { answerEntry } from './waiting.js';

export type AgentsStatement =
  | { readonly kind: 'agent_answered'; readonly by: Party; readonly at: number }
  | { readonly kind: 'nobody_answered'; readonly rang: number; readonly customer: boolean }
  | { readonly kind: 'customer_answered'; readonly at: number; readonly by: Party | null }
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
  | { readonly kind: 'no_agent' };

/** Who picked up (call-facts, "answered"): the agent, and for calls that we place the customer. */
function tellWhoAnswered(call: CallFacts): Told<AgentsStatement> {
  const { firstAnswered: by } = call.agents;
  const entry = answerEntry(call);
  if (call.placedByUs) return tellPlaced(call);
  if (by === null || entry === null || entry === undefined) {
    return told(
      [{ kind: 'nobody_answered', rang: call.rings.length, customer: false }],
      [absent('Established')],
    );
  }
  const last = call.agents.last;
  const later: AgentsStatement[] = last === null || last.key === by.key ? [] : [lastAgent(call, last)];
  return told<AgentsStatement>([{ kind: 'agent_answered', by, at: entry.at }, ...later], events(entry));
}

/** On a call that we place it is the customer who answers. */
function tellPlaced(call: CallFacts): Told<AgentsStatement> {
  const picked = call.timeline.find(({ lane, event }) => lane === 'customer' && event === 'Established');
  const placed = call.activities.find(({ supervisor }) => !supervisor)?.agent ?? null;
  const beside = placed === null ? [] : [{ kind: 'agent_placed', agent: placed } as const];
  if (!call.answered) {
    return told<AgentsStatement>(
      [{ kind: 'nobody_answered', rang: 0, customer: true }, ...beside],
      [absent('Established')],
    );
  }
  const at = picked?.at ?? call.record.establishedTime;
  if (at === null || at === undefined) return noAgent(call);
  const evidence: Evidence[] =
    picked === undefined ? [timeField('EstablishedTime', call.record.establishedTime)] : events(picked);
  return told<AgentsStatement>([{ kind: 'customer_answered', at, by: placed }], evidence);
}

/** The agent the call was offered to first, or who answered first where that is asked. */
function tellFirstAgent(call: CallFacts, { ordinal }: Asked): Told<AgentsStatement> {
  const nth = ordinal !== null && ordinal > 1 ? tellNth(call, ordinal) : null;
  if (nth !== null) return nth;
  const { firstOffered, firstAnswered } = call.agents;
  const first =
    firstOffered ?? firstAnswered ?? call.activities.find(({ supervisor }) => !supervisor)?.agent ?? null;
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
  const people = listed(call);
  const [first, ...others] = people;
  if (first === undefined) return noAgent(call);
  if (asked.ordinal !== null)
    return asked.ordinal < 0
      ? tellLastAgent(call)
      : (tellNth(call, asked.ordinal) ?? tellFirstAgent(call, askedAbout('first_agent')));
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

function tellNth(call: CallFacts, ordinal: number): Told<AgentsStatement> | null {
  const agent = call.activities.filter(({ supervisor }) => !supervisor)[ordinal - 1];
  if (agent === undefined) return null;
  const first: AgentsStatement = { kind: 'agents_listed', agents: [agent.agent], supervisors: [] };
  return told([first], events(firstEntry(call, agent.agent)));
}

function listed(call: CallFacts): AgentsStatement[] {
  const supervisors = call.activities.filter(({ supervisor }) => supervisor).map(({ agent }) => agent);
  const agents = call.activities.filter(({ supervisor }) => !supervisor).map(({ agent }) => agent);
  const { agentNames, agentIds } = call.record;
  if (agents.length + supervisors.length === 0) {
    const names = agentNames.length > 0 ? agentNames : agentIds;
    return names.length === 0 ? [] : [{ kind: 'listed_only', names: names.slice(0, 5) }];
  }
  return [{ kind: 'agents_listed', agents, supervisors }, ...placedBy(call)];
}

function placedBy({ timeline, placedByUs }: CallFacts): AgentsStatement[] {
  const dialling = timeline.find(
    ({ lane, event }) => lane === 'agent' && (event === 'Dialing' || event === 'AgentDialing'),
  );
  return placedByUs && dialling !== undefined ? [{ kind: 'agent_placed', agent: dialling.party }] : [];
}

function noAgent(call: CallFacts): Told<AgentsStatement> {
  const [only] = listed(call);
  return told([only ?? { kind: 'no_agent' }], [field('AgentIds', call.record.agentIds.join(', '))]);
}

function lastAgent({ activities }: CallFacts, agent: Party): AgentsStatement {
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
  who_answered: tellWhoAnswered,
  first_agent: tellFirstAgent,
  last_agent: tellLastAgent,
  agents: tellAgents,
} satisfies Answers<AgentsStatement>;
