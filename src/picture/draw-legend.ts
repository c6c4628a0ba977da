import type { Messages } from '../locale/messages.js';
import { drawBox } from './draw-rows.js';
import { SIZE } from './layout.js';
import { COLOURS } from './palette.js';
import { SPAN_KINDS, type SpanKind } from './span-kinds.js';
import { el, textEl } from './svg.js';
import type { Swimlane } from './swimlane.js';
import { typeset, widthOf } from './text-width.js';

const LINE = 28;
const SWATCH = 30;
const GAP = 26;

interface Entry {
  readonly label: string;
  /** Draws the sample in a box of `SWATCH` by 16 px. */
  draw(x: number, y: number): string;
}

/** The kinds of a picture, as the legend lists them. */
export function kindsOf({ rows }: Swimlane): readonly SpanKind[] {
  const there = new Set(rows.flatMap(({ spans }) => spans.map(({ kind }) => kind)));
  return SPAN_KINDS.filter((kind) => there.has(kind));
}

/** What occurs in this picture and nothing else, on as many lines as it takes, and the height of them. */
export function drawLegend(view: Swimlane, words: Messages, top: number): { svg: string; height: number } {
  let [x, line] = [SIZE.margin, 0] as [number, number];
  const drawn = entriesOf(view, words).map(({ label, draw }) => {
    const text = typeset(label);
    const width = SWATCH + 8 + widthOf(text, SIZE.small);
    if (x > SIZE.margin && x + width > SIZE.width - SIZE.margin) [x, line] = [SIZE.margin, line + 1];
    const y = top + line * LINE;
    const svg = draw(x, y) + textEl({ x: x + SWATCH + 8, y: y + 12.7, 'font-size': SIZE.small }, text);
    x += width + GAP;
    return svg;
  });
  return { svg: drawn.join(''), height: drawn.length === 0 ? 0 : (line + 1) * LINE };
}

function entriesOf(view: Swimlane, words: Messages): Entry[] {
  const { kinds, marks } = words.picture;
  const { rows, transfers } = view;
  const entries = kindsOf(view).map((kind): Entry => {
    const height = kind === 'online' ? 10 : 16;
    const draw = (x: number, y: number): string =>
      drawBox(kind, { x, y: y + (16 - height) / 2, width: SWATCH, height }, false);
    return { label: kinds[kind], draw };
  });
  if (rows.some(({ spans }) => spans.some(({ open }) => open))) {
    entries.push({ label: view.running ? marks.goesOn : marks.open, draw: drawOpen });
  }
  if (transfers.length > 0) entries.push({ label: marks.transfer, draw: drawArrow });
  if (rows.some(({ events }) => events.length > 0)) entries.push({ label: marks.event, draw: drawTick });
  return entries;
}

function drawOpen(x: number, y: number): string {
  const box = { x, y, width: SWATCH, height: 16, rx: 3, fill: COLOURS.rule, stroke: COLOURS.event };
  return (
    el('rect', box) + el('rect', { x: x + 6, y: y - 1, width: SWATCH - 5, height: 18, fill: 'url(#veil)' })
  );
}

function drawArrow(x: number, y: number): string {
  const shaft = el('path', { d: `M${x + 15} ${y - 2}v12`, stroke: COLOURS.transfer, 'stroke-width': 2.5 });
  return shaft + el('path', { d: `M${x + 9} ${y + 9}h12l-6 8z`, fill: COLOURS.transfer });
}

function drawTick(x: number, y: number): string {
  return el('path', { d: `M${x + 15} ${y + 5}v6`, stroke: COLOURS.event, 'stroke-width': 1.5 });
}
