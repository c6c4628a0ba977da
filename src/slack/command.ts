import { contactIdsIn, MAX_IDS } from '../call/contact-id.js';

/** What a `/cdr` text asks for, or why it asks for nothing that is known. */
export type Command =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'look_up';
      readonly contactIds: readonly string[];
      /** An instance alias, lower case; null is the default instance. */
      readonly alias: string | null;
      /** Asked for with `private`; null leaves it to the configuration. */
      readonly visibility: 'private' | null;
    }
  | { readonly kind: 'unknown_instance'; readonly alias: string }
  | { readonly kind: 'not_understood'; readonly text: string };

const HELP = new Set(['', 'help', '?', '？', '帮助', 'usage', 'hi', 'hello', '你好']);
const PRIVATE = new Set(['private', '私密', '仅自己']);

/** Reads the text of `/cdr`: `[private] [alias] <id> [<id>…]` in any order, however the ids were pasted. Pure. */
export function parseCommand(text: string, aliases: ReadonlySet<string>): Command {
  const line = text.trim();
  if (HELP.has(line.toLowerCase())) return { kind: 'help' };
  const contactIds = contactIdsIn(line);
  if (contactIds.length === 0) return { kind: 'not_understood', text: line };
  const words = folded(line).split(BETWEEN_WORDS);
  const visibility = words.some((word) => PRIVATE.has(word)) ? 'private' : null;
  const alias = words.find((word) => aliases.has(word)) ?? null;
  const rest = wordsBeforeIds(line).filter((word) => !PRIVATE.has(word));
  const [only] = rest;
  // A single plain word in the place of an alias is one that was mistyped; prose around an id is not.
  if (
    aliases.size > 0 &&
    alias === null &&
    rest.length === 1 &&
    only !== undefined &&
    /^[\p{L}\p{N}_-]+$/u.test(only)
  ) {
    return { kind: 'unknown_instance', alias: only };
  }
  return { kind: 'look_up', contactIds: contactIds.slice(0, MAX_IDS), alias, visibility };
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
