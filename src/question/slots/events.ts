import { EVENT_NAMES, type EventName } from '../../call/event-names.js';
import type { Party } from '../../call/timeline.js';
import type { EventMention } from '../asked.js';
import { SLOTS, slotMark } from '../text.js';
import { EVENT_WORDS } from './event-words.js';
import { sideIn } from './sides.js';
import { ordinalsIn } from './ordinals.js';
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
  const mentions = places.flatMap((place, i): EventMention[] => {
    const [from, to] = [places[i - 1]?.to ?? 0, places[i + 1]?.from ?? text.length];
    const isLast = i === places.length - 1;
    // Whom it is about stands before it ("{agent} timed out"), at the end of a text also behind it ("hold by {agent}").
    const reach = isLast ? to : place.from;
    const named = (start: number, end: number): Party[] =>
      marks.flatMap(({ at, value }) =>
        at >= start && at < end && (value?.slot === 'agent' || value?.slot === 'queue') ? value.parties : [],
      );
    const before = named(from, reach);
    // "Joined {queue}": right behind it, where nobody stands before.
    const parties = before.length > 0 ? before : named(place.to, place.to + 2);
    const side = sideIn(text.slice(from, reach));
    return whichOf(text.slice(from, place.to), isLast ? text.slice(place.to) : '').map((ordinal) => ({
      names: place.names,
      parties,
      side,
      ordinal,
    }));
  });
  return mentions.filter((mention, i) => mentions.findIndex((other) => isSame(other, mention)) === i);
}

/** The events that one stretch of a text means, from one place to another. */
export function eventsWithin(
  text: string,
  [from, to]: readonly [number, number],
  values: readonly MarkedValue[],
): EventMention[] {
  const marksBefore = [...text.slice(0, from).matchAll(MARK)].length;
  return eventsIn(text.slice(from, to), values.slice(marksBefore));
}

/**
 * Which of several an event's words mean. An ordinal stands before its noun, behind the last one too ("the hold, the
 * second"); two that are joined are two events: "the first and the last ring", 第二次保持到第三次.
 */
function whichOf(before: string, behind: string): readonly (number | null)[] {
  const own = ordinalsIn(before);
  const [first, second] = own.slice(-2);
  if (first !== undefined && second !== undefined && JOINED.test(before)) return [first, second];
  const [next] = ordinalsIn(behind);
  if (first !== undefined && next !== undefined && JOINS.test(behind)) return [first, next];
  return [first ?? next ?? null];
}

const JOINED =
  /(?:first|second|third|fourth|fifth|第.[个次]?) ?(?:and|to|until|till|和|与|跟|到|至) ?(?:the )?(?:second|third|fourth|fifth|last|final|第|最后)/;
const JOINS =
  /^ ?(?:and|to|until|till|和|与|跟|到|至) ?(?:the )?(?:second|third|fourth|fifth|last|final|第|最后)/;

/** The same event of the same people, named twice. */
function isSame(a: EventMention, b: EventMention): boolean {
  const [first, second] = [a, b].map(({ parties }) => parties.map(({ key }) => key).join());
  // "The customer's hang-up" is none of an agent who is named with another.
  const sides = (of: EventMention): string => of.side ?? (of.parties.length > 0 ? 'agent' : '');
  const sameSide = sides(a) === sides(b) || sides(a) === '' || sides(b) === '';
  if (a.ordinal !== b.ordinal && a.ordinal !== null && b.ordinal !== null) return false;
  return a.names[0] === b.names[0] && sameSide && (first === second || second === '' || first === '');
}
