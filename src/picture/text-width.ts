/** Advance widths of Noto Sans SC for U+0020 to U+007E, in thousandths of the font size. */
const ASCII_WIDTHS = (
  '224 323 474 555 555 921 680 278 338 338 467 555 278 347 278 392 555 555 555 555 555 555 555 555 555 555 278 278 555 555 555 474 ' +
  '946 608 657 638 688 589 552 689 728 293 535 646 543 812 723 742 633 742 635 596 599 721 575 878 573 531 603 338 392 338 555 559 ' +
  '606 563 618 510 620 554 325 564 607 275 275 552 284 926 610 606 620 620 388 468 377 607 521 802 498 521 475 338 270 338 555'
)
  .split(' ')
  .map(Number);

/** Punctuation that is as wide as a Chinese character in this font, where Latin text wants its own. */
const LATIN_MARKS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[ -~])[‘’]|[‘’](?=[ -~])/gu, "'"],
  [/(?<=[ -~])[“”]|[“”](?=[ -~])/gu, '"'],
  [/(?<=[ -~])…/gu, '...'],
];

/** A text as it is drawn: one line, without marks of direction, and with punctuation as wide as its neighbours. */
export function typeset(text: string): string {
  let line = text.replaceAll(/[\u2066-\u2069]|\u200c|\u200d|\ufe0f/gu, '').replaceAll(/[\n\r\t]+/gu, ' ');
  for (const [mark, latin] of LATIN_MARKS) line = line.replaceAll(mark, latin);
  return line;
}

/** Width in px; exact for ASCII, from above for everything else. */
export function widthOf(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += unitsOf(character.codePointAt(0) ?? 0);
  return (thousandths * size) / 1000;
}

function unitsOf(codePoint: number): number {
  const ascii = ASCII_WIDTHS[codePoint - 0x20];
  if (ascii !== undefined) return ascii;
  if (codePoint === 0xa0) return 224;
  return codePoint < 0x2010 && codePoint !== 0xb7 ? 800 : 1000;
}

/** The text, or as much of it as fits with an ellipsis. */
export function fitted(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  let kept = '';
  let used = widthOf('...', size);
  for (const character of text) {
    used += widthOf(character, size);
    if (used > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}...`;
}

/** Items on as many lines as they take; none is broken between lines. */
export function filled(
  items: readonly string[],
  separator: string,
  width: number,
  size: number,
): readonly string[] {
  const lines: string[] = [];
  for (const [i, item] of items.entries()) {
    const text = i < items.length - 1 ? item + separator.trimEnd() : item;
    const [line, blank] = [lines.at(-1), separator.endsWith(' ') ? ' ' : ''];
    const longer = `${line ?? ''}${blank}${text}`;
    if (line !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitted(text, width, size));
  }
  return lines;
}

/** Words, blanks, and Chinese characters one by one with the punctuation that may not begin a line. */
const PIECES = / +|[\u2e80-\u9fff\uf900-\ufaff][，。；：、！？）”》…]*|[^ \u2e80-\u9fff\uf900-\ufaff]+/gu;

/** The text on at most `most` lines, the last of them with an ellipsis where not all fits. */
export function wrapped(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    // Once the last line is full, what follows only has to show that something does.
    const last = lines.length === most - 1;
    if (line === '' || last || widthOf(line + piece.trimEnd(), size) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
    if (last && widthOf(line, size) > width) break;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.map((each) => fitted(each, width, size));
}
