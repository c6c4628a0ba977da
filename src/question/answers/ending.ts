import type { CallFacts } from '../../call/facts.js';
import type { HangUp } from '../../call/ending.js';
import { canonicalEvent } from '../../call/marks.js';
import { betweenMs, spanMs, type Ms, type Span } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import { sipStatusOf, type Disposition } from '../../call/vocabulary.js';
import type { Asked } from '../asked.js';
import { absent, events, field, told, unknown, type Evidence, type Told, timeField } from '../told.js';
import { leavingOf, tellDepartures } from './agent-end.js';
import type { Answers } from './answers.js';

export type EndingStatement =
  | { readonly kind: 'hung_up'; readonly hangUp: HangUp; readonly agent: Party | null }
  | { readonly kind: 'hang_up_unknown'; readonly reported: string }
  | { readonly kind: 'still_running' }
  | { readonly kind: 'drop_not_told'; readonly by: HangUp['by'] }
  | { readonly kind: 'release_reason'; readonly reason: string; readonly sip: number | null }
  | { readonly kind: 'sip_meaning'; readonly sip: number }
  | { readonly kind: 'no_release_reason' }
  | {
      readonly kind: 'ended_normally';
      readonly disposition: Disposition | null;
      readonly reported: string;
      readonly answered: boolean;
    }
  | {
      readonly kind: 'hold_at_end';
      readonly held: boolean;
      readonly agent: Party;
      /** What ended the last hold: it was taken back, or its agent left, as by a transfer. */
      readonly endedBy: 'retrieved' | 'left' | 'transfer';
      /** How long the last hold had been over. */
      readonly sinceMs: Ms;
      /** How long the last hold was. */
      readonly holdMs: Ms;
    }
  /** Of a call that goes on; `since` (epoch ms) is null where it is not on hold. */
  | { readonly kind: 'hold_so_far'; readonly since: number | null }
  | { readonly kind: 'not_held_at_all' }
  | { readonly kind: 'ended_at'; readonly at: number; readonly totalMs: Ms }
  /** An agent's own end; the call may have gone on. */
  | { readonly kind: 'agent_left'; readonly agent: Party; readonly at: number }
  | { readonly kind: 'never_on_line'; readonly agent: Party }
  | { readonly kind: 'customer_left'; readonly at: number };

/** Who hung up: `ReleaseInitiator`, and where the other side released first, that too (call-facts, "who hung up"). */
function tellHangUp(call: CallFacts): Told<EndingStatement> {
  const { hangUp, record } = call;
  const initiator = field('ReleaseInitiator', record.releaseInitiator);
  if (record.releaseTime === null) return told([{ kind: 'still_running' }], [timeField('ReleaseTime', null)]);
  if (hangUp.by === null)
    return unknown([{ kind: 'hang_up_unknown', reported: hangUp.reported }], [initiator]);
  const agent = hangUp.by === 'agent' || hangUp.releasedFirst?.party === 'agent' ? lastConnected(call) : null;
  return told([{ kind: 'hung_up', hangUp, agent }], [initiator, ...releases(call)]);
}

/** A dropped line is logged as an ordinary hang-up (call-facts, "Traps"). */
function tellDropped(call: CallFacts): Told<EndingStatement> {
  const { statements, evidence, notes } = tellHangUp(call);
  const notTold = { kind: 'drop_not_told', by: call.hangUp.by } as const;
  const [first, ...others] = statements;
  return unknown<EndingStatement>(
    call.hangUp.by === null ? [notTold] : [first, ...others, notTold],
    evidence,
    notes,
  );
}

/** The release reason with its SIP status; of a code that the question names, its meaning. */
function tellReason({ record }: CallFacts, { number }: Asked): Told<EndingStatement> {
  const reason = record.releaseReason;
  const sip = sipStatusOf(reason);
  const own: EndingStatement =
    reason === '' ? { kind: 'no_release_reason' } : { kind: 'release_reason', reason, sip };
  const evidence = [field('ReleaseReason', reason)];
  if (number !== null && number !== sip && number >= 100 && number < 700) {
    return told<EndingStatement>([{ kind: 'sip_meaning', sip: number }, own], evidence);
  }
  return reason === '' ? unknown([own], evidence) : told([own], evidence);
}

/** By the disposition; who hung up stands beside it. */
function tellNormalEnd(call: CallFacts): Told<EndingStatement> {
  const { record, disposition, answered } = call;
  if (record.releaseTime === null) return told([{ kind: 'still_running' }], [timeField('ReleaseTime', null)]);
  const first = {
    kind: 'ended_normally',
    disposition: disposition.name,
    reported: record.contactDisposition,
    answered,
  } as const;
  const hangUp = tellHangUp(call);
  return told<EndingStatement>(
    [first, ...hangUp.statements],
    [field('ContactDisposition', record.contactDisposition), ...hangUp.evidence].slice(0, 4),
    hangUp.notes,
  );
}

/**
 * Whether the customer was on hold when the call ended, and how long before that the last hold had ended. A call that
 * goes on has not ended: whether the customer is on hold by its last event.
 */
function tellHoldAtEnd(call: CallFacts): Told<EndingStatement> {
  const last = call.hold.spans.at(-1);
  const end = call.timeline.findLast(({ lane, event }) => lane === 'customer' && event === 'Released');
  const endAt = end?.at ?? call.record.releaseTime;
  if (last === undefined) return told([{ kind: 'not_held_at_all' }], [absent('Held')]);
  if (call.record.releaseTime === null) {
    const since = last.end === null ? last.start.at : null;
    return told([{ kind: 'hold_so_far', since }], events(last.start, last.end));
  }
  const held =
    last.end === null ||
    (canonicalEvent(last.end) !== 'Retrieved' && endAt !== null && last.end.at >= endAt - AT_ONCE_MS);
  const sinceMs = held ? 0 : betweenMs(last.to, endAt);
  return told(
    [
      {
        kind: 'hold_at_end',
        held,
        agent: last.start.party,
        endedBy: endedBy(call, last),
        sinceMs,
        holdMs: spanMs(last),
      },
    ],
    events(last.start, last.end, transferBy(call, last)?.at, end),
  );
}

function endedBy(call: CallFacts, hold: Span): 'retrieved' | 'left' | 'transfer' {
  if (hold.end === null || canonicalEvent(hold.end) === 'Retrieved') return 'retrieved';
  return transferBy(call, hold) === undefined ? 'left' : 'transfer';
}

/** The transfer by which an agent left a hold; CCC logs it at the agent's release, before or after it. */
function transferBy({ transfers }: CallFacts, { start, end }: Span) {
  if (end === null || canonicalEvent(end) === 'Retrieved') return undefined;
  return transfers.find(
    ({ from, at }) => from?.key === start.party.key && Math.abs(at.at - end.at) <= AT_ONCE_MS,
  );
}

/** A hold that ends this close (ms) to the hang-up by a release ended with it. */
const AT_ONCE_MS = 2000;

/** When the call ended; of agents who are named, when each left before that. */
function tellEnd(call: CallFacts, asked: Asked): Told<EndingStatement> {
  const inOrder = tellDepartures(call, asked);
  if (inOrder !== null) return inOrder;
  const { agents } = asked;
  const { record, totalMs } = call;
  const at = record.releaseTime;
  const left = agents.flatMap((agent) => leavingOf(call, agent));
  const statements = left.map(({ statement }) => statement);
  const own = events(...left.map(({ entry }) => entry));
  const over: EndingStatement = at === null ? { kind: 'still_running' } : { kind: 'ended_at', at, totalMs };
  const [first, ...others] = [...statements, over];
  const beside = own.length > 0 || at === null ? own : releases(call);
  return told<EndingStatement>([first ?? over, ...others], [...beside, timeField('ReleaseTime', at)]);
}

function releases(call: CallFacts): Evidence[] {
  return events(...lastReleases(call));
}

/** The releases that ended the call: the customer's, and that of the last agent on the line; the first one first. */
export function lastReleases({ timeline, activities }: CallFacts): TimelineEntry[] {
  const connected = new Set(
    activities.filter(({ connections }) => connections.length > 0).map(({ agent }) => agent.key),
  );
  const customer = timeline.findLast(({ lane, event }) => lane === 'customer' && event === 'Released');
  const agent = timeline.findLast(
    ({ party, event }: TimelineEntry) =>
      connected.has(party.key) && (event === 'Released' || event === 'AgentRelease'),
  );
  return [customer, agent].flatMap((entry) => entry ?? []).toSorted((a, b) => a.position - b.position);
}

function lastConnected({ activities }: CallFacts): Party | null {
  const on = activities.filter(({ connections }) => connections.length > 0);
  const last = on
    .toSorted(
      (a, b) =>
        (a.connections.at(-1)?.end?.position ?? Infinity) - (b.connections.at(-1)?.end?.position ?? Infinity),
    )
    .at(-1);
  return last?.agent ?? null;
}

/** The topics of this family. */
export const ENDING = {
  who_hung_up: tellHangUp,
  dropped: tellDropped,
  release_reason: tellReason,
  normal_end: tellNormalEnd,
  hold_at_hangup: tellHoldAtEnd,
  end_time: tellEnd,
} satisfies Answers<EndingStatement>;
