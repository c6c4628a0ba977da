import type { AgentLeg, CallDraft } from '../draft.js';
import { hangUp, release } from '../hang-up.js';
import { mute, talk } from '../moves.js';
import type { ContactType, Ending, Situation } from '../situation.js';

/** Why an attempt failed: CCC's guess, what the network answered, whether the phone rang, and how usual it is. */
interface Failure {
  readonly name: string;
  readonly earlyMedia: string;
  readonly reason: string;
  readonly rings: boolean;
  readonly weight: number;
}

const FAILURES: readonly Failure[] = [
  { name: 'no-answer', earlyMedia: 'NoAnswer', reason: '487 - Request Terminated', rings: true, weight: 12 },
  { name: 'busy', earlyMedia: 'Busy', reason: '486:USER_BUSY', rings: false, weight: 5 },
  {
    name: 'power-off',
    earlyMedia: 'PowerOff',
    reason: '480 - Temporarily Unavailable',
    rings: false,
    weight: 5,
  },
  { name: 'out-of-service', earlyMedia: 'OutOfService', reason: '404 - Not Found', rings: false, weight: 2 },
  { name: 'not-exist', earlyMedia: 'NotExist', reason: '404 - Not Found', rings: false, weight: 2 },
  {
    name: 'not-connected',
    earlyMedia: 'NotConnected',
    reason: '480 - Temporarily Unavailable',
    rings: false,
    weight: 3,
  },
  { name: 'restricted', earlyMedia: 'Restricted', reason: '403 - Forbidden', rings: false, weight: 1 },
];

/** Calls that an agent places. */
export const OUTBOUND: readonly Situation[] = [
  { name: 'outbound-answered', type: 'OUTBOUND', weight: 32, play: answered },
  { name: 'outbound-answered-with-mute', type: 'OUTBOUND', weight: 4, play: answeredWithMute },
  { name: 'privacy-dial', type: 'PRIVACY_DIAL', weight: 4, play: answered },
  { name: 'outbound-rejected', type: 'OUTBOUND', weight: 4, play: rejected },
  ...FAILURES.map((failure): Situation => {
    const type: ContactType = 'OUTBOUND';
    const play = (draft: CallDraft): Ending => failed(draft, failure);
    return { name: `outbound-${failure.name}`, type, weight: failure.weight, play };
  }),
];

/** The agent's line dials the customer's. */
export function dial(draft: CallDraft): AgentLeg {
  const group = draft.random.chance(0.7) ? draft.staff.outboundGroup : draft.random.pick(draft.staff.groups);
  const leg = draft.agentLeg(draft.callIn(group), group);
  draft.markPair(leg, 'Dialing');
  draft.pass(2, 6);
  return leg;
}

/** The customer's phone rings and is picked up. @returns when */
export function pickUp(draft: CallDraft, leg: AgentLeg): number {
  draft.mark(draft.customerLeg(), 'Ringing');
  draft.pass(4, 22);
  draft.markPair(leg, 'Established');
  draft.mark(draft.customerLeg(), 'Established', 200);
  return draft.at + 200;
}

function answered(draft: CallDraft): Ending {
  const leg = dial(draft);
  const established = pickUp(draft, leg);
  talk(draft, 10, 400);
  return { ...hangUp(draft, [leg]), established };
}

function answeredWithMute(draft: CallDraft): Ending {
  const leg = dial(draft);
  const established = pickUp(draft, leg);
  talk(draft, 20, 150);
  mute(draft, leg, 5, 40);
  talk(draft, 10, 100);
  return { ...hangUp(draft, [leg]), established };
}

function rejected(draft: CallDraft): Ending {
  const leg = dial(draft);
  draft.mark(draft.customerLeg(), 'Ringing');
  draft.pass(3, 15);
  release(draft, [leg], 'customer');
  return {
    disposition: 'Reject',
    initiator: 'customer',
    reason: '603 - Decline',
    established: null,
    recorded: false,
  };
}

function failed(draft: CallDraft, { earlyMedia, reason, rings }: Failure): Ending {
  const leg = dial(draft);
  if (rings) draft.mark(draft.customerLeg(), 'Ringing');
  draft.pass(rings ? 25 : 5, rings ? 50 : 20);
  release(draft, [leg], 'agent');
  const initiator = rings && draft.random.chance(0.6) ? 'agent' : '';
  return { disposition: 'NoAnswer', initiator, reason, established: null, earlyMedia, recorded: false };
}
