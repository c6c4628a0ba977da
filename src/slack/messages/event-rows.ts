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
