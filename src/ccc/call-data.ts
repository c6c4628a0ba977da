import { z } from 'zod';
import type { CallEvent } from '../call/record.js';
import {
  anything,
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
  toAmount,
  toObjects,
  toText,
  toTime,
} from './wire.js';

/**
 * A leg's events; one that has neither a name nor a time says nothing and is dropped. They are the bulk of a record:
 * read as one leaf, for an object schema makes ten objects of each.
 */
const events = anything.transform((value) => {
  const read: CallEvent[] = [];
  for (const { Event, EventTime, Duration } of toObjects(value)) {
    const [event, at] = [toText(Event), toTime(EventTime)];
    if (event !== '' || at !== null) read.push({ event, time: at, duration: toAmount(Duration) });
  }
  return read;
});

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
