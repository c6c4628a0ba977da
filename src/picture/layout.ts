import type { Axis } from './axis.js';

/** Measures of the picture in px. Text is large because Slack shows pictures small. */
export const SIZE = {
  width: 960,
  margin: 28,
  /** Where the names of the rows end and time begins. */
  plotLeft: 272,
  /** Room at the end for what has no end. */
  plotRight: 904,
  title: 20,
  verdict: 15,
  name: 16,
  small: 13,
} as const;

export const FONT_FAMILY = 'Noto Sans SC';

/** The x of a moment of the axis. */
export function scaleOf({ from, to }: Axis): (at: number) => number {
  const perMs = (SIZE.plotRight - SIZE.plotLeft) / (to - from);
  return (at) => SIZE.plotLeft + (at - from) * perMs;
}
