/**
 * CCC's enumerations, read tolerantly: old and new spellings, any letter case, with or without `_`.
 * An unknown value is null here; its text stays in the record and is shown verbatim.
 */

export type CallKind =
  'inbound' | 'outbound' | 'internal' | 'conference' | 'back_to_back' | 'predictive' | 'privacy' | 'unknown';

export type Disposition =
  | 'Success'
  | 'NoAnswer'
  | 'Reject'
  | 'Busy'
  | 'AbandonedInIVR'
  | 'AbandonedInQueue'
  | 'AbandonedInRing'
  | 'AbandonedInVoiceNavigator'
  | 'QueuingTimeout'
  | 'QueuingOverflow'
  | 'QueuingFailed'
  | 'Voicemail'
  | 'IVRException'
  | 'ForwardToOutsideNumber';

export type EarlyMediaState =
  'NoAnswer' | 'Busy' | 'PowerOff' | 'OutOfService' | 'NotExist' | 'NotConnected' | 'Restricted';

export type SurveyChannel = 'IVR' | 'SMS' | 'CHAT';

const KINDS: Readonly<Record<string, CallKind>> = {
  INBOUND: 'inbound',
  OUTBOUND: 'outbound',
  // The 2021 page of GetCallDetailRecord spells it so.
  OUTBOND: 'outbound',
  INTERNAL: 'internal',
  CONFERENCE: 'conference',
  BACK2BACK: 'back_to_back',
  PREDICTIVE: 'predictive',
  PREDICTIVEDIAL: 'predictive',
  PRIVACYDIAL: 'privacy',
};

const DISPOSITIONS = table<Disposition>([
  ...same('Success', 'NoAnswer', 'Reject', 'Busy', 'AbandonedInIVR', 'AbandonedInQueue', 'AbandonedInRing'),
  ...same('AbandonedInVoiceNavigator', 'QueuingTimeout', 'QueuingOverflow', 'QueuingFailed', 'Voicemail'),
  ...same('IVRException', 'ForwardToOutsideNumber'),
  ['QueueingTimeout', 'QueuingTimeout'],
  ['QueueingOverflow', 'QueuingOverflow'],
]);

/** Names of 2021 and earlier, each with the current one. */
const OLD_DISPOSITIONS = table<Disposition>([
  ['Rejected', 'Reject'],
  ['AbandonedRing', 'AbandonedInRing'],
  ['AbandonedInContactFlow', 'AbandonedInIVR'],
  ['QueueOverflow', 'QueuingTimeout'],
  ['OneStepTransfer', 'ForwardToOutsideNumber'],
]);

const EARLY_MEDIA = table<EarlyMediaState>(
  same('NoAnswer', 'Busy', 'PowerOff', 'OutOfService', 'NotExist', 'NotConnected', 'Restricted'),
);

const SURVEY_CHANNELS = table<SurveyChannel>([
  ...same('IVR', 'SMS', 'CHAT'),
  ['语音', 'IVR'],
  ['短信', 'SMS'],
  ['语音满意度', 'IVR'],
  ['短信满意度', 'SMS'],
]);

/** The direction or kind of call; calls that we place follow the outbound rules of call-facts. */
export function callKind(contactType: string): CallKind {
  return KINDS[fold(contactType)] ?? 'unknown';
}

/** True for kinds where our side calls the customer. */
export function isPlacedByUs(kind: CallKind): boolean {
  return kind === 'outbound' || kind === 'predictive' || kind === 'back_to_back' || kind === 'privacy';
}

/** The current name of a disposition, and whether the record used an older one. */
export function dispositionOf(text: string): { name: Disposition | null; old: boolean } {
  const key = fold(text);
  const current = DISPOSITIONS.get(key);
  if (current !== undefined) return { name: current, old: false };
  return { name: OLD_DISPOSITIONS.get(key) ?? null, old: OLD_DISPOSITIONS.has(key) };
}

export function earlyMediaOf(text: string): EarlyMediaState | null {
  return EARLY_MEDIA.get(fold(text)) ?? null;
}

export function surveyChannelOf(text: string): SurveyChannel | null {
  return SURVEY_CHANNELS.get(fold(text)) ?? null;
}

/** The leading three-digit SIP status of a release reason such as `486:USER_BUSY`, or null. */
export function sipStatusOf(reason: string): number | null {
  const digits = /^\s*([1-6]\d\d)(?!\d)/.exec(reason)?.[1];
  return digits === undefined ? null : Number(digits);
}

function fold(text: string): string {
  return text.toUpperCase().replaceAll(/[_\s-]/g, '');
}

function same<T extends string>(...names: T[]): [string, T][] {
  return names.map((name) => [name, name]);
}

function table<T>(rows: [string, T][]): ReadonlyMap<string, T> {
  return new Map(rows.map(([text, value]) => [fold(text), value]));
}
