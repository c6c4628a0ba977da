import { baseTime } from '../../call/base-time.js';
import type { CallFacts } from '../../call/facts.js';
import type { TimelineEntry } from '../../call/timeline.js';
import { codePoints } from '../../locale/display.js';
import { elapsed } from '../../locale/elapsed.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import { escapedLine, type EscapedLine } from './plain-text.js';

/** Elapsed time, lane, party, event in words with its code. */
export type EventRow = readonly [string, string, string, string];

/** A row as cells and as a line of plain text; `size` is that of the cells, in code points. */
export interface MeasuredRow {
  readonly cells: EventRow;
  readonly size: number;
  readonly asLine: EscapedLine;
  /** What is in the line beside the cells. */
  readonly between: number;
}

const BETWEEN_CELLS = ' · ';

/** The rows of a call's events, each made when it is first asked for and once. */
export interface EventRows {
  readonly header: MeasuredRow;
  /** The row that counts those left out. */
  more(count: number): MeasuredRow;
  readonly count: number;
  at(index: number): MeasuredRow | undefined;
}

export function eventRows(facts: CallFacts, words: Messages): EventRows {
  const { timeline } = facts;
  const base = baseTime(facts);
  const made: MeasuredRow[] = [];
  // A call has many events, but few kinds of them and few parties.
  const party = remembering(words.party);
  const event = remembering(words.event);
  const sizeOf = remembering(codePoints);
  const escaped = remembering((cell: string) => escapedLine(cell));
  const measured = (...cells: EventRow): MeasuredRow => {
    const [since, ...said] = cells;
    // A time is made of plain characters, and no two are alike.
    let [sum, between, plain] = [since.length, 0, true];
    let [text, size] = [since, since.length];
    for (const cell of said) {
      if (cell === '') continue;
      const part = escaped(cell);
      const separator = text === '' ? '' : BETWEEN_CELLS;
      between += separator.length;
      sum += sizeOf(cell);
      text += separator + part.text;
      size += separator.length + part.size;
      plain &&= part.text === cell;
    }
    const raw = plain ? text : cells.filter((cell) => cell !== '').join(BETWEEN_CELLS);
    return { cells, size: sum, asLine: { raw, text, size }, between };
  };
  const [since, ...others] = words.card.columns;
  return {
    header: measured(base.sinceStart ? since : words.card.sinceFirstEvent, ...others),
    more: (count) => measured('', '', '', words.card.moreEvents(count)),
    count: timeline.length,
    at(index) {
      const [known, entry] = [made[index], timeline[index]];
      if (known !== undefined || entry === undefined) return known;
      const lane = words.terms.lanes[entry.lane];
      const row = measured(elapsed(entry.at - base.at), lane, party(entry.party), event(entry.event));
      made[index] = row;
      return row;
    },
  };
}

function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/**
 * The event sequence as rows, header first; none where nothing fits. Where it does not fit into a table or `maxText`
 * as measured, the first and the last events stand, with a count of those between them. Only the rows shown are ever
 * made, however long the call.
 */
export function eventTable(
  { header, more, count, at }: EventRows,
  maxText: number,
  measure: (row: MeasuredRow) => number = ({ size }) => size,
): readonly MeasuredRow[] {
  const maxRows = LIMITS.tableRows;
  const head: MeasuredRow[] = [];
  const tail: MeasuredRow[] = [];
  let text = measure(header) + measure(more(count));
  while (head.length + tail.length < Math.min(maxRows, count)) {
    // Three of five rows tell how the call began, two how it ended.
    const fromHead = head.length * 2 <= tail.length * 3;
    const row = at(fromHead ? head.length : count - 1 - tail.length);
    if (row === undefined) break;
    text += measure(row);
    if (text > maxText) break;
    if (fromHead) head.push(row);
    else tail.push(row);
  }
  tail.reverse();
  if (head.length === 0) return [];
  if (head.length + tail.length === count) return [header, ...head, ...tail];
  // The row that counts the rest takes a place of its own.
  if (head.length + tail.length === maxRows) tail.shift();
  return [header, ...head, more(count - head.length - tail.length), ...tail];
}

/** When an event was, as time into the call: `+4:15`. */
export function elapsedAt(entry: TimelineEntry, facts: CallFacts): string {
  return elapsed(entry.at - baseTime(facts).at);
}
