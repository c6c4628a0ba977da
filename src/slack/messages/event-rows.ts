import { baseTime } from '../../call/base-time.js';
import type { CallFacts } from '../../call/facts.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import { elapsed } from '../../locale/elapsed.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import { escapedLine, type EscapedLine } from './plain-text.js';

/** Elapsed time, lane, party, event in words with its code. */
export type EventRow = readonly [string, string, string, string];

/** A row as cells and as a line of plain text; `size` is that of the cells. */
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
  // A call has many events, but few kinds of them and few parties: what is said of both together is made once.
  const known = new Map<Party, Map<string, Said>>();
  const saidOf = ({ lane, party, event }: TimelineEntry): Said => {
    let ofParty = known.get(party);
    if (ofParty === undefined) known.set(party, (ofParty = new Map<string, Said>()));
    let one = ofParty.get(event);
    if (one === undefined)
      ofParty.set(event, (one = said(words.terms.lanes[lane], words.party(party), words.event(event))));
    return one;
  };
  const [since, ...others] = words.card.columns;
  return {
    header: rowOf(base.sinceStart ? since : words.card.sinceFirstEvent, said(...others)),
    more: (count) => rowOf('', said('', '', words.card.moreEvents(count))),
    count: timeline.length,
    at(index) {
      const [before, entry] = [made[index], timeline[index]];
      if (before !== undefined || entry === undefined) return before;
      return (made[index] = rowOf(elapsed(entry.at - base.at), saidOf(entry)));
    },
  };
}

/** The cells of a row but its time, and as a piece of a line. */
interface Said {
  readonly cells: readonly [string, string, string];
  /** Of the cells. */
  readonly size: number;
  readonly asLine: EscapedLine;
  readonly between: number;
}

function said(...cells: Said['cells']): Said {
  let [line, size] = ['', 0];
  for (const cell of cells) {
    if (cell !== '') line += line === '' ? cell : BETWEEN_CELLS + cell;
    size += cell.length;
  }
  return { cells, size, asLine: escapedLine(line), between: line.length - size };
}

/** In a time is nothing to escape. */
function rowOf(since: string, { cells: [lane, party, event], size, asLine, between }: Said): MeasuredRow {
  const lead = since === '' || asLine.text === '' ? since : since + BETWEEN_CELLS;
  const text = lead + asLine.text;
  return {
    cells: [since, lane, party, event],
    size: since.length + size,
    asLine: { raw: asLine.raw === asLine.text ? text : lead + asLine.raw, text },
    between: lead.length - since.length + between,
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
