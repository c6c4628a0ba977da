import type { CallFacts } from '../../call/facts.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { EndingStatement } from './ending.js';

/** The end of an agent's last stretch on the line; nothing where the record has no mark of it. */
export function leavingOf(
  { activities, rings }: CallFacts,
  { key }: Party,
): { readonly statement: EndingStatement; readonly entry: TimelineEntry | null }[] {
  const own = activities.find(({ agent }) => agent.key === key);
  if (own === undefined) return [];
  const { agent, connections } = own;
  if (connections.length === 0) {
    const ring = rings.findLast((one) => one.agent.key === key);
    return ring === undefined ? [] : [{ statement: { kind: 'never_on_line', agent }, entry: ring.span.end }];
  }
  const entry = connections.at(-1)?.end ?? null;
  return entry === null ? [] : [{ statement: { kind: 'agent_left', agent, at: entry.at }, entry }];
}
