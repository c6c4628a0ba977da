import type { CallFacts } from '../call/facts.js';
import { antecedentOf } from './antecedent.js';
import { isBetweenEvents } from './answers/meant.js';
import { WINDOWED } from './answers/within.js';
import type { EventName } from '../call/event-names.js';
import type { Asked, EventMention } from './asked.js';
import type { Guess } from './model.js';
import { narrowing } from './narrowing.js';
import { plainlyAsked } from './plain-forms.js';
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
  const leant = previous === null ? null : { ...previous, agents: antecedentOf(previous, call) };
  const asked = narrowing(label, found, moments, leant);
  // "How do you know?" asks for what the last answer rests on: that answer carries it.
  if (label === 'evidence' && previous !== null && found.agents.length + asked.events.length === 0)
    return [previous];
  const plain = plainlyAsked(found.text, (topic) => narrowing(topic, found, moments, leant));
  if (plain !== null) return [plain];
  if (asked.window !== null && !asksForLapse(found.text))
    return [{ ...asked, topic: WINDOWED[asked.window.measure] }];
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
    topic === label ? asked : narrowing(topic, found, moments, leant),
  );
}

/** Stretches with a definition of their own are measured by it, unless two other ends are named. */
function isMeasured(topic: Topic, { ends, events }: Asked): boolean {
  const [first, second] = events;
  if (ends === 'from_start') return first !== undefined && isMeasuredTo(topic, first);
  const begin = MEASURED.get(topic);
  if (begin === undefined || begin === null) return begin === null;
  return (
    ends === null ||
    first === undefined ||
    second === undefined ||
    first.names.some((name) => begin.has(name))
  );
}

/** "The answer" of nobody in particular has a definition of its own; when somebody by name, or the second, answered has none. */
function isMeasuredTo(topic: Topic, { names, parties, ordinal }: EventMention): boolean {
  const end = MEASURED_FROM_START.get(topic);
  return end !== undefined && parties.length === 0 && ordinal === null && names[0] === end;
}

/** The topics that are measured from the start of the call, and up to what. */
const MEASURED_FROM_START: ReadonlyMap<Topic, EventName> = new Map<Topic, EventName>([
  ['entry_to_answer', 'Established'],
  ['answer_time', 'Established'],
  ['abandon_after', 'Abandoned'],
  ['total', 'Released'],
  ['ivr_time', 'Enqueue'],
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
