import type { IvrStatement } from '../../../question/answers/ivr.js';
import type { NumberStatement } from '../../../question/answers/numbers.js';
import type { OutboundStatement } from '../../../question/answers/outbound.js';
import type { Words } from '../../answer-words.js';
import { maskNumber, shown } from '../../display.js';
import { say } from '../../sentence.js';
import { coded, duration, lasting, list, party } from '../phrases.js';
import { terms } from '../terms.js';

/** Said of calls that our side placed, wherever a wait is asked for. */
export const customerRing: Words<Extract<OutboundStatement, { kind: 'customer_rang' }>> = {
  customer_rang: ({ ms, answered }) =>
    say`The customer’s phone rang ${lasting(ms)}${answered ? ' until they answered' : ' and was not answered'}.`,
};

export const outbound: Words<OutboundStatement> = {
  outbound_failed: ({ state, reported, sip, reason }) => {
    const why =
      state !== null
        ? `probably ${coded(terms.earlyMedia[state].toLowerCase(), reported)}`
        : reported === ''
          ? 'EarlyMediaState is not set'
          : `EarlyMediaState says “${shown(reported)}”, which has no published meaning`;
    const code = sip === null ? '' : `; release reason ${shown(reason)}`;
    return say`The call did not get through: ${why}${code}.`;
  },
  outbound_failed_unknown: ({ reason, disposition }) =>
    say`The call did not get through, and the record does not tell why (release reason “${shown(reason) || 'none'}”, disposition “${shown(disposition) || 'none'}”).`,
  did_not_fail: () => say`The call did not fail: the customer answered.`,
  not_outbound: () => say`This is not a call that our side placed, so nothing was dialled to the customer.`,
  ...customerRing,
  customer_ring_unknown: () =>
    say`The record does not say whether or how long the customer’s phone rang: it has no ringing on the customer’s side.`,
  dialled_for: ({ ms }) => say`From dialling until the customer’s phone rang: ${lasting(ms)}.`,
  dial_to_answer: ({ ms }) => say`From dialling until the customer answered: ${duration(ms)}.`,
  dialled_without_ring: ({ by, at, afterMs, answered }) =>
    say`${party(by)} dialled at ${{ moment: at }}. How long dialling took the record does not tell, as it has no ringing on the customer’s side${afterMs === null || answered ? '' : `; the call ended ${duration(afterMs)} after dialling began`}.`,
  dial_unknown: () => say`The record does not tell how long dialling took: a mark is missing.`,
};

export const numbers: Words<NumberStatement> = {
  number: ({ which, number, place, ours }) => {
    const whose = ours ? 'our number' : 'the customer’s number';
    const from = place === '' ? '' : `, ${shown(place)}`;
    return say`${which === 'calling' ? 'Calling' : 'Called'} number: ${maskNumber(number)} (${whose}${from}). Digits are masked here.`;
  },
  number_not_recorded: ({ which }) => say`The record does not have the ${which} number.`,
  place: ({ which, place, number }) =>
    say`${shown(place)}, by the record’s location of the ${which} number${number === '' ? '' : ` ${maskNumber(number)}`}.`,
  place_not_recorded: () => say`The record does not say where the number is from.`,
};

export const ivr: Words<IvrStatement> = {
  ivr_flows: ({ flows, ms, leftTo }) => {
    const each = flows.map(
      ({ flow, nodes }) =>
        `${party(flow) || 'a flow'}${nodes === 0 ? '' : ` (${nodes} ${nodes === 1 ? 'node' : 'nodes'})`}`,
    );
    return say`IVR: ${list(each)}; IVR time ${duration(ms)}, then ${LEFT_TO[leftTo]}.`;
  },
  keys_not_recorded: () => say`The record does not say which keys were pressed.`,
  ivr_absent: () => say`No IVR: the record has no IVR flow on this call.`,
  ivr_failed: () =>
    say`The IVR failed: the disposition is ${coded(terms.dispositions.IVRException, 'IVRException')}.`,
  ivr_did_not_fail: ({ disposition }) =>
    say`No IVR error is recorded; the disposition is “${shown(disposition) || 'none'}”.`,
  navigator_unknown: ({ abandonedIn }) =>
    abandonedIn
      ? say`The caller gave up in the voice navigator. The record does not tell what it understood.`
      : say`The record does not tell whether a voice navigator was reached or what it understood.`,
  voicemail: ({ waitedMs }) =>
    say`The call went to voicemail${waitedMs === null ? '' : ` after a wait of ${duration(waitedMs)}`}. The record does not tell whether a message was left, or what it says.`,
  no_voicemail: ({ disposition }) =>
    say`Not sent to voicemail by the record; the disposition is “${shown(disposition) || 'none'}”.`,
};

const LEFT_TO = {
  queue: 'on to a queue',
  agent: 'on to an agent',
  abandoned: 'the caller gave up',
  end: 'the call ended',
} as const;
