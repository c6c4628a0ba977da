import type { CallFacts } from '../../call/facts.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { events, told, type Told } from '../told.js';
import type { EndingStatement } from './ending.js';
import { nth } from './nth.js';

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

/** Who left the line first, second, last, and who after that: the customer too; null where no order is asked for. */
export function tellDepartures(call: CallFacts, { agents, ordinal }: Asked): Told<EndingStatement> | null {
  if (ordinal === null || agents.length > 0) return null;
  const all = departures(call);
  const from = nth(all, ordinal);
  const [first, ...others] = from === undefined ? [] : all.slice(all.indexOf(from));
  if (first === undefined) return null;
  const statements = others.map(({ statement }) => statement);
  return told([first.statement, ...statements], events(...[first, ...others].map(({ entry }) => entry)));
}

interface Departure {
  readonly statement: EndingStatement;
  readonly entry: TimelineEntry;
}

function departures(call: CallFacts): Departure[] {
  const left = call.activities
    .filter(({ connections }) => connections.length > 0)
    .flatMap(({ agent }) => leavingOf(call, agent))
    .flatMap(({ statement, entry }): Departure[] => (entry === null ? [] : [{ statement, entry }]));
  const customer = call.timeline.findLast(({ lane, event }) => lane === 'customer' && event === 'Released');
  if (customer !== undefined)
    left.push({ statement: { kind: 'customer_left', at: customer.at }, entry: customer });
  return left.toSorted((a, b) => a.entry.position - b.entry.position);
}
