import type { CallFacts } from '../../call/facts.js';
import type { Highlight, LengthName, Side } from '../../call/highlights.js';
import { verdictOf, type Verdict } from '../../call/verdict.js';
import type { CallKind } from '../../call/vocabulary.js';
import { comparedNames } from './compared-names.js';
import { duration, firstFew, lasting, list, party, times } from './phrases.js';
import { failure } from './outbound-story.js';
import { terms } from './terms.js';

export const SIDES = { a: 'A', b: 'B' } as const;

/** One sentence on what differs most between two calls. */
export function differing(all: readonly Highlight[]): string {
  return `${all.map(highlight).join('; ')}.`;
}

/** `B waited`, before `2 min 10 s longer`. */
const LONGER: Readonly<Record<LengthName, (side: string) => string>> = {
  wait: (side) => `${side} waited`,
  queue: (side) => `${side} queued`,
  ring: (side) => `${side} rang at agents`,
  ivr: (side) => `${side} was in the IVR`,
  talk: (side) => `${side} talked`,
  longestTalk: (side) => `the longest-talking agent of ${side} talked`,
  holdTotal: (side) => `${side} was on hold`,
  mute: (side) => `${side} was muted`,
  total: (side) => `${side} lasted`,
};

function longer(side: Side, name: LengthName, byMs: number): string {
  return `${LONGER[name](SIDES[side])} ${duration(byMs)} longer`;
}

function highlight(one: Highlight): string {
  switch (one.kind) {
    case 'both':
      return both(one.verdict);
    case 'ends':
      return ends(one);
    case 'longer':
      return longer(one.side, one.name, one.byMs);
    case 'directions':
      return `A is ${KINDS[one.a]}, B ${KINDS[one.b]}`;
    case 'transfers':
      return `A was ${transferred(one.a)}, B ${transferred(one.b)}`;
    case 'answered_by':
      return `A was answered by ${party(one.a)}, B by ${party(one.b)}`;
    case 'hung_up':
      return `in A the ${one.a} hung up, in B the ${one.b}`;
    case 'minor': {
      const names = one.names.map((name) => inside(comparedNames[name]));
      return `little else differs: ${list(firstFew(names, 4))}`;
    }
    case 'nothing':
      return 'nothing else that is known of them differs';
  }
}

function ends({ a, b, first, waitedLongerMs }: Highlight & { kind: 'ends' }): string {
  const [one, other] = first === 'a' ? ([a, b] as const) : ([b, a] as const);
  const subject = waitedLongerMs === null ? SIDES[first] : `${longer(first, 'wait', waitedLongerMs)} and`;
  return `${subject} ${ended(one)}; ${SIDES[first === 'a' ? 'b' : 'a']} ${ended(other)}`;
}

const KINDS: Readonly<Record<CallKind, string>> = {
  inbound: 'an inbound call',
  outbound: 'an outbound call',
  internal: 'an internal call',
  conference: 'a conference',
  back_to_back: 'a back-to-back call',
  predictive: 'a predictive outbound call',
  privacy: 'a privacy call',
  unknown: 'a call of an unknown kind',
};

/** A name inside a sentence; `IVR` stays as it is. */
function inside(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function transferred(count: number): string {
  return count === 0 ? 'not transferred' : `transferred ${times(count)}`;
}

function both(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'running':
      return 'Both are still running';
    case 'talked':
      return 'Both were answered';
    case 'reached':
      return 'Both reached the customer';
    case 'not_reached':
      return 'Neither reached the customer';
    case 'abandoned':
      return `Neither was answered, in both the caller gave up ${terms.phases[verdict.phase]}`;
    case 'unanswered':
      return 'Neither was answered';
    default:
      return `Neither was answered, both ended alike (${shortly(verdict)})`;
  }
}

/** How one call ended, as what follows its letter. */
function ended(facts: CallFacts): string {
  const verdict = verdictOf(facts);
  const { waiting, agents } = facts;
  const wait = waiting.waitMs === null ? '' : ` after a wait of ${duration(waiting.waitMs)}`;
  switch (verdict.kind) {
    case 'running':
      return 'is still running';
    case 'talked':
      return `was answered by ${agents.firstAnswered === null ? 'an agent' : party(agents.firstAnswered)}${wait}`;
    case 'reached':
      return 'reached the customer';
    case 'not_reached':
      return `did not reach the customer: ${failure(facts)}`;
    case 'abandoned': {
      const after = facts.abandonPoint?.afterMs ?? null;
      const when = wait || (after === null ? '' : ` ${lasting(after)} after the start`);
      return `was not answered: the caller gave up ${terms.phases[verdict.phase]}${when}`;
    }
    case 'queue_timeout':
      return `was not answered: the queue timed out${wait}`;
    case 'queue_overflow':
      return 'was not answered: the queue was full';
    case 'queue_failed':
      return 'was not answered: the transfer to an agent failed';
    case 'voicemail':
      return `went to voicemail${wait}`;
    case 'ivr_exception':
      return 'failed in the IVR';
    case 'forwarded':
      return 'was forwarded to an outside number';
    case 'unanswered':
      return 'was not answered';
  }
}

/** How a call ended, in few words. */
export function shortly(verdict: Verdict): string {
  return verdict.kind === 'abandoned' ? `caller gave up ${terms.phases[verdict.phase]}` : SHORT[verdict.kind];
}

const SHORT: Readonly<Record<Exclude<Verdict['kind'], 'abandoned'>, string>> = {
  running: 'still running',
  talked: 'answered',
  reached: 'customer reached',
  not_reached: 'customer not reached',
  queue_timeout: 'queue timed out',
  queue_overflow: 'queue was full',
  queue_failed: 'transfer to an agent failed',
  voicemail: 'went to voicemail',
  ivr_exception: 'failed in the IVR',
  forwarded: 'forwarded to an outside number',
  unanswered: 'nobody answered',
};
