import { clip, codePoints } from '../../locale/display.js';

/**
 * Slack reads `text` as mrkdwn unless told otherwise, and turns `<…>` into mentions and links even then: the three
 * characters it gives a meaning are escaped. Formatting marks have no escape; where one could open or close a run
 * it is replaced by its look-alike, so that no client that ignores `mrkdwn: false` formats it either.
 */
export function escapePlainText(value: string): string {
  if (!/[*_~`&<>]/.test(value)) return value;
  return value
    .replaceAll(/\*{4}|(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])/gu, (mark) => LOOK_ALIKES[mark] ?? mark)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' };

/** Lines as one escaped text of at most `max` code points; cut between lines where it can be, never in an entity. */
export function plainText(lines: readonly string[], max: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const raw of lines) {
    const escaped = escapePlainText(raw);
    const size = codePoints(escaped) + 1;
    if (length + size > max) {
      if (kept.length === 0) kept.push(escapePlainText(clip(raw, Math.floor(max / 6))));
      break;
    }
    kept.push(escaped);
    length += size;
  }
  return kept.join('\n');
}
