import { MAX_IDS } from '../call/contact-id.js';
import { callsNamedIn } from './calls-named.js';
import type { CallRef } from './thread-memory.js';
import { plainTyped } from './typed-text.js';

/** Where messages, blocks and attachments have text that people see, and links that they follow. */
const SEEN = new Set([
  'text',
  'fallback',
  'pretext',
  'title',
  'title_link',
  'footer',
  'author_name',
  'label',
  'alt_text',
  'url',
  'from_url',
  'original_url',
]);
/** Bounds of one message: texts, characters of each, and how deep blocks may nest. */
const MOST = { texts: 300, characters: 4000, depth: 12 } as const;

/** The calls that a message names, in its text and in what it shows beside: each once, as many as a command takes. */
export function callsInMessage(
  message: Readonly<Record<string, unknown>>,
  instances: ReadonlyMap<string, string>,
  instanceId: string,
): readonly CallRef[] {
  const { text, blocks, attachments } = message;
  const found = new Map<string, CallRef>();
  for (const piece of seenTexts({ text, blocks, attachments })) {
    // Somebody else's words count here too.
    const all = plainTyped(piece.replaceAll(/^(?:&gt;)+ ?/gm, ''), '');
    for (const call of callsNamedIn(all, instances, instanceId)) {
      if (!found.has(call.contactId)) found.set(call.contactId, call);
    }
    if (found.size >= MAX_IDS) break;
  }
  return [...found.values()].slice(0, MAX_IDS);
}

function seenTexts(tree: unknown): string[] {
  const texts: string[] = [];
  const walk = (part: unknown, depth: number): void => {
    if (typeof part !== 'object' || part === null || depth > MOST.depth) return;
    for (const [key, value] of Object.entries(part)) {
      if (texts.length >= MOST.texts) return;
      // A field of an attachment has a title and a value; the value of a button is not seen.
      const isSeen = SEEN.has(key) || (key === 'value' && 'title' in part);
      if (typeof value !== 'string') walk(value, depth + 1);
      else if (isSeen) texts.push(value.slice(0, MOST.characters));
    }
  };
  walk(tree, 0);
  return texts;
}
