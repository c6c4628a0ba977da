import { el } from './svg.js';
import type { SpanKind } from './span-kinds.js';

/** Everything stands on a ground of its own, so that Slack's theme does not matter. */
export const COLOURS = {
  ground: '#ffffff',
  frame: '#cbd5e1',
  band: '#f8fafc',
  rule: '#e2e8f0',
  text: '#0f172a',
  muted: '#526077',
  event: '#64748b',
  transfer: '#4338ca',
  hangUp: '#be123c',
  running: '#526077',
} as const;

/** Fill and ink of a kind. The ink draws outline, pattern and label: readable on the fill and on the ground. */
export interface Look {
  readonly fill: string;
  readonly ink: string;
  /** Side of the pattern's tile, and what is drawn in it; empty for a plain fill. */
  readonly tile: number;
  readonly drawing: string;
}

const line = (d: string, width: number): string => `<path d="${d}" fill="none" stroke-width="${width}"/>`;

/**
 * No two kinds have the same shade, nor the same pattern: either alone tells them apart. Talk and the customer's own
 * line are plain, and the line is thin.
 */
export const LOOKS: Readonly<Record<SpanKind, Look>> = {
  ivr: {
    fill: '#e2e8f0',
    ink: '#475569',
    tile: 7,
    drawing: '<circle cx="3.5" cy="3.5" r="1.2" stroke="none"/>',
  },
  wait: { fill: '#fde68a', ink: '#854d0e', tile: 8, drawing: line('M-2 2L2-2M0 8L8 0M6 10L10 6', 1.2) },
  dial: { fill: '#cffafe', ink: '#155e75', tile: 8, drawing: line('M4 1V5', 1.6) },
  ring: { fill: '#bfdbfe', ink: '#1e40af', tile: 6, drawing: line('M3 0V6', 1.4) },
  talk: { fill: '#166534', ink: '#166534', tile: 0, drawing: '' },
  hold: { fill: '#fecdd3', ink: '#9f1239', tile: 8, drawing: line('M0 0L8 8M8 0L0 8', 1) },
  mute: { fill: '#e9d5ff', ink: '#6b21a8', tile: 5, drawing: line('M0 2.5H5', 1.3) },
  consult: { fill: '#99f6e4', ink: '#115e59', tile: 8, drawing: line('M0 6L4 2L8 6', 1.3) },
  conference: {
    fill: '#fbcfe8',
    ink: '#9d174d',
    tile: 9,
    drawing: '<circle cx="4.5" cy="4.5" r="2.4" fill="none" stroke-width="1.1"/>',
  },
  listening: { fill: '#f1f5f9', ink: '#1e293b', tile: 8, drawing: line('M-2 6L2 10M0 0L8 8M6-2L10 2', 1.4) },
  coaching: { fill: '#fed7aa', ink: '#9a3412', tile: 9, drawing: line('M4.5 2V7M2 4.5H7', 1.2) },
  online: { fill: '#64748b', ink: '#64748b', tile: 0, drawing: '' },
};

/** What fills a kind: its pattern, else its plain colour. */
export function fillOf(kind: SpanKind): string {
  return LOOKS[kind].drawing === '' ? LOOKS[kind].fill : `url(#${kind})`;
}

/** The patterns of the kinds that occur, and the veil that leaves an end open. */
export function definitions(kinds: readonly SpanKind[]): string {
  const patterns = kinds
    .filter((kind) => LOOKS[kind].drawing !== '')
    .map((kind) => {
      const { fill, ink, tile, drawing } = LOOKS[kind];
      const ground = el('rect', { width: tile, height: tile, fill, stroke: 'none' });
      return el(
        'pattern',
        { id: kind, width: tile, height: tile, patternUnits: 'userSpaceOnUse', stroke: ink, fill: ink },
        ground + drawing,
      );
    });
  const stop = (offset: number, opacity: number): string =>
    el('stop', { offset, 'stop-color': COLOURS.ground, 'stop-opacity': opacity });
  return el(
    'defs',
    {},
    `${patterns.join('')}${el('linearGradient', { id: 'veil' }, stop(0, 0) + stop(1, 1))}`,
  );
}
