import type { CallFacts } from '../../call/facts.js';
import type { RingAttempt } from '../../call/ring.js';
import { spanMs } from '../../call/span.js';
import type { Asked } from '../asked.js';
import { told, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { tellOutboundFailure, type OutboundStatement } from './outbound.js';
import {
  attempt,
  isMissed,
  MOST_LISTED,
  noRing,
  proof,
  ringsOf,
  rungAgents,
  type RingingStatement,
} from './ringing.js';

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
  const missedBy: RingingStatement = { kind: 'missed_by', missed: rungAgents(missed) };
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
  const [first, ...others] = rings.slice(0, MOST_LISTED).map(howEnded);
  return first === undefined ? noRing(call, asked) : told([first, ...others], proof(rings));
}

/** How one ring ended, as an answer to whether it was picked up. */
export function howEnded({ agent, span, outcome }: RingAttempt): RingingStatement {
  const ms = spanMs(span);
  return outcome === 'answered'
    ? { kind: 'agent_answered_ring', agent, ms }
    : { kind: 'how_missed', agent, ms, outcome };
}

function answeredAfter({ rings }: CallFacts): RingingStatement[] {
  const ring = rings.find(({ outcome }) => outcome === 'answered');
  return ring === undefined ? [] : [howEnded(ring)];
}

/** The topics of this family. */
export const MISSED = {
  who_missed: tellWhoMissed,
  declined_or_missed: tellHowMissed,
} satisfies Answers<RingingStatement | OutboundStatement>;
