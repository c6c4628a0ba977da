import type { Messages } from '../locale/messages.js';
import type { Row, RowTotal, Swimlane, TransferMark } from './swimlane.js';

/** An image block refuses an alternative text of more than 2,000 characters. */
export const ALT_TEXT_MAX = 1999;

/** `alt_txt` of an uploaded file holds 1,000 (`alt_txt_too_large`). */
export const UPLOAD_ALT_TEXT_MAX = 999;

/** How much is told: parts named a kind, transfers, rows. */
interface Detail {
  readonly parts: number;
  readonly transfers: number;
  readonly rows: number;
}

/** From all that a reader can take in down to what always fits. */
const DETAILS: readonly Detail[] = [
  { parts: 4, transfers: 6, rows: 20 },
  { parts: 1, transfers: 3, rows: 20 },
  { parts: 0, transfers: 1, rows: 20 },
  { parts: 0, transfers: 1, rows: 12 },
  { parts: 0, transfers: 0, rows: 6 },
  { parts: 0, transfers: 0, rows: 2 },
];

/** The picture in plain sentences: verdict, total, each row with each of its values, transfers, hang-up. */
export function altTextOf(view: Swimlane, words: Messages, most: number = ALT_TEXT_MAX): string {
  for (const detail of DETAILS) {
    const text = told(view, words, detail);
    if (text.length <= most) return text;
  }
  return words.picture.title(view.facts.record.contactId);
}

function told(view: Swimlane, words: Messages, detail: Detail): string {
  const { facts } = view;
  const { says, title } = words.picture;
  const stop = words.locale === 'en' ? '.' : '。';
  const rows = rowsTold(view, detail.rows);
  const leftOut = view.rowsLeftOut + view.rows.length - rows.length;
  const sentences = [
    `${title(facts.record.contactId)}${stop}`,
    words.verdict(facts),
    facts.totalMs === null ? '' : says.total(facts.totalMs),
    view.axis.sinceStart ? '' : says.sinceFirstEvent,
    ...rows.map((row) => rowTold(row, view, words, detail.parts)),
    leftOut === 0 ? '' : says.rowsLeftOut(leftOut),
    ...transfersTold(view, words, detail.transfers),
    endTold(view, words),
  ].filter((sentence) => sentence !== '');
  return sentences.join(words.locale === 'en' ? ' ' : '');
}

/** Of too many rows the first ones, and always the customer's, which is the last. */
function rowsTold({ rows }: Swimlane, most: number): readonly Row[] {
  return rows.length <= most ? rows : [...rows.slice(0, most - 1), ...rows.slice(-1)];
}

function rowTold(row: Row, view: Swimlane, words: Messages, mostParts: number): string {
  const { says } = words.picture;
  const { tag, name } = words.picture.row(row.role, row.party);
  const whose = [tag, name].filter((text) => text !== '').join(' ');
  return row.totals.length === 0
    ? says.rowWithoutSpans(whose, row.events.length)
    : says.row(
        whose,
        row.totals.map((total) => kindTold(total, view, words, mostParts)),
      );
}

function kindTold(
  { kind, ms, parts, goesOn }: RowTotal,
  view: Swimlane,
  words: Messages,
  mostParts: number,
): string {
  const { says } = words.picture;
  const since = (at: number): number => at - view.axis.base;
  const last = parts.at(-1);
  if (goesOn && last !== undefined) return says.goesOn(kind, since(last.from), parts.length);
  // Stretches of talk are longer than the talk where there was hold: named beside it they would not add up.
  const sum = parts.reduce((all, part) => all + (part.ms ?? 0), 0);
  const named = parts.length <= mostParts && (parts.length === 1 || sum === ms);
  const said = named ? parts.map((part) => ({ ms: part.ms, sinceMs: since(part.from) })) : [];
  return says.kind(kind, ms, parts.length, said);
}

function transfersTold({ transfers, axis }: Swimlane, words: Messages, most: number): string[] {
  const { says } = words.picture;
  const nameOf = (party: TransferMark['from']): string | null => (party === null ? null : words.party(party));
  const said = transfers
    .slice(0, most)
    .map(({ kind, at, from, to, answered }) =>
      says.transfer(kind, at - axis.base, nameOf(from), nameOf(to), answered),
    );
  return transfers.length > most ? [...said, says.moreTransfers(transfers.length - most)] : said;
}

function endTold({ hangUp, running, axis }: Swimlane, words: Messages): string {
  const { says } = words.picture;
  if (running || hangUp === null) return says.running;
  return says.hangUp(hangUp.by, hangUp.at === null ? null : hangUp.at - axis.base);
}
