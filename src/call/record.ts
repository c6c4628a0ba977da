/**
 * What one call is, once the wire's spellings are gone: the answer of GetCallDetailRecord as plain values.
 * Times are epoch milliseconds, durations seconds; "no time" (absent, null, "", 0) is null everywhere.
 * Texts are verbatim and hostile: they are shown only as data. Absent text is "".
 */
export interface CallRecord {
  readonly contactId: string;
  readonly instanceId: string;
  /** Direction or kind as reported, e.g. `INBOUND`, `Outbound`; `callKind` reads it. */
  readonly contactType: string;
  /** Outcome as reported, old or new name or unknown; `dispositionOf` reads it. */
  readonly contactDisposition: string;
  readonly callingNumber: string;
  readonly calledNumber: string;
  readonly callerLocation: string;
  readonly calleeLocation: string;
  readonly startTime: number | null;
  readonly establishedTime: number | null;
  readonly releaseTime: number | null;
  /** CCC's own figure in seconds; never used to derive another value. */
  readonly callDuration: number | null;
  readonly releaseInitiator: string;
  readonly releaseReason: string;
  readonly outsideNumberReleaseReason: string;
  readonly earlyMediaState: string;
  readonly agentIds: readonly string[];
  readonly agentNames: readonly string[];
  readonly skillGroupIds: readonly string[];
  readonly skillGroupNames: readonly string[];
  readonly recordingReady: boolean | null;
  /** The raw survey key; numbers arrive as numbers, anything else verbatim as text, none as null. */
  readonly satisfaction: number | string | null;
  readonly satisfactionSurveyOffered: boolean | null;
  readonly satisfactionSurveyChannel: string;
  readonly analyticsReportReady: boolean | null;
  readonly analyticsReport: AnalyticsReport | null;
  readonly customerEvents: readonly CustomerLeg[];
  readonly ivrEvents: readonly IvrLeg[];
  readonly queueEvents: readonly QueueLeg[];
  readonly agentEvents: readonly AgentLeg[];
}

/** One step of a leg. `time` is epoch ms, `duration` seconds (agent events only). */
export interface CallEvent {
  readonly event: string;
  readonly time: number | null;
  readonly duration: number | null;
}

export interface CustomerLeg {
  /** Usually the customer's phone number: personal data. */
  readonly customerId: string;
  readonly events: readonly CallEvent[];
}

export interface IvrLeg {
  readonly flowId: string;
  readonly flowType: string;
  readonly events: readonly CallEvent[];
}

export interface QueueLeg {
  readonly flowId: string;
  /** Skill-group id, or an agent's id when `queueType` is 2. */
  readonly queueId: string;
  readonly queueName: string;
  /** 1 skill group, 2 an agent's personal queue; other numbers verbatim. */
  readonly queueType: number | null;
  readonly events: readonly CallEvent[];
}

export interface AgentLeg {
  readonly agentId: string;
  readonly agentName: string;
  readonly skillGroupId: string;
  readonly events: readonly CallEvent[];
}

/** CCC's AI report; a part counts only when its own `success` is true. */
export interface AnalyticsReport {
  readonly emotion:
    | (AnalysisPart & { readonly type: string; readonly confidence: number | null; readonly remark: string })
    | null;
  readonly problemSolving:
    | (AnalysisPart & {
        readonly solved: boolean | null;
        readonly problem: string;
        readonly solution: string;
      })
    | null;
  readonly satisfaction: (AnalysisPart & { readonly description: string; readonly remark: string }) | null;
  readonly todoList: (AnalysisPart & { readonly tasks: readonly string[] }) | null;
}

interface AnalysisPart {
  readonly success: boolean;
  readonly taskId: string;
}
