import type { AgentActivity } from './agents.js';
import { coveredMs, sumMs, type Ms } from './span.js';

/** A time on the line of a whole call; `ofOne`: of several agents, that of the one with the most. */
export interface LineTime {
  readonly ms: Ms;
  readonly ofOne: boolean;
}

/**
 * Talk or connected time of a call: added up, but of several agents whose stretches overlap the longest of one of them,
 * as a sum would count a minute twice. Null where nobody was connected.
 */
export function lineTimeOf(
  activities: readonly AgentActivity[],
  measure: 'talkMs' | 'connectedMs',
): LineTime | null {
  const on = activities.filter(({ connections }) => connections.length > 0);
  if (on.length === 0) return null;
  const each = on.map((one) => one[measure]);
  const sum = sumMs(each);
  const ofOne = doOverlap(on);
  return { ms: sum === null || !ofOne ? sum : Math.max(...each.map((ms) => ms ?? 0)), ofOne };
}

/** Whether two agents were on the line at once. */
export function doOverlap(activities: readonly AgentActivity[]): boolean {
  const spans = activities.flatMap(({ connections }) => connections);
  const connected = sumMs(activities.map(({ connectedMs }) => connectedMs));
  const covered = coveredMs(spans);
  return connected !== null && covered !== null && covered < connected;
}
