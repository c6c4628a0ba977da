import { SIZE } from './layout.js';
import { COLOURS } from './palette.js';
import { MARK_LINE, type PlacedMark } from './placed-marks.js';
import type { PlacedRow } from './placed-rows.js';
import { el, textEl } from './svg.js';
import type { Swimlane } from './swimlane.js';

/** The lines that go down from the labels, behind the stretches: of a transfer to the row that it leaves. */
export function drawMarkLines(
  marks: readonly PlacedMark[],
  rows: readonly PlacedRow[],
  top: number,
  bottom: number,
): string {
  return marks
    .map(({ x, colour, level, label, until }) => {
      if (label === '' || until === 'none') return '';
      const row = until === 'foot' ? undefined : rows.find(({ key }) => key === until.row);
      const to = row === undefined ? bottom : middleOf(row);
      const line = { d: `M${x.toFixed(1)} ${top + (level + 1) * MARK_LINE - 4}V${to}`, stroke: colour };
      const dash = until === 'foot' ? {} : { 'stroke-dasharray': '3 4' };
      return el('path', { ...line, fill: 'none', 'stroke-width': 1.5, ...dash });
    })
    .join('');
}

export function drawMarkLabels(marks: readonly PlacedMark[], top: number): string {
  return marks
    .filter(({ label }) => label !== '')
    .map(({ left, width, level, colour, label }) => {
      const y = top + level * MARK_LINE;
      const box = { x: left, y, width, height: MARK_LINE - 4, rx: 11, fill: COLOURS.ground, stroke: colour };
      const text = {
        x: left + width / 2,
        y: y + 15.5,
        'font-size': SIZE.small,
        'text-anchor': 'middle',
        fill: colour,
      };
      return el('rect', box) + textEl(text, label);
    })
    .join('');
}

/** An arrow from the row of the agent who transferred to the row of the one it went to, over the stretches. */
export function drawTransfers(
  { transfers }: Swimlane,
  rows: readonly PlacedRow[],
  toX: (at: number) => number,
): string {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const drawn = new Set<string>();
  return transfers
    .map(({ at, from, to }) => {
      const x = toX(at);
      const [start, end] = [byKey.get(from?.key ?? ''), byKey.get(to?.key ?? '')];
      const key = `${Math.round(x)} ${from?.key ?? ''} ${to?.key ?? ''}`;
      if (start === undefined || drawn.has(key)) return '';
      drawn.add(key);
      return end === undefined || end === start ? drawPoint(x, middleOf(start)) : drawArrow(x, start, end);
    })
    .join('');
}

function drawArrow(x: number, start: PlacedRow, end: PlacedRow): string {
  const down = end.top > start.top ? 1 : -1;
  const tip = middleOf(end) - down * 14;
  const shaft = el('path', {
    d: `M${x.toFixed(1)} ${middleOf(start)}V${tip - down * 6}`,
    stroke: COLOURS.transfer,
    'stroke-width': 2.5,
    fill: 'none',
  });
  const head = `M${(x - 6).toFixed(1)} ${tip - down * 8}h12L${x.toFixed(1)} ${tip}z`;
  return (
    drawPoint(x, middleOf(start)) +
    shaft +
    el('path', { d: head, fill: COLOURS.transfer, stroke: COLOURS.ground })
  );
}

function drawPoint(x: number, y: number): string {
  return el('circle', {
    cx: x,
    cy: y,
    r: 5,
    fill: COLOURS.transfer,
    stroke: COLOURS.ground,
    'stroke-width': 1.5,
  });
}

function middleOf({ top, height }: PlacedRow): number {
  return Math.round(top + height / 2);
}
