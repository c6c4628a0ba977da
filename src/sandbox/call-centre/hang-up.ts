import type { AgentLeg, CallDraft } from './draft.js';
import { FLOWS } from './flows.js';
import { enterFlow } from './moves.js';
import type { Ending, Survey } from './situation.js';

/** Ends an answered call: one side hangs up, and some customers are asked for a rating. */
export function hangUp(draft: CallDraft, legs: readonly AgentLeg[], least = 3): Ending {
  draft.pass(least, least + 3);
  const { random } = draft;
  const initiator = random.chance(0.6) ? 'customer' : 'agent';
  const done = { disposition: 'Success', initiator, recorded: true } as const;
  if (initiator === 'agent' && random.chance(0.4)) {
    return { ...done, survey: askByVoice(draft, legs) };
  }
  release(draft, legs, initiator);
  return random.chance(0.25) ? { ...done, survey: { channel: 'SMS', key: someKey(draft, 0.4) } } : done;
}

/** Everybody leaves, the side that hangs up first, the other some tenths of a second later. */
export function release(draft: CallDraft, legs: readonly AgentLeg[], initiator: 'agent' | 'customer'): void {
  const [agentLater, customerLater] = initiator === 'agent' ? [0, 500] : [300, 0];
  draft.mark(draft.customerLeg(), 'Released', customerLater + draft.random.int(0, 2) * 100);
  legs.forEach((leg, index) => draft.markPair(leg, 'Released', agentLater + index * 100));
}

/** The agent hangs up and the survey flow takes the caller over. */
function askByVoice(draft: CallDraft, legs: readonly AgentLeg[]): Survey {
  for (const leg of legs) draft.markPair(leg, 'Released');
  draft.at += 800;
  const flow = enterFlow(draft, FLOWS.survey);
  draft.at += 600;
  draft.mark(flow, 'SatisfactionSurveyOffer');
  const key = someKey(draft, 0.7);
  draft.pass(4, 15);
  if (key !== null) {
    draft.mark(flow, 'SatisfactionSurveyResponse');
    draft.pass(1, 4);
  }
  draft.mark(draft.customerLeg(), 'Released');
  return { channel: 'IVR', key };
}

function someKey({ random }: CallDraft, pressed: number): number | null {
  return random.chance(pressed) ? random.pick([5, 5, 5, 4, 4, 3, 2, 1]) : null;
}
