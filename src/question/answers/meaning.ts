import { isEventName, type EventName } from '../../call/event-names.js';
import type { CallFacts } from '../../call/facts.js';
import {
  dispositionOf,
  earlyMediaOf,
  type Disposition,
  type EarlyMediaState,
} from '../../call/vocabulary.js';
import type { Asked } from '../asked.js';
import { field, timeField, told, unknown, type Evidence, type Told } from '../told.js';
import type { Answers } from './answers.js';

/** Trade terms and field names that can be explained; each language has a text for every one. */
export const TERMS = [
  'total',
  'ivr_time',
  'queue_time',
  'ring_time',
  'wait',
  'speed_of_answer',
  'connected',
  'hold',
  'talk',
  'mute',
  'blind_transfer',
  'attended_transfer',
  'consult',
  'conference',
  'wrap_up',
  'abandon',
  'disposition',
  'skill_group',
  'personal_queue',
  'provisional',
  'service_level',
  'monitor',
  'barge_in',
  'intercept',
  'coach',
  'inbound',
  'outbound',
  'internal',
  'predictive',
  'BACK2BACK',
  'PrivacyDial',
  'elapsed',
  'contact_id',
  'ReleaseInitiator',
  'ReleaseReason',
  'EstablishedTime',
  'StartTime',
  'ReleaseTime',
  'CallDuration',
  'EarlyMediaState',
  'RecordingReady',
  'AgentIds',
  'QueueType',
  'Satisfaction',
  'SatisfactionSurveyOffered',
  'ContactDisposition',
  'ContactType',
  'AnalyticsReport',
] as const;

export type Term = (typeof TERMS)[number];

export type MeaningStatement =
  | { readonly kind: 'term_means'; readonly term: Term }
  | {
      readonly kind: 'disposition_means';
      readonly name: Disposition;
      readonly typed: string;
      readonly old: boolean;
      readonly here: boolean;
    }
  | { readonly kind: 'event_means'; readonly event: EventName; readonly times: number }
  | { readonly kind: 'early_media_means'; readonly state: EarlyMediaState; readonly typed: string }
  | { readonly kind: 'code_means'; readonly sip: number }
  | { readonly kind: 'no_meaning'; readonly typed: string }
  | { readonly kind: 'explains' };

const MOST_EXPLAINED = 3;

/** What a term or a code means, and whether it is on this call. A disposition comes before an event of the same name. */
function tellMeaning(call: CallFacts, { codes, number }: Asked): Told<MeaningStatement> {
  const typed = [...codes, ...(number !== null && number >= 100 && number < 700 ? [String(number)] : [])];
  const [first, ...others] = [...new Set(typed)]
    .slice(0, MOST_EXPLAINED)
    .map((code) => meaningOf(call, code));
  if (first === undefined) return unknown<MeaningStatement>([{ kind: 'explains' }]);
  const here = [first, ...others].flatMap((one) =>
    one.kind === 'term_means' ? valueOf(call, one.term) : [],
  );
  return first.kind === 'no_meaning'
    ? unknown<MeaningStatement>([first, ...others])
    : told<MeaningStatement>([first, ...others, ...guessed(call, first), ...behind(first)], here);
}

/** What an event is a part of, explained: a name alone explains nothing. */
function behind(first: MeaningStatement): MeaningStatement[] {
  const term = first.kind === 'event_means' ? PART_OF[first.event] : undefined;
  return term === undefined ? [] : [{ kind: 'term_means', term }];
}

const PART_OF: Partial<Record<EventName, Term>> = {
  BlindTransfer: 'blind_transfer',
  AttendedTransfer: 'attended_transfer',
  StartConsultant: 'consult',
  StopConsultant: 'consult',
  StartConference: 'conference',
  StopConference: 'conference',
  StartMonitor: 'monitor',
  StopMonitor: 'monitor',
  StartCoach: 'coach',
  StopCoach: 'coach',
  BargeIn: 'barge_in',
  Intercept: 'intercept',
  Held: 'hold',
  Retrieved: 'hold',
  Muted: 'mute',
  Unmuted: 'mute',
  Enqueue: 'queue_time',
  AgentRingingTimeout: 'ring_time',
};

/** What CCC heard on this call, where its field is asked about. */
function guessed({ earlyMedia, record }: CallFacts, first: MeaningStatement): MeaningStatement[] {
  return first.kind === 'term_means' && first.term === 'EarlyMediaState' && earlyMedia !== null
    ? [{ kind: 'early_media_means', state: earlyMedia, typed: record.earlyMediaState }]
    : [];
}

/** What a field of the record holds on this call; nothing for a term that is no field. */
function valueOf({ record }: CallFacts, term: Term): Evidence[] {
  switch (term) {
    case 'ReleaseInitiator':
      return [field(term, record.releaseInitiator)];
    case 'ReleaseReason':
      return [field(term, record.releaseReason)];
    case 'StartTime':
      return [timeField(term, record.startTime)];
    case 'EstablishedTime':
      return [timeField(term, record.establishedTime)];
    case 'ReleaseTime':
      return [timeField(term, record.releaseTime)];
    case 'CallDuration':
      return [field(term, record.callDuration === null ? '' : `${record.callDuration} s`)];
    case 'EarlyMediaState':
      return [field(term, record.earlyMediaState)];
    case 'RecordingReady':
      return [field(term, text(record.recordingReady))];
    case 'AgentIds':
      return [field(term, record.agentIds.join(', '))];
    case 'Satisfaction':
      return [field(term, text(record.satisfaction))];
    case 'SatisfactionSurveyOffered':
      return [field(term, text(record.satisfactionSurveyOffered))];
    case 'disposition':
    case 'ContactDisposition':
      return [field('ContactDisposition', record.contactDisposition)];
    case 'inbound':
    case 'outbound':
    case 'internal':
    case 'predictive':
    case 'BACK2BACK':
    case 'PrivacyDial':
      return [field('ContactType', record.contactType)];
    case 'ContactType':
      return [field(term, record.contactType)];
    case 'AnalyticsReport':
      return [field('AnalyticsReportReady', text(record.analyticsReportReady))];
    default:
      return [];
  }
}

function text(value: string | number | boolean | null): string {
  return value === null ? '' : String(value);
}

function meaningOf({ disposition, record, timeline }: CallFacts, code: string): MeaningStatement {
  if (/^\d{3}$/.test(code)) return { kind: 'code_means', sip: Number(code) };
  const { name, old } = dispositionOf(code);
  const term = TERMS.find((known) => known.toLowerCase() === code.toLowerCase());
  if (name !== null)
    return { kind: 'disposition_means', name, typed: code, old, here: disposition.name === name };
  if (isEventName(code))
    return { kind: 'event_means', event: code, times: timeline.filter(({ event }) => event === code).length };
  const state = earlyMediaOf(code);
  if (state !== null) return { kind: 'early_media_means', state, typed: record.earlyMediaState || code };
  return term === undefined ? { kind: 'no_meaning', typed: code } : { kind: 'term_means', term };
}

/** The topics of this family. */
export const MEANING = { term_meaning: tellMeaning } satisfies Answers<MeaningStatement>;
