import type { CallFacts } from '../../call/facts.js';
import type { Party } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { unknown, type Told } from '../told.js';
import type { Topic } from '../topics.js';

export type StrangerStatement =
  | {
      readonly kind: 'nobody_called';
      readonly names: readonly string[];
      /** Who is on the call instead. */
      readonly agents: readonly Party[];
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

/** Says that nobody on this call has a name that was asked about; null where everybody named is on it. */
export function tellStrangers(call: CallFacts, asked: Asked): Told<StrangerStatement> | null {
  if (asked.strangers.length === 0 || asked.agents.length > 0 || !ABOUT_A_PERSON.has(asked.topic))
    return null;
  const agents = call.activities.slice(0, 5).map(({ agent }) => agent);
  const isListed = asked.strangers.every((name) => call.record.agentNames.includes(name));
  return unknown([
    { kind: isListed ? 'listed_without_events' : 'nobody_called', names: asked.strangers, agents },
  ]);
}
