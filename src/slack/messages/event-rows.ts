import { isEventName } from '../../call/event-names.js';
import type { CallFacts } from '../../call/facts.js';
import type { TimelineEntry } from '../../call/timeline.js';
import { codePoints, shown } from '../../locale/display.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';

/** Elapsed time, lane, party, event in words with its code. */
export type EventRow = readonly [string, string, string, string];

export interface EventTable {
  readonly header: EventRow;
  readonly rows: readonly EventRow[];
  /** Events left out in the middle; the row that says so stands at `gapAt`. */
  readonly omitted: number;
  readonly gapAt: number;
}

/**
 * The event sequence as rows. Where it does not fit into a table or `maxText` as measured, the first and the last
 * events stand, with a count between them. Only the rows shown are ever made, however long the call.
 */
export function eventTable(
  facts: CallFacts,
  words: Messages,
  maxText: number,
  measure: (text: string) => number = codePoints,
): EventTable {
  const maxRows = LIMITS.tableRows;
  const { timeline } = facts;
  const base = baseTime(facts);
  const header = headerOf(base.sinceStart, words);
  const head: EventRow[] = [];
  const tail: EventRow[] = [];
  const size = (row: EventRow): number => row.reduce((sum, cell) => sum + measure(cell), 0);
  let text = size(header) + measure(words.card.moreEvents(timeline.length));
  while (head.length + tail.length < Math.min(maxRows, timeline.length)) {
    // Three of five rows tell how the call began, two how it ended.
    const fromHead = head.length * 2 <= tail.length * 3;
    const entry = timeline[fromHead ? head.length : timeline.length - 1 - tail.length];
    if (entry === undefined) break;
    const row = eventRow(entry, base.at, words);
    text += size(row);
    if (text > maxText) break;
    if (fromHead) head.push(row);
    else tail.unshift(row);
  }
  const omitted = timeline.length - head.length - tail.length;
  // The row that counts the rest takes a place of its own.
  if (omitted > 0 && head.length + tail.length === maxRows) tail.shift();
  return {
    header,
    rows: [...head, ...tail],
    omitted: timeline.length - head.length - tail.length,
    gapAt: head.length,
  };
}

/** The table line by line, header first, with a line that counts the events left out. */
export function tableRows(
  { header, rows, omitted, gapAt }: EventTable,
  words: Messages,
): (readonly string[])[] {
  if (omitted === 0) return [header, ...rows];
  const gap = ['', '', '', words.card.moreEvents(omitted)];
  return [header, ...rows.slice(0, gapAt), gap, ...rows.slice(gapAt)];
}

/** Elapsed time counts from the start of the call, or from the first event where that start is elsewhere in time. */
function baseTime({ record, timeline, contradictions }: CallFacts): { at: number; sinceStart: boolean } {
  const first = timeline[0]?.at ?? 0;
  const apart = contradictions.some(({ kind }) => kind === 'events_outside_call');
  return record.startTime === null || apart
    ? { at: first, sinceStart: false }
    : { at: record.startTime, sinceStart: true };
}

function headerOf(sinceStart: boolean, words: Messages): EventRow {
  const [since, where, who, what] = words.card.columns;
  return [sinceStart ? since : words.card.sinceFirstEvent, where, who, what];
}

export function eventRow(entry: TimelineEntry, base: number, words: Messages): EventRow {
  return [
    elapsed(entry.at - base),
    words.terms.lanes[entry.lane],
    words.party(entry.party),
    eventWords(entry, words),
  ];
}

/** The event in words, its own name beside them; an unknown name stands alone. */
export function eventWords({ event }: Pick<TimelineEntry, 'event'>, words: Messages): string {
  if (isEventName(event)) return words.coded(words.terms.events[event], event);
  return event === '' ? words.card.noneRecorded : shown(event);
}

/** `+0:34`, `+1:02:03`, `−0:01`: minutes and seconds since the start, rounded half up. */
export function elapsed(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000 + 0.5);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const clock =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return `${ms < 0 && seconds > 0 ? '−' : '+'}${clock}`;
}

function two(amount: number): string {
  return String(amount).padStart(2, '0');
}
