import { baseTime } from '../call/base-time.js';
import type { CallFacts } from '../call/facts.js';

/** The time that a picture shows, epoch ms, and from where its elapsed time counts. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly base: number;
  /** False where elapsed time counts from the first event instead of the start of the call. */
  readonly sinceStart: boolean;
}

const SHORTEST_MS = 1000;
/** A running call gets some room after its last event, for what is still going on. */
const RUNNING_SHARE = 0.1;

/** From the start to the release and over every event; over the events alone where they lie outside the call. */
export function axisOf(facts: CallFacts): Axis {
  const { at: base, sinceStart } = baseTime(facts);
  const { record, timeline, contradictions } = facts;
  const apart = contradictions.some(({ kind }) => kind === 'events_outside_call');
  const known = [
    ...(apart ? [] : [record.startTime, record.releaseTime]),
    timeline[0]?.at,
    timeline.at(-1)?.at,
  ].filter((at) => at != null);
  const from = known.length === 0 ? base : Math.min(...known);
  const last = known.length === 0 ? base : Math.max(...known);
  const room = record.releaseTime === null ? (last - from) * RUNNING_SHARE : 0;
  return { from, to: Math.max(last + room, from + SHORTEST_MS), base, sinceStart };
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
];

/** Elapsed times (ms) at which the axis has a label: round ones, at most `most` of them. */
export function ticksOf({ from, to, base }: Axis, most: number): readonly number[] {
  const length = to - from;
  const step = STEPS.find((each) => length / each <= most - 1) ?? Math.ceil(length / DAY / (most - 1)) * DAY;
  const ticks: number[] = [];
  for (let at = Math.ceil((from - base) / step) * step; at <= to - base; at += step) ticks.push(at);
  return ticks;
}
