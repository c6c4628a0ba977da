import { anyBlock } from './blocks/block-types.js';
import { problem, problemsOf, type ContentProblem } from './content-problem.js';

/**
 * Checks a list of blocks: each by its own rules, their number, and that ids are unique.
 * @param refused block types that have no place on this surface
 */
export function checkBlocks(blocks: readonly unknown[], maxBlocks: number, refused: ReadonlySet<string>) {
  const problems: ContentProblem[] = [];
  if (blocks.length > maxBlocks) {
    problems.push(problem('invalid_blocks', '/blocks', `must be at most ${String(maxBlocks)} blocks`));
  }
  for (const [index, block] of blocks.entries()) {
    const pointer = `/blocks/${String(index)}`;
    const parsed = anyBlock.safeParse(block);
    if (!parsed.success) problems.push(...problemsOf(parsed.error, 'invalid_blocks', pointer));
    else if (refused.has(parsed.data.type)) {
      problems.push(
        problem('invalid_blocks', pointer, `a ${parsed.data.type} block has no place on this surface`),
      );
    }
  }
  problems.push(...checkUnique(blocks, 'block_id'), ...checkUnique(blocks, 'action_id'));
  return problems;
}

function checkUnique(blocks: readonly unknown[], key: string): readonly ContentProblem[] {
  const seen = new Set<string>();
  const problems: ContentProblem[] = [];
  visit(blocks, '/blocks', (name, value, pointer) => {
    if (name !== key || typeof value !== 'string') return;
    if (seen.has(value)) problems.push(problem('invalid_blocks', pointer, `${key} "${value}" occurs twice`));
    seen.add(value);
  });
  return problems;
}

function visit(
  value: unknown,
  pointer: string,
  see: (name: string, value: unknown, pointer: string) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    see(name, part, `${pointer}/${name}`);
    visit(part, `${pointer}/${name}`, see);
  }
}

/** The `type` of a block of unknown shape. */
export function typeOf(block: unknown): unknown {
  return typeof block === 'object' && block !== null && 'type' in block ? block.type : undefined;
}
