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
  if (contactIdsIn(text).length === 0) return false;
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => contactIdsIn(word).length === 0 || /[\u3400-\u9fff]/.test(word))
    .filter((word) => !instances.has(word))
    .map((word) => word.replaceAll(/(?:job|chat)-[0-9a-z-]+|\d{16,20}/g, ' '));
  return !/[\p{L}\p{N}]/u.test(words.join(' ').replaceAll(FILLER, ' '));
}
