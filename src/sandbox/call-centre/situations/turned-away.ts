import type { CallDraft, Leg } from '../draft.js';
import { FLOWS } from '../flows.js';
import { enterFlow, hearMenu, joinQueue, someGroup } from '../moves.js';
import type { Ending, Situation } from '../situation.js';

/** Inbound calls that the system ends, records or sends elsewhere instead of giving them to an agent. */
export const TURNED_AWAY: readonly Situation[] = [
  { name: 'queue-timeout', type: 'INBOUND', weight: 6, play: timeout },
  { name: 'queue-overflow', type: 'INBOUND', weight: 3, play: overflow },
  { name: 'queueing-failed', type: 'INBOUND', weight: 2, play: failed },
  { name: 'voicemail', type: 'INBOUND', weight: 5, play: voicemail },
  { name: 'ivr-exception', type: 'INBOUND', weight: 2, play: ivrException },
  { name: 'forwarded-outside', type: 'INBOUND', weight: 5, play: forwarded },
];

/** The flow says that nobody is there and ends the call. */
function apologise(draft: CallDraft, flow: Leg, disposition: string): Ending {
  draft.at += 400;
  draft.mark(flow, 'IvrTracking');
  draft.pass(4, 9);
  draft.mark(draft.customerLeg(), 'Released');
  return { disposition, initiator: '', recorded: false };
}

function timeout(draft: CallDraft): Ending {
  const flow = hearMenu(draft);
  const queue = joinQueue(draft, someGroup(draft));
  draft.at += draft.random.pick([60_000, 90_000, 120_000]);
  draft.mark(queue, 'QueueingTimeout');
  return apologise(draft, flow, 'QueuingTimeout');
}

function overflow(draft: CallDraft): Ending {
  const flow = hearMenu(draft);
  const queue = joinQueue(draft, someGroup(draft));
  draft.pass(1, 3);
  draft.mark(queue, 'QueueingOverflow');
  return apologise(draft, flow, 'QueuingOverflow');
}

function failed(draft: CallDraft): Ending {
  const flow = hearMenu(draft);
  const queue = joinQueue(draft, someGroup(draft));
  draft.pass(1, 6);
  draft.mark(queue, draft.random.pick(['AssignAgentFailure', 'DispatchingFailure']));
  draft.at += 300;
  draft.mark(queue, 'QueueingFailure');
  return apologise(draft, flow, 'QueuingFailed');
}

function voicemail(draft: CallDraft): Ending {
  hearMenu(draft);
  const queue = joinQueue(draft, someGroup(draft));
  draft.at += draft.random.pick([45_000, 60_000]);
  draft.mark(queue, 'QueueingTimeout');
  draft.pass(1);
  const mailbox = enterFlow(draft, FLOWS.voicemail);
  draft.pass(4, 6);
  draft.mark(mailbox, 'IvrTracking');
  draft.pass(8, 50);
  draft.mark(draft.customerLeg(), 'Released');
  draft.mark(mailbox, 'VoicemailReady', 2000);
  return { disposition: 'Voicemail', initiator: 'customer', recorded: false };
}

function ivrException(draft: CallDraft): Ending {
  const flow = hearMenu(draft);
  draft.mark(flow, 'IvrTracking');
  draft.pass(1, 4);
  draft.mark(draft.customerLeg(), 'Released');
  return {
    disposition: 'IVRException',
    initiator: '',
    reason: '500 - Internal Server Error',
    recorded: false,
  };
}

/** No agent's leg: the menu dials an outside number, whose time the record does not split off. */
function forwarded(draft: CallDraft): Ending {
  const flow = hearMenu(draft);
  draft.mark(flow, 'IvrTracking');
  const outsideReason = draft.random.pick(['Success', 'Success', 'NoAnswer']);
  draft.passSkewed(20, outsideReason === 'Success' ? 300 : 35);
  draft.mark(draft.customerLeg(), 'Released');
  return { disposition: 'ForwardToOutsideNumber', initiator: 'customer', outsideReason, recorded: false };
}
