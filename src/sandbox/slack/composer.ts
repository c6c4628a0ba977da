import type { BlockJson } from './messages.js';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const TOKEN = /(<[@#][A-Z0-9]+>)/;

/** The `rich_text` block that the message composer makes of a text with `<@U…>` and `<#C…>` tokens. */
export function composedBlocks(text: string): readonly BlockJson[] {
  const parts = text.split(TOKEN).filter((part) => part !== '');
  const elements = parts.map((part) => {
    if (part.startsWith('<@')) return { type: 'user', user_id: part.slice(2, -1) };
    if (part.startsWith('<#')) return { type: 'channel', channel_id: part.slice(2, -1) };
    return { type: 'text', text: part.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity) };
  });
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}
