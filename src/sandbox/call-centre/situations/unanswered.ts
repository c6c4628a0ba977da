import type { CallDraft } from '../draft.js';
import { FLOWS } from '../flows.js';
import { enterFlow, giveUp, hearMenu, joinQueue, letRingOut, offer, someGroup } from '../moves.js';
import type { Ending, Situation } from '../situation.js';

/** Inbound calls that no agent answers. */
export const UNANSWERED: readonly Situation[] = [
  { name: 'abandoned-in-ivr', type: 'INBOUND', weight: 14, play: inIvr },
  { name: 'abandoned-in-voice-navigator', type: 'INBOUND', weight: 4, play: inVoiceNavigator },
  { name: 'abandoned-in-queue', type: 'INBOUND', weight: 14, play: inQueue },
  { name: 'abandoned-in-ring', type: 'INBOUND', weight: 8, play: inRing },
  { name: 'missed-by-two-agents', type: 'INBOUND', weight: 4, play: missedByTwo },
];

function abandoned(where: string): Ending {
  return { disposition: `AbandonedIn${where}`, initiator: 'customer', recorded: false };
}

function inIvr(draft: CallDraft): Ending {
  hearMenu(draft);
  const menu = enterFlow(draft, FLOWS.menu);
  draft.pass(2, 9);
  draft.mark(menu, 'IvrTracking');
  draft.pass(1, 9);
  giveUp(draft, menu);
  // Some flows count the caller as arrived only when an agent is asked for.
  return draft.random.chance(0.5) ? { ...abandoned('IVR'), established: null } : abandoned('IVR');
}

function inVoiceNavigator(draft: CallDraft): Ending {
  hearMenu(draft);
  const robot = enterFlow(draft, FLOWS.voiceNavigator);
  const turns = draft.random.int(1, 4);
  for (let turn = 0; turn < turns; turn += 1) {
    draft.pass(5, 15);
    draft.mark(robot, 'IvrTracking');
  }
  draft.pass(2, 9);
  giveUp(draft, robot);
  return abandoned('VoiceNavigator');
}

function inQueue(draft: CallDraft): Ending {
  hearMenu(draft);
  const queue = joinQueue(draft, someGroup(draft));
  draft.passSkewed(4, 260);
  giveUp(draft, queue);
  return abandoned('Queue');
}

function inRing(draft: CallDraft): Ending {
  const group = someGroup(draft);
  hearMenu(draft);
  const queue = joinQueue(draft, group);
  draft.pass(3, 60);
  if (draft.random.chance(0.3)) {
    letRingOut(draft, offer(draft, queue, group));
    draft.pass(3, 12);
  }
  const leg = offer(draft, queue, group);
  draft.pass(3, 14);
  giveUp(draft, queue);
  draft.markPair(leg, 'Released', 300);
  return abandoned('Ring');
}

function missedByTwo(draft: CallDraft): Ending {
  const group = someGroup(draft);
  hearMenu(draft);
  const queue = joinQueue(draft, group);
  draft.pass(3, 30);
  letRingOut(draft, offer(draft, queue, group));
  draft.pass(2, 8);
  letRingOut(draft, offer(draft, queue, group));
  draft.pass(4, 25);
  giveUp(draft, queue);
  return abandoned('Queue');
}
