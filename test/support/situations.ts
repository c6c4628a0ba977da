import type { CallRecord } from '../../src/call/record.js';
import { agent, at, callRecord, customer, ivr, queue } from './record-builder.js';
import { SAMPLE_NAMES, sampleRecord } from './samples.js';

const menu = ivr([0, 'Route2IVR'], [5, 'IvrTracking']);
const running = { releaseTime: null, releaseInitiator: '', releaseReason: '', contactDisposition: '' };

/** Shapes of call that the sample records do not have, by name. */
const BUILT: Readonly<Record<string, CallRecord>> = {
  'queue-timeout-after-rings': callRecord({
    contactDisposition: 'QueuingTimeout',
    releaseInitiator: '',
    releaseTime: at(75),
    ivrEvents: [menu],
    queueEvents: [queue('售后服务', [10, 'Enqueue'], [70, 'QueueingTimeout'])],
    agentEvents: [
      agent('李晓雯', [15, 'Ringing'], [35, 'AgentRingingTimeout']),
      agent('Tom Becker', [40, 'Ringing'], [55, 'AgentRingingTimeout']),
    ],
  }),
  'queue-overflow': callRecord({
    contactDisposition: 'QueuingOverflow',
    releaseTime: at(14),
    ivrEvents: [menu],
    queueEvents: [queue('账单咨询', [10, 'Enqueue'], [11, 'QueueingOverflow'])],
  }),
  'queue-failed': callRecord({
    contactDisposition: 'QueuingFailed',
    releaseTime: at(14),
    ivrEvents: [menu],
    queueEvents: [queue('账单咨询', [10, 'Enqueue'], [10.4, 'QueueingFailure'])],
  }),
  'ivr-exception': callRecord({ contactDisposition: 'IVRException', releaseTime: at(9), ivrEvents: [menu] }),
  'abandoned-in-voice-navigator': callRecord({
    contactDisposition: 'AbandonedInVoiceNavigator',
    releaseTime: at(31),
    ivrEvents: [ivr([0, 'Route2IVR'], [30.6, 'Abandoned'])],
    customerEvents: [customer([31, 'Released'])],
  }),
  'forwarded-outside': callRecord({
    contactDisposition: 'ForwardToOutsideNumber',
    outsideNumberReleaseReason: 'NoAnswer',
    ivrEvents: [menu],
  }),
  'abandoned-in-queue-after-ring': callRecord({
    contactDisposition: 'AbandonedInQueue',
    releaseTime: at(80),
    ivrEvents: [menu],
    queueEvents: [queue('售后服务', [10, 'Enqueue'], [79.5, 'Abandoned'])],
    agentEvents: [agent('李晓雯', [20, 'Ringing'], [40, 'AgentRingingTimeout'])],
    customerEvents: [customer([80, 'Released'])],
  }),
  'declined-then-answered': callRecord({
    recordingReady: true,
    releaseTime: at(120),
    ivrEvents: [menu],
    queueEvents: [queue('售后服务', [10, 'Enqueue'])],
    agentEvents: [
      agent('王磊', [15, 'Ringing'], [19, 'Released']),
      agent('Emma Clarke', [22, 'Ringing'], [25, 'Established'], [119.5, 'Released']),
    ],
    customerEvents: [customer([119.2, 'Released'])],
  }),
  'blind-transfer-not-answered': callRecord({
    contactDisposition: 'AbandonedInRing',
    recordingReady: true,
    releaseTime: at(120),
    ivrEvents: [menu],
    queueEvents: [
      queue('售后服务', [10, 'Enqueue']),
      queue('Tier 2 Support', [81, 'Enqueue'], [119, 'Abandoned']),
    ],
    agentEvents: [
      agent('赵敏', [12, 'Ringing'], [15, 'Established'], [80, 'Released'], [80.2, 'BlindTransfer']),
      agent('Daniel Hughes', [90, 'Ringing'], [119.4, 'Released']),
    ],
    customerEvents: [customer([119.2, 'Released'])],
  }),
  'supervisor-barges-in': callRecord({
    recordingReady: true,
    releaseInitiator: 'agent',
    releaseTime: at(200),
    ivrEvents: [menu],
    queueEvents: [queue('VIP专线', [10, 'Enqueue'])],
    agentEvents: [
      agent('孙悦', [12, 'Ringing'], [15, 'Established'], [199, 'Released']),
      agent(
        '周凯',
        [90, 'Dialing'],
        [92, 'Established'],
        [92.2, 'StartMonitor'],
        [110, 'BargeIn'],
        [198, 'Released'],
      ),
    ],
    customerEvents: [customer([200, 'Released'])],
  }),
  'success-but-unanswered': callRecord({ ivrEvents: [menu], recordingReady: true }),
  'unknown-disposition-unanswered': callRecord({ contactDisposition: 'ParkedByPolicy', ivrEvents: [menu] }),
  'outbound-rejected': callRecord({
    contactType: 'OUTBOUND',
    contactDisposition: 'Reject',
    releaseReason: '603 - Decline',
    releaseTime: at(20),
    agentEvents: [agent('何静', [0, 'Dialing'], [20, 'Released'])],
    customerEvents: [customer([4, 'Ringing'], [19, 'Released'])],
  }),
  'outbound-no-reason': callRecord({
    contactType: 'OUTBOUND',
    contactDisposition: 'NoAnswer',
    releaseReason: '',
    releaseInitiator: '',
    releaseTime: at(50),
    customerEvents: [customer([4, 'Ringing'], [50, 'Released'])],
  }),
  'predictive-answered': callRecord({
    contactType: 'PREDICTIVE',
    recordingReady: true,
    establishedTime: at(12),
    agentEvents: [agent('何静', [13, 'Ringing'], [15, 'Established'], [60, 'Released'])],
    customerEvents: [customer([3, 'Ringing'], [12, 'Established'], [59.8, 'Released'])],
  }),
  'running-in-ivr': callRecord({ ...running, ivrEvents: [menu] }),
  'running-in-queue': callRecord({
    ...running,
    ivrEvents: [menu],
    queueEvents: [queue('售后服务', [10, 'Enqueue'])],
  }),
  'running-ringing': callRecord({
    ...running,
    queueEvents: [queue('售后服务', [10, 'Enqueue'])],
    agentEvents: [agent('Emma Clarke', [15, 'Ringing'])],
  }),
  'running-on-hold': callRecord({
    ...running,
    queueEvents: [queue('售后服务', [10, 'Enqueue'])],
    agentEvents: [agent('Emma Clarke', [15, 'Ringing'], [18, 'Established'], [60, 'Held'])],
  }),
  'running-outbound': callRecord({
    ...running,
    contactType: 'OUTBOUND',
    agentEvents: [agent('何静', [0, 'Dialing'])],
  }),
  'nothing-but-an-id': callRecord({
    contactType: '',
    contactDisposition: '',
    callingNumber: '',
    calledNumber: '',
    callerLocation: '',
    startTime: null,
    releaseTime: null,
    releaseInitiator: '',
    releaseReason: '',
    recordingReady: null,
    satisfactionSurveyOffered: null,
    analyticsReportReady: null,
  }),
};

/** Every situation a card is tested in: the samples and the built ones. */
export const SITUATIONS: readonly (readonly [string, CallRecord])[] = [
  ...SAMPLE_NAMES.map((name) => [name, sampleRecord(name)] as const),
  ...Object.entries(BUILT),
];

export function situation(name: string): CallRecord {
  const found = SITUATIONS.find(([known]) => known === name);
  if (found === undefined) throw new Error(`no situation ${name}`);
  return found[1];
}
