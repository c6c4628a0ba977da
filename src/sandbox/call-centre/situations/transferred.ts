import type { AgentLeg, CallDraft } from '../draft.js';
import { hangUp } from '../hang-up.js';
import { answer, giveUp, joinQueue, letRingOut, offer, reachAgent, ring, someGroup, talk } from '../moves.js';
import type { Ending, Situation } from '../situation.js';

/** Inbound calls that pass from one agent to another, or that two agents share. */
export const TRANSFERRED: readonly Situation[] = [
  { name: 'blind-transfer', type: 'INBOUND', weight: 6, play: blind },
  { name: 'blind-transfer-unanswered', type: 'INBOUND', weight: 2, play: blindUnanswered },
  { name: 'consult-transfer', type: 'INBOUND', weight: 5, play: consult },
  { name: 'conference', type: 'INBOUND', weight: 3, play: conference },
];

/** The first agent passes the call on and is gone. */
function passOn(draft: CallDraft): void {
  const first = reachAgent(draft);
  talk(draft);
  draft.markPair(first, 'Released');
  draft.mark(first, 'BlindTransfer', 400);
  draft.at += 700;
}

function blind(draft: CallDraft): Ending {
  passOn(draft);
  const group = someGroup(draft);
  let second: AgentLeg;
  if (draft.random.chance(0.7)) {
    const queue = joinQueue(draft, group);
    draft.pass(2, 30);
    second = offer(draft, queue, group);
  } else {
    draft.pass(1, 2);
    second = ring(draft, group);
  }
  answer(draft, second);
  talk(draft, 20, 300);
  return hangUp(draft, [second]);
}

function blindUnanswered(draft: CallDraft): Ending {
  passOn(draft);
  const group = someGroup(draft);
  const queue = joinQueue(draft, group);
  draft.pass(2, 30);
  letRingOut(draft, offer(draft, queue, group));
  draft.pass(5, 25);
  giveUp(draft, queue);
  return { disposition: 'Success', initiator: 'customer', recorded: true };
}

/** Puts the caller on hold and calls a colleague, who picks up. */
function callColleague(draft: CallDraft, first: AgentLeg): AgentLeg {
  draft.mark(first, 'Held');
  draft.pass(1, 3);
  draft.mark(first, 'InitiateConsultant');
  draft.pass(1, 3);
  const second = ring(draft, first.group ?? someGroup(draft));
  answer(draft, second);
  draft.mark(first, 'StartConsultant', 200);
  draft.pass(10, 70);
  return second;
}

function consult(draft: CallDraft): Ending {
  const first = reachAgent(draft);
  talk(draft);
  const second = callColleague(draft, first);
  draft.markPair(first, 'Released');
  draft.mark(first, 'AttendedTransfer', 500);
  draft.mark(first, 'StopConsultant', 900);
  talk(draft, 20, 300);
  return hangUp(draft, [second]);
}

function conference(draft: CallDraft): Ending {
  const first = reachAgent(draft);
  talk(draft);
  const second = callColleague(draft, first);
  draft.mark(first, 'StopConsultant');
  draft.mark(first, 'Retrieved', 300);
  draft.mark(first, 'StartConference', 500);
  draft.pass(20, 150);
  draft.mark(first, 'StopConference');
  draft.markPair(second, 'Released', 200);
  talk(draft, 10, 60);
  return hangUp(draft, [first]);
}
