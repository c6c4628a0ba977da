import type { CallDone } from '../../ops/outcomes.js';
import { comparesOnly } from '../calls-named.js';
import type { FoundCall } from '../show-card.js';
import { pairOf, showComparison, type CallPair } from '../show-comparison.js';
import { callsOf, type CallRef, type Subject } from '../thread-memory.js';
import type { Read } from './answering.js';
import { fetchCalls } from './fetching.js';
import { comparisonDone, type Outcome } from './outcome.js';
import type { Hearing, ThreadParts } from './thread.js';

/** The calls that a message means: those it names, else those of the place. */
export interface Meant {
  readonly calls: readonly FoundCall[];
  /** Meant as well, and told that they cannot be fetched. */
  readonly failed: readonly CallDone[];
  readonly named: readonly CallRef[];
  readonly here: Subject | null;
}

/**
 * The two calls that a message wants compared: those it names or the place is about, or the one it names and the
 * other one of the place ("compare it with job-…"). Null where it compares nothing, or not two.
 */
export async function toCompare(
  parts: ThreadParts,
  hearing: Hearing,
  { calls, named, here }: Meant,
  read: Read | null,
): Promise<CallPair | null> {
  if (read?.comparing !== true && !comparesOnly(hearing.heard.text, parts.instances)) return null;
  const [only] = named;
  if (only === undefined || named.length > 1 || here === null) return pairOf(calls);
  const others = callsOf(here).filter((call) => !isSame(call, only));
  if (others.length !== 1) return null;
  const own = await fetchCalls(parts, hearing, others);
  return pairOf([...own.calls, ...calls]);
}

/**
 * Posts the comparison. Where no card stands yet, and in a direct message as a whole, what is asked next is about both;
 * the thread of a card stays about its call.
 */
export async function sayComparison(
  parts: ThreadParts,
  { door }: Hearing,
  pair: CallPair,
  here: Subject | null,
): Promise<Outcome> {
  const isSubject = here === null || door.threadTs === null;
  const { delivered } = await showComparison(parts, door, pair, isSubject);
  return comparisonDone(pair, delivered);
}

function isSame(here: CallRef, named: CallRef): boolean {
  return here.contactId.toLowerCase() === named.contactId && here.instanceId === named.instanceId;
}
