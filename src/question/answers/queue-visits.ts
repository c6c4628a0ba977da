import type { CallFacts } from '../../call/facts.js';
import type { QueueVisit } from '../../call/queue.js';
import type { Ms } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import type { Asked, Extreme } from '../asked.js';
import { events, type Evidence } from '../told.js';
import { placeOfExtreme } from './extreme.js';
import { endOf, type QueueEnd } from './queue-end.js';

export type VisitStatement = {
  readonly kind: 'queue_visit';
  /** Null unless it was chosen as the longest or the shortest. */
  readonly extreme: Extreme | null;
  readonly ordinal: number;
  readonly of: number;
  readonly queue: Party;
  readonly ms: Ms;
  readonly end: QueueEnd;
};

/** Every visit; the longest or the shortest says so where it is asked for. */
export function visitsSaid(call: CallFacts, asked: Asked): VisitStatement[] {
  const { visits } = call;
  const place = placeOfLength(asked, visits);
  return visits.map((visit, i) => {
    const { queue, ms } = visit;
    const extreme = i === place ? asked.extreme : null;
    return {
      kind: 'queue_visit',
      extreme,
      ordinal: i + 1,
      of: visits.length,
      queue,
      ms,
      end: endOf(visit, call),
    };
  });
}

/** The visit that an ordinal names, or the longest or shortest. */
export function chosenBy(asked: Asked, visits: readonly QueueVisit[]): readonly number[] | null {
  const { ordinal } = asked;
  const place =
    ordinal === null ? placeOfLength(asked, visits) : (ordinal < 0 ? visits.length : -1) + ordinal;
  return place === null ? null : [place];
}

function placeOfLength({ extreme }: Asked, visits: readonly QueueVisit[]): number | null {
  return placeOfExtreme(
    visits.map(({ ms }) => ms),
    extreme,
  );
}

/** The events that a visit rests on. */
export function visitEvidence(visit: QueueVisit | undefined): Evidence[] {
  return visit === undefined ? [] : events(visit.enqueue, visit.end);
}

/** The queues of some visits, each once, in order. */
export function passedBy(visits: readonly Pick<QueueVisit, 'queue'>[]): Party[] {
  return [...new Map(visits.map(({ queue }) => [queue.key, queue])).values()];
}
