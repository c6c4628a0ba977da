import { isEventName, type EventName } from '../../call/event-names.js';
import type { CallFacts } from '../../call/facts.js';
import {
  dispositionOf,
  earlyMediaOf,
  type Disposition,
  type EarlyMediaState,
} from '../../call/vocabulary.js';
import type { Asked } from '../asked.js';
import { told, unknown, type Told } from '../told.js';
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
  const [first, ...others] = [
    ...[...new Set(codes)].map((code) => meaningOf(call, code)),
    ...(number !== null && number >= 100 && number < 700
      ? [{ kind: 'code_means', sip: number } as const]
      : []),
  ].slice(0, MOST_EXPLAINED);
  if (first === undefined) return unknown<MeaningStatement>([{ kind: 'explains' }]);
  return first.kind === 'no_meaning'
    ? unknown<MeaningStatement>([first, ...others])
    : told<MeaningStatement>([first, ...others]);
}

function meaningOf({ disposition, record, timeline }: CallFacts, code: string): MeaningStatement {
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
