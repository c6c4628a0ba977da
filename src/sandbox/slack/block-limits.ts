import { checkBlocks, typeOf } from './block-list.js';
import { textLength } from './blocks/text-length.js';
import { problem, type ContentProblem } from './content-problem.js';

/** All text of one message. Not documented: staff speak of about 12,000 (bolt-js#2509, #2867). */
export const MAX_MESSAGE_TEXT = 12_000;
const MAX_TABLE_TEXT = 10_000;
const VIEW_ONLY = new Set(['alert']);

/**
 * Checks the blocks of a message against Slack's limits.
 * @param blocks parsed JSON; anything but an array is `invalid_blocks_format`
 * @returns every broken rule; empty when Slack would take the blocks
 */
export function checkMessageBlocks(blocks: unknown): readonly ContentProblem[] {
  if (!Array.isArray(blocks)) return [problem('invalid_blocks_format', '/blocks', 'must be an array')];
  return [...checkBlocks(blocks, 50, VIEW_ONLY), ...checkTables(blocks), ...checkTotals(blocks)];
}

function checkTables(blocks: readonly unknown[]): readonly ContentProblem[] {
  const tables = blocks.filter((block) => typeOf(block) === 'table');
  const problems: ContentProblem[] = [];
  if (tables.length > 1)
    problems.push(problem('only_one_table_allowed', '/blocks', 'only one table a message'));
  if (textLength(tables) > MAX_TABLE_TEXT) {
    problems.push(problem('invalid_blocks', '/blocks', 'table text must be at most 10000 characters'));
  }
  return problems;
}

function checkTotals(blocks: readonly unknown[]): readonly ContentProblem[] {
  const markdown = blocks.filter((block) => typeOf(block) === 'markdown');
  if (textLength(blocks) > MAX_MESSAGE_TEXT) {
    return [
      problem(
        'msg_blocks_too_long',
        '/blocks',
        `all text must be at most ${String(MAX_MESSAGE_TEXT)} characters`,
      ),
    ];
  }
  return textLength(markdown) > 12_000
    ? [problem('msg_blocks_too_long', '/blocks', 'too much markdown')]
    : [];
}
