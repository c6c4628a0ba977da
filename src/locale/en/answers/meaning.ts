import type { Disposition } from '../../../call/vocabulary.js';
import type { MeaningStatement, Term } from '../../../question/answers/meaning.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { coded, event, times } from '../phrases.js';
import { SIP } from '../sip.js';
import { terms } from '../terms.js';

export const meaning: Words<MeaningStatement> = {
  term_means: ({ term }) => say`${TERMS[term]}`,
  disposition_means: ({ name, typed, old, here }) => {
    const age = old ? `, the older name of ${name}` : '';
    return say`${shown(typed)}${age}: ${DISPOSITIONS[name]}${here ? ' It is this call’s disposition.' : ''}`;
  },
  event_means: ({ event: name, times: count }) =>
    say`${event(name)} is an event; on this call it ${count === 0 ? 'never happened' : `happened ${times(count)}`}.`,
  early_media_means: ({ state, typed }) =>
    say`${coded(terms.earlyMedia[state], shown(typed))}: CCC’s guess, from what was heard on the line, why an outbound call did not get through.`,
  code_means: ({ sip }) => say`SIP ${sip}: ${SIP.get(sip) ?? 'a code whose meaning is not listed here'}.`,
  no_meaning: ({ typed }) =>
    say`“${shown(typed)}” has no published meaning; the record does not tell what it stands for.`,
  explains: () =>
    say`Name the term or code as it stands on the card, such as AbandonedInRing, ReleaseInitiator, queue time or attended transfer. The record does not tell which one you mean.`,
};

const DISPOSITIONS: Readonly<Record<Disposition, string>> = {
  Success: 'the call was answered and ended in the ordinary way.',
  NoAnswer: 'the customer did not answer our call.',
  Reject: 'the customer declined our call.',
  Busy: 'the customer’s line was busy.',
  AbandonedInIVR:
    'the caller hung up in the IVR menu; also CCC’s fallback when the flow has no hang-up-reason node and no transfer-to-agent step.',
  AbandonedInQueue: 'the caller hung up while waiting in a queue.',
  AbandonedInRing: 'the caller hung up while an agent’s phone was ringing, before the agent answered.',
  AbandonedInVoiceNavigator: 'the caller hung up in the voice navigator.',
  QueuingTimeout: 'the wait in the queue reached its limit, and no agent answered.',
  QueuingOverflow: 'the queue was full, so the call could not wait in it.',
  QueuingFailed: 'the call could not be queued or handed to an agent.',
  Voicemail: 'the call was sent to voicemail.',
  IVRException: 'the IVR flow failed.',
  ForwardToOutsideNumber: 'the call was forwarded to an outside line.',
};

const TERMS: Readonly<Record<Term, string>> = {
  total:
    'Total: from the start of the call to its release; inbound from entering the IVR, outbound from dialling.',
  ivr_time: 'IVR time: from the first IVR event to the first queue entry, or to where the caller left.',
  queue_time:
    'Queue time: from joining a queue until an agent rings, or until the queue, the system or the caller ends it.',
  ring_time:
    'Ring time: from the moment an agent’s phone rings until the agent answers, the ring times out or ends.',
  wait: 'Wait: queue time and ring time together, until the first agent answers or the caller leaves; the IVR is not part of it.',
  speed_of_answer: 'Speed of answer: from joining the first queue until the first agent answers.',
  connected: 'Connected: from an agent’s answer to the agent’s release, hold included.',
  hold: 'Hold: the customer hears music while the agent is away; from Held to Retrieved.',
  talk: 'Talk: connected time minus hold.',
  mute: 'Mute: the agent’s microphone is off; from Muted to Unmuted.',
  blind_transfer: 'Blind transfer: the agent passes the call on without speaking to the colleague first.',
  attended_transfer:
    'Attended (warm) transfer: the agent speaks to the colleague in a consult first, then passes the call on.',
  consult:
    'Consult: the agent speaks to a colleague while the customer waits; from StartConsultant to StopConsultant.',
  conference: 'Conference: three or more people on the line together.',
  wrap_up: 'Wrap-up: the agent’s work after the call; it is not part of the call detail record.',
  abandon: 'Abandon: the caller leaves before an agent answers.',
  disposition: 'Disposition: the outcome that CCC gives the call (ContactDisposition).',
  skill_group: 'Skill group: the team of agents that a queue belongs to.',
  personal_queue: 'Personal queue: the queue of one agent (queue type 2), not of a skill group.',
  provisional:
    'Provisional: the record may still change, as the call still runs or the recording is not ready.',
  service_level:
    'Service level: whether the speed of answer is within a target; CCC reports use 15, 20 and 30 seconds.',
  monitor: 'Monitoring: a supervisor listens; neither agent nor customer hears the supervisor.',
  barge_in: 'Barging in: a supervisor joins the talk, heard by both sides.',
  intercept: 'Intercept: a supervisor takes the call over from the agent.',
  coach: 'Coaching: a supervisor speaks to the agent, and the customer does not hear it.',
  inbound: 'Inbound: the customer calls us.',
  outbound: 'Outbound: an agent of ours calls the customer.',
  internal: 'Internal: one agent calls another.',
  predictive: 'Predictive: the system calls the customer first and rings an agent once the customer answers.',
  BACK2BACK: 'Back-to-back: the system calls both sides and connects them.',
  PrivacyDial: 'Privacy call: both sides see a number that is neither’s own.',
  elapsed: 'Since start: time from the start of the call to the event.',
  contact_id: 'Contact id: the id of the call in CCC; it begins with job-.',
  ReleaseInitiator: 'ReleaseInitiator: which side hung up, agent or customer, as CCC reports it.',
  ReleaseReason: 'ReleaseReason: the SIP code and text with which the line was released.',
  EstablishedTime:
    'EstablishedTime: on calls that we place, the answer; on inbound calls it can be the arrival at the call centre and proves no answer.',
  StartTime: 'StartTime: when the call began; inbound on entering the IVR, outbound on dialling.',
  ReleaseTime: 'ReleaseTime: when the last party hung up; not set while the call runs.',
  CallDuration: 'CallDuration: CCC’s own figure in seconds; no other value is derived from it.',
  EarlyMediaState:
    'EarlyMediaState: CCC’s guess, from what was heard on the line, why an outbound call did not get through.',
  RecordingReady: 'RecordingReady: whether the recording can be played.',
  AgentIds: 'AgentIds: the agents that CCC lists for the call, whether or not they have events in it.',
  QueueType: 'QueueType: 1 is a skill group’s queue, 2 an agent’s personal queue.',
  Satisfaction:
    'Satisfaction: the key that the customer pressed in the survey; each call centre defines its own scale.',
  SatisfactionSurveyOffered: 'SatisfactionSurveyOffered: whether the survey was sent.',
  ContactDisposition: 'ContactDisposition: the outcome that CCC gives the call.',
  ContactType: 'ContactType: the kind of call, such as inbound, outbound or predictive.',
  AnalyticsReport: 'AnalyticsReport: CCC’s AI report on the call; each part counts only if it succeeded.',
};
