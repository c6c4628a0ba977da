import type { AgentLeg, Lane, Leg } from './draft.js';
import { durationOf } from './durations.js';
import type { PlannedCall } from './planned-call.js';

/** `Data` of GetCallDetailRecord, or a part of it. */
export type Fields = Record<string, unknown>;

/**
 * The call's `Data` as CCC knows it at that moment (milliseconds since 1970): steps up to then; who hung up, the
 * outcome and the survey only once it is over; recording and AI report when they are ready.
 */
export function recordAt(call: PlannedCall, at: number): Fields {
  const { caller, callee, establishedTime } = call;
  const legs = call.legs.flatMap((leg) => stepsUntil(leg, at));
  return {
    ContactId: call.contactId,
    InstanceId: call.instanceId,
    ContactType: call.type,
    ContactDisposition: at < call.releaseTime ? '' : call.ending.disposition,
    CallingNumber: caller.number,
    CallerLocation: caller.location,
    CalledNumber: callee.number,
    CalleeLocation: callee.location,
    StartTime: call.startTime,
    EstablishedTime: establishedTime !== null && establishedTime <= at ? establishedTime : null,
    ...(at < call.releaseTime ? NOT_ENDED : endOf(call)),
    ...agentsOf(legs.filter(isListedAgent)),
    RecordingReady: call.recordingAt !== null && call.recordingAt <= at,
    ...(at < call.releaseTime ? NOT_ASKED : surveyOf(call)),
    ...reportOf(call, at),
    CustomerEvents: entries(legs, 'customer'),
    IvrEvents: entries(legs, 'ivr'),
    QueueEvents: entries(legs, 'queue'),
    AgentEvents: entries(legs, 'agent'),
  };
}

const NOT_ENDED = {
  ReleaseTime: null,
  CallDuration: null,
  ReleaseInitiator: '',
  ReleaseReason: '',
  EarlyMediaState: '',
};
const NOT_ASKED = { SatisfactionSurveyOffered: false };

/** `CallDuration` counts inbound calls from the IVR, others from the connection; nothing was connected: 0. */
function endOf({ type, ending, startTime, establishedTime, releaseTime }: PlannedCall): Fields {
  const countedFrom = type === 'INBOUND' ? startTime : establishedTime;
  const counts = establishedTime !== null && countedFrom !== null;
  return {
    ReleaseTime: releaseTime,
    CallDuration: counts ? Math.round((releaseTime - countedFrom) / 1000) : 0,
    ReleaseInitiator: ending.initiator,
    ReleaseReason: ending.reason ?? '200 - OK',
    ...(ending.outsideReason === undefined ? {} : { OutsideNumberReleaseReason: ending.outsideReason }),
    EarlyMediaState: ending.earlyMedia ?? '',
  };
}

function surveyOf({ ending: { survey } }: PlannedCall): Fields {
  if (survey === undefined) return NOT_ASKED;
  return {
    SatisfactionSurveyOffered: true,
    SatisfactionSurveyChannel: survey.channel,
    Satisfaction: survey.key,
  };
}

function reportOf({ report, reportAt }: PlannedCall, at: number): Fields {
  const ready = report !== null && reportAt <= at;
  return ready ? { AnalyticsReportReady: true, AnalyticsReport: report } : { AnalyticsReportReady: false };
}

function isListedAgent(leg: Leg): leg is AgentLeg {
  return leg.lane === 'agent' && leg.listed;
}

function agentsOf(legs: readonly AgentLeg[]): Fields {
  const agents = [...new Set(legs.map(({ agent }) => agent))];
  const groups = [...new Set(legs.flatMap(({ group }) => group ?? []))];
  return {
    AgentIds: agents.map(({ id }) => id).join(','),
    AgentNames: agents.map(({ name }) => name).join(','),
    SkillGroupIds: groups.map(({ id }) => id).join(','),
    SkillGroupNames: groups.map(({ name }) => name).join(','),
  };
}

/** The leg with its steps so far, by time; nothing where it has not begun. */
function stepsUntil(leg: Leg, until: number): Leg[] {
  const steps = leg.steps.filter(({ at }) => at <= until).toSorted((left, right) => left.at - right.at);
  return steps.length === 0 ? [] : [{ ...leg, steps }];
}

function entries(legs: readonly Leg[], lane: Lane): Fields[] {
  return legs
    .filter((leg) => leg.lane === lane)
    .map(({ owner, steps }) => ({
      ...owner,
      EventSequence: steps.map((step) => {
        const duration = lane === 'agent' ? durationOf(step, steps) : undefined;
        const written = { Event: step.event, EventTime: step.at };
        return duration === undefined ? written : { ...written, Duration: duration };
      }),
    }));
}
