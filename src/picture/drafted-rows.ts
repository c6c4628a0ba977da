import type { AgentActivity } from '../call/agents.js';
import { layOut, type Call } from '../call/call.js';
import type { CallFacts } from '../call/facts.js';
import { customerRingEnd } from '../call/outbound.js';
import type { Party } from '../call/timeline.js';
import { ivrStretch } from '../call/waiting.js';
import { draft, type Measure, type RowDraft } from './drafts.js';

/** Keys of the rows that no single party has. */
export const IVR_ROW = 'ivr';
export const CUSTOMER_ROW = 'customer';

/** IVR, queues and agents in order of first event, and the customer (call-facts, "The picture"). */
export function draftedRows(facts: CallFacts): readonly RowDraft[] {
  const call = layOut(facts.record);
  return [
    ...ivrRow(facts, call),
    ...queueRows(facts),
    ...facts.activities.map((activity) => agentRow(facts, call, activity)),
    customerRow(facts, call),
  ];
}

function ivrRow({ timeline, waiting }: CallFacts, call: Call): RowDraft[] {
  const stretch = ivrStretch(call);
  const seen = timeline.some(({ lane }) => lane === 'ivr');
  if (!seen && (waiting.ivrMs ?? 0) === 0) return [];
  return [draft(IVR_ROW, 'ivr', null, [{ kind: 'ivr', spans: ivrSpans(call, stretch) }])];
}

/** A call without an end of its IVR is still there; calls that we place have no IVR time. */
function ivrSpans(
  { kind, record, timeline }: Call,
  stretch: ReturnType<typeof ivrStretch>,
): Measure['spans'] {
  if (stretch !== null) return [stretch];
  const from = timeline.find(({ lane }) => lane === 'ivr')?.at ?? record.startTime;
  return kind === 'inbound' && from !== null ? [{ from, to: null }] : [];
}

function queueRows({ timeline, visits }: CallFacts): RowDraft[] {
  const queues = new Map<string, Party>();
  for (const { lane, party } of timeline) if (lane === 'queue') queues.set(party.key, party);
  return [...queues.values()].map((queue) => {
    const spans = visits.filter((visit) => visit.queue.key === queue.key).flatMap(({ waits }) => waits);
    return draft(queue.key, 'queue', queue, [{ kind: 'wait', spans }]);
  });
}

function agentRow({ rings }: CallFacts, call: Call, activity: AgentActivity): RowDraft {
  const { agent, supervisor, connections, talkMs } = activity;
  return draft(agent.key, supervisor ? 'supervisor' : 'agent', agent, [
    { kind: 'dial', spans: dialSpans(call, agent) },
    { kind: 'ring', spans: rings.filter((ring) => ring.agent.key === agent.key).map(({ span }) => span) },
    { kind: 'talk', spans: connections, ms: talkMs },
    { kind: 'hold', spans: activity.hold.spans },
    { kind: 'mute', spans: activity.mute.spans },
    { kind: 'consult', spans: activity.consult.spans },
    { kind: 'conference', spans: activity.conference.spans },
    { kind: 'listening', spans: activity.monitored.spans },
    { kind: 'coaching', spans: activity.coached.spans },
  ]);
}

/** Dialling stands in the row of the agent who dialled first. */
function dialSpans({ placedByUs, agentMarks, customer }: Call, agent: Party): Measure['spans'] {
  const [dialled, rang] = [agentMarks.first('Dialing'), customer.first('Ringing')];
  if (!placedByUs || dialled === undefined || rang === undefined || dialled.party.key !== agent.key)
    return [];
  return [{ from: dialled.at, to: rang.at }];
}

function customerRow(facts: CallFacts, call: Call): RowDraft {
  const { placedByUs, customer } = call;
  const rang = customer.first('Ringing');
  const held = facts.activities.some(({ hold }) => hold.count > 0) ? [] : facts.hold.spans;
  return draft(CUSTOMER_ROW, 'customer', null, [
    {
      kind: 'ring',
      spans: placedByUs && rang !== undefined ? [{ from: rang.at, to: customerRingEnd(call, rang) }] : [],
    },
    { kind: 'online', spans: onlineSpans(call, facts.answered) },
    { kind: 'hold', spans: held },
  ]);
}

/**
 * The customer's own line. Who calls us is on it from the start; whom we call, from the answer. It ends with the
 * customer's last `Released`, else with the call.
 */
function onlineSpans({ placedByUs, customer, record }: Call, answered: boolean): Measure['spans'] {
  if (placedByUs && !answered) return [];
  const from = placedByUs ? customer.first('Established')?.at : record.startTime;
  return from == null ? [] : [{ from, to: customer.last('Released')?.at ?? record.releaseTime }];
}
