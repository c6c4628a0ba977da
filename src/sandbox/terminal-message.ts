/** A Slack message as lines for a terminal: what the demo prints. Reads Block Kit as JSON, knows only its text. */
export function terminalMessage(blocks: readonly unknown[], fallback: string): string[] {
  const lines = blocks.flatMap((block) => (isRecord(block) ? blockLines(block) : []));
  return lines.length === 0 ? fallback.split('\n') : lines;
}

function blockLines(block: Record<string, unknown>): string[] {
  switch (block['type']) {
    case 'rich_text':
      return ['', ...children(block, 'elements').flatMap((part) => partLines(part))];
    case 'table':
      return ['', ...tableLines(list(block['rows']).map((row) => list(row).map((cell) => textOf(cell))))];
    default:
      return [];
  }
}

function partLines(part: Record<string, unknown>): string[] {
  if (part['type'] === 'rich_text_list')
    return children(part, 'elements').map((item) => `  • ${textOf(item)}`);
  return textOf(part)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** Columns padded to their widest cell; a Chinese character takes two places. */
function tableLines(rows: readonly string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? '')))) ?? [];
  return rows.map((row) =>
    `  ${row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell))).join('  ')}`.trimEnd(),
  );
}

function width(text: string): number {
  let columns = 0;
  for (const character of text)
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return columns;
}

function textOf(node: unknown): string {
  if (!isRecord(node)) return '';
  if (typeof node['text'] === 'string') return node['text'];
  if (typeof node['fallback'] === 'string') return node['fallback'];
  return children(node, 'elements')
    .map((child) => textOf(child))
    .join('');
}

function children(node: Record<string, unknown>, key: string): Record<string, unknown>[] {
  return list(node[key]).filter(isRecord);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
