import type { Guess } from './model.js';
import type { Topic } from './topics.js';

/**
 * Topics whose answers carry each other's facts: torn between two of them, the bot is still sure enough of what is
 * asked to speak. A topic may stand in several groups.
 */
const KIN: readonly (readonly Topic[])[] = [
  ['hold_total', 'hold_count', 'hold_longest', 'hold_when', 'hold_at_hangup'],
  ['ring_time', 'customer_ring', 'agent_rang', 'agents_tried', 'who_missed', 'declined_or_missed'],
  ['agents', 'who_answered', 'first_agent', 'last_agent', 'agents_tried', 'two_agents', 'agent_story'],
  ['talk', 'connected', 'talked_most'],
  ['total', 'duration_meaning', 'duration_ccc'],
  ['wait', 'speed_of_answer', 'service_level', 'entry_to_answer', 'queue_time'],
  [
    'transfer',
    'transfer_target',
    'transfer_from',
    'transfer_answered',
    'transfer_time',
    'transfer_wait',
    'two_agents',
  ],
  ['answered', 'why_missed', 'outbound_failure', 'what_happened', 'disposition', 'abandon_point'],
  ['abandon_point', 'abandon_after', 'ivr_fallback'],
  ['start_time', 'answer_time', 'end_time', 'event_time', 'queue_timeout'],
  ['recording', 'recording_when', 'recording_link'],
  ['ai_report', 'ai_problem', 'ai_solved', 'ai_todo', 'ai_satisfaction', 'mood'],
  ['which_queue', 'queue_type', 'requeue', 'queue_timeout', 'skill_group', 'queue_time'],
  ['supervisor', 'supervisor_barge', 'consult', 'conference'],
  ['survey', 'survey_scale', 'ai_satisfaction'],
  ['ivr_path', 'ivr_time', 'ivr_error'],
  ['who_hung_up', 'dropped', 'normal_end', 'end_time', 'release_reason'],
  ['what_happened', 'timeline', 'agent_story'],
  ['contradictions', 'unknown_event', 'is_final'],
  ['staffing', 'routing_reason', 'agent_reason', 'agent_background', 'queue_position'],
  [
    'what_was_said',
    'customer_identity',
    'ticket_number',
    'called_before',
    'quality_score',
    'silence',
    'audio_quality',
  ],
];

/** The probability of a topic together with that of its kin: the largest sum over the groups that it stands in. */
export function withKin(topic: Topic, ranked: readonly Guess[]): number {
  const own = new Map(ranked.map(({ label, probability }) => [label, probability]));
  const sums = KIN.filter((group) => group.includes(topic)).map((group) =>
    group.reduce((sum, each) => sum + (own.get(each) ?? 0), 0),
  );
  return Math.max(own.get(topic) ?? 0, ...sums);
}
