import type { AgentLeg, CallDraft } from '../draft.js';
import { hangUp } from '../hang-up.js';
import { reachAgent, talk } from '../moves.js';
import type { Ending, Situation } from '../situation.js';

/** Inbound calls in which a supervisor listens, whispers, joins or takes over. */
export const SUPERVISED: readonly Situation[] = [
  { name: 'monitored', type: 'INBOUND', weight: 5, play: monitored },
  { name: 'coached', type: 'INBOUND', weight: 2, play: coached },
  { name: 'barge-in', type: 'INBOUND', weight: 2, play: bargeIn },
  { name: 'intercepted', type: 'INBOUND', weight: 2, play: intercepted },
];

/** A supervisor's own line into a call that goes on. */
function lookIn(draft: CallDraft): AgentLeg {
  const supervisor = draft.agentLeg(draft.callIn(null, draft.staff.supervisors), null, false);
  draft.markPair(supervisor, 'Dialing');
  draft.pass(1, 2);
  draft.markPair(supervisor, 'Established');
  draft.at += 400;
  return supervisor;
}

function leave(draft: CallDraft, supervisor: AgentLeg, event: string): void {
  draft.mark(supervisor, event);
  draft.markPair(supervisor, 'Released', 200);
}

function monitored(draft: CallDraft): Ending {
  const leg = reachAgent(draft);
  talk(draft);
  const supervisor = lookIn(draft);
  draft.mark(supervisor, 'StartMonitor');
  draft.pass(15, 120);
  leave(draft, supervisor, 'StopMonitor');
  talk(draft);
  return hangUp(draft, [leg]);
}

function coached(draft: CallDraft): Ending {
  const leg = reachAgent(draft);
  talk(draft);
  const supervisor = lookIn(draft);
  draft.mark(supervisor, 'StartCoach');
  draft.pass(15, 90);
  leave(draft, supervisor, 'StopCoach');
  talk(draft);
  return hangUp(draft, [leg]);
}

function bargeIn(draft: CallDraft): Ending {
  const leg = reachAgent(draft);
  talk(draft);
  const supervisor = lookIn(draft);
  draft.mark(supervisor, 'StartMonitor');
  draft.pass(15, 60);
  draft.mark(supervisor, 'StopMonitor');
  draft.mark(supervisor, 'BargeIn', 300);
  draft.pass(20, 120);
  draft.markPair(supervisor, 'Released');
  talk(draft, 10, 60);
  return hangUp(draft, [leg]);
}

function intercepted(draft: CallDraft): Ending {
  const leg = reachAgent(draft);
  talk(draft);
  const supervisor = lookIn(draft);
  draft.mark(supervisor, 'StartMonitor');
  draft.pass(15, 60);
  draft.mark(supervisor, 'StopMonitor');
  draft.mark(supervisor, 'Intercept', 300);
  draft.markPair(leg, 'Released', 500);
  draft.pass(20, 150);
  return hangUp(draft, [supervisor]);
}
