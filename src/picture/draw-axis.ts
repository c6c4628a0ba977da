import type { Messages } from '../locale/messages.js';
import { ticksOf, type Axis } from './axis.js';
import { SIZE } from './layout.js';
import { COLOURS } from './palette.js';
import { el, textEl } from './svg.js';
import { fitted, typeset, widthOf } from './text-width.js';

/** More labels than this would touch. */
const MOST_TICKS = 8;
export const AXIS_HEIGHT = 34;

/** The grid lines through the rows, from `top` to `bottom`. */
export function drawGrid(axis: Axis, toX: (at: number) => number, top: number, bottom: number): string {
  const d = ticksOf(axis, MOST_TICKS)
    .map((tick) => `M${Math.round(toX(axis.base + tick))} ${top}V${bottom}`)
    .join('');
  return d === '' ? '' : el('path', { d, stroke: COLOURS.rule, fill: 'none' });
}

/** The line under the rows with its elapsed times, and what they count from. */
export function drawAxis(axis: Axis, toX: (at: number) => number, y: number, words: Messages): string {
  const { columns, sinceFirstEvent } = words.card;
  const left = SIZE.plotLeft - 8;
  const line = el('path', {
    d: `M${left} ${y}H${SIZE.width - SIZE.margin}`,
    stroke: COLOURS.event,
    fill: 'none',
  });
  const ticks = ticksOf(axis, MOST_TICKS).map((tick) => {
    const x = toX(axis.base + tick);
    const mark = el('path', { d: `M${Math.round(x)} ${y}v5`, stroke: COLOURS.event, fill: 'none' });
    const label = { x, y: y + 21, 'font-size': SIZE.small, 'text-anchor': 'middle', fill: COLOURS.muted };
    return mark + textEl(label, typeset(words.picture.elapsed(tick)));
  });
  const name = typeset(axis.sinceStart ? columns[0] : sinceFirstEvent);
  const first = ticksOf(axis, MOST_TICKS)[0] ?? 0;
  // The first label reaches to the left of the rows by half of itself.
  const room =
    toX(axis.base + first) - widthOf(words.picture.elapsed(first), SIZE.small) / 2 - SIZE.margin - 10;
  const what = { x: SIZE.margin, y: y + 21, 'font-size': SIZE.small, fill: COLOURS.muted };
  return line + ticks.join('') + textEl(what, fitted(name, room, SIZE.small));
}
