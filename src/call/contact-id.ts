/**
 * Call ids (CCC: ContactId) in whatever people paste: `job-` or `chat-` with digits or a UUID, and bare digits of
 * older calls. The digits exceed 2^53, so an id is never turned into a number (ccc-api.md 2.1).
 */

/** A command carries at most this many ids. */
export const MAX_IDS = 5;

// Chinese text may touch an id. Bare digits are ids of 16 to 20 of them: a phone number never has that many (E.164: 15), and is never taken for one.
const PREFIXED = /(?<![A-Za-z0-9_-])(job|chat)-([0-9a-z]+(?:-[0-9a-z]+)*)/giu;
const BARE = /(?<![A-Za-z0-9_-]|\d\.)\d{16,20}(?![A-Za-z0-9_-]|\.\d)/gu;
const LONGEST = 64;
const WHOLE = /^(?:job|chat)-\d{1,64}$/;

/**
 * The ids in a text, in order, each once. Full-width characters, quotes, backticks, brackets, trailing punctuation
 * and surrounding URLs do not matter; letters of the prefix may be of either case.
 */
export function contactIdsIn(input: string): string[] {
  // As CCC writes them, and as most are pasted: nothing to fold, nothing around it.
  if (WHOLE.test(input)) return [input];
  const text = normalise(input);
  const found = [...text.matchAll(PREFIXED)]
    .filter(([, , rest]) => rest !== undefined && /\d/.test(rest) && rest.length <= LONGEST)
    .map((match) => ({ at: match.index, id: match[0].toLowerCase() }));
  const ids =
    found.length > 0 ? found.map(({ id }) => id) : [...text.matchAll(BARE)].map(([digits]) => digits);
  return [...new Set(ids)].slice(0, MAX_IDS + 1);
}

/**
 * How CCC may know an id that was typed: bare digits are most often a `job-` id whose prefix was lost in copying,
 * else an id of an older call.
 */
export function contactIdCandidates(id: string): readonly string[] {
  return /^\d+$/.test(id) ? [`job-${id}`, id] : [id];
}

/** NFKC folds full-width letters, digits and hyphens; other dashes that keyboards and editors put in become `-`. */
function normalise(input: string): string {
  return input
    .slice(0, 4000)
    .replaceAll(/%2d/gi, '-')
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .replaceAll(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '');
}
