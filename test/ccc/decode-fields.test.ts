import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../src/call/record.js';
import { decodeCallRecord } from '../../src/ccc/decode.js';

const event = (Event: string, EventTime: number) => ({ Event, EventTime, Duration: EventTime + 1 });

/** Every field of the response tables (ccc-api.md 2.2 and 6.1) with a value of its own. */
const DATA = {
  ContactId: 'job-1',
  InstanceId: 'instance',
  ContactType: 'type',
  ContactDisposition: 'disposition',
  CallingNumber: 'calling',
  CalledNumber: 'called',
  CallerLocation: 'caller location',
  CalleeLocation: 'callee location',
  StartTime: 101,
  EstablishedTime: 102,
  ReleaseTime: 103,
  CallDuration: 104,
  ReleaseInitiator: 'initiator',
  ReleaseReason: 'reason',
  OutsideNumberReleaseReason: 'outside reason',
  EarlyMediaState: 'early media',
  AgentIds: 'a1,a2',
  AgentNames: 'n1,n2',
  SkillGroupIds: 'g1,g2',
  SkillGroupNames: 'h1,h2',
  RecordingReady: true,
  Satisfaction: 7,
  SatisfactionSurveyOffered: false,
  SatisfactionSurveyChannel: 'channel',
  AnalyticsReportReady: true,
  AnalyticsReport: {
    Emotion: { Success: true, TaskId: 't1', Type: 'Neutral', Confidence: 50, Remark: 'r1' },
    ProblemSolving: { Success: false, TaskId: 't2', Solved: true, Problem: 'p', Solution: 's' },
    Satisfaction: { Success: true, TaskId: 't3', SatisfactionDescription: 'd', Remark: 'r3' },
    TodoList: { Success: true, TaskId: 't4', Tasks: ['one', 'two'] },
  },
  CustomerEvents: [{ CustomerId: 'customer', EventSequence: [event('Released', 201)] }],
  IvrEvents: [{ FlowId: 'flow', FlowType: 'MAIN_FLOW', EventSequence: [event('Route2IVR', 202)] }],
  QueueEvents: [
    {
      FlowId: 'queue flow',
      QueueId: 'queue',
      QueueName: 'queue name',
      QueueType: 2,
      EventSequence: [event('Enqueue', 203)],
    },
  ],
  AgentEvents: [
    {
      AgentId: 'agent',
      AgentName: 'agent name',
      SkillGroupId: 'group',
      EventSequence: [event('Dialing', 204), event('Unheard Of', 205)],
    },
  ],
};

const read = (name: string, time: number) => ({ event: name, time, duration: time + 1 });

const RECORD: CallRecord = {
  contactId: 'job-1',
  instanceId: 'instance',
  contactType: 'type',
  contactDisposition: 'disposition',
  callingNumber: 'calling',
  calledNumber: 'called',
  callerLocation: 'caller location',
  calleeLocation: 'callee location',
  startTime: 101,
  establishedTime: 102,
  releaseTime: 103,
  callDuration: 104,
  releaseInitiator: 'initiator',
  releaseReason: 'reason',
  outsideNumberReleaseReason: 'outside reason',
  earlyMediaState: 'early media',
  agentIds: ['a1', 'a2'],
  agentNames: ['n1', 'n2'],
  skillGroupIds: ['g1', 'g2'],
  skillGroupNames: ['h1', 'h2'],
  recordingReady: true,
  satisfaction: 7,
  satisfactionSurveyOffered: false,
  satisfactionSurveyChannel: 'channel',
  analyticsReportReady: true,
  analyticsReport: {
    emotion: { success: true, taskId: 't1', type: 'Neutral', confidence: 50, remark: 'r1' },
    problemSolving: { success: false, taskId: 't2', solved: true, problem: 'p', solution: 's' },
    satisfaction: { success: true, taskId: 't3', description: 'd', remark: 'r3' },
    todoList: { success: true, taskId: 't4', tasks: ['one', 'two'] },
  },
  customerEvents: [{ customerId: 'customer', events: [read('Released', 201)] }],
  ivrEvents: [{ flowId: 'flow', flowType: 'MAIN_FLOW', events: [read('Route2IVR', 202)] }],
  queueEvents: [
    {
      flowId: 'queue flow',
      queueId: 'queue',
      queueName: 'queue name',
      queueType: 2,
      events: [read('Enqueue', 203)],
    },
  ],
  agentEvents: [
    {
      agentId: 'agent',
      agentName: 'agent name',
      skillGroupId: 'group',
      events: [read('Dialing', 204), read('Unheard Of', 205)],
    },
  ],
};

describe('a record with every field', () => {
  it('lands in the call record field by field', () => {
    expect(decodeCallRecord({ Code: 'OK', Data: DATA })).toEqual(RECORD);
  });

  it('is the same under the names of 2021', () => {
    const { IvrEvents, QueueEvents, AgentEvents, ...rest } = DATA;
    const old = {
      ...rest,
      CdrIvrEvents: IvrEvents,
      CdrQueueEvents: QueueEvents,
      CdrAgentEvents: AgentEvents,
    };
    expect(decodeCallRecord({ Code: 'OK', Data: old })).toEqual(RECORD);
  });

  it('is the same with every number and flag as text', () => {
    const asText: unknown = JSON.parse(
      JSON.stringify(DATA, (_, value: unknown) =>
        typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
      ),
    );
    expect(decodeCallRecord({ Code: 'OK', Data: asText })).toEqual(RECORD);
  });
});
