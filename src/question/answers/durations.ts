import type { CallFacts } from '../../call/facts.js';
import { sumMs, type Ms } from '../../call/span.js';
import type { Asked } from '../asked.js';
import { field, told, unknown, type Told, timeField } from '../told.js';
import type { Answers } from './answers.js';

export type DurationStatement =
  | { readonly kind: 'total'; readonly ms: Ms; readonly running: boolean }
  | {
      readonly kind: 'duration_parts';
      readonly totalMs: Ms;
      readonly ivrMs: Ms;
      readonly waitMs: Ms;
      readonly talkMs: Ms;
      readonly holdMs: Ms;
      readonly dialMs: Ms;
      readonly customerRingMs: Ms;
    }
  | { readonly kind: 'seconds_are'; readonly seconds: number; readonly of: readonly FigureName[] }
  | { readonly kind: 'ccc_duration'; readonly seconds: number | null };

export type FigureName = 'total' | 'ccc' | 'ivr' | 'queue' | 'wait' | 'talk' | 'connected' | 'hold';

/** ReleaseTime − StartTime. */
function tellTotal(call: CallFacts): Told<DurationStatement> {
  const { totalMs, record } = call;
  const evidence = [timeField('StartTime', record.startTime), timeField('ReleaseTime', record.releaseTime)];
  const statement = { kind: 'total', ms: totalMs, running: record.releaseTime === null } as const;
  return totalMs === null
    ? unknown([statement, partsOf(call)], evidence)
    : told<DurationStatement>([statement, partsOf(call)], evidence);
}

/** What a duration is made of, and which figures a named number of seconds belongs to. */
function tellMeaning(call: CallFacts, asked: Asked): Told<DurationStatement> {
  const seconds = asked.seconds ?? asked.number;
  const figure: DurationStatement[] =
    seconds === null ? [] : [{ kind: 'seconds_are', seconds, of: figuresOf(call, seconds) }];
  const ccc: DurationStatement = { kind: 'ccc_duration', seconds: call.record.callDuration };
  const [first, ...others] = [...figure, partsOf(call), ccc];
  return first === undefined
    ? told([ccc])
    : told([first, ...others], [field('CallDuration', String(call.record.callDuration ?? ''))]);
}

function tellCcc(call: CallFacts): Told<DurationStatement> {
  const { callDuration: seconds } = call.record;
  const total: DurationStatement = {
    kind: 'total',
    ms: call.totalMs,
    running: call.record.releaseTime === null,
  };
  return told<DurationStatement>(
    [{ kind: 'ccc_duration', seconds }, total, partsOf(call)],
    [field('CallDuration', String(seconds ?? ''))],
  );
}

function figuresOf(call: CallFacts, seconds: number): FigureName[] {
  const { talk, connected } = sums(call);
  const figures: readonly (readonly [FigureName, Ms])[] = [
    ['total', call.totalMs],
    ['ccc', call.record.callDuration === null ? null : call.record.callDuration * 1000],
    ['ivr', call.waiting.ivrMs],
    ['queue', call.visits.length === 0 ? null : call.waiting.queueMs],
    ['wait', call.waiting.waitMs],
    ['talk', talk],
    ['connected', connected],
    ['hold', call.hold.count === 0 ? null : call.hold.totalMs],
  ];
  return figures.flatMap(([name, ms]) =>
    ms !== null && Math.floor(ms / 1000 + 0.5) === seconds ? [name] : [],
  );
}

function partsOf(call: CallFacts): DurationStatement {
  const { talk } = sums(call);
  return {
    kind: 'duration_parts',
    totalMs: call.totalMs,
    ivrMs: call.waiting.ivrMs,
    waitMs: call.waiting.waitMs,
    talkMs: talk,
    holdMs: call.hold.count === 0 ? null : call.hold.totalMs,
    dialMs: call.dialMs,
    customerRingMs: call.customerRingMs,
  };
}

function sums({ activities }: CallFacts): { talk: Ms; connected: Ms } {
  const on = activities.filter(({ connections }) => connections.length > 0);
  if (on.length === 0) return { talk: null, connected: null };
  return {
    talk: sumMs(on.map(({ talkMs }) => talkMs)),
    connected: sumMs(on.map(({ connectedMs }) => connectedMs)),
  };
}

/** The topics of this family. */
export const DURATIONS = {
  total: tellTotal,
  duration_meaning: tellMeaning,
  duration_ccc: tellCcc,
} satisfies Answers<DurationStatement>;
