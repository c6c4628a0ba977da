import type { CallEvent, CallRecord } from './record.js';

export type Lane = 'customer' | 'ivr' | 'queue' | 'agent';

/** Who an event belongs to. `key` is equal for all legs of one agent, queue, flow or the customer. */
export interface Party {
  readonly key: string;
  readonly lane: Lane;
  /** Agent, queue or customer id, or flow id. */
  readonly id: string;
  /** Agent or queue name; "" where the record has none. */
  readonly name: string;
  /** Queue lane only: the queue is an agent's personal one (queue type 2). */
  readonly personal: boolean;
  /** IVR lane only. */
  readonly flowType: string;
}

/** One event of the call. `at` is epoch ms; `duration` seconds as reported; `leg` counts within the lane. */
export interface TimelineEntry {
  readonly at: number;
  readonly lane: Lane;
  readonly party: Party;
  readonly leg: number;
  readonly event: string;
  readonly duration: number | null;
  /** Place in the timeline: what "after" and "before" mean when two events share a millisecond. */
  readonly position: number;
}

type Draft = { -readonly [K in keyof TimelineEntry]: TimelineEntry[K] };

/**
 * All events of the four lanes in one list: by time, then customer, IVR, queue, agent, then record order
 * (call-facts, "The timeline"). Unknown names stay verbatim; an event without a time has no place in it.
 */
export function buildTimeline(record: CallRecord): readonly TimelineEntry[] {
  const entries: Draft[] = [];
  const parties = new Map<string, { -readonly [K in keyof Party]: Party[K] }>();
  const party = (lane: Lane, id: string, leg: number, rest: Partial<Party> = {}): Party => {
    // A leg without an id is a party of its own: two nameless agents are not one.
    const key = `${lane}:${id === '' ? `#${leg}` : id}`;
    const known = parties.get(key) ?? { key, lane, id, name: '', personal: false, flowType: '', ...rest };
    if (known.name === '' && rest.name !== undefined) known.name = rest.name;
    parties.set(key, known);
    return known;
  };
  const add = (owner: Party, leg: number, events: readonly CallEvent[]): void => {
    for (const { event, time, duration } of events) {
      if (time === null) continue;
      entries.push({ at: time, lane: owner.lane, party: owner, leg, event, duration, position: 0 });
    }
  };
  // All customer legs are the one customer; the id (a phone number) plays no part.
  const customer = party('customer', 'customer', 0);
  record.customerEvents.forEach((leg, i) => add(customer, i, leg.events));
  record.ivrEvents.forEach((leg, i) =>
    add(party('ivr', leg.flowId, i, { flowType: leg.flowType }), i, leg.events),
  );
  record.queueEvents.forEach((leg, i) => {
    const owner = party('queue', leg.queueId, i, { name: leg.queueName, personal: leg.queueType === 2 });
    add(owner, i, leg.events);
  });
  record.agentEvents.forEach((leg, i) =>
    add(party('agent', leg.agentId, i, { name: leg.agentName }), i, leg.events),
  );

  // The sort is stable, and legs were added in lane and record order: time alone has to be compared.
  entries.sort((a, b) => a.at - b.at);
  entries.forEach((entry, position) => (entry.position = position));
  return entries;
}
