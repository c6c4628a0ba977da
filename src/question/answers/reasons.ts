import type { CallFacts } from '../../call/facts.js';
import type { EventName } from '../../call/event-names.js';
import type { Asked } from '../asked.js';
import { told, unknown, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { tellBeyond, type BeyondStatement } from './beyond.js';
import { ENDING, type EndingStatement } from './ending.js';
import { HOLD, type HoldStatement } from './hold.js';

export type ReasonStatement = {
  readonly kind: 'reason_unknown';
  readonly of: 'hold' | 'mute' | 'hang_up';
};

type Reason = ReasonStatement | BeyondStatement | EndingStatement | HoldStatement;

/**
 * Why somebody did something no record tells: what it does tell of that very thing stands beside it. Where there was no
 * such thing, that is the answer.
 */
function tellReason(call: CallFacts, asked: Asked): Told<Reason> {
  const of = ABOUT[asked.events[0]?.names[0] ?? 'Ringing'];
  if (of === undefined) return tellBeyond('agent_reason')(call, asked);
  const { statements, evidence, notes } = factsOf(of, call, asked);
  const isThere = of === 'hang_up' ? hasHungUp(call, asked) : statements[0].kind !== 'never_held';
  return isThere
    ? unknown<Reason>([{ kind: 'reason_unknown', of }, ...statements], evidence, notes)
    : told<Reason>(statements, evidence, notes);
}

const ABOUT: Partial<Record<EventName, ReasonStatement['of']>> = {
  Held: 'hold',
  Muted: 'mute',
  Released: 'hang_up',
};

function factsOf(
  of: ReasonStatement['of'],
  call: CallFacts,
  asked: Asked,
): Told<EndingStatement | HoldStatement> {
  switch (of) {
    case 'hold':
      return HOLD.hold_total(call, asked);
    case 'mute':
      return HOLD.mute(call, asked);
    case 'hang_up':
      return ENDING.who_hung_up(call);
  }
}

/** Whether the side that is asked about did hang up; a named agent is our side. */
function hasHungUp({ hangUp, agents: { last } }: CallFacts, { side, agents }: Asked): boolean {
  const [named] = agents;
  if (named !== undefined) return hangUp.by === 'agent' && named.key === last?.key;
  return side === null || hangUp.by === null || hangUp.by === side;
}

/** The topics of this family. */
export const REASONS = { agent_reason: tellReason } satisfies Answers<Reason>;
