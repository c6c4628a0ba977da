import type { CallFacts } from '../call/facts.js';
import { isBetweenEvents } from './answers/meant.js';
import type { EventName } from '../call/event-names.js';
import type { Asked } from './asked.js';
import { plainTopic } from './plain-forms.js';
import type { Guess } from './model.js';
import { narrowing } from './narrowing.js';
import type { Read } from './several.js';
import { sideBySide } from './side-by-side.js';
import { betweenTwo } from './slots/between-two.js';
import { asksForLapse } from './slots/ends.js';
import type { Topic } from './topics.js';

/** What one reading of a message asks: a topic with what narrows it, or several where it asks for the same of each. */
export function askedFrom(
  { label }: Guess,
  { found, moments }: Read,
  previous: Asked | null,
  call: CallFacts,
): Asked[] {
  if (label === 'none') return [];
  const asked = narrowing(label, found, moments, previous);
  if (asked.window !== null && !asksForLapse(found.text))
    return [{ ...asked, topic: WINDOWED[asked.window.measure] }];
  const plain = plainTopic(found.text, asked);
  if (plain !== null) return [narrowing(plain, found, moments, previous)];
  const asksLapse = asksForLapse(found.text) || betweenTwo(found.text) !== null;
  const lapse = asksLapse && !isMeasured(label, asked) && isBetweenEvents(call, asked);
  if (lapse) return [{ ...asked, topic: 'event_lapse' }];
  // When a hold began stands with each hold; when it ended is asked of an event.
  const [event] = asked.events;
  if (label === 'hold_when' && event?.names.includes('Retrieved') === true)
    return [{ ...asked, topic: 'event_time' }];
  // The call ends a moment after the customer has hung up.
  if (label === 'end_time' && asked.side === 'customer' && event?.names[0] === 'Released')
    return [{ ...asked, topic: 'event_time' }];
  return sideBySide(label, found.text).map((topic) =>
    topic === label ? asked : narrowing(topic, found, moments, previous),
  );
}

const WINDOWED = { hold: 'hold_total', mute: 'mute', talk: 'talk' } as const;

/** Stretches with a definition of their own are measured by it, unless two other ends are named. */
function isMeasured(topic: Topic, { ends, events }: Asked): boolean {
  const [first] = events;
  const isOfOne = first !== undefined && (first.parties.length > 0 || first.ordinal !== null);
  if (ends === 'from_start') return !isOfOne && FROM_START.get(topic)?.has(first?.names[0] ?? '') === true;
  const begin = MEASURED.get(topic);
  if (begin === undefined || begin === null) return begin === null;
  const second = events[1];
  return (
    ends === null ||
    first === undefined ||
    second === undefined ||
    first.names.some((name) => begin.has(name))
  );
}

/** The topics that are measured from the start of the call, and up to what. */
const FROM_START: ReadonlyMap<Topic, ReadonlySet<string>> = new Map<Topic, ReadonlySet<EventName>>([
  ['entry_to_answer', new Set(['Established'])],
  ['answer_time', new Set(['Established'])],
  ['abandon_after', new Set(['Abandoned'])],
  ['total', new Set(['Released'])],
  ['ivr_time', new Set(['Enqueue'])],
]);

/** The topics, and what each is measured from; null: it is never from one event to another. */
const MEASURED: ReadonlyMap<Topic, ReadonlySet<EventName> | null> = new Map<
  Topic,
  ReadonlySet<EventName> | null
>([
  ['speed_of_answer', new Set(['Enqueue'])],
  ['wait', new Set(['Enqueue'])],
  ['entry_to_answer', new Set(['Route2IVR', 'IvrTracking'])],
  ['transfer_wait', new Set(['BlindTransfer', 'AttendedTransfer'])],
  ['abandon_after', new Set()],
  ['total', new Set()],
  ['between', null],
  ['longest_gap', null],
]);
