import type { CallFacts } from '../../call/facts.js';
import { coveredMs, shownSeconds, type Ms } from '../../call/span.js';
import { lineTimeOf, type LineTime } from '../../call/talk.js';
import type { Asked } from '../asked.js';
import { field, told, unknown, type Told, timeField } from '../told.js';
import type { Answers } from './answers.js';

export type DurationStatement =
  | {
      readonly kind: 'total';
      readonly ms: Ms;
      readonly running: boolean;
      /** When it began, epoch ms. */
      readonly startedAt: number | null;
    }
  | {
      /** Times within the total; together they are not the whole of it. */
      readonly kind: 'duration_parts';
      readonly totalMs: number;
      readonly ivrMs: Ms;
      readonly waitMs: Ms;
      readonly talk: LineTime | null;
      readonly holdMs: Ms;
      readonly dialMs: Ms;
      readonly customerRingMs: Ms;
    }
  | { readonly kind: 'seconds_are'; readonly seconds: number; readonly of: readonly FigureName[] }
  | { readonly kind: 'ccc_duration'; readonly seconds: number | null };

export type FigureName = 'total' | 'ccc' | 'ivr' | 'queue' | 'wait' | 'talk' | 'connected' | 'hold';

/** ReleaseTime − StartTime. */
function tellTotal(call: CallFacts): Told<DurationStatement> {
  const { record } = call;
  const evidence = [timeField('StartTime', record.startTime), timeField('ReleaseTime', record.releaseTime)];
  const statement = totalOf(call);
  return statement.ms === null
    ? unknown<DurationStatement>([statement], evidence)
    : told<DurationStatement>([statement, ...partsOf(call)], evidence);
}

/** What a duration is made of, and which figures a named number of seconds belongs to. */
function tellMeaning(call: CallFacts, asked: Asked): Told<DurationStatement> {
  const seconds = asked.seconds ?? asked.number;
  const figure: DurationStatement[] =
    seconds === null ? [] : [{ kind: 'seconds_are', seconds, of: figuresOf(call, seconds) }];
  const ccc: DurationStatement = { kind: 'ccc_duration', seconds: call.record.callDuration };
  const [first, ...others] = [...figure, ...partsOf(call), ccc];
  return first === undefined
    ? told([ccc])
    : told([first, ...others], [field('CallDuration', String(call.record.callDuration ?? ''))]);
}

function tellCcc(call: CallFacts): Told<DurationStatement> {
  const { callDuration: seconds } = call.record;
  return told<DurationStatement>(
    [{ kind: 'ccc_duration', seconds }, totalOf(call), ...partsOf(call)],
    [field('CallDuration', String(seconds ?? ''))],
  );
}

function figuresOf(call: CallFacts, seconds: number): FigureName[] {
  const [talk, connected] = [
    lineTimeOf(call.activities, 'talkMs'),
    lineTimeOf(call.activities, 'connectedMs'),
  ];
  const figures: readonly (readonly [FigureName, Ms])[] = [
    ['total', call.totalMs],
    ['ccc', call.record.callDuration === null ? null : call.record.callDuration * 1000],
    ['ivr', call.waiting.ivrMs],
    ['queue', call.visits.length === 0 ? null : call.waiting.queueMs],
    ['wait', call.waiting.waitMs],
    ['talk', talk?.ms ?? null],
    ['connected', connected?.ms ?? null],
    ['hold', call.hold.count === 0 ? null : call.hold.totalMs],
  ];
  return figures.flatMap(([name, ms]) => (ms !== null && shownSeconds(ms) === seconds ? [name] : []));
}

function totalOf({ totalMs, record }: CallFacts): Extract<DurationStatement, { kind: 'total' }> {
  return { kind: 'total', ms: totalMs, running: record.releaseTime === null, startedAt: record.startTime };
}

/** Nothing where the total is unknown, or no time within it is known. */
function partsOf(call: CallFacts): DurationStatement[] {
  const { totalMs, activities, hold, dialMs, customerRingMs } = call;
  const { ivrMs, waitMs } = call.waiting;
  const lineTime = lineTimeOf(activities, 'talkMs');
  const talk = lineTime?.ms == null ? null : lineTime;
  // Holds of two agents at once, added up, may be more than the call has time for.
  const holdMs = hold.count > 0 && coveredMs(hold.spans) === hold.totalMs ? hold.totalMs : null;
  const known = [ivrMs, waitMs, talk, holdMs, dialMs, customerRingMs].some((part) => part !== null);
  return totalMs === null || !known
    ? []
    : [{ kind: 'duration_parts', totalMs, ivrMs, waitMs, talk, holdMs, dialMs, customerRingMs }];
}

/** The topics of this family. */
export const DURATIONS = {
  total: tellTotal,
  duration_meaning: tellMeaning,
  duration_ccc: tellCcc,
} satisfies Answers<DurationStatement>;
