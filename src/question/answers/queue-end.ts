import type { CallFacts } from '../../call/facts.js';
import type { QueueVisit } from '../../call/queue.js';

/** How a wait in a queue ended, by the event that ended it. */
export type QueueEnd =
  | 'rang'
  | 'timeout'
  | 'overflow'
  | 'cancelled'
  | 'rerouted'
  | 'failed'
  | 'abandoned'
  | 'answered'
  | 'other'
  | 'call_over'
  | 'waiting';

const ENDS: Readonly<Record<string, QueueEnd>> = {
  QueueingTimeout: 'timeout',
  QueueingOverflow: 'overflow',
  QueueingCancelled: 'cancelled',
  QueueingRerouted: 'rerouted',
  Enqueue: 'rerouted',
  QueueingFailure: 'failed',
  Abandoned: 'abandoned',
  CallAbandoned: 'abandoned',
  Ringing: 'rang',
  AgentRinging: 'rang',
  Established: 'answered',
  AgentTalk: 'answered',
};

/** How a visit ended; one that nothing ended goes on while the call has no release time. */
export function endOf({ end }: Pick<QueueVisit, 'end'>, { record }: Pick<CallFacts, 'record'>): QueueEnd {
  if (end !== null) return ENDS[end.event] ?? 'other';
  return record.releaseTime === null ? 'waiting' : 'call_over';
}

/** Whether the system ended the wait. */
export function isSystemEnd(end: QueueEnd): boolean {
  return end === 'timeout' || end === 'overflow' || end === 'failed';
}
