import { FRONT_QUEUES, QUEUES, SUPERVISOR, type Agent, type Queue } from './cast.js';
import type { CallDraft } from './draft.js';

/** Writes one situation into a draft. */
export type Situation = (call: CallDraft) => void;

/** The menu: returns when the caller leaves it, in seconds. */
function menu(call: CallDraft): number {
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

interface Reached {
  readonly queue: Queue;
  readonly agent: Agent;
  /** Seconds after the start at which the agent answered. */
  readonly since: number;
}

/** Through menu and queue to an agent who answers. */
function reach(call: CallDraft, queue: Queue = call.random.pick(FRONT_QUEUES)): Reached {
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
function talk(
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
function survey(call: CallDraft): void {
  if (call.random.chance(0.5)) return;
  const Satisfaction = call.random.chance(0.6) ? call.random.between(1, 5) : null;
  call.set({ SatisfactionSurveyOffered: true, SatisfactionSurveyChannel: 'SMS', Satisfaction });
}

export const answered: Situation = (call) => {
  talk(call, reach(call));
  survey(call);
};

export const held: Situation = (call) => {
  const reached = reach(call);
  const { agent, queue, since } = reached;
  const holds = call.random.between(1, 2);
  let at = since + call.random.between(20, 60);
  for (let i = 0; i < holds; i++) {
    const seconds = call.random.between(20, 110);
    call.agent(agent, queue, [at, 'Held', seconds], [at + seconds, 'Retrieved']);
    at += seconds + call.random.between(15, 60);
  }
  call.agent(agent, queue, [at, 'Muted', 9], [at + 9, 'Unmuted']);
  talk(call, reached, at - since + call.random.between(30, 120));
  survey(call);
};

export const secondAgentAnswers: Situation = (call) => {
  const { random } = call;
  const queue = random.pick(FRONT_QUEUES);
  const joined = menu(call);
  const [first, second] = random.chance(0.5) ? [0, 1] : [1, 0];
  const [missing, answering] = [queue.agents[first], queue.agents[second]];
  if (missing === undefined || answering === undefined) return;
  const rings = joined + random.between(3, 15);
  const declined = random.chance(0.3);
  const stops = rings + (declined ? random.between(2, 6) : 20);
  const again = stops + random.between(2, 8);
  const since = again + random.between(2, 7);
  call.queue(queue, [joined, 'Enqueue'], [rings - 0.4, 'AssignAgent'], [again - 0.4, 'AssignAgent']);
  call.agent(
    missing,
    queue,
    [rings, 'Ringing', stops - rings],
    [stops, declined ? 'Released' : 'AgentRingingTimeout'],
  );
  call.agent(answering, queue, ...call.both(again, 'Ringing', 'AgentRinging', since - again));
  talk(call, { queue, agent: answering, since });
};

function leave(call: CallDraft, at: number, disposition: string): void {
  call.customerSteps([at + 0.3, 'Released']);
  call.end = at + 0.3;
  call.set({ ContactDisposition: disposition, ReleaseInitiator: 'customer' });
}

export const abandonedInIvr: Situation = (call) => {
  const left = menu(call);
  call.flow('SUB_FLOW', [left - 1, 'Route2IVR'], [left, 'Abandoned']);
  call.set({ EstablishedTime: null });
  leave(call, left, 'AbandonedInIVR');
};

export const abandonedInVoiceNavigator: Situation = (call) => {
  const left = menu(call);
  call.flow('SUB_FLOW', [left - 3, 'Route2IVR'], [left, 'Abandoned']);
  leave(call, left, 'AbandonedInVoiceNavigator');
};

export const abandonedInQueue: Situation = (call) => {
  const joined = menu(call);
  const left = joined + call.random.between(25, 150);
  call.queue(call.random.pick(FRONT_QUEUES), [joined, 'Enqueue'], [left, 'Abandoned']);
  leave(call, left, 'AbandonedInQueue');
};

export const abandonedInRing: Situation = (call) => {
  const { random } = call;
  const queue = random.pick(FRONT_QUEUES);
  const joined = menu(call);
  const rings = joined + random.between(3, 20);
  const again = rings + 15 + random.between(2, 8);
  const left = again + random.between(4, 12);
  const [first, second] = queue.agents;
  if (first === undefined || second === undefined) return;
  call.queue(queue, [joined, 'Enqueue'], [left, 'Abandoned']);
  call.agent(first, queue, [rings, 'Ringing', 15], [rings + 15, 'AgentRingingTimeout']);
  call.agent(second, queue, [again, 'Ringing', left - again], [left + 0.3, 'Released']);
  leave(call, left, 'AbandonedInRing');
};

/** The system ends the wait, and the call. */
function turnedAway(call: CallDraft, event: string, waits: number, disposition: string): number {
  const joined = menu(call);
  call.queue(call.random.pick(FRONT_QUEUES), [joined, 'Enqueue'], [joined + waits, event]);
  const over = joined + waits + call.random.between(3, 8);
  leave(call, over, disposition);
  call.set({ ReleaseInitiator: '' });
  return joined + waits;
}

export const queueTimeout: Situation = (call) =>
  void turnedAway(call, 'QueueingTimeout', 60, 'QueuingTimeout');
export const queueOverflow: Situation = (call) =>
  void turnedAway(call, 'QueueingOverflow', 1, 'QueuingOverflow');
export const queueFailed: Situation = (call) =>
  void turnedAway(call, 'QueueingFailure', 0.5, 'QueuingFailed');

export const voicemail: Situation = (call) => {
  const joined = menu(call);
  const beeps = joined + 62;
  const left = beeps + call.random.between(8, 40);
  call.queue(QUEUES.afterSales, [joined, 'Enqueue'], [joined + 60, 'QueueingTimeout']);
  call.flow('SUB_FLOW', [joined + 61, 'Route2IVR'], [beeps, 'IvrTracking']);
  leave(call, left, 'Voicemail');
};

export const ivrException: Situation = (call) => {
  leave(call, menu(call), 'IVRException');
  call.set({ ReleaseInitiator: '' });
};

export const forwardedOutside: Situation = (call) => {
  leave(call, menu(call) + call.random.between(40, 200), 'ForwardToOutsideNumber');
  call.set({ OutsideNumberReleaseReason: call.random.pick(['NoAnswer', 'Success']) });
};

export const blindTransfer: Situation = (call) => {
  const { random } = call;
  const { agent, queue, since } = reach(call);
  const handsOver = since + random.between(40, 150);
  const rings = handsOver + random.between(4, 10);
  const takesOver = rings + random.between(3, 20);
  const target = QUEUES.tier2.agents.find(({ id }) => id !== agent.id);
  if (target === undefined) return;
  call.agent(agent, queue, ...call.both(since, 'Established', 'AgentTalk', handsOver - since));
  call.agent(agent, queue, ...call.both(handsOver, 'Released', 'AgentRelease'), [
    handsOver + 0.4,
    'BlindTransfer',
  ]);
  call.queue(QUEUES.tier2, [handsOver + 0.5, 'Enqueue'], [rings - 0.3, 'AssignAgent']);
  call.agent(target, QUEUES.tier2, ...call.both(rings, 'Ringing', 'AgentRinging', takesOver - rings));
  talk(call, { queue: QUEUES.tier2, agent: target, since: takesOver });
};

export const consultTransfer: Situation = (call) => {
  const { random } = call;
  const { agent, queue, since } = reach(call, QUEUES.vip);
  const asks = since + random.between(50, 120);
  const connects = asks + 9;
  const handsOver = connects + random.between(20, 60);
  const colleague = QUEUES.technical.agents[1];
  if (colleague === undefined) return;
  call.agent(agent, queue, ...call.both(since, 'Established', 'AgentTalk', handsOver - since));
  call.agent(agent, queue, [asks - 1, 'Held', handsOver - asks + 1], [asks, 'InitiateConsultant']);
  call.agent(
    agent,
    queue,
    [connects, 'StartConsultant', handsOver + 1 - connects],
    [handsOver + 1, 'StopConsultant'],
  );
  call.agent(agent, queue, ...call.both(handsOver, 'Released', 'AgentRelease'), [
    handsOver + 0.5,
    'AttendedTransfer',
  ]);
  call.agent(colleague, QUEUES.technical, ...call.both(asks + 2, 'Ringing', 'AgentRinging', 7));
  const seconds = handsOver - connects + random.between(40, 240);
  talk(call, { queue: QUEUES.technical, agent: colleague, since: connects }, seconds);
};

/** A supervisor on an answered call: listening, coaching, joining or taking over. */
export function supervised(...steps: [number, string][]): Situation {
  return (call) => {
    const reached = reach(call);
    const until = talk(call, reached, call.random.between(150, 300));
    const joins = reached.since + 40;
    call.agent(
      SUPERVISOR,
      reached.queue,
      ...call.both(joins - 2, 'Dialing', 'AgentDialing'),
      ...call.both(joins, 'Established', 'AgentTalk'),
    );
    call.agent(
      SUPERVISOR,
      reached.queue,
      ...steps.map(([at, event]): [number, string] => [joins + at, event]),
    );
    call.agent(
      SUPERVISOR,
      reached.queue,
      ...call.both(Math.min(joins + 90, until - 1), 'Released', 'AgentRelease'),
    );
  };
}

export const conference: Situation = (call) => {
  const reached = reach(call);
  const { agent, queue, since } = reached;
  call.agent(agent, queue, [since + 30, 'StartConference', 60], [since + 90, 'StopConference']);
  talk(call, reached, 180);
};
