import { z } from 'zod';
import type { CallRecord } from '../call/record.js';

/**
 * A decoded record as JSON brings it back. Another version of the bot may have written it: whoever changes what is
 * decoded, or how, raises the number, and the versions do not see each other's records.
 */
export const RECORD_VERSION = 1;

const text = z.string();
const texts = z.array(text);
const figure = z.number().nullable();
const flag = z.boolean().nullable();
const events = z.array(z.strictObject({ event: text, time: figure, duration: figure }));
const part = { success: z.boolean(), taskId: text };

const AnalyticsReport = z.strictObject({
  emotion: z.strictObject({ ...part, type: text, confidence: figure, remark: text }).nullable(),
  problemSolving: z.strictObject({ ...part, solved: flag, problem: text, solution: text }).nullable(),
  satisfaction: z.strictObject({ ...part, description: text, remark: text }).nullable(),
  todoList: z.strictObject({ ...part, tasks: texts }).nullable(),
});

export const RecordSchema: z.ZodType<CallRecord> = z.strictObject({
  contactId: text,
  instanceId: text,
  contactType: text,
  contactDisposition: text,
  callingNumber: text,
  calledNumber: text,
  callerLocation: text,
  calleeLocation: text,
  startTime: figure,
  establishedTime: figure,
  releaseTime: figure,
  callDuration: figure,
  releaseInitiator: text,
  releaseReason: text,
  outsideNumberReleaseReason: text,
  earlyMediaState: text,
  agentIds: texts,
  agentNames: texts,
  skillGroupIds: texts,
  skillGroupNames: texts,
  recordingReady: flag,
  satisfaction: z.union([z.number(), text]).nullable(),
  satisfactionSurveyOffered: flag,
  satisfactionSurveyChannel: text,
  analyticsReportReady: flag,
  analyticsReport: AnalyticsReport.nullable(),
  customerEvents: z.array(z.strictObject({ customerId: text, events })),
  ivrEvents: z.array(z.strictObject({ flowId: text, flowType: text, events })),
  queueEvents: z.array(
    z.strictObject({ flowId: text, queueId: text, queueName: text, queueType: figure, events }),
  ),
  agentEvents: z.array(z.strictObject({ agentId: text, agentName: text, skillGroupId: text, events })),
});
