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
  | { readonly kind: 'on_line'; readonly agent: Party; readonly from: number; readonly to: number | null };

/** Agents listed in one answer about talk. */
export const MOST_LISTED = 5;

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
      .map((talker) => talkOf(talker, lead));
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
    if (asked.wants === 'when') return tellOnLine(talkers);
    const isOne = talkers.length === 1 || named.length > 0 || asked.ordinal !== null;
    return told<TalkingStatement>(
      isOne ? [first, ...others] : [total(talkers, lead), first, ...others],
      evidence,
    );
  };
}

/** From when to when each was on the line; in time order. */
function tellOnLine(talkers: readonly AgentActivity[]): Told<TalkingStatement> {
  const lines = talkers
    .flatMap(({ agent, connections }) => connections.map((line) => ({ agent, ...line })))
    .toSorted((a, b) => a.from - b.from)
    .slice(0, MOST_LISTED);
  const [first, ...others] = lines.map(
    ({ agent, from, to }) => ({ kind: 'on_line', agent, from, to }) as const,
  );
  if (first === undefined) return unknown([{ kind: 'talk_unknown' }]);
  return told(
    [first, ...others],
    lines.slice(0, 2).flatMap(({ start, end }) => events(start, end)),
  );
}

/** Where somebody is still on the line: since when, and how long whoever has left was; null where nobody is. */
export function tellGoingOn(
  call: CallFacts,
  talkers: readonly AgentActivity[],
): Told<TalkingStatement> | null {
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
  talk: tellTalk('talk'),
  connected: tellTalk('connected'),
} satisfies Answers<TalkingStatement>;
