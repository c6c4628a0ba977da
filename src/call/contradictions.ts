import type { Call } from './call.js';
import type { HangUp } from './ending.js';
import type { QueueVisit } from './queue.js';
import type { RingAttempt } from './ring.js';
import type { AgentActivity } from './agents.js';
import { customerRingEnd } from './outbound.js';
import { dispositionOf } from './vocabulary.js';
import { ivrStretch } from './waiting.js';
import type { Party } from './timeline.js';

/** A place where the record disagrees with itself (call-facts, "Contradictions"). Facts only; words come later. */
export type Contradiction =
  | { readonly kind: 'success_but_unanswered' }
  | { readonly kind: 'agent_without_events'; readonly agentId: string; readonly agentName: string }
  | {
      readonly kind: 'events_outside_call';
      readonly outside: number;
      readonly total: number;
      readonly events: readonly string[];
    }
  | { readonly kind: 'ends_before_start'; readonly what: 'call' | 'ivr' | 'dial' | 'customer_ring' }
  | {
      readonly kind: 'ends_before_start';
      readonly what: 'queue' | 'ring' | 'connection';
      readonly party: Party;
    }
  | { readonly kind: 'hold_exceeds_connection'; readonly party: Party }
  | { readonly kind: 'release_order'; readonly initiator: 'agent' | 'customer'; readonly byMs: number }
  | { readonly kind: 'recording_of_unanswered' };

export interface Measured {
  readonly answered: boolean;
  readonly visits: readonly QueueVisit[];
  readonly rings: readonly RingAttempt[];
  readonly activities: readonly AgentActivity[];
  readonly hangUp: HangUp;
}

/** Events this far (ms) outside start and release are more than a ragged edge. */
const OUTSIDE_FROM_MS = 60_000;

export function contradictionsOf(call: Call, measured: Measured): readonly Contradiction[] {
  const { record } = call;
  const found: Contradiction[] = [];
  if (
    dispositionOf(record.contactDisposition).name === 'Success' &&
    !measured.answered &&
    record.releaseTime !== null
  ) {
    found.push({ kind: 'success_but_unanswered' });
  }
  found.push(...agentsWithoutEvents(call), ...negatives(call, measured), ...eventsOutside(call));
  const { by, releasedFirst } = measured.hangUp;
  if (by !== null && releasedFirst !== null) {
    found.push({ kind: 'release_order', initiator: by, byMs: releasedFirst.byMs });
  }
  if (record.recordingReady === true && !measured.answered) found.push({ kind: 'recording_of_unanswered' });
  return found;
}

function agentsWithoutEvents({ record }: Call): Contradiction[] {
  const seen = new Set(
    record.agentEvents.filter(({ events }) => events.length > 0).map(({ agentId }) => agentId),
  );
  // Names are given beside ids "presumably" in the same order: only equal counts let one be read for the other.
  const named = record.agentNames.length === record.agentIds.length;
  return record.agentIds.flatMap((agentId, i) => {
    const agentName = (named ? record.agentNames[i] : undefined) ?? '';
    return seen.has(agentId) ? [] : [{ kind: 'agent_without_events' as const, agentId, agentName }];
  });
}

function eventsOutside({ record: { startTime, releaseTime }, timeline }: Call): Contradiction[] {
  const outside = timeline.filter(
    ({ at }) =>
      (startTime !== null && startTime - at > OUTSIDE_FROM_MS) ||
      (releaseTime !== null && at - releaseTime > OUTSIDE_FROM_MS),
  );
  if (outside.length === 0) return [];
  const events = [...new Set(outside.map(({ event }) => event))];
  return [{ kind: 'events_outside_call', outside: outside.length, total: timeline.length, events }];
}

function negatives(call: Call, { visits, rings, activities }: Measured): Contradiction[] {
  const { startTime, releaseTime } = call.record;
  const found: Contradiction[] = [];
  if (startTime !== null && releaseTime !== null && releaseTime < startTime) {
    found.push({ kind: 'ends_before_start', what: 'call' });
  }
  for (const { queue, waits } of visits) {
    if (waits.some(backwards)) found.push({ kind: 'ends_before_start', what: 'queue', party: queue });
  }
  for (const { agent, span } of rings) {
    if (backwards(span)) found.push({ kind: 'ends_before_start', what: 'ring', party: agent });
  }
  for (const { agent, connections, connectedMs, hold } of activities) {
    if (connections.some(backwards))
      found.push({ kind: 'ends_before_start', what: 'connection', party: agent });
    else if (connections.length > 0 && connectedMs !== null && (hold.totalMs ?? 0) > connectedMs) {
      found.push({ kind: 'hold_exceeds_connection', party: agent });
    }
  }
  return [...found, ...negativeLegs(call)];
}

function negativeLegs(call: Call): Contradiction[] {
  const found: Contradiction[] = [];
  const ivr = ivrStretch(call);
  // Up to the release it is the call that ends before its start, said already.
  if (ivr !== null && backwards(ivr) && ivr.to !== call.record.releaseTime)
    found.push({ kind: 'ends_before_start', what: 'ivr' });
  const [dialled, rang] = [call.agentMarks.first('Dialing'), call.customer.first('Ringing')];
  if (!call.placedByUs || rang === undefined) return found;
  if (dialled !== undefined && rang.at < dialled.at) {
    found.push({ kind: 'ends_before_start', what: 'dial' });
  }
  if (backwards({ from: rang.at, to: customerRingEnd(call, rang) })) {
    found.push({ kind: 'ends_before_start', what: 'customer_ring' });
  }
  return found;
}

function backwards({ from, to }: { from: number; to: number | null }): boolean {
  return to !== null && to < from;
}
