import type { AbandonPhase } from '../../call/ending.js';
import type { CallFacts } from '../../call/facts.js';
import { betweenMs, spanMs, sumMs, type Ms } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import { answeredWithin, type WaitEnd } from '../../call/waiting.js';
import type { Asked } from '../asked.js';
import { absent, events, field, told, unknown, type Evidence, type Told } from '../told.js';
import { customerWait, type CustomerWaitStatement } from './customer-wait.js';
import type { Answers } from './answers.js';
import { abandonedEntry, leftAfter, tellAbandon } from './leaving.js';
import type { OutboundStatement } from './outbound.js';

export type WaitingStatement =
  | { readonly kind: 'waited'; readonly ms: Ms; readonly end: WaitEnd; readonly by: Party | null }
  | { readonly kind: 'wait_parts'; readonly queueMs: Ms; readonly ringMs: Ms; readonly ivrMs: Ms }
  | { readonly kind: 'no_wait'; readonly placedByUs: boolean; readonly queued: boolean }
  | CustomerWaitStatement
  | Extract<OutboundStatement, { kind: 'customer_rang' }>
  | { readonly kind: 'speed_of_answer'; readonly ms: Ms; readonly by: Party | null }
  | { readonly kind: 'no_speed_of_answer'; readonly why: 'unanswered' | 'never_queued' | 'placed_by_us' }
  | { readonly kind: 'within'; readonly ms: number; readonly seconds: number; readonly met: boolean }
  | { readonly kind: 'ivr_time'; readonly ms: Ms }
  | { readonly kind: 'no_ivr' }
  | {
      readonly kind: 'entry_to_answer';
      readonly ms: number;
      readonly by: Party | null;
      readonly placedByUs: boolean;
    }
  | {
      readonly kind: 'gave_up';
      readonly phase: AbandonPhase;
      readonly afterMs: Ms;
      readonly at: number | null;
      /** At whom it rang just then. */
      readonly ringing: Party | null;
      /** The queue that they were in, or from which it rang. */
      readonly queue: Party | null;
    }
  | { readonly kind: 'did_not_give_up'; readonly answered: boolean; readonly outcome: string }
  /** The disposition says that the caller gave up, while an agent was on the line to the end. */
  | { readonly kind: 'only_said_to_give_up'; readonly outcome: string; readonly on: Party };

/** CCC's reports count answers within these seconds (call-facts, "within N seconds"). */
const TARGETS_S = [15, 20, 30] as const;

/** How long the customer waited, and what that is made of (call-facts, "wait"). */
function tellWait(call: CallFacts): Told<WaitingStatement> {
  const { waitMs, end } = call.waiting;
  if (end === null) {
    const rang: WaitingStatement[] =
      call.customerRingMs === null
        ? []
        : [{ kind: 'customer_rang', ms: call.customerRingMs, answered: call.answered }];
    const own = customerWait(call, answerEntry(call));
    if (own !== null) return told<WaitingStatement>([own.statement, ...rang], events(own.from, own.to));
    const queued = call.visits.length > 0;
    return told<WaitingStatement>(
      [{ kind: 'no_wait', placedByUs: call.placedByUs, queued }, ...rang, ...ivrBeside(call)],
      queued ? [contactType(call)] : [absent('Enqueue')],
    );
  }
  const waited = { kind: 'waited', ms: waitMs, end, by: call.agents.firstAnswered } as const;
  // Where the caller left, people also ask how long after the start of the call that was.
  return told<WaitingStatement>([waited, waitParts(call), ...leftAfter(call)], waitEvidence(call));
}

/** Queue entry to the first agent's answer (call-facts, "speed of answer"). */
function tellSpeedOfAnswer(call: CallFacts): Told<WaitingStatement> {
  const { speedOfAnswerMs: ms, end } = call.waiting;
  const gaveUp = end === null ? [] : [{ kind: 'waited', ms: call.waiting.waitMs, end, by: null } as const];
  if (ms === null) {
    const why = whyNoSpeed(call);
    const own = customerWait(call, answerEntry(call));
    return told<WaitingStatement>(
      [{ kind: 'no_speed_of_answer', why }, ...gaveUp, ...(own === null ? [] : [own.statement])],
      why === 'placed_by_us'
        ? [...events(own?.from, own?.to), contactType(call)]
        : [absent(why === 'never_queued' ? 'Enqueue' : 'Established')],
    );
  }
  return told(
    [{ kind: 'speed_of_answer', ms, by: call.agents.firstAnswered }, waitParts(call)],
    waitEvidence(call),
  );
}

/** Whether it was answered within N seconds; CCC's own 15, 20 and 30 where none is named. */
function tellServiceLevel(call: CallFacts, asked: Asked): Told<WaitingStatement> {
  const { speedOfAnswerMs: ms } = call.waiting;
  if (ms === null) return tellSpeedOfAnswer(call);
  const seconds = asked.seconds ?? asked.number;
  const targets = seconds === null || seconds <= 0 ? TARGETS_S : [seconds];
  const [first, ...others] = targets.map((target): WaitingStatement => ({
    kind: 'within',
    ms,
    seconds: target,
    met: answeredWithin(call.waiting, target) === true,
  }));
  const speed = { kind: 'speed_of_answer', ms, by: call.agents.firstAnswered } as const;
  return told(first === undefined ? [speed] : [first, ...others, waitParts(call)], waitEvidence(call));
}

/** Time in the IVR before the queue (call-facts, "IVR time"). */
function tellIvrTime(call: CallFacts): Told<WaitingStatement> {
  const { ivrMs } = call.waiting;
  const ivr = call.timeline.find(({ lane }) => lane === 'ivr');
  if (call.kind !== 'inbound' || (ivr === undefined && ivrMs === null)) {
    return told([{ kind: 'no_ivr' }], [absent('Route2IVR', 'IvrTracking')]);
  }
  const evidence = events(ivr, call.visits[0]?.enqueue ?? abandonedEntry(call));
  return ivrMs === null
    ? unknown([{ kind: 'ivr_time', ms: null }], evidence)
    : told([{ kind: 'ivr_time', ms: ivrMs }], evidence);
}

/** The start of the call to the answer, IVR included: the agent's, on calls that we place the customer's. */
function tellEntryToAnswer(call: CallFacts): Told<WaitingStatement> {
  const entry = call.placedByUs ? call.timeline.find(isCustomerAnswer) : (answerEntry(call) ?? undefined);
  const ms = betweenMs(call.record.startTime, entry?.at);
  if (ms === null || !call.answered) return tellWait(call);
  if (call.placedByUs)
    return told([{ kind: 'entry_to_answer', ms, by: null, placedByUs: true }], events(entry));
  const first = { kind: 'entry_to_answer', ms, by: call.agents.firstAnswered, placedByUs: false } as const;
  const { waitMs, end } = call.waiting;
  const waited: WaitingStatement[] =
    end === null ? [] : [{ kind: 'waited', ms: waitMs, end, by: call.agents.firstAnswered }];
  return told<WaitingStatement>([first, ...waited, waitParts(call)], events(call.timeline[0], entry));
}

function isCustomerAnswer({ lane, event }: TimelineEntry): boolean {
  return lane === 'customer' && event === 'Established';
}

function waitParts(call: CallFacts): WaitingStatement {
  const until = answerEntry(call)?.position ?? Infinity;
  const rings = call.rings.filter(({ span }) => span.start.position < until);
  const ringMs = sumMs(rings.map(({ span }) => spanMs(span)));
  const queued = call.visits.filter(({ enqueue }) => enqueue.position < until);
  return {
    kind: 'wait_parts',
    queueMs: sumMs(queued.map(({ ms }) => ms)),
    ringMs,
    ivrMs: call.waiting.ivrMs,
  };
}

function ivrBeside({ kind, waiting }: CallFacts): WaitingStatement[] {
  return kind === 'inbound' && waiting.ivrMs !== null ? [{ kind: 'ivr_time', ms: waiting.ivrMs }] : [];
}

function waitEvidence(call: CallFacts): Evidence[] {
  const from = call.visits[0]?.enqueue ?? call.rings[0]?.span.start;
  const left = abandonedEntry(call);
  const last = call.visits.at(-1)?.end ?? call.rings.at(-1)?.span.end;
  return events(from, answerEntry(call) ?? (call.waiting.end === 'system' ? (last ?? left) : (left ?? last)));
}

function contactType({ record }: CallFacts): Evidence {
  return field('ContactType', record.contactType);
}

function whyNoSpeed({ kind, visits }: CallFacts) {
  if (kind !== 'inbound') return 'placed_by_us' as const;
  return visits.length === 0 ? ('never_queued' as const) : ('unanswered' as const);
}

/** The first agent's `Established`. */
export function answerEntry({ activities, rings }: CallFacts) {
  const answered = rings.find(({ outcome }) => outcome === 'answered')?.span.end ?? null;
  const connected = activities
    .filter(({ supervisor }) => !supervisor)
    .flatMap(({ connections }) => connections.map(({ start }) => start))
    .toSorted((a, b) => a.position - b.position)[0];
  return connected ?? answered;
}

/** The topics of this family. */
export const WAITING = {
  wait: tellWait,
  speed_of_answer: tellSpeedOfAnswer,
  service_level: tellServiceLevel,
  ivr_time: tellIvrTime,
  entry_to_answer: tellEntryToAnswer,
  abandon_point: tellAbandon,
  abandon_after: tellAbandon,
} satisfies Answers<WaitingStatement>;
