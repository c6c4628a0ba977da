import { canonicalEvent } from '../../call/marks.js';
import type { CallFacts } from '../../call/facts.js';
import type { Ms } from '../../call/span.js';
import type { Asked } from '../asked.js';
import { events, field, told, type Evidence, type Note, type Told, timeField } from '../told.js';
import type { Answers } from './answers.js';

export type RecordStatement =
  | { readonly kind: 'call_id'; readonly contactId: string }
  | { readonly kind: 'of_instance'; readonly instanceId: string }
  | { readonly kind: 'contradicts'; readonly count: number; readonly traps: number }
  | { readonly kind: 'consistent'; readonly traps: number }
  | { readonly kind: 'final' }
  | { readonly kind: 'not_final'; readonly pending: CallFacts['pending'] }
  | { readonly kind: 'rests_on' }
  | { readonly kind: 'compared'; readonly facts: CallFacts }
  | {
      readonly kind: 'figures';
      readonly totalMs: Ms;
      readonly waitMs: Ms;
      readonly talkMs: Ms;
      readonly holdMs: Ms;
    }
  | { readonly kind: 'can_ask' };

function tellId({ record }: CallFacts): Told<RecordStatement> {
  return told([{ kind: 'call_id', contactId: record.contactId }]);
}

function tellInstance({ record }: CallFacts): Told<RecordStatement> {
  return told(
    [{ kind: 'of_instance', instanceId: record.instanceId }],
    [field('InstanceId', record.instanceId)],
  );
}

/** Where the record disagrees with itself, and what in it is easily misread (call-facts, "Contradictions", "Traps"). */
function tellContradictions({ contradictions, traps }: CallFacts): Told<RecordStatement> {
  const notes: Note[] = [
    ...contradictions.map((contradiction): Note => ({ kind: 'contradiction', contradiction })),
    ...traps.map((trap): Note => ({ kind: 'trap', trap })),
  ];
  const first: RecordStatement =
    contradictions.length > 0
      ? { kind: 'contradicts', count: contradictions.length, traps: traps.length }
      : { kind: 'consistent', traps: traps.length };
  return told([first], [], notes);
}

/** Whether the record may still change (call-facts, "final"). */
function tellFinal({ pending, record }: CallFacts): Told<RecordStatement> {
  const evidence = [
    timeField('ReleaseTime', record.releaseTime),
    field('RecordingReady', text(record.recordingReady)),
  ];
  return told([pending.length === 0 ? { kind: 'final' } : { kind: 'not_final', pending }], evidence);
}

/** The events that the words mean, or those of a named agent; else the fields and events that the verdict rests on. */
function tellEvidence(call: CallFacts, asked: Asked): Told<RecordStatement> {
  const keys = new Set(asked.agents.map(({ key }) => key));
  const names = new Set<string>(asked.events.flatMap((mention) => mention.names));
  const own = call.timeline.filter(
    (entry) =>
      (names.size > 0 || keys.size > 0) &&
      (names.size === 0 || names.has(entry.event) || names.has(canonicalEvent(entry))) &&
      (keys.size === 0 || keys.has(entry.party.key)),
  );
  const chosen = own.length > 0 ? own : call.timeline.filter(({ party }) => keys.has(party.key));
  const { record, rings, timeline } = call;
  const fields: Evidence[] = [
    field('ContactDisposition', record.contactDisposition),
    field('ReleaseInitiator', record.releaseInitiator),
  ];
  const ends = events(
    rings.at(-1)?.span.end,
    timeline.findLast(({ event }) => event === 'Released' || event === 'Abandoned'),
  );
  return told(
    [{ kind: 'rests_on' }],
    chosen.length > 0 ? events(...chosen.slice(0, 6)) : [...fields, ...ends],
  );
}

/** The figures that a comparison sets side by side; each call of the message has its own. */
function tellCompared(call: CallFacts): Told<RecordStatement> {
  const { longestTalking } = call.agents;
  const figures = {
    kind: 'figures',
    totalMs: call.totalMs,
    waitMs: call.waiting.waitMs,
    talkMs: longestTalking?.talkMs ?? null,
    holdMs: call.hold.totalMs,
  } as const;
  return told<RecordStatement>([{ kind: 'compared', facts: call }, figures]);
}

function tellHelp(): Told<RecordStatement> {
  return told([{ kind: 'can_ask' }]);
}

function text(value: number | boolean | null): string {
  return value === null ? '' : String(value);
}

/** The topics of this family. */
export const RECORD = {
  call_id: tellId,
  instance: tellInstance,
  contradictions: tellContradictions,
  is_final: tellFinal,
  evidence: tellEvidence,
  compare: tellCompared,
  help: tellHelp,
} satisfies Answers<RecordStatement>;
