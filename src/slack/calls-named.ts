import { contactIdsIn, MAX_IDS } from '../call/contact-id.js';
import type { CallRef } from './thread-memory.js';

/**
 * The calls that a message names, in its order. The alias of an instance may stand right before an id, as in
 * `/cdr sales job-…`; it holds for the ids behind it.
 */
export function callsNamedIn(
  text: string,
  instances: ReadonlyMap<string, string>,
  instanceId: string,
): readonly CallRef[] {
  const aliasOf = aliases(text, instances);
  return contactIdsIn(text)
    .slice(0, MAX_IDS)
    .map((contactId) => ({ contactId, instanceId: aliasOf.get(contactId) ?? instanceId }));
}

function aliases(text: string, instances: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  let current: string | undefined;
  let before: string | undefined;
  for (const word of text.normalize('NFKC').toLowerCase().split(/\s+/)) {
    const ids = contactIdsIn(word);
    if (ids.length > 0) current = before ?? current;
    before = instances.get(word);
    if (current !== undefined) for (const id of ids) found.set(id, current);
  }
  return found;
}

/** Words that ask for a call and nothing about it. */
const FILLER =
  /\b(?:please|pls|plz|show|me|us|look|up|lookup|check|find|get|open|pull|post|card|cdr|details?|record|call|contact|id|for|of|the|this|that|a|an|and|with|it|is|here|hi|hey|hello|thanks|thank|you|can|could)\b|查询|查|看看|看|一下|下|请|帮我|帮忙|麻烦|这个|这通|这条|通话|电话|话单|详情|记录|卡片|的|和|跟|谢谢|你好|吧/giu;

/** Whether a message names calls and says nothing else: their cards are wanted. */
export function namesOnly(text: string, instances: ReadonlyMap<string, string>): boolean {
  return contactIdsIn(text).length > 0 && !saysMore(wordsBeside(text, instances));
}

/** Words of a comparison, and those around them that say nothing else. */
const COMPARING =
  /\b(?:compar(?:e|es|ed|ing|ison)|differ(?:s|ences?|ent)?|versus|vs|side by side)\b|对比|比较|比一比|区别|差别|差异|不同|不一样/iu;
const AROUND_COMPARING =
  /\b(?:side by side|compar\w*|differ\w*|versus|vs|these|those|them|they|both|two|calls|ones?|each other|between|against|to|how|what|s|are|do|does|about|in|now|then)\b|对比|比较|比一比|区别|差别|差异|不同|不一样|(?:这|那|前面|上面|下面|以上)?两(?:通|个|条|者)?|它们|二者|之间|有什么|有何|有啥|什么|哪里|在哪|把|与|同|将|做个|呢|吗|了/giu;

/** Whether a message asks to compare calls and asks nothing else: "compare these two", 这两通有什么区别. */
export function comparesOnly(text: string, instances: ReadonlyMap<string, string>): boolean {
  const words = wordsBeside(text, instances);
  return COMPARING.test(words) && !saysMore(words.replaceAll(AROUND_COMPARING, ' '));
}

function saysMore(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words.replaceAll(FILLER, ' '));
}

/** A message without its ids and the aliases of instances. */
function wordsBeside(text: string, instances: ReadonlyMap<string, string>): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => contactIdsIn(word).length === 0 || /[\u3400-\u9fff]/.test(word))
    .filter((word) => !instances.has(word))
    .map((word) => word.replaceAll(/(?:job|chat)-[0-9a-z-]+|\d{16,20}/g, ' '))
    .join(' ');
}
