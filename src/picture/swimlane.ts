import type { HangUpParty } from '../call/ending.js';
import type { CallFacts } from '../call/facts.js';
import { spanMs, type Ms } from '../call/span.js';
import type { Party } from '../call/timeline.js';
import { axisOf, type Axis } from './axis.js';
import { CUSTOMER_ROW, draftedRows, IVR_ROW } from './drafted-rows.js';
import type { RowDraft, Stretch, Total } from './drafts.js';
import { chosenRows } from './row-limits.js';
import type { Role, SpanKind } from './span-kinds.js';

/** A stretch as it is drawn: `from` and `to` are on the axis, whatever the record says. */
export interface PictureSpan {
  readonly kind: SpanKind;
  readonly from: number;
  readonly to: number;
  /** Null where the end is unknown or lies before the start. */
  readonly ms: Ms;
  /** Whether the end is drawn as one: not where it is unknown, nor where it lies beyond the axis. */
  readonly open: boolean;
}

/** A value of a row. It has none yet where its last stretch goes on. */
export interface RowTotal extends Total {
  readonly goesOn: boolean;
}

export interface Row {
  readonly key: string;
  readonly role: Role;
  readonly party: Party | null;
  readonly spans: readonly PictureSpan[];
  readonly totals: readonly RowTotal[];
  /** When something was recorded in this row, epoch ms. */
  readonly events: readonly number[];
}

export interface TransferMark {
  readonly kind: 'blind' | 'attended';
  readonly at: number;
  readonly from: Party | null;
  readonly to: Party | null;
  readonly answered: boolean;
}

/** The picture of a call as values: what is drawn, and what its alternative text says. */
export interface Swimlane {
  readonly facts: CallFacts;
  readonly rows: readonly Row[];
  /** Queues and agents beyond what a picture holds. */
  readonly rowsLeftOut: number;
  readonly axis: Axis;
  readonly transfers: readonly TransferMark[];
  /** `at` is null where the release lies outside the axis. Null for a running call. */
  readonly hangUp: { readonly by: HangUpParty | null; readonly at: number | null } | null;
  readonly running: boolean;
}

/** Lays a call out in rows (call-facts, "The picture"). Pure; never throws. */
export function swimlaneOf(facts: CallFacts): Swimlane {
  const axis = axisOf(facts);
  const { releaseTime } = facts.record;
  const running = releaseTime === null;
  const drafts = draftedRows(facts);
  const chosen = chosenRows(drafts);
  const events = eventsByRow(facts);
  return {
    facts,
    rows: chosen.map((row) => rowOf(row, events.get(row.key) ?? [], axis, running)),
    rowsLeftOut: drafts.length - chosen.length,
    axis,
    transfers: facts.transfers.map(({ kind, at, from, to, targetAnswered }) => ({
      kind,
      at: at.at,
      from,
      to,
      answered: targetAnswered,
    })),
    hangUp: running ? null : { by: facts.hangUp.by, at: isOn(axis, releaseTime) ? releaseTime : null },
    running,
  };
}

function eventsByRow({ timeline }: CallFacts): ReadonlyMap<string, readonly number[]> {
  const byRow = new Map<string, number[]>();
  for (const { lane, party, at } of timeline) {
    const key = lane === 'ivr' ? IVR_ROW : lane === 'customer' ? CUSTOMER_ROW : party.key;
    const times = byRow.get(key);
    if (times === undefined) byRow.set(key, [at]);
    else times.push(at);
  }
  return byRow;
}

function rowOf(
  { key, role, party, stretches, totals }: RowDraft,
  events: readonly number[],
  axis: Axis,
  running: boolean,
): Row {
  // What has no end mark goes on only if nothing of its kind began after it.
  const last = new Map(stretches.map((stretch) => [stretch.kind, stretch]));
  const spans = stretches.flatMap((stretch) =>
    spanOn(axis, stretch, running && last.get(stretch.kind) === stretch),
  );
  return {
    key,
    role,
    party,
    spans,
    totals: totals.map((total) => ({ ...total, goesOn: running && isOngoing(total, last) })),
    events,
  };
}

function isOngoing({ kind, ms }: Total, last: ReadonlyMap<SpanKind, Stretch>): boolean {
  return ms === null && last.get(kind)?.to === null;
}

/** Nothing where the whole stretch lies beside the axis. */
function spanOn(axis: Axis, stretch: Stretch, goesOn: boolean): PictureSpan[] {
  const { kind, from, to } = stretch;
  const ms = spanMs(stretch);
  const end = ms !== null && to !== null ? to : to === null && goesOn ? Infinity : from;
  if (end < axis.from || from > axis.to) return [];
  const within = (at: number): number => Math.min(Math.max(at, axis.from), axis.to);
  return [{ kind, from: within(from), to: within(end), ms, open: ms === null || end > axis.to }];
}

function isOn({ from, to }: Axis, at: number): boolean {
  return at >= from && at <= to;
}
