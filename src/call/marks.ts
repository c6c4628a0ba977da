import type { Party, TimelineEntry } from './timeline.js';

/**
 * Spellings that mean the same event (call-facts, "Alias pairs"; `Call…` names of the 2017 version). Maps, because an
 * event's name may be any word, `constructor` among them.
 */
const AGENT_ALIASES: ReadonlyMap<string, string> = new Map([
  ['AgentRinging', 'Ringing'],
  ['AgentTalk', 'Established'],
  ['AgentRelease', 'Released'],
  ['AgentDialing', 'Dialing'],
  ['RingingTimeout', 'AgentRingingTimeout'],
]);
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['CallEstablished', 'Established'],
  ['CallReleased', 'Released'],
  ['CallHeld', 'Held'],
  ['CallRetrieved', 'Retrieved'],
  ['CallAbandoned', 'Abandoned'],
]);

/** The one name under which an event counts. */
export function canonicalEvent(entry: Pick<TimelineEntry, 'event' | 'lane'>): string {
  const name = ALIASES.get(entry.event) ?? entry.event;
  return entry.lane === 'agent' ? (AGENT_ALIASES.get(name) ?? name) : name;
}

/**
 * The events of one party by canonical name, each list in timeline order. Where both spellings of a pair are
 * present, the k-th of the one goes with the k-th of the other and the earlier entry stands for both.
 */
export class Marks {
  private constructor(private readonly byName: ReadonlyMap<string, readonly TimelineEntry[]>) {}

  /** The marks of one party. */
  static of(entries: readonly TimelineEntry[]): Marks {
    const byName = new Map<string, TimelineEntry[]>();
    for (const entry of entries) append(byName, canonicalEvent(entry), entry);
    for (const [name, list] of byName) {
      if (list.some(({ event }) => event !== list[0]?.event)) byName.set(name, pairUp(list));
    }
    return new Marks(byName);
  }

  /** The marks of several parties together; pairs are made within each party, never across. */
  static union(parties: readonly Marks[]): Marks {
    const [only] = parties;
    if (parties.length === 1 && only !== undefined) return only;
    const merged = new Map<string, TimelineEntry[]>();
    for (const { byName } of parties) {
      for (const [name, entries] of byName) for (const entry of entries) append(merged, name, entry);
    }
    for (const entries of merged.values()) entries.sort(byPosition);
    return new Marks(merged);
  }

  all(name: string): readonly TimelineEntry[] {
    return this.byName.get(name) ?? [];
  }

  first(name: string): TimelineEntry | undefined {
    return this.all(name)[0];
  }

  last(name: string): TimelineEntry | undefined {
    return this.all(name).at(-1);
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  /** The first entry of any of the names that stands after a place in the timeline. */
  after(position: number, ...names: readonly string[]): TimelineEntry | undefined {
    let found: TimelineEntry | undefined;
    for (const name of names) {
      const candidate = firstAfter(this.all(name), position);
      if (candidate !== undefined && (found === undefined || candidate.position < found.position))
        found = candidate;
    }
    return found;
  }
}

/** The first entry after a place in the timeline, in a list in timeline order; by bisection. */
export function firstAfter(entries: readonly TimelineEntry[], position: number): TimelineEntry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && entry.position <= position) low = middle + 1;
    else high = middle;
  }
  return entries[low];
}

/** Entries grouped by a key of their party, in order of first appearance. */
export function groupByParty(
  entries: readonly TimelineEntry[],
): { party: Party; entries: TimelineEntry[] }[] {
  const groups = new Map<string, { party: Party; entries: TimelineEntry[] }>();
  for (const entry of entries) {
    const group = groups.get(entry.party.key);
    if (group === undefined) groups.set(entry.party.key, { party: entry.party, entries: [entry] });
    else group.entries.push(entry);
  }
  return [...groups.values()];
}

/** The entries of one name in several spellings, the k-th of each taken together. */
function pairUp(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const spellings = new Map<string, TimelineEntry[]>();
  for (const entry of entries) append(spellings, entry.event, entry);
  const lists = [...spellings.values()];
  const merged: TimelineEntry[] = [];
  const longest = Math.max(...lists.map((list) => list.length));
  for (let k = 0; k < longest; k++) {
    const pair = lists.flatMap((list) => list[k] ?? []);
    merged.push(pair.reduce((a, b) => (b.position < a.position ? b : a)));
  }
  return merged.toSorted(byPosition);
}

function append(lists: Map<string, TimelineEntry[]>, key: string, entry: TimelineEntry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

function byPosition(a: TimelineEntry, b: TimelineEntry): number {
  return a.position - b.position;
}
