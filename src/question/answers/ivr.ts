import type { CallFacts } from '../../call/facts.js';
import type { Ms } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import { absent, events, field, told, unknown, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { endOf, isSystemEnd } from './queue-end.js';
import { endedSaid, type QueueStatement } from './queues.js';
import { RECORDING, type RecordingStatement } from './recording.js';

export type IvrStatement =
  | {
      readonly kind: 'ivr_flows';
      readonly flows: readonly { readonly flow: Party; readonly nodes: number }[];
      readonly ms: Ms;
      readonly leftTo: 'queue' | 'agent' | 'abandoned' | 'end';
    }
  | { readonly kind: 'keys_not_recorded' }
  | { readonly kind: 'ivr_absent' }
  | { readonly kind: 'ivr_failed' }
  | { readonly kind: 'ivr_did_not_fail'; readonly disposition: string }
  | { readonly kind: 'navigator_unknown'; readonly abandonedIn: boolean }
  | { readonly kind: 'voicemail'; readonly waitedMs: Ms }
  | { readonly kind: 'no_voicemail'; readonly disposition: string };

/** Which flows the call went through and where it left them. Keys pressed are not in a call detail record. */
function tellIvrPath(call: CallFacts): Told<IvrStatement | RecordingStatement> {
  const ivr = call.timeline.filter(({ lane }) => lane === 'ivr');
  const [first] = ivr;
  if (first === undefined) return told([{ kind: 'ivr_absent' }], [absent('Route2IVR', 'IvrTracking')]);
  const flows = [...new Map(ivr.map(({ party }) => [party.key, party])).values()].slice(0, 5);
  const counted = flows.map((flow) => ({
    flow,
    nodes: ivr.filter(({ party, event }) => party.key === flow.key && event === 'IvrTracking').length,
  }));
  const path: IvrStatement = {
    kind: 'ivr_flows',
    flows: counted,
    ms: call.waiting.ivrMs,
    leftTo: leftTo(call),
  };
  return told<IvrStatement | RecordingStatement>(
    [path, { kind: 'keys_not_recorded' }, ...surveyKey(call)],
    events(first, ivr.at(-1)),
  );
}

/** The one key that a record does carry. */
function surveyKey(call: CallFacts): readonly RecordingStatement[] {
  return call.record.satisfaction === null ? [] : RECORDING.survey(call).statements;
}

/** Whether the IVR failed, by the disposition. */
function tellIvrError({ record, disposition }: CallFacts): Told<IvrStatement> {
  const evidence = [field('ContactDisposition', record.contactDisposition)];
  return disposition.name === 'IVRException'
    ? told([{ kind: 'ivr_failed' }], evidence)
    : told([{ kind: 'ivr_did_not_fail', disposition: record.contactDisposition }], evidence);
}

/** The voice navigator: only an abandon in it is recorded, never what it understood. */
function tellNavigator({ record, disposition }: CallFacts): Told<IvrStatement> {
  const abandonedIn = disposition.name === 'AbandonedInVoiceNavigator';
  return unknown(
    [{ kind: 'navigator_unknown', abandonedIn }],
    [field('ContactDisposition', record.contactDisposition)],
  );
}

/** Whether the call went to voicemail; the message itself is a file of its own. */
function tellVoicemail(call: CallFacts): Told<IvrStatement | QueueStatement> {
  const { record, disposition, waiting, timeline, visits } = call;
  const evidence = [field('ContactDisposition', record.contactDisposition)];
  const left = timeline.find(({ event }) => event === 'VoicemailReady');
  if (disposition.name !== 'Voicemail' && left === undefined)
    return told([{ kind: 'no_voicemail', disposition: record.contactDisposition }], evidence);
  // The queue that gave up on the call is what led on.
  const gaveUp = visits.find((one) => isSystemEnd(endOf(one, call)));
  return told<IvrStatement | QueueStatement>(
    [
      { kind: 'voicemail', waitedMs: waiting.waitMs },
      ...(gaveUp === undefined ? [] : [endedSaid(gaveUp, call)]),
    ],
    [...evidence, ...events(gaveUp?.end, left)],
  );
}

function leftTo({ visits, rings, abandonPoint }: CallFacts) {
  if (visits.length > 0) return 'queue' as const;
  if (rings.length > 0) return 'agent' as const;
  return abandonPoint === null ? ('end' as const) : ('abandoned' as const);
}

/** The topics of this family. */
export const IVR = {
  ivr_path: tellIvrPath,
  ivr_error: tellIvrError,
  voice_navigator: tellNavigator,
  voicemail: tellVoicemail,
} satisfies Answers<IvrStatement | RecordingStatement | QueueStatement>;
