import type { Call } from './call.js';
import { betweenMs, type Ms } from './span.js';
import type { TimelineEntry } from './timeline.js';

/**
 * Calls we place: agent `Dialing` to customer `Ringing`, and customer `Ringing` to `Established`, else the customer's
 * `Released`, else `ReleaseTime` (call-facts, "dial and customer ring"). Null where a mark is missing.
 */
export function outboundLegs(call: Call): { dialMs: Ms; customerRingMs: Ms } {
  const ringing = call.customer.first('Ringing');
  if (!call.placedByUs || ringing === undefined) return { dialMs: null, customerRingMs: null };
  return {
    dialMs: betweenMs(call.agentMarks.first('Dialing')?.at, ringing.at),
    customerRingMs: betweenMs(ringing.at, customerRingEnd(call, ringing)),
  };
}

/** When the customer's phone stopped ringing; null where the record cannot tell. */
export function customerRingEnd({ customer, record }: Call, { position }: TimelineEntry): number | null {
  return customer.after(position, 'Established', 'Released')?.at ?? record.releaseTime;
}
