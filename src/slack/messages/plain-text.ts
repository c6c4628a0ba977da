import { clip, codePoints } from '../../locale/display.js';

/**
 * Slack reads `text` as mrkdwn unless told otherwise, and turns `<…>` into mentions and links even then: the three
 * characters it gives a meaning are escaped. Formatting marks have no escape; where one could open or close a run
 * it is replaced by its look-alike, so that no client that ignores `mrkdwn: false` formats it either.
 */
export function escapePlainText(value: string): string {
  if (!/[*_~`&<>]|:\/\//.test(value)) return value;
  return (
    value
      .replaceAll(
        /(?<=\p{N})\*{4}|(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])/gu,
        (mark) => LOOK_ALIKES[mark] ?? mark,
      )
      // Clients make a link of any address.
      .replaceAll('://', ':∕∕')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' };

/** Length once escaped, in code points. */
export function escapedSize(value: string): number {
  return codePoints(escapePlainText(value));
}

/**
 * Lines as one escaped text of at most `max` code points, the closing ones at its end whatever is left out before
 * them. Cut between lines where it can be, never in an entity.
 */
export function plainText(lines: readonly string[], max: number, closing: readonly string[] = []): string {
  const wanted = lines.reduce((sum, line) => sum + escapedSize(line) + 1, 0);
  const end = fitting(closing, max - Math.min(wanted, Math.floor(max / 2)));
  const left = max - end.reduce((sum, line) => sum + codePoints(line) + 1, 0);
  return [...fitting(lines, left), ...end].join('\n');
}

/** The lines that fit, escaped; of a first one that is too long, its beginning. */
function fitting(lines: readonly string[], max: number): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    const room = max - length - 1;
    const whole = escapePlainText(line);
    // An escaped character takes five places at most.
    const escaped =
      codePoints(whole) > room && kept.length === 0
        ? escapePlainText(clip(line, Math.floor(room / 5)))
        : whole;
    if (codePoints(escaped) > room) continue;
    kept.push(escaped);
    length += codePoints(escaped) + 1;
  }
  return kept;
}
