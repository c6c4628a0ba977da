import { z } from 'zod';
import {
  commaList,
  figure,
  flag,
  integer,
  listOf,
  optional,
  seconds,
  strings,
  surveyKey,
  text,
  time,
} from './wire.js';

const Event = z
  .object({ Event: text, EventTime: time, Duration: seconds })
  .transform(({ Event: event, EventTime, Duration }) => ({ event, time: EventTime, duration: Duration }));

/** An entry that has neither a name nor a time says nothing and is dropped. */
const events = listOf(Event).transform((all) =>
  all.filter(({ event, time: at }) => event !== '' || at !== null),
);

const CustomerLeg = z
  .object({ CustomerId: text, EventSequence: events })
  .transform((leg) => ({ customerId: leg.CustomerId, events: leg.EventSequence }));

const IvrLeg = z
  .object({ FlowId: text, FlowType: text, EventSequence: events })
  .transform((leg) => ({ flowId: leg.FlowId, flowType: leg.FlowType, events: leg.EventSequence }));

const QueueLeg = z
  .object({ FlowId: text, QueueId: text, QueueName: text, QueueType: integer, EventSequence: events })
  .transform((leg) => ({
    flowId: leg.FlowId,
    queueId: leg.QueueId,
    queueName: leg.QueueName,
    queueType: leg.QueueType,
    events: leg.EventSequence,
  }));

const AgentLeg = z
  .object({ AgentId: text, AgentName: text, SkillGroupId: text, EventSequence: events })
  .transform((leg) => ({
    agentId: leg.AgentId,
    agentName: leg.AgentName,
    skillGroupId: leg.SkillGroupId,
    events: leg.EventSequence,
  }));

/** Only a plain yes: a part that may have failed is not shown. */
const success = text.transform((value) => value.toLowerCase() === 'true');

const Report = z
  .object({
    Emotion: optional(
      z
        .object({ Success: success, TaskId: text, Type: text, Confidence: figure, Remark: text })
        .transform((part) => ({
          success: part.Success,
          taskId: part.TaskId,
          type: part.Type,
          confidence: part.Confidence,
          remark: part.Remark,
        })),
    ),
    ProblemSolving: optional(
      z
        .object({ Success: success, TaskId: text, Solved: flag, Problem: text, Solution: text })
        .transform((part) => ({
          success: part.Success,
          taskId: part.TaskId,
          solved: part.Solved,
          problem: part.Problem,
          solution: part.Solution,
        })),
    ),
    Satisfaction: optional(
      z
        .object({ Success: success, TaskId: text, SatisfactionDescription: text, Remark: text })
        .transform((part) => ({
          success: part.Success,
          taskId: part.TaskId,
          description: part.SatisfactionDescription,
          remark: part.Remark,
        })),
    ),
    TodoList: optional(
      z
        .object({ Success: success, TaskId: text, Tasks: strings })
        .transform((part) => ({ success: part.Success, taskId: part.TaskId, tasks: part.Tasks })),
    ),
  })
  .transform((report) => ({
    emotion: report.Emotion,
    problemSolving: report.ProblemSolving,
    satisfaction: report.Satisfaction,
    todoList: report.TodoList,
  }));

/** `Data` of GetCallDetailRecord: the fields of the page of 2021 and of today's, in both spellings. */
export const CallData = z.object({
  ContactId: text,
  InstanceId: text,
  ContactType: text,
  ContactDisposition: text,
  CallingNumber: text,
  CalledNumber: text,
  CallerLocation: text,
  CalleeLocation: text,
  StartTime: time,
  EstablishedTime: time,
  ReleaseTime: time,
  CallDuration: seconds,
  ReleaseInitiator: text,
  ReleaseReason: text,
  OutsideNumberReleaseReason: text,
  EarlyMediaState: text,
  AgentIds: commaList,
  AgentNames: commaList,
  SkillGroupIds: commaList,
  SkillGroupNames: commaList,
  RecordingReady: flag,
  Satisfaction: surveyKey,
  SatisfactionSurveyOffered: flag,
  SatisfactionSurveyChannel: text,
  AnalyticsReportReady: flag,
  AnalyticsReport: optional(Report),
  CustomerEvents: listOf(CustomerLeg),
  IvrEvents: listOf(IvrLeg),
  CdrIvrEvents: listOf(IvrLeg),
  QueueEvents: listOf(QueueLeg),
  CdrQueueEvents: listOf(QueueLeg),
  AgentEvents: listOf(AgentLeg),
  CdrAgentEvents: listOf(AgentLeg),
});
