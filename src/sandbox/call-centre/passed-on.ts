import { QUEUES, SUPERVISOR } from './cast.js';
import { reach, talk, type Situation } from './steps.js';

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
