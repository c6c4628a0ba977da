import { contactIdsIn, MAX_IDS } from '../call/contact-id.js';
import { readSearch, wordsIn, type SearchFault, type TypedSearch, type Word } from './search-command.js';
import { VERB_BEFORE_TEXT, VERBS } from './search-words.js';
import { plainTyped } from './typed-text.js';

/** What a `/cdr` text asks for, or why it asks for nothing that is known. */
export type Command =
  | { readonly kind: 'help' }
  /** Nothing was said, or nothing but `find`: a form asks for it. */
  | { readonly kind: 'form'; readonly alias: string | null }
  | {
      readonly kind: 'look_up';
      readonly contactIds: readonly string[];
      /** An instance alias, lower case; null is the default instance. */
      readonly alias: string | null;
      /** Asked for with `private`; null leaves it to the configuration. */
      readonly visibility: 'private' | null;
    }
  | (TypedSearch & { readonly alias: string | null })
  | (SearchFault & { readonly kind: 'search_fault' })
  | { readonly kind: 'unknown_instance'; readonly alias: string }
  | { readonly kind: 'not_understood'; readonly text: string };

const HELP = new Set(['help', '?', '？', '帮助', 'usage', 'hi', 'hello', '你好']);
const PRIVATE = new Set(['private', '私密', '仅自己']);

/**
 * Reads the text of `/cdr`, however it was pasted: `[private] [alias] <id> [<id>…]` in any order, or
 * `[alias] recent|find …`. Pure.
 */
export function parseCommand(text: string, aliases: ReadonlySet<string>): Command {
  const line = text.trim();
  if (line === '') return { kind: 'form', alias: null };
  if (HELP.has(line.toLowerCase())) return { kind: 'help' };
  const contactIds = contactIdsIn(line);
  return contactIds.length > 0
    ? lookUpIn(line, contactIds, aliases)
    : (searchIn(line, aliases) ?? { kind: 'not_understood', text: line });
}

function lookUpIn(line: string, contactIds: readonly string[], aliases: ReadonlySet<string>): Command {
  const words = folded(line).split(BETWEEN_WORDS);
  const visibility = words.some((word) => PRIVATE.has(word)) ? 'private' : null;
  const alias = words.find((word) => aliases.has(word)) ?? null;
  const rest = wordsBeforeIds(line).filter((word) => !PRIVATE.has(word) && !VERBS.has(word));
  const [only] = rest;
  // A single plain word in the place of an alias is one that was mistyped; prose around an id is not.
  if (aliases.size > 0 && alias === null && rest.length === 1 && only !== undefined && isPlain(only)) {
    return { kind: 'unknown_instance', alias: only };
  }
  return { kind: 'look_up', contactIds: contactIds.slice(0, MAX_IDS), alias, visibility };
}

/** Longer than any search is. */
const SEARCH_MAX = 500;

/** A search: its verb comes first, or second after an alias. Null where there is no verb. */
function searchIn(line: string, aliases: ReadonlySet<string>): Command | null {
  const typed = plainTyped(line.slice(0, SEARCH_MAX), '').normalize('NFKC');
  const all = wordsIn(typed);
  // Lists are private anyway.
  const words = all.slice(all.findIndex((word) => !PRIVATE.has(keyOf(word))));
  const [first] = words;
  const firstKey = first === undefined ? '' : keyOf(first);
  const now = verbFirst(words);
  if (now !== null) return searchAfter(now, null, aliases);
  const next = verbFirst(words.slice(1));
  if (next === null) return null;
  if (aliases.has(firstKey)) return searchAfter(next, firstKey, aliases);
  return aliases.size > 0 && next.alone && isPlain(firstKey)
    ? { kind: 'unknown_instance', alias: firstKey }
    : null;
}

interface VerbFirst {
  readonly verb: 'recent' | 'find';
  readonly rest: readonly Word[];
  /** Whether a blank follows the verb. */
  readonly alone: boolean;
}

function verbFirst([first, ...rest]: readonly Word[]): VerbFirst | null {
  if (first === undefined || first.quoted) return null;
  const alone = VERBS.get(keyOf(first));
  if (alone !== undefined) return { verb: alone, rest, alone: true };
  const [, verb, text] = VERB_BEFORE_TEXT.exec(first.text) ?? [];
  const touching = VERBS.get(verb ?? '');
  if (touching === undefined || text === undefined) return null;
  return { verb: touching, rest: [{ text, quoted: false }, ...rest], alone: false };
}

function searchAfter(
  { verb, rest }: VerbFirst,
  aliasBefore: string | null,
  aliases: ReadonlySet<string>,
): Command {
  // After `find` such a word may be a queue's name.
  const at = verb === 'recent' ? rest.findIndex((word) => aliases.has(keyOf(word))) : -1;
  const found = rest[at];
  const alias = aliasBefore ?? (found === undefined ? null : keyOf(found));
  const search = readSearch(verb, aliasBefore === null ? rest.filter((_, i) => i !== at) : rest);
  if ('fault' in search) return { kind: 'search_fault', ...search };
  return saysNothing(search) ? { kind: 'form', alias } : { ...search, alias };
}

function saysNothing({ kind, sought, since, outcomes, directions, count }: TypedSearch): boolean {
  const filters = outcomes.length + directions.length;
  return kind === 'find' && sought === null && since === null && filters === 0 && count === null;
}

function isPlain(word: string): boolean {
  return /^[\p{L}\p{N}_-]+$/u.test(word);
}

function keyOf({ text, quoted }: Word): string {
  return quoted ? '' : text.toLowerCase();
}

/** Ids stand between words like blanks do: Chinese words may touch them. */
const BETWEEN_WORDS = /[\s,;、]+|(?:job|chat)-[0-9a-z-]+|\d{16,20}/;

function folded(line: string): string {
  return line.normalize('NFKC').toLowerCase();
}

function wordsBeforeIds(line: string): string[] {
  const words = folded(line).split(/\s+/);
  const firstId = words.findIndex((word) => contactIdsIn(word).length > 0);
  return words.slice(0, Math.max(firstId, 0));
}
