import type { Messages } from '../locale/messages.js';
import { SIZE } from './layout.js';
import type { SpanKind } from './span-kinds.js';
import type { PictureSpan, Row } from './swimlane.js';
import { tracksOf } from './tracks.js';
import { filled, fitted, typeset, widthOf } from './text-width.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedSpan extends Box {
  readonly kind: SpanKind;
  readonly open: boolean;
  /** Its length in words where there is room for them, else empty. */
  readonly label: string;
}

export interface PlacedRow {
  readonly key: string;
  readonly top: number;
  readonly height: number;
  readonly tag: string;
  readonly name: string;
  readonly totals: readonly string[];
  readonly spans: readonly PlacedSpan[];
  /** The x of each recorded event. */
  readonly events: readonly number[];
}

const PADDING = 12;
const BAR = 26;
const THIN_BAR = 10;
const TRACK_GAP = 4;
const NAME_LINE = 22;
const TOTAL_LINE = 18;
const NARROWEST = 2.5;
const LOWEST = 5;
/** An end that is not known fades out over at least this much. */
const OPEN_WIDTH = 26;
/** What is said of one span beside the values of its row is short of room and of time to draw it. */
const MOST_LABELS = 30;

/** Lays rows out below each other from `top` on. */
export function placedRows(
  rows: readonly Row[],
  words: Messages,
  toX: (at: number) => number,
  top: number,
): readonly PlacedRow[] {
  let next = top;
  let labels = 0;
  return rows.map((row): PlacedRow => {
    const { tag, name } = words.picture.row(row.role, row.party);
    const totals = totalLines(row, words);
    const tracks = tracksOf(row);
    const text = NAME_LINE + totals.length * TOTAL_LINE;
    const bars = BAR + (tracks.length - 1) * (THIN_BAR + TRACK_GAP);
    const height = PADDING * 2 + Math.max(text, bars + 8);
    const y = next + (height - bars) / 2;
    const spans = tracks.flatMap((track, i) => placedTrack(track, i, y, row, words, toX));
    const labelled = spans.map((span) => {
      if (span.label === '' || ++labels <= MOST_LABELS) return span;
      return { ...span, label: '' };
    });
    const shownTag = typeset(tag);
    const room = SIZE.plotLeft - SIZE.margin - 20 - (tag === '' ? 0 : widthOf(`${shownTag} `, SIZE.name));
    const placed = {
      key: row.key,
      top: next,
      height,
      tag: shownTag,
      name: fitted(typeset(name), room, SIZE.name),
    };
    next += height;
    return { ...placed, totals, spans: labelled, events: row.events.map(toX) };
  });
}

function totalLines({ totals }: Row, words: Messages): readonly string[] {
  const { total, totalSoFar } = words.picture;
  const values = totals.map(({ kind, ms, parts, goesOn }) =>
    typeset(goesOn ? totalSoFar(kind, parts.length) : total(kind, ms, parts.length)),
  );
  return filled(values, words.locale === 'en' ? ', ' : '，', SIZE.plotLeft - SIZE.margin - 20, SIZE.small);
}

function placedTrack(
  track: readonly PictureSpan[],
  index: number,
  y: number,
  { totals }: Row,
  words: Messages,
  toX: (at: number) => number,
): readonly PlacedSpan[] {
  const held = totals.some(({ kind }) => kind === 'hold');
  const boxes = merged(track, toX);
  const begins = boxes.map(({ x }) => x).toSorted((a, b) => a - b);
  return boxes.map(({ span, x, right, alone, covered }) => {
    const thin = index > 0 || span.kind === 'online';
    const full = thin ? THIN_BAR : BAR;
    // Several of no length at one moment cover all of it.
    const share = right > x ? Math.min(1, covered / (right - x)) : 1;
    const height = alone ? full : Math.max(LOWEST, full * share);
    const middle = index > 0 ? y + BAR + index * (THIN_BAR + TRACK_GAP) - THIN_BAR / 2 : y + BAR / 2;
    // What fades out does so before the next one begins.
    const next = begins.find((other) => other > x + NARROWEST) ?? Infinity;
    const width = Math.max(right - x, span.open ? Math.min(OPEN_WIDTH, next - x) : NARROWEST);
    const text = typeset(words.duration(span.ms));
    // Talk that hold interrupts is shorter than its bar.
    const says = alone && !thin && span.ms !== null && !(span.kind === 'talk' && held);
    const label = says && widthOf(text, SIZE.small) + 16 <= width ? text : '';
    return { kind: span.kind, open: span.open, x, y: middle - height / 2, width, height, label };
  });
}

/**
 * Spans of one kind that no eye could tell apart become one: ten thousand events are no ten thousand boxes. It is as
 * high as the share of its time that they cover.
 */
function merged(track: readonly PictureSpan[], toX: (at: number) => number) {
  const boxes: { span: PictureSpan; x: number; right: number; alone: boolean; covered: number }[] = [];
  for (const span of track) {
    const [x, right] = [toX(span.from), toX(span.to)];
    const last = boxes.at(-1);
    if (last?.span.kind === span.kind && x - last.right < 1 && x >= last.x && right - x < 2) {
      last.right = Math.max(last.right, right);
      last.alone = false;
      last.covered += right - x;
    } else boxes.push({ span, x, right, alone: true, covered: right - x });
  }
  return boxes;
}
