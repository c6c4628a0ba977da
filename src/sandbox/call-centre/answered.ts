import { FRONT_QUEUES } from './cast.js';
import { menu, reach, survey, talk, type Situation } from './steps.js';

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
