/** A card has room for so many foreign phrases, of so many characters each. */
const MOST = 3;
const SHORT = 40;

/** The first of some phrases as long as they are short, and whether any are left out. */
export function firstShort(phrases: readonly string[]): {
  readonly first: readonly string[];
  readonly more: boolean;
} {
  const long = phrases.findIndex((phrase) => phrase.length > SHORT);
  const first = phrases.slice(0, Math.min(MOST, long === -1 ? phrases.length : long));
  return { first, more: first.length < phrases.length };
}
