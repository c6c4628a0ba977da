import type { AgentParty, Call } from './call.js';
import type { RingAttempt } from './ring.js';
import { betweenMs, type Ms } from './span.js';
import type { Party, TimelineEntry } from './timeline.js';

export interface Transfer {
  readonly kind: 'blind' | 'attended';
  readonly at: TimelineEntry;
  readonly from: Party | null;
  /** Null when the record shows nobody ringing for it. */
  readonly to: Party | null;
  readonly targetAnswered: boolean;
  /** From the transfer to the target's `Established`, ms; 0 when the target was on the line already. */
  readonly customerWaitMs: Ms;
}

const KINDS = { BlindTransfer: 'blind', AttendedTransfer: 'attended' } as const;

/** One for each `BlindTransfer` or `AttendedTransfer`, in time order (call-facts, "transfers"). */
export function transfersOf(call: Call, rings: readonly RingAttempt[]): readonly Transfer[] {
  const lanes = [call.customer, call.ivr, call.queue, ...call.parties.map(({ marks }) => marks)];
  return (['BlindTransfer', 'AttendedTransfer'] as const)
    .flatMap((name) => lanes.flatMap((marks) => marks.all(name)).map((at) => ({ at, kind: KINDS[name] })))
    .toSorted((a, b) => a.at.position - b.at.position)
    .map(({ at, kind }, i, all) => transferAt(call, rings, at, kind, all[i + 1]?.at));
}

function transferAt(
  call: Call,
  rings: readonly RingAttempt[],
  at: TimelineEntry,
  kind: Transfer['kind'],
  next: TimelineEntry | undefined,
): Transfer {
  const from = transferrer(call, at);
  const ring = kind === 'blind' ? ringBetween(rings, at, next) : ringDuringConsult(rings, at, from);
  const answered = ring?.outcome === 'answered';
  return {
    kind,
    at,
    from: from?.party ?? null,
    to: ring?.agent ?? null,
    targetAnswered: answered,
    customerWaitMs: answered ? waitFor(ring, at) : null,
  };
}

/** The agent in whose lane the transfer stands; in another lane, whoever released last before it. */
function transferrer(call: Call, at: TimelineEntry): AgentParty | undefined {
  // A supervisor who took the call over can pass it on.
  const own = call.parties.find(({ party }) => party.key === at.party.key);
  if (own !== undefined) return own;
  const released = call.agentMarks.all('Released').findLast(({ position }) => position < at.position);
  return call.agents.find(({ party }) => party.key === released?.party.key);
}

/** The next agent who rings; one who rings after the next transfer rings for that one. */
function ringBetween(
  rings: readonly RingAttempt[],
  at: TimelineEntry,
  next: TimelineEntry | undefined,
): RingAttempt | undefined {
  const ring = rings.find(({ span }) => span.start.position > at.position);
  return ring === undefined || ring.span.start.position > (next?.position ?? Infinity) ? undefined : ring;
}

/** The last colleague who rang between the start of the consult, else the transferrer's answer, and the transfer. */
function ringDuringConsult(
  rings: readonly RingAttempt[],
  at: TimelineEntry,
  from: AgentParty | undefined,
): RingAttempt | undefined {
  const lastBefore = (name: string) =>
    from?.marks.all(name).findLast(({ position }) => position < at.position);
  const began = lastBefore('InitiateConsultant') ?? lastBefore('Established');
  return rings.findLast(
    ({ agent, span: { start } }) =>
      agent.key !== from?.party.key &&
      start.position > (began?.position ?? -1) &&
      start.position < at.position,
  );
}

function waitFor({ span }: RingAttempt, at: TimelineEntry): Ms {
  const established = span.end;
  if (established === null) return null;
  return established.position < at.position ? 0 : betweenMs(at.at, established.at);
}
