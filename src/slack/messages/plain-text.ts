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

/** A line as it was meant and as it stands in plain text, with its length there in code points. */
export interface EscapedLine {
  readonly raw: string;
  readonly text: string;
  readonly size: number;
}

/** `rawSize`: the line's length in code points, where it is known. */
export function escapedLine(raw: string, rawSize?: number): EscapedLine {
  const text = escapePlainText(raw);
  return { raw, text, size: (text === raw ? rawSize : undefined) ?? codePoints(text) };
}

/** Room that lines take, each with its line break. */
export function roomOf(lines: readonly EscapedLine[]): number {
  return lines.reduce((sum, { size }) => sum + size + 1, 0);
}

/** Lines as one escaped text, as `joinedLines` puts them together. */
export function plainText(lines: readonly string[], max: number, closing: readonly string[] = []): string {
  const [whole, end] = [lines, closing].map((some) => some.map((line) => escapedLine(line)));
  return joinedLines(whole ?? [], max, end);
}

/**
 * Escaped lines as one text of at most `max` code points, the closing ones at its end whatever is left out before
 * them. Cut between lines where it can be, never in an entity.
 */
export function joinedLines(
  lines: readonly EscapedLine[],
  max: number,
  closing: readonly EscapedLine[] = [],
): string {
  const end = fitting(closing, max - Math.min(roomOf(lines), Math.floor(max / 2)));
  const kept = fitting(lines, max - roomOf(end));
  return [...kept, ...end].map(({ text }) => text).join('\n');
}

/** The lines that fit; of a first one that is too long, its beginning. */
function fitting(lines: readonly EscapedLine[], max: number): EscapedLine[] {
  const kept: EscapedLine[] = [];
  let length = 0;
  for (const line of lines) {
    const room = max - length - 1;
    // An escaped character takes five places at most.
    const shown =
      line.size > room && kept.length === 0 ? escapedLine(clip(line.raw, Math.floor(room / 5))) : line;
    if (shown.size > room) continue;
    kept.push(shown);
    length += shown.size + 1;
  }
  return kept;
}
