import { agentOrder, type AgentOrder } from './agent-order.js';
import { agentActivities, holdOf, type AgentActivity } from './agents.js';
import { isAnswered, layOut } from './call.js';
import { contradictionsOf, type Contradiction } from './contradictions.js';
import { abandonPointOf, hangUpOf, type AbandonPhase, type HangUp } from './ending.js';
import { queueVisits, type QueueVisit } from './queue.js';
import { longestGapOf, type Gap } from './longest-gap.js';
import { outboundLegs } from './outbound.js';
import type { AnalyticsReport, CallRecord } from './record.js';
import { ringAttempts, type RingAttempt } from './ring.js';
import { betweenMs, type Ms, type Tally } from './span.js';
import type { TimelineEntry } from './timeline.js';
import { trapsOf, type Trap } from './traps.js';
import { transfersOf, type Transfer } from './transfers.js';
import {
  dispositionOf,
  earlyMediaOf,
  type CallKind,
  type Disposition,
  type EarlyMediaState,
} from './vocabulary.js';
import { waitingOf, type Waiting } from './waiting.js';

/** Everything that can be said of one call, by the definitions of docs/call-facts.md. Times ms, unknown is null. */
export interface CallFacts {
  readonly record: CallRecord;
  readonly kind: CallKind;
  readonly placedByUs: boolean;
  readonly disposition: { readonly name: Disposition | null; readonly old: boolean };
  readonly timeline: readonly TimelineEntry[];
  readonly answered: boolean;
  /** `ReleaseTime − StartTime`. */
  readonly totalMs: Ms;
  readonly visits: readonly QueueVisit[];
  readonly rings: readonly RingAttempt[];
  readonly waiting: Waiting;
  readonly activities: readonly AgentActivity[];
  /** Hold over the whole call: the agent lane's, or the customer's where no agent has `Held`. */
  readonly hold: Tally;
  readonly transfers: readonly Transfer[];
  /** Calls we place: agent `Dialing` → customer `Ringing`, and customer `Ringing` → `Established`, else the end. */
  readonly dialMs: Ms;
  readonly customerRingMs: Ms;
  readonly hangUp: HangUp;
  readonly abandonPoint: { readonly phase: AbandonPhase; readonly afterMs: Ms } | null;
  readonly agents: AgentOrder;
  readonly longestGap: Gap | null;
  readonly recording: 'ready' | 'not_ready' | 'not_expected';
  readonly earlyMedia: EarlyMediaState | null;
  readonly aiReport: AnalyticsReport | null;
  /** What the record still waits for; empty when it is final. */
  readonly pending: readonly ('release' | 'recording')[];
  readonly contradictions: readonly Contradiction[];
  readonly traps: readonly Trap[];
}

/** Derives every value of call-facts from a record. Pure; never throws. */
export function factsOf(record: CallRecord): CallFacts {
  const call = layOut(record);
  const answered = isAnswered(call);
  const rings = ringAttempts(call);
  const visits = queueVisits(call, rings);
  const activities = agentActivities(call, answered);
  const transfers = transfersOf(call, rings);
  const hangUp = hangUpOf(call, answered, activities, transfers);
  const recording = recordingOf(record, answered);
  return {
    record,
    kind: call.kind,
    placedByUs: call.placedByUs,
    disposition: dispositionOf(record.contactDisposition),
    timeline: call.timeline,
    answered,
    totalMs: betweenMs(record.startTime, record.releaseTime),
    visits,
    rings,
    waiting: waitingOf(call, visits, rings, endedBySystem(record, visits)),
    activities,
    hold: holdOf(call, activities),
    transfers,
    ...outboundLegs(call),
    hangUp,
    abandonPoint: abandonPointOf(call),
    agents: agentOrder(call, rings, activities),
    longestGap: longestGapOf(call.timeline),
    recording,
    earlyMedia: earlyMediaOf(record.earlyMediaState),
    aiReport: record.analyticsReportReady === true ? record.analyticsReport : null,
    pending: [
      ...(record.releaseTime === null ? (['release'] as const) : []),
      ...(recording === 'not_ready' ? (['recording'] as const) : []),
    ],
    contradictions: contradictionsOf(call, { answered, visits, rings, activities, hangUp }),
    traps: trapsOf(call, visits),
  };
}

/** Whether the record may no longer change: released, and the recording ready or none expected. */
export function isFinal(record: CallRecord): boolean {
  if (record.releaseTime === null) return false;
  return record.recordingReady === true || !isAnswered(layOut(record));
}

function recordingOf(record: CallRecord, answered: boolean): CallFacts['recording'] {
  if (record.recordingReady === true) return 'ready';
  return answered ? 'not_ready' : 'not_expected';
}

const ENDED_BY_SYSTEM = new Set<Disposition | null>([
  'QueuingTimeout',
  'QueuingOverflow',
  'QueuingFailed',
  'Voicemail',
  'IVRException',
]);

const ENDED_BY_CALLER = new Set<Disposition | null>(['AbandonedInQueue', 'AbandonedInRing']);

function endedBySystem(record: CallRecord, visits: readonly QueueVisit[]): boolean {
  const { name } = dispositionOf(record.contactDisposition);
  if (ENDED_BY_CALLER.has(name)) return false;
  return ENDED_BY_SYSTEM.has(name) || (visits.at(-1)?.end?.event.startsWith('Queueing') ?? false);
}
