import type { CallDraft } from '../draft.js';
import { FLOWS } from '../flows.js';
import { hangUp } from '../hang-up.js';
import {
  answer,
  hearMenu,
  hold,
  joinQueue,
  letRingOut,
  mute,
  offer,
  reachAgent,
  someGroup,
  talk,
} from '../moves.js';
import type { Ending, Situation } from '../situation.js';

/** Inbound calls that an agent answers and ends. */
export const ANSWERED: readonly Situation[] = [
  { name: 'answered', type: 'INBOUND', weight: 60, play: plain },
  { name: 'answered-with-hold', type: 'INBOUND', weight: 16, play: withHold },
  { name: 'answered-with-long-hold', type: 'INBOUND', weight: 3, play: withLongHold },
  { name: 'answered-with-mute', type: 'INBOUND', weight: 7, play: withMute },
  { name: 'second-agent-answers', type: 'INBOUND', weight: 8, play: secondAgent },
  { name: 'declined-then-answered', type: 'INBOUND', weight: 4, play: declined },
  { name: 'moved-to-another-queue', type: 'INBOUND', weight: 4, play: rerouted },
  { name: 'personal-queue', type: 'INBOUND', weight: 3, play: personalQueue },
];

function plain(draft: CallDraft): Ending {
  const leg = reachAgent(draft);
  talk(draft, 20, 420);
  return hangUp(draft, [leg]);
}

function withHold(draft: CallDraft): Ending {
  const leg = reachAgent(draft);
  const holds = draft.random.int(1, 3);
  for (let count = 0; count < holds; count += 1) {
    talk(draft, 15, 150);
    hold(draft, leg, 8, 90);
  }
  talk(draft, 10, 120);
  return hangUp(draft, [leg]);
}

function withLongHold(draft: CallDraft): Ending {
  const leg = reachAgent(draft);
  talk(draft, 25, 90);
  hold(draft, leg, 250, 420);
  talk(draft, 20, 90);
  return hangUp(draft, [leg]);
}

function withMute(draft: CallDraft): Ending {
  const leg = reachAgent(draft);
  talk(draft, 20, 150);
  mute(draft, leg, 5, 40);
  talk(draft, 20, 150);
  return hangUp(draft, [leg]);
}

function secondAgent(draft: CallDraft): Ending {
  const group = someGroup(draft);
  hearMenu(draft);
  const queue = joinQueue(draft, group);
  draft.pass(3, 40);
  letRingOut(draft, offer(draft, queue, group));
  draft.pass(2, 12);
  const second = offer(draft, queue, group);
  answer(draft, second);
  talk(draft, 20, 300);
  return hangUp(draft, [second]);
}

function declined(draft: CallDraft): Ending {
  const group = someGroup(draft);
  hearMenu(draft);
  const queue = joinQueue(draft, group);
  draft.pass(3, 30);
  const first = offer(draft, queue, group);
  draft.pass(2, 8);
  draft.markPair(first, 'Released');
  draft.pass(2, 10);
  const second = offer(draft, queue, group);
  answer(draft, second);
  talk(draft, 20, 300);
  return hangUp(draft, [second]);
}

function rerouted(draft: CallDraft): Ending {
  const [first, second] = draft.random.shuffled(draft.staff.inboundGroups);
  hearMenu(draft);
  const queue = joinQueue(draft, first ?? someGroup(draft));
  draft.pass(45, 90);
  draft.mark(queue, 'QueueingRerouted');
  const group = second ?? someGroup(draft);
  const nextQueue = joinQueue(draft, group);
  draft.pass(3, 40);
  const leg = offer(draft, nextQueue, group);
  answer(draft, leg);
  talk(draft, 20, 300);
  return hangUp(draft, [leg]);
}

/** A caller who asked for one agent: the queue is that agent's own (QueueType 2). */
function personalQueue(draft: CallDraft): Ending {
  hearMenu(draft);
  const group = someGroup(draft);
  const agent = draft.callIn(group);
  const queue = draft.leg('queue', {
    FlowId: FLOWS.main.FlowId,
    QueueId: agent.id,
    QueueName: agent.name,
    QueueType: 2,
  });
  draft.mark(queue, 'Enqueue');
  draft.pass(2, 40);
  const leg = offer(draft, queue, agent.groups[0] ?? group, agent);
  answer(draft, leg);
  talk(draft, 20, 300);
  return hangUp(draft, [leg]);
}
