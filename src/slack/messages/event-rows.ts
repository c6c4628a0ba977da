import { baseTime } from '../../call/base-time.js';
import type { CallFacts } from '../../call/facts.js';
import type { TimelineEntry } from '../../call/timeline.js';
import { codePoints } from '../../locale/display.js';
import { elapsed } from '../../locale/elapsed.js';
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

/** The rows of a call's events, each made when it is first asked for and once. */
export interface EventRows {
  readonly header: EventRow;
  readonly count: number;
  at(index: number): EventRow | undefined;
}

export function eventRows(facts: CallFacts, words: Messages): EventRows {
  const { timeline } = facts;
  const base = baseTime(facts);
  const made: EventRow[] = [];
  return {
    header: headerOf(base.sinceStart, words),
    count: timeline.length,
    at(index) {
      const entry = timeline[index];
      return entry === undefined ? undefined : (made[index] ??= eventRow(entry, base.at, words));
    },
  };
}

/** How much text is in a row, in code points. */
export function textInRow(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + codePoints(cell), 0);
}

/**
 * The event sequence as rows. Where it does not fit into a table or `maxText` as measured, the first and the last
 * events stand, with a count between them. Only the rows shown are ever made, however long the call.
 */
export function eventTable(
  rows: EventRows,
  words: Messages,
  maxText: number,
  measure: (row: readonly string[]) => number = textInRow,
): EventTable {
  const maxRows = LIMITS.tableRows;
  const { header, count } = rows;
  const head: EventRow[] = [];
  const tail: EventRow[] = [];
  let text = measure(header) + measure([words.card.moreEvents(count)]);
  while (head.length + tail.length < Math.min(maxRows, count)) {
    // Three of five rows tell how the call began, two how it ended.
    const fromHead = head.length * 2 <= tail.length * 3;
    const row = rows.at(fromHead ? head.length : count - 1 - tail.length);
    if (row === undefined) break;
    text += measure(row);
    if (text > maxText) break;
    if (fromHead) head.push(row);
    else tail.unshift(row);
  }
  const omitted = count - head.length - tail.length;
  // The row that counts the rest takes a place of its own.
  if (omitted > 0 && head.length + tail.length === maxRows) tail.shift();
  return {
    header,
    rows: [...head, ...tail],
    omitted: count - head.length - tail.length,
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

/** When an event was, as time into the call: `+4:15`. */
export function elapsedAt(entry: TimelineEntry, facts: CallFacts): string {
  return elapsed(entry.at - baseTime(facts).at);
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
    words.event(entry.event),
  ];
}
