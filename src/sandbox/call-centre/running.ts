import type { AgentLeg, CallDraft } from './draft.js';
import { release } from './hang-up.js';
import { hearMenu, hold, joinQueue, offer, someGroup } from './moves.js';
import type { Ending, Situation } from './situation.js';
import { dial } from './situations/outbound.js';

/** A call that is under way when the call centre opens. */
export interface RunningCall extends Situation {
  readonly contactId: string;
  /** How long before the opening it began, in milliseconds. Every one ends about a minute after the opening. */
  readonly beganMsAgo: number;
}

/** The call to try: talking when the sandbox starts, then on hold, over a minute later. Short enough to type. */
export const RUNNING_CALL_ID = 'job-1001';

/** The calls that run when the call centre opens. */
export const RUNNING_CALLS: readonly RunningCall[] = [
  running({ contactId: RUNNING_CALL_ID, type: 'INBOUND', beganMsAgo: 90_000, play: talking }),
  running({ contactId: 'job-1002', type: 'INBOUND', beganMsAgo: 45_000, play: waiting }),
  running({ contactId: 'job-1003', type: 'OUTBOUND', beganMsAgo: 12_000, play: ringing }),
];

function running(call: Omit<RunningCall, 'name' | 'weight'>): RunningCall {
  return { ...call, name: 'running', weight: 0 };
}

/** Jumps to so many seconds after the call's start: what a demonstration shows when is fixed. */
function goTo(draft: CallDraft, seconds: number): void {
  draft.at = Math.max(draft.at, draft.startTime + seconds * 1000);
}

function finish(draft: CallDraft, leg: AgentLeg): Ending {
  release(draft, [leg], 'customer');
  return { disposition: 'Success', initiator: 'customer', recorded: true };
}

/** Answered 35 s before the opening; on hold from 15 to 35 s after it. */
function talking(draft: CallDraft): Ending {
  hearMenu(draft);
  const group = someGroup(draft);
  const queue = joinQueue(draft, group);
  goTo(draft, 48);
  const leg = offer(draft, queue, group);
  goTo(draft, 55);
  draft.markPair(leg, 'Established');
  goTo(draft, 105);
  hold(draft, leg, 20, 20);
  goTo(draft, 150);
  return finish(draft, leg);
}

/** In the queue at the opening; an agent rings 10 s later and answers. */
function waiting(draft: CallDraft): Ending {
  hearMenu(draft);
  const group = someGroup(draft);
  const queue = joinQueue(draft, group);
  goTo(draft, 55);
  const leg = offer(draft, queue, group);
  goTo(draft, 61);
  draft.markPair(leg, 'Established');
  goTo(draft, 110);
  return finish(draft, leg);
}

/** The customer's phone rings at the opening and is picked up 6 s later. */
function ringing(draft: CallDraft): Ending {
  const leg = dial(draft);
  goTo(draft, 7);
  draft.mark(draft.customerLeg(), 'Ringing');
  goTo(draft, 18);
  draft.markPair(leg, 'Established');
  draft.mark(draft.customerLeg(), 'Established', 200);
  const established = draft.at + 200;
  goTo(draft, 68);
  return { ...finish(draft, leg), established };
}
