import type { WaitingStatement } from '../../../question/answers/waiting.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { duration, lasting, party } from '../phrases.js';
import { terms } from '../terms.js';
import { customerRing } from './edges.js';

export const waiting: Words<WaitingStatement> = {
  ...customerRing,
  waited: ({ ms, end, by }) => {
    switch (end) {
      case 'answered':
        return say`The customer waited ${lasting(ms)} until ${by === null ? 'an agent' : party(by)} answered.`;
      case 'caller_left':
        return say`The caller waited ${lasting(ms)} and then gave up.`;
      case 'system':
        return say`The caller waited ${lasting(ms)} until the system ended the wait; nobody answered.`;
      case 'running':
        return ms === null
          ? say`The caller is still waiting, so how long is not known yet.`
          : say`The caller has waited ${lasting(ms)} so far.`;
    }
  },
  wait_parts: ({ queueMs, ringMs, ivrMs }) => {
    const ivr = ivrMs === null ? '' : ` IVR time before that: ${duration(ivrMs)}, not part of the wait.`;
    if (ringMs === 0) return say`All of it in the queue, as no agent rang.${ivr}`;
    return say`Of it, queue ${duration(queueMs)} and ring ${duration(ringMs)}.${ivr}`;
  },
  customer_waited: ({ ms, by }) =>
    say`The customer waited ${lasting(ms)} from picking up until ${party(by)} was on the line.`,
  no_wait: ({ placedByUs, queued }) =>
    placedByUs
      ? say`No waiting time: our side placed this call${queued ? '; waits are those of inbound calls' : ', so nobody waited in a queue'}.`
      : say`No waiting time: the call was never queued and rang at no agent.`,
  speed_of_answer: ({ ms, by }) =>
    say`Speed of answer ${lasting(ms)}: from joining the queue until ${by === null ? 'an agent' : party(by)} answered.`,
  no_speed_of_answer: ({ why }) => {
    switch (why) {
      case 'unanswered':
        return say`No speed of answer: no agent answered this call.`;
      case 'never_queued':
        return say`No speed of answer: the call never joined a queue.`;
      case 'placed_by_us':
        return say`No speed of answer: this is not an inbound call.`;
    }
  },
  within: ({ ms, seconds, met }) =>
    met
      ? say`Answered within ${seconds} s: the speed of answer was ${duration(ms)}.`
      : say`Not answered within ${seconds} s: the speed of answer was ${duration(ms)}.`,
  ivr_time: ({ ms }) =>
    ms === null ? say`The record does not tell how long the IVR took.` : say`IVR time: ${duration(ms)}.`,
  no_ivr: () => say`No IVR time: the record has no IVR on this call.`,
  entry_to_answer: ({ ms, by, placedByUs }) =>
    placedByUs
      ? say`${duration(ms)} from dialling until the customer answered.`
      : say`${duration(ms)} from the start of the call until ${by === null ? 'an agent' : party(by)} answered.`,
  gave_up: ({ phase, afterMs, ringing, queue }) => {
    const where =
      ringing === null ? GAVE_UP[phase] : `The caller gave up while ${party(ringing)} was ringing`;
    const from = queue === null ? '' : `${ringing === null ? '' : ', from the queue'} ${party(queue)}`;
    return say`${where}${from}, ${lasting(afterMs)} after the start of the call.`;
  },
  only_said_to_give_up: ({ outcome, on }) =>
    say`CCC’s disposition is “${shown(outcome)}”, but by the events the customer did not give up: ${party(on)} was on the line to the end.`,
  did_not_give_up: ({ answered, outcome }) =>
    answered
      ? say`The caller did not give up: the call was answered.`
      : say`The record does not say that the caller gave up; its disposition is “${shown(outcome) || terms.dispositions.NoAnswer}”.`,
};

const GAVE_UP = {
  ivr: 'The caller gave up in the IVR',
  voice_navigator: 'The caller gave up in the voice navigator',
  queue: 'The caller gave up in the queue',
  ring: 'The caller gave up while an agent was ringing',
} as const;
