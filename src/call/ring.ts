import type { AgentParty, Call } from './call.js';
import { canonicalEvent, firstAfter } from './marks.js';
import type { Span } from './span.js';
import type { Party, TimelineEntry } from './timeline.js';

/**
 * How a ring ended: answered; the agent let it time out; it ended before an answer (declined, or the call was gone);
 * the caller gave up; the call was over (`ReleaseTime`); or the record has no end mark.
 */
export type RingOutcome = 'answered' | 'no_answer' | 'ended' | 'caller_left' | 'call_over' | 'unknown';

export interface RingAttempt {
  readonly agent: Party;
  readonly span: Span;
  readonly outcome: RingOutcome;
}

/** An agent's `Released` this close to the caller's own end (ms) means that the caller gave up. */
const CALLER_LEFT_WITHIN_MS = 2000;

const OUTCOMES: Readonly<Record<string, RingOutcome>> = {
  Established: 'answered',
  AgentRingingTimeout: 'no_answer',
  Released: 'ended',
};

/** Every time an agent's phone rang, in time order (call-facts, "ring, per attempt"). Supervisors never count. */
export function ringAttempts(call: Call): readonly RingAttempt[] {
  return call.agents
    .flatMap((agent) =>
      agent.marks.all('Ringing').map((ringing, k, all) => ringAttempt(call, agent, ringing, all[k + 1])),
    )
    .toSorted((a, b) => a.span.start.position - b.span.start.position);
}

function ringAttempt(
  call: Call,
  { party, marks }: AgentParty,
  ringing: TimelineEntry,
  nextRinging: TimelineEntry | undefined,
): RingAttempt {
  const own = marks.after(ringing.position, ...Object.keys(OUTCOMES));
  const callerEnd = earlier(
    firstAfter(call.abandoned, ringing.position),
    call.customer.after(ringing.position, 'Released'),
  );
  const end = earlier(own, callerEnd);
  if (end !== undefined && (nextRinging === undefined || end.position < nextRinging.position)) {
    const outcome = end === own ? ownOutcome(call, end) : 'caller_left';
    return { agent: party, span: { from: ringing.at, to: end.at, start: ringing, end }, outcome };
  }
  // Ringing again without an end mark in between: that ring's end is not in the record.
  const over = nextRinging === undefined ? call.record.releaseTime : null;
  const span = { from: ringing.at, to: over, start: ringing, end: null };
  return { agent: party, span, outcome: over === null ? 'unknown' : 'call_over' };
}

function ownOutcome(call: Call, end: TimelineEntry): RingOutcome {
  const outcome = OUTCOMES[canonicalEvent(end)] ?? 'unknown';
  return outcome === 'ended' && callerLeftNear(call, end.at) ? 'caller_left' : outcome;
}

function callerLeftNear({ abandoned, customer }: Call, at: number): boolean {
  const near = ({ at: other }: TimelineEntry): boolean => Math.abs(other - at) <= CALLER_LEFT_WITHIN_MS;
  return abandoned.some(near) || customer.all('Released').some(near);
}

function earlier(a: TimelineEntry | undefined, b: TimelineEntry | undefined): TimelineEntry | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.position < a.position ? b : a;
}
