import { groupByParty, Marks } from './marks.js';
import type { CallRecord } from './record.js';
import { buildTimeline, type Party, type TimelineEntry } from './timeline.js';
import { callKind, isPlacedByUs, type CallKind } from './vocabulary.js';

/** An agent-lane party with its events. A supervisor listened, coached, barged in or took over. */
export interface AgentParty {
  readonly party: Party;
  readonly marks: Marks;
  readonly supervisor: boolean;
  /** First and last place in the timeline. */
  readonly first: TimelineEntry;
  readonly last: TimelineEntry;
}

/** A record laid out for measuring: read once, then every value is a look-up in it. */
export interface Call {
  readonly record: CallRecord;
  readonly kind: CallKind;
  readonly placedByUs: boolean;
  readonly timeline: readonly TimelineEntry[];
  readonly customer: Marks;
  readonly hasCustomerLane: boolean;
  readonly ivr: Marks;
  readonly queue: Marks;
  /** Everybody in the agent lane, in order of first event. */
  readonly parties: readonly AgentParty[];
  /** The same without supervisors: those who rang, answered, talked or hung up. */
  readonly agents: readonly AgentParty[];
  /** All events of `agents`. */
  readonly agentMarks: Marks;
  /** `Abandoned` events, whichever lane carries them. */
  readonly abandoned: readonly TimelineEntry[];
}

const SUPERVISION = ['StartMonitor', 'StartCoach', 'BargeIn', 'Intercept'] as const;

/** Lays a record out along its timeline. Linear in the number of events but for the sort. */
export function layOut(record: CallRecord): Call {
  const timeline = buildTimeline(record);
  const kind = callKind(record.contactType);
  const lanes = { customer: [], ivr: [], queue: [], agent: [] } as Record<Party['lane'], TimelineEntry[]>;
  const abandoned: TimelineEntry[] = [];
  for (const entry of timeline) {
    lanes[entry.lane].push(entry);
    if (entry.event === 'Abandoned' || entry.event === 'CallAbandoned') abandoned.push(entry);
  }
  const parties = groupByParty(lanes.agent).flatMap(({ party, entries }): AgentParty[] => {
    const marks = Marks.of(entries);
    const supervisor = SUPERVISION.some((event) => marks.has(event));
    const [first, last] = [entries[0], entries.at(-1)];
    return first === undefined || last === undefined ? [] : [{ party, marks, supervisor, first, last }];
  });
  const agents = parties.filter(({ supervisor }) => !supervisor);
  return {
    record,
    kind,
    placedByUs: isPlacedByUs(kind),
    timeline,
    customer: Marks.of(lanes.customer),
    hasCustomerLane: lanes.customer.length > 0,
    ivr: Marks.of(lanes.ivr),
    queue: Marks.of(lanes.queue),
    parties,
    agents,
    agentMarks: Marks.union(agents.map(({ marks }) => marks)),
    abandoned,
  };
}

/**
 * Whether somebody answered. Inbound: an agent has `Established`; `EstablishedTime` proves nothing there, it can be
 * the arrival at the call centre. Calls we place: the customer has `Established` or, without a customer lane,
 * `EstablishedTime` is present (call-facts, "answered").
 */
export function isAnswered({ record, placedByUs, customer, hasCustomerLane, agentMarks }: Call): boolean {
  if (!placedByUs) return agentMarks.has('Established');
  return hasCustomerLane ? customer.has('Established') : record.establishedTime !== null;
}
