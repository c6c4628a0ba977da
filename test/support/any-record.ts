import fc from 'fast-check';
import { EVENT_NAMES } from '../../src/call/event-names.js';
import type { AnalyticsReport, CallEvent, CallRecord } from '../../src/call/record.js';
import { hostileText } from './hostile-text.js';
import { callRecord, START } from './record-builder.js';

/** The events that values hang on come up often, all others now and then, unknown ones too. */
const eventName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Ringing', 'Established', 'Released', 'Enqueue', 'AgentRinging') },
  { weight: 2, arbitrary: fc.constantFrom('Held', 'Retrieved', 'Abandoned', 'AgentRingingTimeout') },
  { weight: 3, arbitrary: fc.constantFrom(...EVENT_NAMES) },
  { weight: 1, arbitrary: hostileText },
);

/** Quarter seconds after the start: coarse, so that ties and exact limits come up. Some lie outside the call. */
const moment = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 1200 }) },
  { weight: 1, arbitrary: fc.integer({ min: -40_000, max: 40_000 }) },
);

const event: fc.Arbitrary<CallEvent> = fc.record({
  event: eventName,
  time: fc.option(
    moment.map((quarters) => START + quarters * 250),
    { freq: 15 },
  ),
  duration: fc.option(fc.integer({ min: -2, max: 90 })),
});
const events = fc.array(event, { maxLength: 9 });
const legs = <T extends object>(leg: fc.Arbitrary<T>) => fc.array(leg, { maxLength: 4 });

/** Few ids, so that several legs belong to one agent; one without an id. */
const agentId = fc.constantFrom('li@ccc', 'wang@ccc', 'tom@ccc', 'boss@ccc', '');
const queueId = fc.constantFrom('sales@ccc', 'tier2@ccc', '');

const lanes = {
  customerEvents: legs(fc.record({ customerId: fc.constant('16405550123'), events })),
  ivrEvents: legs(
    fc.record({
      flowId: fc.constantFrom('flow-1', ''),
      flowType: fc.constantFrom('MAIN_FLOW', 'X', ''),
      events,
    }),
  ),
  queueEvents: legs(
    fc.record({
      flowId: fc.constant('flow-1'),
      queueId,
      queueName: hostileText,
      queueType: fc.constantFrom(1, 2, null),
      events,
    }),
  ),
  agentEvents: legs(
    fc.record({ agentId, agentName: hostileText, skillGroupId: fc.constant('sales@ccc'), events }),
  ),
};

const flag = fc.constantFrom(true, false, null);
const part = { success: fc.boolean(), taskId: fc.constant('task-1') };
const report: fc.Arbitrary<AnalyticsReport> = fc.record({
  emotion: fc.option(
    fc.record({ ...part, type: hostileText, confidence: fc.constantFrom(0.8, null), remark: hostileText }),
  ),
  problemSolving: fc.option(
    fc.record({ ...part, solved: flag, problem: hostileText, solution: hostileText }),
  ),
  satisfaction: fc.option(fc.record({ ...part, description: hostileText, remark: hostileText })),
  todoList: fc.option(fc.record({ ...part, tasks: fc.array(hostileText, { maxLength: 3 }) })),
});

const KINDS = ['INBOUND', 'Inbound', 'OUTBOUND', 'PREDICTIVE', 'BACK2BACK', 'PRIVACY_DIAL', 'INTERNAL', ''];
const DISPOSITIONS = [
  'Success',
  'NoAnswer',
  'Reject',
  'Busy',
  'AbandonedInIVR',
  'AbandonedInQueue',
  'AbandonedInRing',
  'AbandonedInVoiceNavigator',
  'QueuingTimeout',
  'QueuingOverflow',
  'QueuingFailed',
  'Voicemail',
  'IVRException',
  'ForwardToOutsideNumber',
  'AbandonedRing',
  'OneStepTransfer',
  'QueueOverflow',
  'Odd',
  '',
];

const frame = {
  contactType: fc.constantFrom(...KINDS),
  contactDisposition: fc.constantFrom(...DISPOSITIONS),
  startTime: fc.option(fc.constant(START), { freq: 6 }),
  establishedTime: fc.option(fc.constant(START)),
  // Now and then before the start, or before the events.
  releaseTime: fc.option(
    fc.integer({ min: -40, max: 1300 }).map((quarters) => START + quarters * 250),
    { freq: 4 },
  ),
  callDuration: fc.option(fc.nat(4000)),
  releaseInitiator: fc.constantFrom('agent', 'customer', 'Customer', 'system', ''),
  releaseReason: hostileText,
  outsideNumberReleaseReason: hostileText,
  earlyMediaState: fc.oneof(fc.constantFrom('PowerOff', 'Busy', ''), hostileText),
  callerLocation: hostileText,
  agentIds: fc.array(agentId, { maxLength: 3 }),
  agentNames: fc.array(hostileText, { maxLength: 3 }),
  skillGroupNames: fc.array(hostileText, { maxLength: 7 }),
  recordingReady: flag,
  satisfaction: fc.constantFrom(5, -1, '满意', null),
  satisfactionSurveyOffered: flag,
  satisfactionSurveyChannel: fc.oneof(fc.constantFrom('IVR', ''), hostileText),
  analyticsReportReady: flag,
  analyticsReport: fc.option(report),
};

/** Any call record that decoding can yield: contradictory, hostile, with ties and holes. */
export const anyRecord: fc.Arbitrary<CallRecord> = fc.record({ ...frame, ...lanes }).map(callRecord);

/** The same, no two events at one time, and no leg without an id: order in the record then means nothing. */
export const anyRecordInOrder: fc.Arbitrary<CallRecord> = anyRecord.map((record) => {
  let count = 0;
  const apart = <T extends { readonly events: readonly CallEvent[] }>(leg: T): T => ({
    ...leg,
    events: leg.events.map((step) => ({ ...step, time: step.time === null ? null : step.time + count++ })),
  });
  return {
    ...record,
    customerEvents: record.customerEvents.map(apart),
    ivrEvents: record.ivrEvents.map((leg) => apart({ ...leg, flowId: 'flow-1', flowType: 'MAIN_FLOW' })),
    queueEvents: record.queueEvents.map((leg) => apart({ ...leg, ...sameFor(leg.queueId, 'queue') })),
    agentEvents: record.agentEvents.map((leg) => apart({ ...leg, ...sameFor(leg.agentId, 'agent') })),
  };
});

/** One name and type for one id, as records have it. */
function sameFor(id: string, lane: 'queue' | 'agent') {
  const known = id === '' ? 'other@ccc' : id;
  return lane === 'queue'
    ? { queueId: known, queueName: `queue ${known}`, queueType: 1 }
    : { agentId: known, agentName: `agent ${known}` };
}
