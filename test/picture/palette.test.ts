import { describe, expect, it } from 'vitest';
import { COLOURS, LOOKS } from '../../src/picture/palette.js';
import { SPAN_KINDS } from '../../src/picture/span-kinds.js';

/** Contrast ratio of two colours (WCAG 2.1). */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)].toSorted((x, y) => y - x);
  return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the colours', () => {
  it.each(['text', 'muted', 'transfer', 'hangUp', 'running'] as const)(
    'let %s be read on every ground',
    (name) => {
      expect(contrast(COLOURS[name], COLOURS.ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(COLOURS[name], COLOURS.band)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(SPAN_KINDS)('set %s off the ground, and its label off its fill', (kind) => {
    const { fill, ink, drawing } = LOOKS[kind];
    expect(contrast(ink, COLOURS.band)).toBeGreaterThanOrEqual(3);
    expect(contrast(drawing === '' ? COLOURS.ground : ink, fill)).toBeGreaterThanOrEqual(4.5);
  });

  it('tell kinds apart by shade and by pattern', () => {
    const looks = Object.values(LOOKS);
    expect(new Set(looks.map(({ fill }) => fill)).size).toBe(looks.length);
    const patterns = looks.map(({ drawing }) => drawing).filter((drawing) => drawing !== '');
    expect(new Set(patterns).size).toBe(looks.length - 2);
  });
});
