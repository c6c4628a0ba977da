import type { CallFacts } from '../../call/facts.js';
import type { RingAttempt, RingOutcome } from '../../call/ring.js';
import { spanMs, sumMs, type Ms } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import type { Asked, Extreme } from '../asked.js';
import { events, told, unknown, type Evidence, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { placeOfExtreme } from './extreme.js';
import { nth } from './nth.js';
import { lacking } from './lacking.js';

export type RingingStatement =
  | { readonly kind: 'ring_total'; readonly ms: Ms; readonly attempts: number; readonly agents: number }
  | {
      readonly kind: 'ring_attempt';
      /** Null unless it was chosen as the longest or the shortest. */
      readonly extreme: Extreme | null;
      readonly agent: Party;
      readonly ms: Ms;
      readonly outcome: RingOutcome;
      readonly ordinal: number;
      readonly of: number;
    }
  | { readonly kind: 'no_ring'; readonly agent: Party | null; readonly supervisor: boolean }
  | { readonly kind: 'no_such_ring'; readonly of: number }
  | { readonly kind: 'missed_by'; readonly missed: readonly RungAgent[] }
  | { readonly kind: 'nobody_missed'; readonly rang: number }
  | {
      readonly kind: 'agents_tried';
      readonly agents: number;
      readonly attempts: number;
      readonly answered: readonly Party[];
    }
  | {
      readonly kind: 'agent_tried';
      readonly agent: Party;
      readonly attempts: number;
      /** Null where the record does not say how a ring ended. */
      readonly answered: boolean | null;
    }
  | { readonly kind: 'did_ring'; readonly agents: readonly Party[] }
  | { readonly kind: 'how_missed'; readonly agent: Party; readonly ms: Ms; readonly outcome: RingOutcome }
  | { readonly kind: 'agent_answered_ring'; readonly agent: Party; readonly ms: Ms };

/** An agent with every ring that is meant, in time order. */
export interface RungAgent {
  readonly agent: Party;
  readonly rings: readonly { readonly ms: Ms; readonly outcome: RingOutcome }[];
}

export const MOST_LISTED = 6;

/** Ring time in total, per attempt, of one agent, of the n-th attempt (call-facts, "ring, per attempt"). */
function tellRingTime(call: CallFacts, asked: Asked): Told<RingingStatement> {
  const rings = ringsOf(call, asked);
  if (rings.length === 0) return noRing(call, asked);
  const each = rings.map((ring) => attempt(call, ring));
  if (asked.ordinal !== null) {
    const [one, ring] = [nth(each, asked.ordinal), nth(rings, asked.ordinal)];
    if (one === undefined || ring === undefined) return unknown([{ kind: 'no_such_ring', of: rings.length }]);
    return told([one], proof([ring]));
  }
  const { extreme } = asked;
  const ring =
    rings[
      placeOfExtreme(
        rings.map(({ span }) => spanMs(span)),
        extreme,
      ) ?? -1
    ];
  if (ring !== undefined) return told([attempt(call, ring, extreme), total(rings)], proof([ring]));
  const [only] = each;
  if (each.length === 1 && only !== undefined) return told([only], proof(rings));
  return told<RingingStatement>([total(rings), ...each.slice(0, MOST_LISTED)], proof(rings));
}

/** How many agents were rung, and who answered; of agents who are named, how often each. */
function tellAgentsTried(call: CallFacts, asked: Asked): Told<RingingStatement> {
  const rings = ringsOf(call, asked);
  const [first, ...others] = rungAgents(rings);
  if (first === undefined) return noRing(call, asked);
  const each = rings.slice(0, MOST_LISTED).map((ring) => attempt(call, ring));
  if (asked.agents.length > 0)
    return told<RingingStatement>([tried(first), ...others.map(tried), ...each], proof(rings));
  const people = [first, ...others];
  const answered = people.filter(hasAnswered).map(({ agent }) => agent);
  const all = { kind: 'agents_tried', agents: people.length, attempts: rings.length, answered } as const;
  return told<RingingStatement>([all, ...each], proof(rings));
}

function tried(one: RungAgent): RingingStatement {
  const { agent, rings } = one;
  const known = hasAnswered(one) || rings.every(({ outcome }) => outcome !== 'unknown');
  return { kind: 'agent_tried', agent, attempts: rings.length, answered: known ? hasAnswered(one) : null };
}

function hasAnswered({ rings }: RungAgent): boolean {
  return rings.some(({ outcome }) => outcome === 'answered');
}

/** Whether it rang at an agent at all, or at one that is named. */
function tellAgentRang(call: CallFacts, asked: Asked): Told<RingingStatement> {
  const rings = ringsOf(call, asked);
  if (rings.length === 0) return noRing(call, asked);
  const agents = rungAgents(rings)
    .slice(0, MOST_LISTED)
    .map(({ agent }) => agent);
  return told<RingingStatement>(
    [{ kind: 'did_ring', agents }, ...call.rings.slice(0, MOST_LISTED).map((ring) => attempt(call, ring))],
    proof(rings),
  );
}

export function ringsOf({ rings }: CallFacts, { agents }: Pick<Asked, 'agents'>): readonly RingAttempt[] {
  return agents.length === 0
    ? rings
    : rings.filter(({ agent }) => agents.some(({ key }) => key === agent.key));
}

export function noRing(call: CallFacts, asked: Asked | null): Told<RingingStatement> {
  const agent = asked?.agents[0] ?? null;
  const supervisor = call.activities.some((one) => one.supervisor && one.agent.key === agent?.key);
  return told([{ kind: 'no_ring', agent, supervisor }], lacking(call, 'Ringing'));
}

/** Whether a ring ended without an answer, as far as the record tells. */
export function isMissed({ outcome }: Pick<RingAttempt, 'outcome'>): boolean {
  return outcome !== 'answered' && outcome !== 'unknown';
}

export function attempt(
  { rings }: CallFacts,
  ring: RingAttempt,
  extreme: Extreme | null = null,
): RingingStatement {
  const { agent, span, outcome } = ring;
  return {
    kind: 'ring_attempt',
    extreme,
    agent,
    ms: spanMs(span),
    outcome,
    ordinal: rings.indexOf(ring) + 1,
    of: rings.length,
  };
}

function total(rings: readonly RingAttempt[]): RingingStatement {
  const agents = rungAgents(rings).length;
  return {
    kind: 'ring_total',
    ms: sumMs(rings.map(({ span }) => spanMs(span))),
    attempts: rings.length,
    agents,
  };
}

/** The agents of rings, in the order in which they first rang. */
export function rungAgents(rings: readonly RingAttempt[]): readonly RungAgent[] {
  const people = new Map(rings.map(({ agent }) => [agent.key, agent]));
  return [...people.values()].map((agent) => ({
    agent,
    rings: rings
      .filter((ring) => ring.agent.key === agent.key)
      .map(({ span, outcome }) => ({ ms: spanMs(span), outcome })),
  }));
}

export function proof(rings: readonly RingAttempt[]): Evidence[] {
  return rings.slice(0, 2).flatMap(({ span }) => events(span.start, span.end));
}

/** The topics of this family. */
export const RINGING = {
  agents_tried: tellAgentsTried,
  agent_rang: tellAgentRang,
  ring_time: tellRingTime,
} satisfies Answers<RingingStatement>;
