/**
 * Event names with a known meaning: the record's own documentation, CCC's event push and the 2017 version.
 * Anything else in a record stays verbatim. Each language's catalogue has a word for every one of these.
 */
export const EVENT_NAMES = [
  ...(['Dialing', 'Ringing', 'Established', 'Released', 'Held', 'Retrieved', 'Muted', 'Unmuted'] as const),
  ...([
    'BlindTransfer',
    'AttendedTransfer',
    'InitiateConsultant',
    'StartConsultant',
    'StopConsultant',
  ] as const),
  ...(['StartConference', 'StopConference', 'Threeway', 'Route2IVR', 'IvrTracking', 'Abandoned'] as const),
  ...(['Enqueue', 'AssignAgent', 'AssignAgentFailure', 'DispatchingFailure'] as const),
  ...([
    'QueueingTimeout',
    'QueueingOverflow',
    'QueueingCancelled',
    'QueueingRerouted',
    'QueueingFailure',
  ] as const),
  ...([
    'RingingTimeout',
    'AgentRingingTimeout',
    'AgentDialing',
    'AgentRinging',
    'AgentTalk',
    'AgentRelease',
  ] as const),
  ...(['StartMonitor', 'StopMonitor', 'StartCoach', 'StopCoach', 'BargeIn', 'Intercept'] as const),
  ...(['AgentCheckIn', 'AgentCheckOut', 'AgentReady', 'AgentBreak', 'AgentACW'] as const),
  ...(['SatisfactionSurveyOffer', 'SatisfactionSurveyResponse', 'TextStream', 'MediaStream'] as const),
  ...(['RecordingReady', 'DualTrackRecordingReady', 'VoicemailReady', 'CDRReady'] as const),
  ...([
    'CampaignSubmitted',
    'CampaignPaused',
    'CampaignResumed',
    'CampaignAborted',
    'CampaignCompleted',
  ] as const),
  ...([
    'CaseAttempted',
    'CallEstablished',
    'CallReleased',
    'CallHeld',
    'CallRetrieved',
    'CallAbandoned',
  ] as const),
] as const;

export type EventName = (typeof EVENT_NAMES)[number];

const KNOWN: ReadonlySet<string> = new Set(EVENT_NAMES);

export function isEventName(event: string): event is EventName {
  return KNOWN.has(event);
}
