import { SIZE } from './layout.js';
import { COLOURS, fillOf, LOOKS } from './palette.js';
import type { Box, PlacedRow, PlacedSpan } from './placed-rows.js';
import { el, escaped, textEl } from './svg.js';
import { widthOf } from './text-width.js';
import type { SpanKind } from './span-kinds.js';

/** The bands, with names and values on the left. */
export function drawRows(rows: readonly PlacedRow[]): string {
  return rows.map((row, i) => drawBand(row, i) + drawLabels(row)).join('');
}

/** The stretches by themselves: grid lines lie between them and the bands. */
export function drawSpans(rows: readonly PlacedRow[]): string {
  return rows.flatMap(({ spans }) => spans.map(drawSpan)).join('');
}

function drawBand({ top, height }: PlacedRow, index: number): string {
  const [x, width] = [SIZE.margin - 12, SIZE.width - (SIZE.margin - 12) * 2];
  return index % 2 === 0 ? el('rect', { x, y: top, width, height, rx: 6, fill: COLOURS.band }) : '';
}

function drawLabels({ tag, name, totals, top, height }: PlacedRow): string {
  const x = SIZE.margin;
  const block = 22 + totals.length * 18;
  const baseline = top + (height - block) / 2 + 17;
  const muted = tag === '' || name === '' ? '' : el('tspan', { fill: COLOURS.muted }, escaped(`${tag} `));
  const title = muted + el('tspan', { fill: COLOURS.text }, escaped(name === '' ? tag : name));
  const first = el('text', { x, y: baseline, 'font-size': SIZE.name }, title);
  const rest = totals.map((line, i) =>
    textEl({ x, y: baseline + 19 + i * 18, 'font-size': SIZE.small, fill: COLOURS.muted }, line),
  );
  return first + rest.join('');
}

/** A tick for every event at the foot of its row; of events in one place, one. */
export function drawEvents(rows: readonly PlacedRow[]): string {
  const d = rows
    .map(({ events, top, height }) => {
      const places = [...new Set(events.map((x) => Math.round(x)))];
      return places.map((x) => `M${x} ${Math.round(top + height - 8)}v6`).join('');
    })
    .join('');
  return d === '' ? '' : el('path', { d, stroke: COLOURS.event, 'stroke-width': 1.5, fill: 'none' });
}

function drawSpan({ kind, open, label, ...box }: PlacedSpan): string {
  return drawBox(kind, box, open) + drawLabel(kind, label, box);
}

/** The shape of a kind, in a row or in the legend. An open end fades out. */
export function drawBox(kind: SpanKind, { x, y, width, height }: Box, open: boolean): string {
  const rx = Math.min(3, width / 2, height / 2);
  const box = el('rect', { x, y, width, height, rx, fill: fillOf(kind), stroke: LOOKS[kind].ink });
  if (!open) return box;
  const fade = Math.min(width, 22);
  const veil = { x: x + width - fade, y: y - 1, width: fade + 1, height: height + 2, fill: 'url(#veil)' };
  return box + el('rect', veil);
}

function drawLabel(kind: SpanKind, label: string, { x, y, width, height }: Box): string {
  if (label === '') return '';
  const { fill, ink, drawing } = LOOKS[kind];
  const text = widthOf(label, SIZE.small);
  const [middle, baseline] = [x + width / 2, y + height / 2 + SIZE.small * 0.36];
  const plain = drawing === '';
  // A pattern behind a figure would make it hard to read.
  const pill = { x: middle - text / 2 - 5, y: y + 4, width: text + 10, height: height - 8, rx: 4, fill };
  const attributes = { x: middle, y: baseline, 'font-size': SIZE.small, 'text-anchor': 'middle' };
  return (
    (plain ? '' : el('rect', pill)) + textEl({ ...attributes, fill: plain ? COLOURS.ground : ink }, label)
  );
}
