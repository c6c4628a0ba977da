import type { CallFacts } from '../call/facts.js';
import type { Party } from '../call/timeline.js';
import type { Asked } from './asked.js';

/**
 * Whom "he" or "that agent" means after a question: whoever it named, else the one person who was its answer ("who was
 * it transferred to", "who answered").
 */
export function antecedentOf(previous: Asked, call: CallFacts): readonly Party[] {
  const { agents, queues, topic, ordinal, extreme } = previous;
  // Of one of several, or of a queue, the answer is somebody else than that of the whole call.
  if (agents.length > 0 || queues.length > 0 || ordinal !== null || extreme === 'shortest') return agents;
  const one = answerTo(topic, call);
  return one === null ? [] : [one];
}

function answerTo(topic: Asked['topic'], { agents, transfers, hangUp }: CallFacts): Party | null {
  const [transfer] = transfers;
  switch (topic) {
    case 'transfer_target':
    case 'transfer_answered':
      return transfer !== undefined && transfers.length === 1 ? transfer.to : null;
    case 'transfer_from':
      return transfer !== undefined && transfers.length === 1 ? transfer.from : null;
    case 'who_answered':
    case 'answered':
      return agents.firstAnswered;
    case 'first_agent':
      return agents.firstOffered;
    case 'last_agent':
      return agents.last;
    case 'talked_most':
      return agents.longestTalking?.agent ?? null;
    case 'who_hung_up':
      return hangUp.by === 'agent' ? agents.last : null;
    default:
      return null;
  }
}
