import { EVENT_NAMES, type EventName } from '../../call/event-names.js';
import type { Party } from '../../call/timeline.js';
import type { EventMention } from '../asked.js';
import { SLOTS, slotMark } from '../text.js';
import { EVENT_WORDS } from './event-words.js';
import { sideIn } from './sides.js';
import { ordinalIn } from './times.js';
import type { MarkedValue } from './marked.js';

const BY_NAME: ReadonlyMap<string, EventName> = new Map(
  EVENT_NAMES.map((name) => [name.toLowerCase(), name]),
);

const COMPILED = EVENT_WORDS.map(([pattern, names]) => [new RegExp(pattern, 'g'), names] as const);
const MARK = new RegExp(`[${slotMark(SLOTS[0])}-${slotMark('id')}]`, 'g');

/** A stretch of the text that names an event. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly names: readonly EventName[];
}

/**
 * The events that a text means, in its order, each with whom and which of several the words beside it name. `values`
 * are what the text's marks stand for, in order.
 */
export function eventsIn(text: string, values: readonly MarkedValue[]): EventMention[] {
  const marks = [...text.matchAll(MARK)].map(({ index }, i) => ({ at: index, value: values[i] }));
  const taken: Place[] = marks.flatMap(({ at, value }): Place[] => {
    const name = value?.slot === 'code' ? BY_NAME.get(value.code.toLowerCase()) : undefined;
    return name === undefined ? [] : [{ from: at, to: at + 1, names: [name] }];
  });
  for (const [pattern, names] of COMPILED) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const [from, to] = [index, index + match.length];
      if (taken.every((other) => to <= other.from || from >= other.to)) taken.push({ from, to, names });
    }
  }
  const places = taken.toSorted((a, b) => a.from - b.from);
  const mentions = places.map((place, i): EventMention => {
    const [from, to] = [places[i - 1]?.to ?? 0, places[i + 1]?.from ?? text.length];
    // Whom it is about stands before it ("{agent} timed out"), at the end of a text also behind it ("hold by {agent}").
    const reach = i === places.length - 1 ? to : place.from;
    const named = (start: number, end: number): Party[] =>
      marks.flatMap(({ at, value }) =>
        at >= start && at < end && (value?.slot === 'agent' || value?.slot === 'queue') ? value.parties : [],
      );
    const before = named(from, reach);
    // "Joined {queue}": right behind it, where nobody stands before.
    const parties = before.length > 0 ? before : named(place.to, place.to + 2);
    const around = text.slice(from, reach);
    return { names: place.names, parties, side: sideIn(around), ordinal: ordinalIn(text.slice(from, to)) };
  });
  return mentions.filter((mention, i) => mentions.findIndex((other) => isSame(other, mention)) === i);
}

/** The same event of the same people, named twice. */
function isSame(a: EventMention, b: EventMention): boolean {
  const [first, second] = [a, b].map(({ parties }) => parties.map(({ key }) => key).join());
  const sides = a.side === b.side || a.side === null || b.side === null;
  return a.names[0] === b.names[0] && sides && (first === second || second === '' || first === '');
}
