import type { CallDraft } from '../draft.js';
import { FLOWS } from '../flows.js';
import { hangUp } from '../hang-up.js';
import { answer, enterFlow, joinQueue, offer, talk } from '../moves.js';
import type { Ending, Situation } from '../situation.js';

/** Campaign calls, calls that connect two telephones, and calls among colleagues. */
export const OTHER_KINDS: readonly Situation[] = [
  { name: 'predictive', type: 'PREDICTIVE', weight: 6, play: predictive },
  { name: 'predictive-no-answer', type: 'PREDICTIVE', weight: 4, play: predictiveNoAnswer },
  { name: 'back-to-back', type: 'BACK2BACK', weight: 4, play: backToBack },
  { name: 'internal', type: 'INTERNAL', weight: 4, play: internal },
];

/** The campaign dials; only who picks up is given to an agent. */
function predictive(draft: CallDraft): Ending {
  const customer = draft.customerLeg();
  draft.pass(2, 5);
  draft.mark(customer, 'Ringing');
  draft.pass(4, 20);
  draft.mark(customer, 'Established');
  const established = draft.at;
  draft.at += 300;
  enterFlow(draft, FLOWS.campaign);
  draft.pass(1, 3);
  const group = draft.staff.outboundGroup;
  const queue = joinQueue(draft, group);
  draft.pass(1, 10);
  const leg = offer(draft, queue, group);
  answer(draft, leg);
  talk(draft, 15, 200);
  return { ...hangUp(draft, [leg]), established };
}

function predictiveNoAnswer(draft: CallDraft): Ending {
  const customer = draft.customerLeg();
  draft.pass(2, 5);
  draft.mark(customer, 'Ringing');
  draft.pass(25, 45);
  draft.mark(customer, 'Released');
  return {
    disposition: 'NoAnswer',
    initiator: '',
    reason: '487 - Request Terminated',
    established: null,
    earlyMedia: 'NoAnswer',
    recorded: false,
  };
}

/** The platform calls the agent's telephone, then the customer's; the record's times are the first leg's. */
function backToBack(draft: CallDraft): Ending {
  const group = draft.staff.outboundGroup;
  const leg = draft.agentLeg(draft.callIn(group), group);
  draft.markPair(leg, 'Dialing');
  draft.pass(1, 3);
  draft.markPair(leg, 'Ringing');
  draft.pass(2, 5);
  draft.mark(draft.customerLeg(), 'Ringing');
  draft.pass(2, 8);
  draft.markPair(leg, 'Established');
  const established = draft.at;
  draft.pass(1, 10);
  draft.mark(draft.customerLeg(), 'Established');
  talk(draft, 15, 240);
  return { ...hangUp(draft, [leg]), established };
}

/** No customer: one agent calls another. */
function internal(draft: CallDraft): Ending {
  const caller = draft.agentLeg(draft.callIn(null), null);
  draft.markPair(caller, 'Dialing');
  draft.pass(1, 2);
  const called = draft.agentLeg(draft.callIn(null), null);
  draft.markPair(called, 'Ringing');
  answer(draft, called);
  draft.markPair(caller, 'Established', 300);
  const established = draft.at;
  talk(draft, 15, 180);
  draft.pass(2, 4);
  draft.markPair(caller, 'Released');
  draft.markPair(called, 'Released', 300);
  return { disposition: 'Success', initiator: 'agent', established, recorded: true };
}
