import type { Call } from './call.js';
import { firstAfter } from './marks.js';
import type { RingAttempt } from './ring.js';
import { spanMs, sumMs, type Ms, type Span } from './span.js';
import type { Party, TimelineEntry } from './timeline.js';

/** One visit to a queue: the waits in it (more than one when an agent let it ring out and it waited on). */
export interface QueueVisit {
  readonly queue: Party;
  readonly enqueue: TimelineEntry;
  readonly waits: readonly Span[];
  readonly ms: Ms;
  /** The entry that ended the last wait; null when the end of the call did, or nothing is recorded. */
  readonly end: TimelineEntry | null;
}

const QUEUE_ENDS = [
  'QueueingTimeout',
  'QueueingOverflow',
  'QueueingCancelled',
  'QueueingRerouted',
  'QueueingFailure',
] as const;

/** A ring that stops this close (ms) to the end of the call is its end, not the start of another wait. */
const CALL_OVER_WITHIN_MS = 2000;

/**
 * Queue visits in time order (call-facts, "queue time, per visit"). Beside the marks named there, an agent's
 * `Established` without a `Ringing` of its own and the next `Enqueue` end a wait: nobody waits in two queues, or
 * on while talking.
 */
export function queueVisits(call: Call, rings: readonly RingAttempt[]): readonly QueueVisit[] {
  const enqueues = call.queue.all('Enqueue');
  const ends = endsByQueue(call);
  const ringIndex = new Map(rings.map(({ span }, i) => [span.start, i]));
  return enqueues.map((enqueue, k): QueueVisit => {
    const next = enqueues[k + 1];
    const own = ends.get(enqueue.party.key) ?? [];
    const waits: Span[] = [];
    for (let start: TimelineEntry | null = enqueue; start !== null;) {
      const wait = waitFrom(call, own, start, next);
      waits.push(wait);
      const ring = wait.end === null ? undefined : ringIndex.get(wait.end);
      start = ring === undefined ? null : waitsOn(call, own, lastOfOverlapping(rings, ring), next);
    }
    return {
      queue: enqueue.party,
      enqueue,
      waits,
      ms: sumMs(waits.map(spanMs)),
      end: waits.at(-1)?.end ?? null,
    };
  });
}

/** Each queue's own end marks: another queue's say nothing about this one. */
function endsByQueue({ queue }: Call): ReadonlyMap<string, readonly TimelineEntry[]> {
  const ends = new Map<string, TimelineEntry[]>();
  for (const entry of QUEUE_ENDS.flatMap((name) => queue.all(name)).toSorted(
    (a, b) => a.position - b.position,
  )) {
    const list = ends.get(entry.party.key);
    if (list === undefined) ends.set(entry.party.key, [entry]);
    else list.push(entry);
  }
  return ends;
}

function waitFrom(
  call: Call,
  own: readonly TimelineEntry[],
  start: TimelineEntry,
  next: TimelineEntry | undefined,
): Span {
  const candidates = [
    call.agentMarks.after(start.position, 'Ringing', 'Established'),
    firstAfter(own, start.position),
    firstAfter(call.abandoned, start.position),
    next,
  ];
  let end: TimelineEntry | null = null;
  for (const entry of candidates) {
    if (entry !== undefined && (end === null || entry.position < end.position)) end = entry;
  }
  return { from: start.at, to: end === null ? call.record.releaseTime : end.at, start, end };
}

/**
 * Where the wait goes on after a ring: the agent did not answer, no new `Enqueue` follows before the next ring, and
 * the caller is still there.
 */
function waitsOn(
  call: Call,
  own: readonly TimelineEntry[],
  ring: RingAttempt | null,
  next: TimelineEntry | undefined,
): TimelineEntry | null {
  const stopped = ring?.span.end ?? null;
  if (stopped === null || (ring?.outcome !== 'no_answer' && ring?.outcome !== 'ended')) return null;
  const nextRing = call.agentMarks.after(stopped.position, 'Ringing');
  if (next !== undefined && (nextRing === undefined || next.position < nextRing.position)) return null;
  const goesOn =
    nextRing ?? firstAfter(own, stopped.position) ?? firstAfter(call.abandoned, stopped.position);
  if (goesOn !== undefined) return stopped;
  const { releaseTime } = call.record;
  return releaseTime !== null && releaseTime - stopped.at <= CALL_OVER_WITHIN_MS ? null : stopped;
}

/** Of rings that overlap, the one that stops last; null when one of them is answered or its end is unknown. */
function lastOfOverlapping(rings: readonly RingAttempt[], index: number): RingAttempt | null {
  let last: RingAttempt | null = null;
  for (const ring of rings.slice(index)) {
    if (last?.span.to != null && ring.span.from > last.span.to) break;
    if (ring.outcome === 'answered' || ring.span.to === null) return null;
    if (last?.span.to == null || ring.span.to > last.span.to) last = ring;
  }
  return last;
}
