import { EVENT_NAMES } from '../../call/event-names.js';
import { found, type Found } from './found.js';

/** Names of fields and values as CCC writes them; what a record may carry beside its events. */
const FIELDS = [
  'ContactId ContactType ContactDisposition CallingNumber CalledNumber CallerLocation CalleeLocation StartTime',
  'EstablishedTime ReleaseTime CallDuration ReleaseInitiator ReleaseReason OutsideNumberReleaseReason',
  'EarlyMediaState EarlyMediaText AgentIds AgentNames SkillGroupIds SkillGroupNames RecordingReady',
  'SatisfactionSurveyOffered SatisfactionSurveyChannel AnalyticsReportReady AnalyticsReport EventSequence',
  'QueueType QueueId QueueName FlowType AbandonedInIVR AbandonedInQueue AbandonedInRing AbandonedInVoiceNavigator',
  'AbandonedRing AbandonedInContactFlow QueuingTimeout QueuingOverflow QueuingFailed QueueOverflow OneStepTransfer',
  'ForwardToOutsideNumber IVRException NoAnswer PowerOff OutOfService NotExist NotConnected BACK2BACK PrivacyDial',
  'InstanceId CallerId QueueingTime RingTime IvrTime WaitTime HoldTime TalkTime MAIN_FLOW SUB_FLOW SURVEY_FLOW',
]
  .join(' ')
  .split(' ');

const KNOWN: ReadonlyMap<string, string> = new Map(
  // One-word names (Held, Ringing, Success) are everyday words: the trade terms read those.
  [...FIELDS, ...EVENT_NAMES]
    .filter((name) => /^(?:[A-Z]{2,}|[A-Z][a-z]+)(?:[A-Z0-9_]|2)/.test(name))
    .map((name) => [name.toLowerCase(), name]),
);

/** The API names that a text may carry. */
export const API_NAMES: readonly string[] = [...KNOWN.values()];

/** The words of an API name: `ReleaseInitiator` is about a release and an initiator. */
export function wordsOfCode(code: string): string {
  return (code.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).join(' ').toLowerCase();
}

/** A SIP status as release reasons carry it: of the failures the number alone, unless it counts something. */
const STATUS =
  /(?<![a-z\d.:-])(?:200(?= ?-? ?ok\b)|(?:40[348]|410|48[04678]|50[0234]|60[034])(?![a-z\d:%-]|\.\d| ?(?:m?s|secs?|seconds?|mins?|minutes?|calls?|times|events?|number|line)\b| ?[秒分个次通元块号条]))/g;

/**
 * API names in a folded text, in CCC's own spelling, and SIP statuses; a name in camel case that nobody knows counts as
 * one too.
 */
export function codesIn(folded: string, original: string): Found<string>[] {
  const known = [
    ...found(folded, /[a-z][a-z0-9_]{3,}/g, ([word]) => KNOWN.get(word) ?? null),
    ...found(folded, STATUS, ([status]) => status),
  ];
  // Folding keeps lengths but for rare characters: then the unknown ones are not looked for.
  if (folded.length !== original.length) return known;
  const camel = found(
    original,
    /\b(?:[A-Z][a-z0-9]+){2,}\b|\b[A-Z]{2,}(?:[A-Z][a-z]+)+\b/g,
    ([word]) => word,
  );
  return [...known, ...camel];
}
