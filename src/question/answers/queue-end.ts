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
  | 'call_over';

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

/** How a visit ended. */
export function endOf(end: QueueVisit['end']): QueueEnd {
  return end === null ? 'call_over' : (ENDS[end.event] ?? 'other');
}

/** Whether the system ended the wait. */
export function isSystemEnd(end: QueueEnd): boolean {
  return end === 'timeout' || end === 'overflow' || end === 'failed';
}
