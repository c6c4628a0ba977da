import type { Message } from '../../src/slack/messages/message.js';
import { allTexts, objectsIn } from './block-texts.js';

/** A list as lines for a golden file: a block each, its buttons in brackets, then its plain text. */
export function listPictured({ blocks, text }: Message): string {
  const lines = blocks.map((block) => {
    const buttons = objectsIn(block).filter(({ type }) => type === 'button');
    const labels = buttons.flatMap(({ fields }) => allTexts(fields['text']));
    const said = allTexts(withoutButtons(block)).join(' | ');
    return [said, ...labels.map((label) => `[${label}]`)].filter((part) => part !== '').join('  ');
  });
  return [...lines, '---', text].join('\n');
}

function withoutButtons(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withoutButtons);
  if (typeof tree !== 'object' || tree === null) return tree;
  if ('type' in tree && tree.type === 'button') return null;
  return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, withoutButtons(part)]));
}
