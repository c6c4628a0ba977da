import type { Call } from './call.js';
import { betweenMs, type Ms } from './span.js';

/**
 * Calls we place: agent `Dialing` to customer `Ringing`, and customer `Ringing` to `Established`, else the customer's
 * `Released`, else `ReleaseTime` (call-facts, "dial and customer ring"). Null where a mark is missing.
 */
export function outboundLegs({ placedByUs, agentMarks, customer, record }: Call): {
  dialMs: Ms;
  customerRingMs: Ms;
} {
  const ringing = customer.first('Ringing');
  if (!placedByUs || ringing === undefined) return { dialMs: null, customerRingMs: null };
  const stopped = customer.after(ringing.position, 'Established', 'Released')?.at ?? record.releaseTime;
  return {
    dialMs: betweenMs(agentMarks.first('Dialing')?.at, ringing.at),
    customerRingMs: betweenMs(ringing.at, stopped),
  };
}
