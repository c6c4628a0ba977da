import { z } from 'zod';
import { checkBlocks, typeOf } from './block-list.js';
import { characters, identifier, plainText } from './blocks/text-objects.js';
import { problem, problemsOf, type ContentProblem } from './content-problem.js';

const MAX_VIEW_BYTES = 250_000;
const MESSAGE_ONLY = new Set([
  'carousel',
  'container',
  'context_actions',
  'data_table',
  'data_visualization',
  'markdown',
  'plan',
  'table',
  'task_card',
]);
const viewEnvelope = z.strictObject({
  type: z.enum(['modal', 'home']),
  title: plainText(24).optional(),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  private_metadata: characters(0, 3000).optional(),
  callback_id: characters(0, 255).optional(),
  external_id: identifier.optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  blocks: z.array(z.unknown()),
});

/** Checks a modal or Home tab. @returns every broken rule */
export function checkView(view: unknown): readonly ContentProblem[] {
  const parsed = viewEnvelope.safeParse(view);
  if (!parsed.success) return problemsOf(parsed.error, 'invalid_arguments', '');
  const { blocks, type, title, submit } = parsed.data;
  const problems = [...checkBlocks(blocks, 100, MESSAGE_ONLY)];
  if (type === 'modal' && title === undefined) {
    problems.push(problem('invalid_arguments', '/title', 'is required'));
  }
  if (submit === undefined && blocks.some((block) => typeOf(block) === 'input')) {
    problems.push(problem('invalid_arguments', '/submit', 'is required where there are inputs'));
  }
  if (Buffer.byteLength(JSON.stringify(view)) > MAX_VIEW_BYTES) {
    problems.push(problem('view_too_large', '', `must be at most ${String(MAX_VIEW_BYTES)} bytes`));
  }
  return problems;
}
