import type { CallFacts } from '../../call/facts.js';
import type { Party } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { absent, events, told, unknown, type Told } from '../told.js';
import type { Topic } from '../topics.js';
import { passedBy } from './queue-visits.js';

export type StrangerStatement =
  | {
      readonly kind: 'nobody_called';
      readonly names: readonly string[];
      /** Who is on the call instead. */
      readonly agents: readonly Party[];
    }
  | {
      readonly kind: 'no_queue_called';
      readonly names: readonly string[];
      /** Where the call did wait. */
      readonly queues: readonly Party[];
    }
  /** In the list of agents, without any event. */
  | {
      readonly kind: 'listed_without_events';
      readonly names: readonly string[];
      readonly agents: readonly Party[];
    };

/** Topics whose answer is about a person: about one who is not on the call there is none. */
const ABOUT_A_PERSON: ReadonlySet<Topic> = new Set<Topic>([
  'ring_time',
  'talk',
  'connected',
  'hold_total',
  'hold_count',
  'hold_longest',
  'hold_when',
  'mute',
  'agent_story',
  'declined_or_missed',
  'agent_rang',
  'agent_reason',
  'agent_background',
  'answered',
  'who_missed',
  'who_answered',
  'why_missed',
  'answer_time',
  'agents_tried',
  'agents',
  'transfer_from',
  'transfer_target',
  'transfer_answered',
  'consult',
  'event_time',
  'event_lapse',
  'supervisor',
  'supervisor_barge',
]);

/** Topics that are about a queue, where one is named. */
const ABOUT_A_QUEUE: ReadonlySet<Topic> = new Set<Topic>([
  'queue_time',
  'queue_timeout',
  'queue_type',
  'which_queue',
  'requeue',
  'wait',
  'skill_group',
  'abandon_point',
  'event_time',
  'event_lapse',
  'around',
  'who_missed',
  'agents_tried',
]);

/** Says that no queue of this call has a name that was asked about; null where every queue that is named has. */
function tellOtherQueues({ visits }: CallFacts, asked: Asked): Told<StrangerStatement> | null {
  const { otherQueues: names, queues, topic } = asked;
  if (names.length === 0 || queues.length > 0 || !ABOUT_A_QUEUE.has(topic)) return null;
  const own = passedBy(visits);
  // A part of its name is a queue's name as well.
  if (own.some(({ name }) => names.some((part) => name.toLowerCase().includes(part)))) return null;
  const evidence =
    visits.length === 0 ? [absent('Enqueue')] : events(...visits.map(({ enqueue }) => enqueue));
  return told([{ kind: 'no_queue_called', names, queues: own.slice(0, 5) }], evidence.slice(0, 4));
}

/** Says that nobody, or no queue, on this call has a name that was asked about; null where all that is named is on it. */
export function tellStrangers(call: CallFacts, asked: Asked): Told<StrangerStatement> | null {
  const other = tellOtherQueues(call, asked);
  if (other !== null) return other;
  if (asked.strangers.length === 0 || asked.agents.length > 0 || !ABOUT_A_PERSON.has(asked.topic))
    return null;
  const agents = call.activities.slice(0, 5).map(({ agent }) => agent);
  const isListed = asked.strangers.every((name) => call.record.agentNames.includes(name));
  return unknown([
    { kind: isListed ? 'listed_without_events' : 'nobody_called', names: asked.strangers, agents },
  ]);
}
