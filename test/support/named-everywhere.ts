import type { CallRecord } from '../../src/call/record.js';
import { agent, at, callRecord, customer, ivr, queue } from './record-builder.js';

/** A call in which this text stands wherever a record has text, but for the numbers and the event names that count. */
export function namedEverywhere(name: string): CallRecord {
  const part = { success: true, taskId: name };
  const leg = agent(name, [15, 'Ringing'], [35, 'AgentRingingTimeout'], [36, name]);
  return callRecord({
    contactId: name,
    instanceId: name,
    contactDisposition: name,
    callerLocation: name,
    calleeLocation: name,
    establishedTime: at(0),
    releaseInitiator: name,
    releaseReason: name,
    outsideNumberReleaseReason: name,
    earlyMediaState: name,
    agentIds: [name, 'someone'],
    agentNames: ['', name],
    skillGroupNames: [name],
    satisfactionSurveyOffered: true,
    satisfactionSurveyChannel: name,
    satisfaction: name,
    analyticsReportReady: true,
    analyticsReport: {
      emotion: { ...part, type: name, confidence: 0.9, remark: name },
      problemSolving: { ...part, solved: true, problem: name, solution: name },
      satisfaction: { ...part, description: name, remark: name },
      todoList: { ...part, tasks: [name] },
    },
    customerEvents: [{ ...customer([50, name]), customerId: name }],
    ivrEvents: [{ ...ivr([0, 'Route2IVR'], [5, name]), flowType: name, flowId: name }],
    queueEvents: [{ ...queue(name, [10, 'Enqueue'], [300, name]), queueType: 2 }],
    agentEvents: [leg, { ...leg, agentId: `${name}x`, agentName: '' }],
  });
}
