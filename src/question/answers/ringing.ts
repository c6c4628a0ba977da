import type { CallFacts } from '../../call/facts.js';
import type { RingAttempt, RingOutcome } from '../../call/ring.js';
import { spanMs, sumMs, type Ms } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import type { Asked, Extreme } from '../asked.js';
import { absent, events, told, unknown, type Evidence, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { placeOfExtreme } from './extreme.js';
import { tellOutboundFailure, type OutboundStatement } from './outbound.js';

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
  | {
      readonly kind: 'missed_by';
      readonly missed: readonly { readonly agent: Party; readonly ms: Ms; readonly outcome: RingOutcome }[];
    }
  | { readonly kind: 'nobody_missed'; readonly rang: number }
  | {
      readonly kind: 'agents_tried';
      readonly agents: number;
      readonly attempts: number;
      readonly answered: Party | null;
    }
  | { readonly kind: 'did_ring'; readonly agents: readonly Party[] }
  | { readonly kind: 'how_missed'; readonly agent: Party; readonly ms: Ms; readonly outcome: RingOutcome }
  | { readonly kind: 'agent_answered_ring'; readonly agent: Party; readonly ms: Ms };

const MOST_LISTED = 6;

/** Ring time in total, per attempt, of one agent, of the n-th attempt (call-facts, "ring, per attempt"). */
function tellRingTime(call: CallFacts, asked: Asked): Told<RingingStatement> {
  const rings = ringsOf(call, asked);
  if (rings.length === 0) return noRing(call, asked);
  const each = rings.map((ring) => attempt(call, ring));
  if (asked.ordinal !== null) {
    const index = asked.ordinal < 0 ? asked.ordinal : asked.ordinal - 1;
    const [one, ring] = [each.at(index), rings.at(index)];
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

/** Who rang and did not answer, with the seconds each rang (call-facts, "not answered by"). */
function tellWhoMissed(call: CallFacts, asked: Asked): Told<RingingStatement | OutboundStatement> {
  const own = ringsOf(call, asked);
  if (own.length === 0) return nobodyRang(call, asked);
  const ownMissed = own.filter(isMissed);
  // Whoever is named may have answered where another did not: "did it ring at anybody before {agent}?".
  const missed = ownMissed.length > 0 ? ownMissed : call.rings.filter(isMissed);
  const answers = own.slice(0, MOST_LISTED).map((ring) => attempt(call, ring));
  if (missed.length === 0)
    return told<RingingStatement>([{ kind: 'nobody_missed', rang: own.length }, ...answers], proof(own));
  const list = missed
    .slice(0, MOST_LISTED)
    .map(({ agent, span, outcome }) => ({ agent, ms: spanMs(span), outcome }));
  const missedBy: RingingStatement = { kind: 'missed_by', missed: list };
  const [first] = answers;
  return ownMissed.length === 0 && first !== undefined
    ? told<RingingStatement>([first, missedBy], proof([...own.slice(0, 1), ...missed]))
    : told<RingingStatement>([missedBy, ...answeredAfter(call)], proof(missed));
}

/** Without a ring at an agent; of a call that we placed, why the customer was not reached. */
function nobodyRang(call: CallFacts, asked: Asked): Told<RingingStatement | OutboundStatement> {
  return call.placedByUs && !call.answered && asked.agents.length === 0
    ? tellOutboundFailure(call)
    : noRing(call, asked);
}

/** Whether a ring that was not answered timed out, ended early, or lost its caller; why is not recorded. */
function tellHowMissed(call: CallFacts, asked: Asked): Told<RingingStatement | OutboundStatement> {
  const rings = ringsOf(call, asked);
  if (rings.length === 0) return nobodyRang(call, asked);
  const [first, ...others] = rings.slice(0, MOST_LISTED).map(({ agent, span, outcome }): RingingStatement => {
    const ms = spanMs(span);
    return outcome === 'answered'
      ? { kind: 'agent_answered_ring', agent, ms }
      : { kind: 'how_missed', agent, ms, outcome };
  });
  return first === undefined ? noRing(call, asked) : told([first, ...others], proof(rings));
}

/** How many agents were rung. */
function tellAgentsTried(call: CallFacts): Told<RingingStatement> {
  const { rings } = call;
  if (rings.length === 0) return noRing(call, null);
  const agents = new Set(rings.map(({ agent }) => agent.key)).size;
  const answered = rings.find(({ outcome }) => outcome === 'answered')?.agent ?? null;
  const each = rings.slice(0, MOST_LISTED).map((ring) => attempt(call, ring));
  return told<RingingStatement>(
    [{ kind: 'agents_tried', agents, attempts: rings.length, answered }, ...each],
    proof(rings),
  );
}

/** Whether it rang at an agent at all, or at one that is named. */
function tellAgentRang(call: CallFacts, asked: Asked): Told<RingingStatement> {
  const rings = ringsOf(call, asked);
  if (rings.length === 0) return noRing(call, asked);
  const agents = [...new Map(rings.map(({ agent }) => [agent.key, agent])).values()].slice(0, MOST_LISTED);
  return told<RingingStatement>(
    [{ kind: 'did_ring', agents }, ...call.rings.slice(0, MOST_LISTED).map((ring) => attempt(call, ring))],
    proof(rings),
  );
}

function ringsOf({ rings }: CallFacts, { agents }: Pick<Asked, 'agents'>): readonly RingAttempt[] {
  return agents.length === 0
    ? rings
    : rings.filter(({ agent }) => agents.some(({ key }) => key === agent.key));
}

function noRing(call: CallFacts, asked: Asked | null): Told<RingingStatement> {
  const agent = asked?.agents[0] ?? null;
  const supervisor = call.activities.some((one) => one.supervisor && one.agent.key === agent?.key);
  return told([{ kind: 'no_ring', agent, supervisor }], [absent('Ringing')]);
}

function isMissed({ outcome }: RingAttempt): boolean {
  return outcome !== 'answered' && outcome !== 'unknown';
}

function attempt({ rings }: CallFacts, ring: RingAttempt, extreme: Extreme | null = null): RingingStatement {
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
  const agents = new Set(rings.map(({ agent }) => agent.key)).size;
  return {
    kind: 'ring_total',
    ms: sumMs(rings.map(({ span }) => spanMs(span))),
    attempts: rings.length,
    agents,
  };
}

function answeredAfter({ rings }: CallFacts): RingingStatement[] {
  const ring = rings.find(({ outcome }) => outcome === 'answered');
  return ring === undefined
    ? []
    : [{ kind: 'agent_answered_ring', agent: ring.agent, ms: spanMs(ring.span) }];
}

function proof(rings: readonly RingAttempt[]): Evidence[] {
  return rings.slice(0, 2).flatMap(({ span }) => events(span.start, span.end));
}

/** The topics of this family. */
export const RINGING = {
  who_missed: tellWhoMissed,
  declined_or_missed: tellHowMissed,
  agents_tried: tellAgentsTried,
  agent_rang: tellAgentRang,
  ring_time: tellRingTime,
} satisfies Answers<RingingStatement | OutboundStatement>;
