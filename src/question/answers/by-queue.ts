import type { CallFacts } from '../../call/facts.js';
import type { QueueVisit } from '../../call/queue.js';
import type { RingAttempt } from '../../call/ring.js';
import type { Party } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { events, told, type Told } from '../told.js';
import type { Topic } from '../topics.js';
import { passedBy } from './queue-visits.js';
import { proof, rungAgents, type RungAgent } from './ringing.js';

export type ByQueueStatement =
  | { readonly kind: 'answered_from'; readonly queue: Party; readonly by: Party }
  | { readonly kind: 'nobody_answered_from'; readonly queue: Party }
  | { readonly kind: 'rung_from_queue'; readonly queue: Party; readonly rung: readonly RungAgent[] }
  | { readonly kind: 'not_in_queue'; readonly queue: Party; readonly queues: readonly Party[] }
  /** The queues that an agent was rung from; empty: the phone did not ring for a queue. */
  | { readonly kind: 'queues_of_agent'; readonly agent: Party; readonly queues: readonly Party[] };

/** Topics that are about agents: with a queue named, about those that it rang. Whether who answered comes first. */
const OF_A_QUEUE: ReadonlyMap<Topic, 'answer' | 'rings'> = new Map<Topic, 'answer' | 'rings'>([
  ['who_answered', 'answer'],
  ['answered', 'answer'],
  ['agents', 'answer'],
  ['first_agent', 'rings'],
  ['who_missed', 'rings'],
  ['agents_tried', 'rings'],
  ['agent_rang', 'rings'],
  ['ring_time', 'rings'],
  ['declined_or_missed', 'rings'],
]);

/** Topics that are about queues: with an agent named, about those that rang that agent. */
const OF_AN_AGENT: ReadonlySet<Topic> = new Set<Topic>(['which_queue', 'skill_group']);

/** What a queue that is named did, or the queues that a named agent was rung from; null where neither is asked. */
export function tellByQueue(call: CallFacts, asked: Asked): Told<ByQueueStatement> | null {
  const { agents, queues, topic, ordinal, extreme } = asked;
  if (ordinal !== null || extreme !== null || call.visits.length === 0) return null;
  const opening = OF_A_QUEUE.get(topic);
  if (opening !== undefined && agents.length === 0) {
    const [first, ...others] = queues.flatMap((queue) => ofQueue(call, queue, opening));
    const rings = call.rings.filter((ring) =>
      queues.some(({ key }) => visitOf(call, ring)?.queue.key === key),
    );
    const visits = events(...call.visits.slice(0, 2).map(({ enqueue }) => enqueue));
    return first === undefined ? null : told([first, ...others], rings.length > 0 ? proof(rings) : visits);
  }
  if (!OF_AN_AGENT.has(topic) || queues.length > 0) return null;
  if (topic === 'which_queue' && agents.length === 0) return tellAnsweredFrom(call, asked);
  const [first, ...others] = agents.map((agent) => ofAgent(call, agent));
  const own = call.rings.filter((ring) => agents.some(({ key }) => key === ring.agent.key));
  const evidence = events(
    ...own.slice(0, 2).flatMap((ring) => [visitOf(call, ring)?.enqueue, ring.span.start]),
  );
  return first === undefined ? null : told([first, ...others], evidence);
}

/** "Which queue was it answered in": the queue from which whoever answered first was rung. */
function tellAnsweredFrom(call: CallFacts, { events: meant }: Asked): Told<ByQueueStatement> | null {
  const answer = call.rings.find(({ outcome }) => outcome === 'answered');
  const visit = answer === undefined ? undefined : visitOf(call, answer);
  const isAsked = meant.some(({ names }) => names[0] === 'Established');
  if (!isAsked || answer === undefined || visit === undefined) return null;
  return told(
    [{ kind: 'answered_from', queue: visit.queue, by: answer.agent }],
    events(visit.enqueue, answer.span.start, answer.span.end),
  );
}

function ofQueue(call: CallFacts, queue: Party, opening: 'answer' | 'rings'): ByQueueStatement[] {
  if (call.visits.every((visit) => visit.queue.key !== queue.key)) {
    return [{ kind: 'not_in_queue', queue, queues: passedBy(call.visits) }];
  }
  const rings = call.rings.filter((ring) => visitOf(call, ring)?.queue.key === queue.key);
  const answers = rings.flatMap(({ agent, outcome }): ByQueueStatement[] =>
    outcome === 'answered' ? [{ kind: 'answered_from', queue, by: agent }] : [],
  );
  const answer: ByQueueStatement[] = answers.length > 0 ? answers : [{ kind: 'nobody_answered_from', queue }];
  const rung = { kind: 'rung_from_queue', queue, rung: rungAgents(rings) } as const;
  return opening === 'answer' ? [...answer, rung] : [rung];
}

function ofAgent(call: CallFacts, agent: Party): ByQueueStatement {
  const rings = call.rings.filter((ring) => ring.agent.key === agent.key);
  const from = rings.flatMap((ring) => visitOf(call, ring)?.queue ?? []);
  return {
    kind: 'queues_of_agent',
    agent,
    queues: [...new Map(from.map((queue) => [queue.key, queue])).values()],
  };
}

/** The queue visit that a ring belongs to: the one before it, unless an agent has come on the line in between. */
export function visitOf({ visits, activities }: CallFacts, { span }: RingAttempt): QueueVisit | undefined {
  const rang = span.start.position;
  const visit = visits.findLast(({ enqueue }) => enqueue.position < rang);
  const queued = visit?.enqueue.position ?? 0;
  const connected = activities.some(({ connections }) =>
    connections.some(({ start }) => start.position > queued && start.position < rang),
  );
  return connected ? undefined : visit;
}
