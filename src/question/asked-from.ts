import type { CallFacts } from '../call/facts.js';
import { isBetweenEvents } from './answers/meant.js';
import type { Asked } from './asked.js';
import { asksForLapse } from './form.js';
import type { Guess } from './model.js';
import { narrowing } from './narrowing.js';
import type { Read } from './several.js';
import { sideBySide } from './side-by-side.js';
import { betweenTwo } from './slots/between-two.js';
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
  const asksLapse = asksForLapse(found.text) || betweenTwo(found.text) !== null;
  const lapse = !MEASURED.has(label) && asksLapse && isBetweenEvents(call, asked);
  if (lapse) return [{ ...asked, topic: 'event_lapse' }];
  return sideBySide(label, found.text).map((topic) =>
    topic === label ? asked : narrowing(topic, found, moments, previous),
  );
}

/** Stretches with a definition of their own: they are measured by it. */
const MEASURED: ReadonlySet<Topic> = new Set<Topic>([
  'speed_of_answer',
  'entry_to_answer',
  'wait',
  'transfer_wait',
  'between',
  'longest_gap',
]);
