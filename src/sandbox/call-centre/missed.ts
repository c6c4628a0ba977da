import { FRONT_QUEUES, QUEUES } from './cast.js';
import type { CallDraft } from './draft.js';
import { menu, type Situation } from './steps.js';

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
