import type { CallEvent, CallRecord } from '../../src/call/record.js';

/** Seconds after the start, and the event; a third entry is its reported duration in seconds. */
export type Step = readonly [seconds: number, event: string, duration?: number];

export const START = Date.UTC(2026, 10, 20, 2, 0, 0);

/** A moment of the built call, epoch ms. */
export function at(seconds: number): number {
  return START + Math.round(seconds * 1000);
}

export function steps(...list: Step[]): CallEvent[] {
  return list.map(([seconds, event, duration]) => ({ event, time: at(seconds), duration: duration ?? null }));
}

export function agent(name: string, ...list: Step[]): CallRecord['agentEvents'][number] {
  const agentId = `${name.toLowerCase().replaceAll(/\s/g, '.')}@ccc-test`;
  return { agentId, agentName: name, skillGroupId: 'aftersales@ccc-test', events: steps(...list) };
}

export function queue(name: string, ...list: Step[]): CallRecord['queueEvents'][number] {
  return {
    flowId: 'flow-1',
    queueId: `${name}@ccc-test`,
    queueName: name,
    queueType: 1,
    events: steps(...list),
  };
}

export function ivr(...list: Step[]): CallRecord['ivrEvents'][number] {
  return { flowId: 'flow-1', flowType: 'MAIN_FLOW', events: steps(...list) };
}

export function customer(...list: Step[]): CallRecord['customerEvents'][number] {
  return { customerId: '16405550123', events: steps(...list) };
}

/** An ended inbound call of 60 s without any event; overrides say what is special. */
export function callRecord(overrides: Partial<CallRecord> = {}): CallRecord {
  const agentEvents = overrides.agentEvents ?? [];
  return {
    contactId: 'job-112790000000000001',
    instanceId: 'ccc-test',
    contactType: 'INBOUND',
    contactDisposition: 'Success',
    callingNumber: '16405550123',
    calledNumber: '4000012710',
    callerLocation: '浙江省-杭州',
    calleeLocation: '',
    startTime: START,
    establishedTime: null,
    releaseTime: at(60),
    callDuration: null,
    releaseInitiator: 'customer',
    releaseReason: '200 - OK',
    outsideNumberReleaseReason: '',
    earlyMediaState: '',
    agentIds: agentEvents.map(({ agentId }) => agentId),
    agentNames: agentEvents.map(({ agentName }) => agentName),
    skillGroupIds: agentEvents.length > 0 ? ['aftersales@ccc-test'] : [],
    skillGroupNames: agentEvents.length > 0 ? ['售后服务'] : [],
    recordingReady: false,
    satisfaction: null,
    satisfactionSurveyOffered: false,
    satisfactionSurveyChannel: '',
    analyticsReportReady: false,
    analyticsReport: null,
    customerEvents: [],
    ivrEvents: [],
    queueEvents: [],
    agentEvents,
    ...overrides,
  };
}
