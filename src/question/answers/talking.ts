import type { AgentActivity } from '../../call/agents.js';
import type { CallFacts } from '../../call/facts.js';
import { sumMs, type Ms } from '../../call/span.js';
import { doOverlap } from '../../call/talk.js';
import type { Party } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { events, timeField, told, unknown, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { chosenByOrdinal } from './meant.js';
import { hasConnected } from './agents.js';
import { lacking } from './lacking.js';
import { proof, ringsOf } from './ringing.js';

/** Talk is without hold, connected with it (call-facts, "connected" and "talk"). */
type Measure = 'talk' | 'connected';

export type TalkingStatement =
  | {
      readonly kind: 'talk_of';
      readonly lead: Measure;
      readonly agent: Party;
      readonly talkMs: Ms;
      readonly connectedMs: Ms;
      readonly holdMs: Ms;
      readonly supervisor: boolean;
    }
  | {
      readonly kind: 'talk_total';
      readonly lead: Measure;
      readonly talkMs: Ms;
      readonly connectedMs: Ms;
      readonly holdMs: Ms;
      readonly agents: number;
      /** Some were on the line at once: what is added up may be more than the call lasted. */
      readonly atOnce: boolean;
    }
  | { readonly kind: 'talk_unknown' }
  /** On a call that goes on: since when (epoch ms), the end not being recorded yet. */
  | {
      readonly kind: 'talking_since';
      readonly agent: Party;
      readonly at: number;
      readonly supervisor: boolean;
    }
  | { readonly kind: 'no_talk'; readonly agent: Party | null }
  | { readonly kind: 'talked_most'; readonly agent: Party; readonly talkMs: Ms; readonly others: number }
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

const MOST_LISTED = 5;

/** Talk or connected time: in total and per agent. */
function tellTalk(lead: Measure) {
  return (call: CallFacts, asked: Asked): Told<TalkingStatement> => {
    const named = asked.agents.map(({ key }) => key);
    const chosen = call.activities.filter((one) =>
      named.length === 0 ? hasConnected(one) : named.includes(one.agent.key),
    );
    const talkers = chosen.filter(hasConnected);
    const [first, ...others] = chosenByOrdinal(talkers, asked)
      .slice(0, MOST_LISTED)
      .map((one) => talkOf(one, lead));
    if (first === undefined) return noTalk(call, asked.agents[0] ?? null);
    const evidence = talkers
      .slice(0, 2)
      .flatMap(({ connections }) => events(connections[0]?.start, connections.at(-1)?.end));
    const goingOn = tellGoingOn(call, talkers);
    if (goingOn !== null) return goingOn;
    if (talkers.every(({ connectedMs }) => connectedMs === null))
      return unknown<TalkingStatement>(
        [{ kind: 'talk_unknown' }],
        [...lacking(call, 'Established'), ...evidence],
      );
    const isOne = talkers.length === 1 || named.length > 0 || asked.ordinal !== null;
    return told<TalkingStatement>(
      isOne ? [first, ...others] : [total(talkers, lead), first, ...others],
      evidence,
    );
  };
}

/** Where somebody is still on the line: since when, and how long whoever has left was; null where nobody is. */
function tellGoingOn(call: CallFacts, talkers: readonly AgentActivity[]): Told<TalkingStatement> | null {
  const { releaseTime } = call.record;
  const starts = talkers.flatMap((one) => {
    const last = one.connections.at(-1);
    return last?.to === null ? [{ one, start: last.start }] : [];
  });
  if (releaseTime !== null || starts.length === 0) return null;
  const since = starts.map(({ one: { agent, supervisor }, start: { at } }): TalkingStatement => ({
    kind: 'talking_since',
    agent,
    at,
    supervisor,
  }));
  const over = talkers
    .filter((talker) => starts.every(({ one }) => one !== talker))
    .map((one) => talkOf(one, 'talk'));
  const [first, ...others] = [...since, ...over];
  if (first === undefined) return null;
  const evidence = events(...starts.map(({ start }) => start)).slice(0, 3);
  return unknown([first, ...others.slice(0, MOST_LISTED)], [...evidence, timeField('ReleaseTime', null)]);
}

/** The agent with the longest talk time; how long each talked beside it. */
function tellTalkedMost(call: CallFacts): Told<TalkingStatement> {
  const { longestTalking } = call.agents;
  const talkers = call.activities.filter(hasConnected);
  const goingOn = tellGoingOn(call, talkers);
  if (goingOn !== null) return goingOn;
  if (longestTalking === null) return noTalk(call, null);
  const first = {
    kind: 'talked_most',
    agent: longestTalking.agent,
    talkMs: longestTalking.talkMs,
    others: talkers.length - 1,
  } as const;
  const each = talkers.length > 1 ? talkers.slice(0, MOST_LISTED).map((one) => talkOf(one, 'talk')) : [];
  const { connections } = longestTalking;
  return told<TalkingStatement>([first, ...each], events(connections[0]?.start, connections.at(-1)?.end));
}

/** Why there are several agents: who rang, who answered, who was transferred to. */
function tellSeveralAgents(call: CallFacts): Told<TalkingStatement> {
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

export function talkOf(
  { agent, talkMs, connectedMs, hold, supervisor }: AgentActivity,
  lead: Measure,
): TalkingStatement {
  return { kind: 'talk_of', lead, agent, talkMs, connectedMs, holdMs: hold.totalMs, supervisor };
}

function total(talkers: readonly AgentActivity[], lead: Measure): TalkingStatement {
  return {
    kind: 'talk_total',
    lead,
    talkMs: sumMs(talkers.map(({ talkMs }) => talkMs)),
    connectedMs: sumMs(talkers.map(({ connectedMs }) => connectedMs)),
    holdMs: sumMs(talkers.map(({ hold }) => hold.totalMs)),
    agents: talkers.length,
    atOnce: doOverlap(talkers),
  };
}

export function noTalk(call: CallFacts, agent: Party | null): Told<TalkingStatement> {
  const rings = agent === null ? [] : ringsOf(call, { agents: [agent] });
  const evidence = [...lacking(call, 'Established'), ...proof(rings)];
  if (call.answered && agent === null) return unknown<TalkingStatement>([{ kind: 'talk_unknown' }], evidence);
  return told<TalkingStatement>([{ kind: 'no_talk', agent }], evidence);
}

/** The topics of this family. */
export const TALKING = {
  two_agents: tellSeveralAgents,
  talked_most: tellTalkedMost,
  talk: tellTalk('talk'),
  connected: tellTalk('connected'),
} satisfies Answers<TalkingStatement>;
