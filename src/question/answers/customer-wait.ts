import type { CallFacts } from '../../call/facts.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';

/** On calls that we place: how long a customer who had picked up waited for an agent. */
export type CustomerWaitStatement = {
  readonly kind: 'customer_waited';
  readonly ms: number;
  readonly by: Party;
};

interface CustomerWait {
  readonly statement: CustomerWaitStatement;
  readonly from: TimelineEntry;
  readonly to: TimelineEntry;
}

/** An agent this close (ms) after the customer was on the line already. */
const AT_ONCE_MS = 1000;

/** From the customer's `Established` to the agent's; null where the agent was there first, or either is not recorded. */
export function customerWait(call: CallFacts, agent: TimelineEntry | null): CustomerWait | null {
  const from = call.timeline.find(({ lane, event }) => lane === 'customer' && event === 'Established');
  if (!call.placedByUs || from === undefined || agent === null || agent.lane !== 'agent') return null;
  const ms = agent.at - from.at;
  return ms < AT_ONCE_MS
    ? null
    : { statement: { kind: 'customer_waited', ms, by: agent.party }, from, to: agent };
}
