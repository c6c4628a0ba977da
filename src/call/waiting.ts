import type { Call } from './call.js';
import type { QueueVisit } from './queue.js';
import type { RingAttempt } from './ring.js';
import { betweenMs, coveredMs, sumMs, type Ms, type Span } from './span.js';

/** How the caller's wait ended: an agent answered, the caller left, the system ended it, or it is still going on. */
export type WaitEnd = 'answered' | 'caller_left' | 'system' | 'running';

export interface Waiting {
  /** Inbound only; null for calls that we place and where marks are missing. */
  readonly ivrMs: Ms;
  /** Null when unknown; 0 when never queued (see `visits`). */
  readonly queueMs: Ms;
  /**
   * Queue and ring time until the first agent's `Established`, or until the caller left or the system ended it.
   * Null where it has no meaning (never queued nor rung, or a call that we place) or a part is unknown.
   */
  readonly waitMs: Ms;
  readonly end: WaitEnd | null;
  /** First `Enqueue` to first agent `Established`, inbound only. */
  readonly speedOfAnswerMs: Ms;
}

/** call-facts: "IVR time", "queue time", "wait", "speed of answer". */
export function waitingOf(
  call: Call,
  visits: readonly QueueVisit[],
  rings: readonly RingAttempt[],
  systemEnded: boolean,
): Waiting {
  const queueMs = sumMs(visits.map(({ ms }) => ms));
  const inbound = call.kind === 'inbound';
  const ivr = ivrStretch(call);
  const answer = call.agentMarks.first('Established');
  const hasWait = inbound && (visits.length > 0 || rings.length > 0);
  return {
    ivrMs: betweenMs(ivr?.from, ivr?.to),
    queueMs,
    waitMs: hasWait ? waitMs(visits, rings, answer?.at ?? null) : null,
    end: hasWait ? waitEnd(call, systemEnded) : null,
    speedOfAnswerMs: inbound ? betweenMs(call.queue.first('Enqueue')?.at, answer?.at) : null,
  };
}

/** Whether the speed of answer is within `seconds` (CCC's reports use 15, 20 and 30); null where it has no meaning. */
export function answeredWithin({ speedOfAnswerMs }: Waiting, seconds: number): boolean | null {
  return speedOfAnswerMs === null ? null : speedOfAnswerMs <= seconds * 1000;
}

/** Where the IVR time runs from and to, whichever comes first; null where a mark is missing. */
export function ivrStretch(call: Call): { from: number; to: number } | null {
  const enqueue = call.queue.first('Enqueue');
  // An agent reached without a queue ends the IVR too: talking is not menu time.
  const agent = call.agentMarks.after(-1, 'Ringing', 'Established');
  const end = enqueue?.at ?? agent?.at ?? call.abandoned[0]?.at ?? call.record.releaseTime;
  const first = call.timeline.find(({ lane }) => lane === 'ivr')?.at;
  // A first IVR event after that end belongs to a later flow (survey, mailbox).
  const began = first !== undefined && (end === null || first <= end) ? first : call.record.startTime;
  return call.kind !== 'inbound' || began === null || end === null ? null : { from: began, to: end };
}

function waitMs(visits: readonly QueueVisit[], rings: readonly RingAttempt[], answeredAt: number | null): Ms {
  const spans = [...visits.flatMap(({ waits }) => waits), ...rings.map(({ span }) => span)];
  return coveredMs(answeredAt === null ? spans : spans.flatMap((span) => clipped(span, answeredAt)));
}

function clipped({ from, to }: Span, until: number): { from: number; to: number | null }[] {
  if (from >= until) return [];
  return [{ from, to: to === null ? null : Math.min(to, until) }];
}

function waitEnd({ agentMarks, record }: Call, systemEnded: boolean): WaitEnd {
  if (agentMarks.has('Established')) return 'answered';
  if (record.releaseTime === null) return 'running';
  return systemEnded ? 'system' : 'caller_left';
}
