import type { Step } from './draft.js';

const LEFT = ['Released', 'AgentRelease'];
const CONNECTED = ['Established', 'AgentTalk'];
const ANSWERED_OR_NOT = [...CONNECTED, 'AgentRingingTimeout', ...LEFT];

/** The step of an agent that each step lasts until. */
const ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Dialing', [...CONNECTED, ...LEFT]],
  ['AgentDialing', [...CONNECTED, ...LEFT]],
  ['Ringing', ANSWERED_OR_NOT],
  ['AgentRinging', ANSWERED_OR_NOT],
  ['Established', LEFT],
  ['AgentTalk', LEFT],
  ['Held', ['Retrieved', ...LEFT]],
  ['Muted', ['Unmuted', ...LEFT]],
  ['StartConsultant', ['StopConsultant']],
  ['StartConference', ['StopConference']],
  ['StartMonitor', ['StopMonitor']],
  ['StartCoach', ['StopCoach']],
]);

/** `Duration` of an agent's step in whole seconds; undefined for moments and for what still lasts. */
export function durationOf(step: Step, steps: readonly Step[]): number | undefined {
  const ends = ENDS.get(step.event);
  if (ends === undefined) return undefined;
  const end = steps.find(({ event, at }) => at >= step.at && ends.includes(event));
  return end === undefined ? undefined : Math.round((end.at - step.at) / 1000);
}
