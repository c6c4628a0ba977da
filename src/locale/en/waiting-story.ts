import type { CallFacts } from '../../call/facts.js';
import type { RingAttempt } from '../../call/ring.js';
import { spanMs } from '../../call/span.js';
import { firstFew, lasting, party } from './phrases.js';
import { terms } from './terms.js';

export function abandoned(facts: CallFacts, phase: keyof typeof terms.phases): string[] {
  const after = facts.abandonPoint?.afterMs ?? null;
  if (facts.waiting.waitMs === null && facts.visits.length === 0 && facts.rings.length === 0) {
    const before = phase === 'ivr' ? ', before joining a queue' : '';
    return [`The caller hung up ${terms.phases[phase]} ${lasting(after)} after the start${before}`];
  }
  const where = phase === 'queue' && facts.rings.length > 0 ? ' in the queue' : '';
  return [`Missed: ${story(facts)}`, `the caller gave up${where} after ${waited(facts)}`];
}

export function waited({ waiting }: CallFacts): string {
  return waiting.waitMs === null ? 'an unknown wait' : `${lasting(waiting.waitMs)} in all`;
}

/** Who rang how long; where nobody rang, how long the caller waited in which queue. */
export function story(facts: CallFacts): string {
  const { rings, visits } = facts;
  if (rings.length > 0) return `rang ${ringList(rings)}`;
  if (visits.length === 0) return 'the caller never joined a queue and no agent rang';
  return `${queued(facts)}, no agent rang`;
}

export function queued({ visits }: CallFacts): string {
  return `waited ${firstFew(visits.map(({ queue, ms }) => `${lasting(ms)} in ${party(queue)}`)).join(', then ')}`;
}

export function ringList(rings: readonly RingAttempt[]): string {
  return rangFor(rings, ' (ended before an answer)').join(', then ');
}

export function rangFor(rings: readonly RingAttempt[], declined = ''): string[] {
  return firstFew(
    rings.map(({ agent, span, outcome }) => {
      const note = outcome === 'ended' ? declined : '';
      return `${party(agent)} ${lasting(spanMs(span))}${note}`;
    }),
  );
}

/** How long the caller waited, and what ended it without an agent. */
export function waitedUntil(facts: CallFacts, ended: string | null): string {
  const until = ended === null ? '' : ` until ${ended}`;
  if (facts.rings.length > 0) return `${story(facts)}; the caller waited ${waited(facts)}${until}`;
  return facts.visits.length === 0 ? story(facts) : `${queued(facts)}${until}; no agent rang`;
}

export function timedOut({ visits }: CallFacts): boolean {
  return visits.at(-1)?.end?.event === 'QueueingTimeout';
}
