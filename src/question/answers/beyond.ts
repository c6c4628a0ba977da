import type { CallFacts } from '../../call/facts.js';
import type { Party } from '../../call/timeline.js';
import type { RingOutcome } from '../../call/ring.js';
import { spanMs, type Ms } from '../../call/span.js';
import type { Asked } from '../asked.js';
import { events, told, unknown, type Evidence, type Told } from '../told.js';
import type { Answers } from './answers.js';

/** What no call detail record tells (call-facts, "What the record cannot tell"). */
export const BEYOND_TOPICS = [
  'queue_position',
  'staffing',
  'routing_reason',
  'audio_quality',
  'what_was_said',
  'customer_identity',
  'called_before',
  'opening_hours',
  'ticket_number',
  'agent_reason',
  'agent_background',
  'cost',
  'silence',
  'average',
  'quality_score',
  'blocked_number',
  'full_number',
  'raw_record',
  'action',
] as const;

export type BeyondTopic = (typeof BEYOND_TOPICS)[number];

export type BeyondStatement =
  | { readonly kind: 'cannot_tell'; readonly topic: BeyondTopic }
  /** The nearest thing that the record does tell; the first of several leads them. */
  | { readonly kind: 'nearest_wait'; readonly first: boolean; readonly queue: Party; readonly ms: Ms }
  | {
      readonly kind: 'nearest_ring';
      readonly first: boolean;
      readonly agent: Party;
      readonly ms: Ms;
      readonly outcome: RingOutcome;
    }
  | { readonly kind: 'nearest_start'; readonly at: number }
  | { readonly kind: 'nearest_report'; readonly ready: boolean };

const MOST_LISTED = 4;

/** Says so and why, and offers the nearest thing: nothing is guessed. */
export function tellBeyond(topic: BeyondTopic) {
  return (call: CallFacts, asked: Asked): Told<BeyondStatement> => {
    const { statements, evidence } = nearest(topic, call, asked);
    const answer: readonly [BeyondStatement, ...BeyondStatement[]] = [
      { kind: 'cannot_tell', topic },
      ...statements,
    ];
    return topic === 'full_number' || topic === 'raw_record' || topic === 'action'
      ? told(answer, evidence)
      : unknown(answer, evidence);
  };
}

interface Nearest {
  readonly statements: readonly BeyondStatement[];
  readonly evidence: readonly Evidence[];
}

function nearest(topic: BeyondTopic, call: CallFacts, asked: Asked): Nearest {
  switch (topic) {
    case 'queue_position':
      return waits(call);
    case 'staffing':
    case 'routing_reason':
    case 'agent_reason':
      return rings(call, asked);
    case 'opening_hours':
      return started(call);
    case 'what_was_said':
    case 'silence':
    case 'quality_score':
      return { statements: [{ kind: 'nearest_report', ready: call.aiReport !== null }], evidence: [] };
    case 'audio_quality':
    case 'customer_identity':
    case 'called_before':
    case 'ticket_number':
    case 'agent_background':
    case 'cost':
    case 'average':
    case 'blocked_number':
    case 'full_number':
    case 'raw_record':
    case 'action':
      return { statements: [], evidence: [] };
  }
}

function waits({ visits }: CallFacts): Nearest {
  const shown = visits.slice(0, MOST_LISTED);
  return {
    statements: shown.map(({ queue, ms }, i) => ({ kind: 'nearest_wait', first: i === 0, queue, ms })),
    evidence: events(...shown.slice(0, 2).map(({ enqueue }) => enqueue)),
  };
}

function rings(call: CallFacts, { agents }: Asked): Nearest {
  const own = call.rings.filter(
    ({ agent }) => agents.length === 0 || agents.some(({ key }) => key === agent.key),
  );
  const shown = (own.length > 0 ? own : call.rings).slice(0, MOST_LISTED);
  return {
    statements: shown.map(({ agent, span, outcome }, i) => ({
      kind: 'nearest_ring',
      first: i === 0,
      agent,
      ms: spanMs(span),
      outcome,
    })),
    evidence: events(...shown.slice(0, 2).map(({ span }) => span.start)),
  };
}

function started({ record }: CallFacts): Nearest {
  return {
    statements: record.startTime === null ? [] : [{ kind: 'nearest_start', at: record.startTime }],
    evidence: [],
  };
}

/** The topics of this family. */
export const BEYOND = Object.fromEntries(
  BEYOND_TOPICS.map((topic) => [topic, tellBeyond(topic)]),
) satisfies Answers<BeyondStatement>;
