import { clip } from '../../locale/display.js';

/**
 * Slack reads `text` as mrkdwn unless told otherwise, and turns `<…>` into mentions and links even then: the three
 * characters it gives a meaning are escaped. Formatting marks have no escape; where one could open or close a run
 * it is replaced by its look-alike, so that no client that ignores `mrkdwn: false` formats it either.
 */
export function escapePlainText(value: string): string {
  return /[*_~`&<>/]/.test(value) ? value.replaceAll(ACTIVE, (found) => INERT[found] ?? found) : value;
}

/** Each alternative begins with its own character, so that nearly all of a text is passed over at a glance. */
const ACTIVE = /\*{4}(?<=\p{N}\*{4})|[*_~`](?:(?<![\p{L}\p{N}][*_~`])|(?![\p{L}\p{N}]))|:\/\/|[&<>]/gu;

const INERT: Readonly<Record<string, string>> = {
  '*': '∗',
  _: '＿',
  '~': '∼',
  '`': 'ˋ',
  // Clients make a link of any address.
  '://': ':∕∕',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

/** A line as it was meant and as it stands in plain text. */
export interface EscapedLine {
  readonly raw: string;
  readonly text: string;
}

export function escapedLine(raw: string): EscapedLine {
  return { raw, text: escapePlainText(raw) };
}

/** Room that lines take, each with its line break. */
export function roomOf(lines: readonly EscapedLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length + 1, 0);
}

/** Lines as one escaped text, as `joinedLines` puts them together. */
export function plainText(lines: readonly string[], max: number, closing: readonly string[] = []): string {
  const [whole, end] = [lines, closing].map((some) => some.map((line) => escapedLine(line)));
  return joinedLines(whole ?? [], max, end);
}

/**
 * Escaped lines as one text of at most `max` characters, the closing ones at its end whatever is left out before
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
      line.text.length > room && kept.length === 0 ? escapedLine(clip(line.raw, Math.floor(room / 5))) : line;
    if (shown.text.length > room) continue;
    kept.push(shown);
    length += shown.text.length + 1;
  }
  return kept;
}
