import type { QueueEnd } from '../../../question/answers/queue-end.js';
import type { ByQueueStatement } from '../../../question/answers/by-queue.js';
import type { QueueStatement } from '../../../question/answers/queues.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { rung } from './ringing.js';
import { duration, first, firstFew, lasting, list, party, times } from '../phrases.js';

export const queues: Words<QueueStatement> = {
  queue_total: ({ queue, ms, visits }) =>
    ms === null
      ? say`Queued ${queue === null ? '' : `in ${party(queue)} `}${times(visits)}; how long in all the record does not tell, as not every wait has an end.`
      : say`Queue time${queue === null ? '' : ` in ${party(queue)}`}: ${lasting(ms)}${visits > 1 ? ` in all, over ${visits} queue visits` : ''}.`,
  queue_visit: ({ extreme, ordinal, of, queue, ms, end }) => {
    const which = `${of > 1 ? `${first(extreme, 'Queue')} ${ordinal} of ${of}, ` : ''}${party(queue)}`;
    if (ms !== null) return say`${which}: ${duration(ms)} in the queue, ${ENDED[end]}.`;
    return end === 'waiting'
      ? say`${which}: by the record the call still waits in this queue.`
      : say`${which}: ${lasting(ms)} in the queue, ${ENDED[end]}.`;
  },
  never_queued: () => say`Never queued: the call did not go through any queue.`,
  no_such_visit: ({ of }) => say`There is no such queue visit: the record has ${of}.`,
  queues_passed: ({ queues: passed, visits }) => {
    const names = list(firstFew(passed.map(party), 5));
    const again = visits > passed.length ? `, with ${visits} queue visits` : '';
    return say`${passed.length} ${passed.length === 1 ? 'queue' : 'queues'}: ${names}${again}.`;
  },
  queue_kind: ({ queue, type }) => {
    switch (type) {
      case 1:
        return say`${party(queue)} is a skill group’s queue (queue type 1).`;
      case 2:
        return say`${shown(queue.name) || shown(queue.id)} is an agent’s personal queue, not a skill group (queue type 2).`;
      default:
        return say`The record does not say what kind of queue ${party(queue)} is (queue type ${type ?? 'not recorded'}).`;
    }
  },
  moved: ({ queues: passed }) =>
    say`Moved between queues ${times(passed.length - 1)}: ${firstFew(passed.map(party), 5).join(' → ')}.`,
  not_moved: ({ queue }) => say`Not moved between queues: it was only in ${party(queue)}.`,
  queue_ended: ({ queue, end, at, ms }) =>
    end === 'waiting'
      ? say`${party(queue)}: ${OUTCOME[end]}, since ${{ moment: at }}.`
      : say`${party(queue)}: ${OUTCOME[end]} at ${{ moment: at }}, after ${lasting(ms)} in the queue.`,
  skill_groups: ({ names }) =>
    say`${names.length === 1 ? 'Skill group' : 'Skill groups'}: ${list(names.map((name) => shown(name)))}.`,
  no_skill_group: () => say`The record does not name a skill group for this call.`,
};

export const byQueue: Words<ByQueueStatement> = {
  answered_from: ({ queue, by }) => say`${party(by)} answered it from the queue ${party(queue)}.`,
  nobody_answered_from: ({ queue }) => say`Nobody answered it from the queue ${party(queue)}.`,
  rung_from_queue: ({ queue, rung: agents }) =>
    agents.length === 0
      ? say`No agent was rung from the queue ${party(queue)}.`
      : say`${agents.length} ${agents.length === 1 ? 'agent' : 'agents'} rang from the queue ${party(queue)}: ${list(firstFew(agents.map(rung), 6))}.`,
  not_in_queue: ({ queue, queues: passed }) =>
    say`By its events the call was not in the queue ${party(queue)}; it was in ${list(firstFew(passed.map(party), 5))}.`,
  queues_of_agent: ({ agent, queues: from }) =>
    from.length === 0
      ? say`No queue rang ${party(agent)} on this call.`
      : say`${party(agent)} was rung from the queue ${list(firstFew(from.map(party), 5))}.`,
};

const ENDED: Readonly<Record<QueueEnd, string>> = {
  rang: 'then an agent rang',
  answered: 'then an agent answered',
  timeout: 'then the queue timed out',
  overflow: 'then the queue overflowed',
  cancelled: 'then it left the queue',
  rerouted: 'then it moved to another queue',
  failed: 'then queueing failed',
  abandoned: 'then the caller gave up',
  call_over: 'until the call ended',
  waiting: 'and by the record the call still waits there',
  other: 'then it left the queue',
};

const OUTCOME: Readonly<Record<QueueEnd, string>> = {
  rang: 'did not time out or overflow; an agent rang',
  answered: 'did not time out or overflow; an agent answered',
  timeout: 'the queue timed out (QueueingTimeout)',
  overflow: 'the queue overflowed (QueueingOverflow)',
  cancelled: 'did not time out or overflow; the call left the queue (QueueingCancelled)',
  rerouted: 'did not time out or overflow; the call moved to another queue',
  failed: 'queueing failed (QueueingFailure)',
  abandoned: 'did not time out or overflow; the caller gave up',
  call_over: 'did not time out or overflow; the call ended',
  waiting: 'has not timed out or overflowed; by the record the call still waits there',
  other: 'did not time out or overflow; the call left the queue',
};
