import type { AgentActivity } from './agents.js';
import type { Transfer } from './transfers.js';
import type { Call } from './call.js';
import { betweenMs, type Ms } from './span.js';
import { dispositionOf, type Disposition } from './vocabulary.js';

export type HangUpParty = 'customer' | 'agent';

export interface HangUp {
  /** From `ReleaseInitiator`; null is "not recorded", whatever else it says. */
  readonly by: HangUpParty | null;
  /** The initiator's own text, for showing an unknown value verbatim. */
  readonly reported: string;
  /** Set when the other side's `Released` came first by at least 1 s on an answered call: both are said. */
  readonly releasedFirst: { readonly party: HangUpParty; readonly byMs: number } | null;
}

/** Releases closer than this (ms) do not contradict the initiator. */
const ORDER_MATTERS_FROM_MS = 1000;

/**
 * call-facts, "who hung up". An agent who left by a transfer that nobody answered did not hang up, however long
 * before the customer that was.
 */
export function hangUpOf(
  call: Call,
  answered: boolean,
  activities: readonly AgentActivity[],
  transfers: readonly Transfer[],
): HangUp {
  const reported = call.record.releaseInitiator;
  const initiator = reported.toLowerCase();
  const by: HangUpParty | null = initiator === 'agent' || initiator === 'customer' ? initiator : null;
  const none: HangUp = { by, reported, releasedFirst: null };
  const customerAt = call.customer.last('Released')?.at;
  const agentAt = lastConnectedRelease(call, activities);
  if (
    !answered ||
    by === null ||
    transfers.at(-1)?.targetAnswered === false ||
    customerAt === undefined ||
    agentAt === undefined
  )
    return none;
  const party = customerAt < agentAt ? 'customer' : 'agent';
  const byMs = Math.abs(customerAt - agentAt);
  return byMs >= ORDER_MATTERS_FROM_MS && party !== by ? { ...none, releasedFirst: { party, byMs } } : none;
}

function lastConnectedRelease(call: Call, activities: readonly AgentActivity[]): number | undefined {
  const connected = new Set(
    activities.filter(({ connections }) => connections.length > 0).map(({ agent }) => agent.key),
  );
  const released = call.parties
    .filter(({ party }) => connected.has(party.key))
    .flatMap(({ marks }) => marks.last('Released')?.at ?? []);
  return released.length === 0 ? undefined : Math.max(...released);
}

export type AbandonPhase = 'ivr' | 'voice_navigator' | 'queue' | 'ring';

const PHASES: Partial<Record<Disposition, AbandonPhase>> = {
  AbandonedInIVR: 'ivr',
  AbandonedInVoiceNavigator: 'voice_navigator',
  AbandonedInQueue: 'queue',
  AbandonedInRing: 'ring',
};

/** Where the caller gave up, by the disposition, and how long after the start (call-facts, "abandon point"). */
export function abandonPointOf(call: Call): { phase: AbandonPhase; afterMs: Ms } | null {
  const { name } = dispositionOf(call.record.contactDisposition);
  const phase = name === null ? undefined : PHASES[name];
  if (phase === undefined) return null;
  const at = call.abandoned[0]?.at ?? call.customer.first('Released')?.at ?? call.record.releaseTime;
  return { phase, afterMs: betweenMs(call.record.startTime, at) };
}
