import type { RowDraft } from './drafts.js';

/** More would not be read, and Slack shrinks a tall picture until nothing in it is. */
const MOST_QUEUES = 4;
const MOST_AGENTS = 14;

/** The rows that a picture holds, in their order; of too many agents those who were on the line come first. */
export function chosenRows(rows: readonly RowDraft[]): readonly RowDraft[] {
  const queues = rows.filter(({ role }) => role === 'queue').slice(0, MOST_QUEUES);
  const agents = rows
    .filter(({ role }) => role === 'agent' || role === 'supervisor')
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST_AGENTS);
  const kept = new Set([...queues, ...agents]);
  return rows.filter((row) => row.role === 'ivr' || row.role === 'customer' || kept.has(row));
}

function rank({ stretches }: RowDraft): number {
  if (stretches.some(({ kind }) => kind === 'talk')) return 0;
  return stretches.length > 0 ? 1 : 2;
}
