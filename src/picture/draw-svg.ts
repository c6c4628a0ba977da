import type { Messages } from '../locale/messages.js';
import { AXIS_HEIGHT, drawAxis, drawGrid } from './draw-axis.js';
import { drawLegend, kindsOf } from './draw-legend.js';
import { drawMarkLabels, drawMarkLines, drawTransfers } from './draw-marks.js';
import { drawEvents, drawRows, drawSpans } from './draw-rows.js';
import { FONT_FAMILY, scaleOf, SIZE } from './layout.js';
import { COLOURS, definitions } from './palette.js';
import { levelsOf, MARK_LINE, placedMarks } from './placed-marks.js';
import { placedRows } from './placed-rows.js';
import { el, textEl } from './svg.js';
import type { Swimlane } from './swimlane.js';
import { fitted, typeset, widthOf, wrapped } from './text-width.js';

const VERDICT_LINE = 22;

/** The picture as SVG: equal values and words give equal text. Pure; never throws. */
export function drawSvg(view: Swimlane, words: Messages): string {
  const toX = scaleOf(view.axis);
  const head = drawHeading(view, words);
  const marks = placedMarks(view, words, toX);
  const marksTop = head.height + 10;
  const rowsTop = marksTop + levelsOf(marks) * MARK_LINE + 4;
  const rows = placedRows(view.rows, words, toX, rowsTop);
  const bottom = rows.reduce((_, { top, height }) => top + height, rowsTop);
  const legendTop = bottom + AXIS_HEIGHT + 16;
  const legend = drawLegend(view, words, legendTop);
  const note = view.rowsLeftOut === 0 ? '' : typeset(words.picture.rowsLeftOut(view.rowsLeftOut));
  const noteTop = legendTop + legend.height + (note === '' ? 0 : 20);
  const height = Math.ceil(noteTop + 12);
  const layers = [
    definitions(kindsOf(view)),
    drawGround(height),
    head.svg,
    drawRows(rows),
    drawGrid(view.axis, toX, rowsTop, bottom),
    drawEvents(rows),
    drawMarkLines(marks, rows, marksTop, bottom),
    drawSpans(rows),
    drawTransfers(view, rows, toX),
    drawMarkLabels(marks, marksTop),
    drawAxis(view.axis, toX, bottom, words),
    legend.svg,
    textEl({ x: SIZE.margin, y: noteTop - 8, 'font-size': SIZE.small, fill: COLOURS.muted }, note),
  ];
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: SIZE.width,
      height,
      viewBox: `0 0 ${SIZE.width} ${height}`,
      'font-family': FONT_FAMILY,
      fill: COLOURS.text,
    },
    layers.join(''),
  );
}

/** The whole picture is opaque: nothing of Slack's theme shows through, at the corners neither. */
function drawGround(height: number): string {
  const { width } = SIZE;
  const frame = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: 'none', stroke: COLOURS.frame };
  return el('rect', { width, height, fill: COLOURS.ground }) + el('rect', frame);
}

/** Which call, how long it took in all, and the sentence that explains it. */
function drawHeading({ facts }: Swimlane, words: Messages): { svg: string; height: number } {
  const [left, right] = [SIZE.margin, SIZE.width - SIZE.margin];
  const sum = facts.totalMs === null ? '' : typeset(words.card.total(facts.totalMs));
  const title = typeset(words.picture.heading(facts.record.contactId));
  const room = right - left - (sum === '' ? 0 : widthOf(sum, SIZE.verdict) + 24);
  const lines = wrapped(typeset(words.verdict(facts)), right - left, SIZE.verdict, 2);
  const svg = [
    textEl({ x: left, y: 42, 'font-size': SIZE.title }, fitted(title, room, SIZE.title)),
    textEl({ x: right, y: 42, 'font-size': SIZE.verdict, 'text-anchor': 'end', fill: COLOURS.muted }, sum),
    ...lines.map((line, i) =>
      textEl({ x: left, y: 70 + i * VERDICT_LINE, 'font-size': SIZE.verdict, fill: COLOURS.muted }, line),
    ),
  ];
  return { svg: svg.join(''), height: 58 + lines.length * VERDICT_LINE };
}
