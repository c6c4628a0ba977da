import { FRONT_QUEUES, type Agent, type Queue } from './cast.js';
import type { CallDraft } from './draft.js';

/** Writes one situation into a draft. */
export type Situation = (call: CallDraft) => void;

/** The menu: returns when the caller leaves it, in seconds. */
export function menu(call: CallDraft): number {
  const leaves = call.random.between(12, 45);
  call.set({
    ContactType: 'INBOUND',
    ContactDisposition: 'Success',
    EstablishedTime: call.at(0.6),
    ReleaseReason: '200 - OK',
  });
  call.flow('MAIN_FLOW', [0, 'Route2IVR'], [call.random.between(4, 10), 'IvrTracking']);
  return leaves;
}

export interface Reached {
  readonly queue: Queue;
  readonly agent: Agent;
  /** Seconds after the start at which the agent answered. */
  readonly since: number;
}

/** Through menu and queue to an agent who answers. */
export function reach(call: CallDraft, queue: Queue = call.random.pick(FRONT_QUEUES)): Reached {
  const { random } = call;
  const joined = menu(call);
  const rings = joined + random.between(4, 35);
  const since = rings + random.between(2, 9);
  const agent = random.pick(queue.agents);
  call.queue(queue, [joined, 'Enqueue'], [rings - 0.4, 'AssignAgent']);
  call.agent(agent, queue, ...call.both(rings, 'Ringing', 'AgentRinging', since - rings));
  return { queue, agent, since };
}

/** The agent's time on the line, and the end of the call by either side. */
export function talk(
  call: CallDraft,
  { agent, queue, since }: Reached,
  seconds = call.random.between(60, 480),
): number {
  const { random } = call;
  const until = since + seconds;
  call.agent(
    agent,
    queue,
    ...call.both(since, 'Established', 'AgentTalk', seconds),
    ...call.both(until, 'Released', 'AgentRelease'),
  );
  const byAgent = random.chance(0.35);
  const customerEnd = byAgent ? until + 0.5 : until - 0.4;
  call.customerSteps([customerEnd, 'Released']);
  call.end = Math.max(until + 0.3, customerEnd);
  call.set({ ReleaseInitiator: byAgent ? 'agent' : 'customer', RecordingReady: true });
  return until;
}

/** Half of the answered calls are followed by a text-message survey. */
export function survey(call: CallDraft): void {
  if (call.random.chance(0.5)) return;
  const Satisfaction = call.random.chance(0.6) ? call.random.between(1, 5) : null;
  call.set({ SatisfactionSurveyOffered: true, SatisfactionSurveyChannel: 'SMS', Satisfaction });
}
