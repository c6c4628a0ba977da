import { codePoints } from './text-objects.js';

const TEXT_KEYS = new Set(['text', 'alt_text', 'fallback', 'caption', 'title']);

/** All characters that a tree of blocks shows, in code points: what Slack's total-length ceiling counts. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce<number>((sum, [key, part]) => {
    if (typeof part === 'string') return TEXT_KEYS.has(key) ? sum + codePoints(part) : sum;
    return sum + textLength(part);
  }, 0);
}
