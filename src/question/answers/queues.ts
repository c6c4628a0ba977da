import type { CallFacts } from '../../call/facts.js';
import type { QueueVisit } from '../../call/queue.js';
import { sumMs, type Ms } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { endOf, isSystemEnd, type QueueEnd } from './queue-end.js';
import { absent, events, field, told, unknown, type Note, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { visitOf, type ByQueueStatement } from './by-queue.js';
import { chosenBy, passedBy, visitEvidence, visitsSaid, type VisitStatement } from './queue-visits.js';

export type QueueStatement =
  | { readonly kind: 'queue_total'; readonly queue: Party | null; readonly ms: Ms; readonly visits: number }
  | VisitStatement
  | { readonly kind: 'never_queued' }
  | { readonly kind: 'no_such_visit'; readonly of: number }
  | { readonly kind: 'queues_passed'; readonly queues: readonly Party[]; readonly visits: number }
  | { readonly kind: 'queue_kind'; readonly queue: Party; readonly type: number | null }
  | { readonly kind: 'moved'; readonly queues: readonly Party[] }
  | { readonly kind: 'not_moved'; readonly queue: Party }
  | {
      readonly kind: 'queue_ended';
      readonly queue: Party;
      readonly end: QueueEnd;
      /** When it ended; of a wait that goes on, when it began. */
      readonly at: number;
      readonly ms: Ms;
    }
  | { readonly kind: 'skill_groups'; readonly names: readonly string[] }
  | { readonly kind: 'no_skill_group' };

/** More visits than this are not listed one by one. */
const MOST_LISTED = 5;

/** Queue time: in total and per visit, of one queue or the n-th visit where one is named (call-facts, "queue time"). */
function tellQueueTime(call: CallFacts, asked: Asked): Told<QueueStatement> {
  const { visits } = call;
  if (visits.length === 0) return neverQueued();
  const each = visitsSaid(call, asked);
  const named = new Set(asked.queues.map(({ key }) => key));
  const chosen =
    named.size > 0
      ? visits.flatMap(({ queue }, i) => (named.has(queue.key) ? [i] : []))
      : chosenBy(asked, visits);
  if (chosen !== null) {
    const [first, ...others] = chosen.flatMap((i) => each[i] ?? []);
    const evidence = chosen.slice(0, 2).flatMap((i) => visitEvidence(visits[i]));
    if (first === undefined) return unknown([{ kind: 'no_such_visit', of: visits.length }]);
    const rest = [...others.slice(0, MOST_LISTED), ...beside(each, chosen)];
    // One queue by its name is asked about as a whole.
    const isSum = named.size === 1 && chosen.length > 1;
    return isSum
      ? told<QueueStatement>(
          [
            totalOf(
              chosen.flatMap((i) => visits[i] ?? []),
              asked.queues[0],
            ),
            first,
            ...rest,
          ],
          evidence,
        )
      : told<QueueStatement>([first, ...rest], evidence);
  }
  const [only] = each;
  if (visits.length === 1 && only !== undefined) return told([only], visitEvidence(visits[0]));
  return told<QueueStatement>(
    [totalOf(visits), ...each.slice(0, MOST_LISTED)],
    visits.slice(0, 2).flatMap(visitEvidence),
  );
}

function totalOf(visits: readonly QueueVisit[], queue: Party | null = null): QueueStatement {
  return { kind: 'queue_total', queue, ms: sumMs(visits.map(({ ms }) => ms)), visits: visits.length };
}

/** The visits that were not asked for: people compare. */
function beside(each: readonly VisitStatement[], chosen: readonly number[]): VisitStatement[] {
  return each.filter((_, i) => !chosen.includes(i)).slice(0, 2);
}

/** Which queues the call went through, in order, with how long in each. */
function tellWhichQueue(call: CallFacts, asked: Asked): Told<QueueStatement> {
  const { visits } = call;
  if (visits.length === 0) return neverQueued();
  const each = visitsSaid(call, asked);
  const chosen = chosenBy(asked, visits);
  const one = chosen === null ? undefined : each[chosen[0] ?? -1];
  const passed = { kind: 'queues_passed', queues: passedBy(visits), visits: visits.length } as const;
  const evidence = events(...visits.slice(0, 4).map(({ enqueue }) => enqueue));
  return told<QueueStatement>(
    one === undefined ? [passed, ...each.slice(0, MOST_LISTED)] : [one, passed],
    evidence,
    personalQueue(call),
  );
}

/** Whether the queues are skill groups or agents' personal queues. */
function tellQueueType(call: CallFacts, asked: Asked): Told<QueueStatement> {
  const queues = asked.queues.length > 0 ? asked.queues : passedBy(call.visits);
  const [first, ...others] = queues
    .slice(0, MOST_LISTED)
    .map((queue) => ({ kind: 'queue_kind', queue, type: typeOf(call, queue) }) as const);
  if (first === undefined) return neverQueued();
  return told([first, ...others], [field('QueueType', String(first.type ?? ''))]);
}

/** Whether the call moved between queues. */
function tellRequeue(call: CallFacts, asked: Asked): Told<QueueStatement> {
  const { visits } = call;
  const [first] = visits;
  if (first === undefined) return neverQueued();
  const each = visitsSaid(call, asked).slice(0, MOST_LISTED);
  if (visits.length === 1)
    return told<QueueStatement>(
      [{ kind: 'not_moved', queue: first.queue }, ...each],
      events(first.enqueue, first.end),
    );
  return told<QueueStatement>(
    [{ kind: 'moved', queues: visits.map(({ queue }) => queue) }, ...each],
    visits.slice(0, 2).flatMap(visitEvidence),
  );
}

/** How one wait in a queue ended, and when. */
export function endedSaid(visit: QueueVisit, call: CallFacts): QueueStatement {
  const { queue, ms, enqueue } = visit;
  const at = visit.end?.at ?? call.record.releaseTime ?? enqueue.at;
  return { kind: 'queue_ended', queue, end: endOf(visit, call), at, ms };
}

/** How the wait in the queue ended: timed out, overflowed, failed, or not. */
function tellQueueEnd(call: CallFacts, asked: Asked): Told<QueueStatement> {
  const visits =
    asked.queues.length === 0
      ? call.visits
      : call.visits.filter(({ queue }) => asked.queues.some(({ key }) => key === queue.key));
  const shown = visits.find((visit) => isSystemEnd(endOf(visit, call))) ?? visits.at(-1);
  if (shown === undefined) return neverQueued();
  const moved: QueueStatement[] =
    call.visits.length > 1 ? [{ kind: 'moved', queues: call.visits.map(({ queue }) => queue) }] : [];
  return told<QueueStatement>(
    [endedSaid(shown, call), ...moved],
    [...visitEvidence(shown), field('ContactDisposition', call.record.contactDisposition)],
  );
}

/** Which skill group handled it: the record's groups, and the queue that the answering agent was rung from. */
function tellSkillGroup(call: CallFacts): Told<QueueStatement | ByQueueStatement> {
  const { skillGroupNames, skillGroupIds } = call.record;
  const names = skillGroupNames.length > 0 ? skillGroupNames : skillGroupIds;
  const by = call.agents.firstAnswered;
  const answer = call.rings.find(({ outcome }) => outcome === 'answered');
  const visit = answer === undefined ? undefined : visitOf(call, answer);
  const from =
    by === null || visit === undefined ? [] : [{ kind: 'answered_from', queue: visit.queue, by } as const];
  const evidence = [field('SkillGroupNames', names.join(', ')), ...events(answer?.span.start)];
  if (names.length === 0) {
    const [first] = from;
    return first === undefined ? told([{ kind: 'no_skill_group' }], evidence) : told([first], evidence);
  }
  return told<QueueStatement | ByQueueStatement>(
    [{ kind: 'skill_groups', names: names.slice(0, MOST_LISTED) }, ...from],
    evidence,
    personalQueue(call),
  );
}

function neverQueued(): Told<QueueStatement> {
  return told([{ kind: 'never_queued' }], [absent('Enqueue')]);
}

function typeOf({ record }: CallFacts, { id, personal }: Party): number | null {
  return record.queueEvents.find(({ queueId }) => queueId === id)?.queueType ?? (personal ? 2 : null);
}

function personalQueue({ traps }: CallFacts): Note[] {
  return traps.flatMap((trap) => (trap.kind === 'personal_queue' ? [{ kind: 'trap', trap }] : []));
}

/** The topics of this family. */
export const QUEUES = {
  queue_time: tellQueueTime,
  which_queue: tellWhichQueue,
  queue_type: tellQueueType,
  requeue: tellRequeue,
  queue_timeout: tellQueueEnd,
  skill_group: tellSkillGroup,
} satisfies Answers<QueueStatement | ByQueueStatement>;
