/** A stretch of a folded text that was recognised: `from` inclusive, `to` exclusive, in UTF-16 units. */
export interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Matches of a pattern as stretches with a value; where `read` says null the match is passed over. */
export function found<T>(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => T | null,
): Found<T>[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = read(match);
    return value === null || match.index === undefined
      ? []
      : [{ from: match.index, to: match.index + match[0].length, value }];
  });
}

/** Without those that overlap one that stands before it in the list. */
export function apart<T extends { readonly from: number; readonly to: number }>(all: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of all) {
    if (kept.every(({ from, to }) => one.to <= from || one.from >= to)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}
