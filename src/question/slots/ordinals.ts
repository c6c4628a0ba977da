import type { Marked } from './marked.js';

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:the )?(?:very )?first\b|第一|首(?:个|次|位)|头一/, 1],
  [/\bsecond\b(?! (?:or|long))|第二|第2/, 2],
  [/\bthird\b|第三|第3/, 3],
  [/\bfourth\b|第四|第4/, 4],
  [/\bfifth\b|第五|第5/, 5],
  // "It did not last long" is no last one.
  [/\b(?:last(?! (?:over|under|more|less|longer|shorter|at|for|long|than|as)\b)|final)\b|最后|末次/, -1],
];

/** The ordinals that a text names, in its order: `the second`, `第2个`, `last`. Text as after `wordsOf`. */
export function ordinalsIn(text: string): readonly number[] {
  return ORDINALS.flatMap(([pattern, ordinal]) => {
    const index = text.search(pattern);
    return index < 0 ? [] : [{ index, ordinal }];
  })
    .toSorted((a, b) => a.index - b.index)
    .map(({ ordinal }) => ordinal);
}

/** The first ordinal that a text names; null where there is none. */
export function ordinalIn(text: string): number | null {
  return ordinalsIn(text)[0] ?? null;
}

const WORDS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** A marked text with "2nd" and "hold 2" in words, for `wordsOf` takes digits and letters apart; the marks stay. */
export function withOrdinals({ text, values }: Pick<Marked, 'text' | 'values'>): string {
  let place = -1;
  return text
    .replaceAll(/\b([1-5])(?:st|nd|rd|th)\b/g, (nth, digit: string) => WORDS[Number(digit) - 1] ?? nth)
    .replaceAll(
      /(\b(?:hold|ring|mute) )?([\ue000-\ue00f])/g,
      (whole, noun: string | undefined, mark: string) => {
        place++;
        const value = values[place];
        const word = value?.slot === 'n' ? WORDS[value.amount - 1] : undefined;
        return noun === undefined || word === undefined ? whole : `${word} ${noun}${mark}`;
      },
    );
}
