import type { Messages } from '../../locale/messages.js';

/** At most `most` items, the last of them counting the rest. */
export function capped(items: readonly string[], most: number, words: Messages): string[] {
  return items.length <= most
    ? [...items]
    : [...items.slice(0, most - 1), words.card.andMore(items.length - most + 1)];
}
