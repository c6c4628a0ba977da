import type { CallFacts } from '../../call/facts.js';
import { surveyChannelOf, type SurveyChannel } from '../../call/vocabulary.js';
import { absent, events, field, told, unknown, type Evidence, type Note, type Told } from '../told.js';
import type { Answers } from './answers.js';

export type RecordingStatement =
  | { readonly kind: 'recording'; readonly state: CallFacts['recording'] }
  | { readonly kind: 'recording_when'; readonly state: CallFacts['recording'] }
  | { readonly kind: 'recording_link'; readonly state: CallFacts['recording'] }
  | {
      readonly kind: 'survey';
      readonly offered: boolean | null;
      readonly key: string | null;
      readonly channel: SurveyChannel | null;
      readonly reportedChannel: string;
    }
  | { readonly kind: 'survey_scale'; readonly key: string | null };

/** Whether there is a recording (call-facts, "recording"). */
function tellRecording(call: CallFacts): Told<RecordingStatement> {
  return told([{ kind: 'recording', state: call.recording }], proof(call), notes(call));
}

/** When it will be ready: nothing in a record says so. */
function tellWhen(call: CallFacts): Told<RecordingStatement> {
  const statement = { kind: 'recording_when', state: call.recording } as const;
  return call.recording === 'not_ready' ? unknown([statement], proof(call)) : told([statement], proof(call));
}

/** Links are for one person and never go into a thread. */
function tellLink(call: CallFacts): Told<RecordingStatement> {
  return told([{ kind: 'recording_link', state: call.recording }], proof(call));
}

/** Whether the survey was sent, over which channel, and which key was pressed (call-facts, "satisfaction"). */
function tellSurvey({ record, timeline }: CallFacts): Told<RecordingStatement> {
  const { satisfactionSurveyOffered: offered, satisfactionSurveyChannel: reportedChannel } = record;
  const statement = {
    kind: 'survey',
    offered,
    key: keyOf(record.satisfaction),
    channel: surveyChannelOf(reportedChannel),
    reportedChannel,
  } as const;
  const own = timeline.filter(({ event }) => event.startsWith('SatisfactionSurvey'));
  const evidence = [
    ...events(...own.slice(0, 2)),
    field('SatisfactionSurveyOffered', said(offered)),
    field('Satisfaction', String(record.satisfaction ?? '')),
  ];
  return offered === null && statement.key === null
    ? unknown([statement], evidence)
    : told([statement], evidence);
}

/** Each customer defines what a key means: a key is never called good or bad. */
function tellScale({ record }: CallFacts): Told<RecordingStatement> {
  const key = keyOf(record.satisfaction);
  return unknown([{ kind: 'survey_scale', key }], key === null ? [] : [field('Satisfaction', key)]);
}

function keyOf(satisfaction: number | string | null): string | null {
  return satisfaction === null || (typeof satisfaction === 'number' && satisfaction < 0)
    ? null
    : String(satisfaction);
}

function proof({ record, recording }: CallFacts): Evidence[] {
  return [
    field('RecordingReady', said(record.recordingReady)),
    ...(recording === 'not_expected' ? [absent('Established')] : []),
  ];
}

function said(value: boolean | null): string {
  return value === null ? '' : String(value);
}

function notes({ contradictions }: CallFacts): Note[] {
  return contradictions.flatMap((contradiction): Note[] =>
    contradiction.kind === 'recording_of_unanswered' ? [{ kind: 'contradiction', contradiction }] : [],
  );
}

/** The topics of this family. */
export const RECORDING = {
  recording: tellRecording,
  recording_when: tellWhen,
  recording_link: tellLink,
  survey: tellSurvey,
  survey_scale: tellScale,
} satisfies Answers<RecordingStatement>;
