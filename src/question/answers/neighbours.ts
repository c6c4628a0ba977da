import type { CallFacts } from '../../call/facts.js';
import type { RingAttempt } from '../../call/ring.js';
import type { Party } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { told, type Told } from '../told.js';
import { attempt, proof, type RingingStatement } from './ringing.js';

/** That nobody rang before the first, or after the last. */
export interface NeighbourStatement {
  readonly kind: 'no_ring_beside';
  readonly which: 'before' | 'after';
  readonly agent: Party;
}

/** Who rang right before or after somebody, for each of their rings; null where that is not asked. */
export function tellRingBeside(
  { rings, ...call }: CallFacts,
  { agents: [agent], toward, wants }: Asked,
): Told<RingingStatement | NeighbourStatement> | null {
  if (wants !== 'neighbour' || toward === null || agent === undefined) return null;
  const own = rings.filter((ring) => ring.agent.key === agent.key);
  const step = toward === 'before' ? -1 : 1;
  const beside = own.map((ring) => rings[rings.indexOf(ring) + step]);
  const there = beside.filter((ring): ring is RingAttempt => ring !== undefined);
  const facts = { ...call, rings };
  const said = beside.map((ring): RingingStatement | NeighbourStatement =>
    ring === undefined ? { kind: 'no_ring_beside', which: toward, agent } : attempt(facts, ring),
  );
  const [first, ...others] = said;
  if (first === undefined) return null;
  return told([first, ...others, ...own.map((ring) => attempt(facts, ring))], proof([...there, ...own]));
}
