/** The one that an ordinal names: 2 is the second, -1 the last; nothing where there are not so many. */
export function nth<T>(all: readonly T[], ordinal: number): T | undefined {
  return all.at(ordinal < 0 ? ordinal : ordinal - 1);
}

/** The one that an ordinal names, as a list; all where it names none. */
export function nthOrAll<T>(all: readonly T[], ordinal: number | null): readonly T[] {
  if (ordinal === null) return all;
  const one = nth(all, ordinal);
  return one === undefined ? [] : [one];
}
