import type { AgentLeg, CallDraft, Leg } from './draft.js';
import { FLOWS, type Flow } from './flows.js';
import type { SkillGroup } from './staff.js';

/** The moves that inbound calls are made of. Each writes its steps at the draft's time and moves it on. */

/** The caller reaches the main flow and listens to the menu. */
export function hearMenu(draft: CallDraft): Leg {
  const menu = enterFlow(draft, FLOWS.main);
  draft.pass(4, 10);
  draft.mark(menu, 'IvrTracking');
  draft.pass(4, 12);
  if (draft.random.chance(0.5)) {
    draft.mark(menu, 'IvrTracking');
    draft.pass(3, 12);
  }
  return menu;
}

/** The call enters a flow. */
export function enterFlow(draft: CallDraft, flow: Flow): Leg {
  const leg = draft.leg('ivr', { FlowId: flow.FlowId, FlowType: flow.FlowType });
  draft.mark(leg, 'Route2IVR');
  return leg;
}

/** Some group that customers reach by the menu. */
export function someGroup({ random, staff }: CallDraft): SkillGroup {
  return random.pick(staff.inboundGroups);
}

/** The call joins a group's queue. */
export function joinQueue(draft: CallDraft, { id, name }: SkillGroup): Leg {
  const queue = draft.leg('queue', {
    FlowId: FLOWS.main.FlowId,
    QueueId: id,
    QueueName: name,
    QueueType: 1,
  });
  draft.mark(queue, 'Enqueue');
  return queue;
}

/** The queue gives the call to an agent, whose phone rings. */
export function offer(
  draft: CallDraft,
  queue: Leg,
  group: SkillGroup,
  agent = draft.callIn(group),
): AgentLeg {
  draft.mark(queue, 'AssignAgent');
  draft.at += draft.random.int(3, 6) * 100;
  return ring(draft, group, agent);
}

/** An agent's phone rings. */
export function ring(draft: CallDraft, group: SkillGroup, agent = draft.callIn(group)): AgentLeg {
  const leg = draft.agentLeg(agent, group);
  draft.markPair(leg, 'Ringing');
  return leg;
}

/** The agent picks up. */
export function answer(draft: CallDraft, leg: AgentLeg): void {
  draft.pass(2, 12);
  draft.markPair(leg, 'Established');
}

/** The agent does not pick up. */
export function letRingOut(draft: CallDraft, leg: AgentLeg): void {
  draft.pass(15, 30);
  draft.mark(leg, 'AgentRingingTimeout');
}

/** Menu, queue, ring, answer: how a plain call gets to an agent. */
export function reachAgent(draft: CallDraft, group = someGroup(draft)): AgentLeg {
  hearMenu(draft);
  const queue = joinQueue(draft, group);
  draft.passSkewed(2, 75);
  const leg = offer(draft, queue, group);
  answer(draft, leg);
  return leg;
}

/** Somebody goes on and off hold. */
export function hold(draft: CallDraft, leg: AgentLeg, least: number, most: number): void {
  draft.mark(leg, 'Held');
  draft.pass(least, most);
  draft.mark(leg, 'Retrieved');
}

/** Somebody is muted for a while. */
export function mute(draft: CallDraft, leg: AgentLeg, least: number, most: number): void {
  draft.mark(leg, 'Muted');
  draft.pass(least, most);
  draft.mark(leg, 'Unmuted');
}

/** They talk. */
export function talk(draft: CallDraft, least = 15, most = 240): void {
  draft.passSkewed(least, most);
}

/** A caller who waits in a queue leaves. */
export function giveUp(draft: CallDraft, leg: Leg): void {
  draft.mark(leg, 'Abandoned');
  draft.mark(draft.customerLeg(), 'Released', draft.random.int(0, 4) * 100);
}
