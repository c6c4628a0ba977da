import type { EndingStatement } from '../../../question/answers/ending.js';
import type { OutcomeStatement } from '../../../question/answers/outcome.js';
import type { Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { coded, duration, lasting, party, talked, times } from '../phrases.js';
import { SIP } from '../sip.js';
import { terms } from '../terms.js';
import { verdict } from '../verdict.js';

const SIDES = { customer: 'The customer', agent: 'The agent' } as const;

export const ending: Words<EndingStatement> = {
  hung_up: ({ hangUp: { by, releasedFirst }, agent }) => {
    const who = by === 'agent' && agent !== null ? `The agent (${party(agent)})` : SIDES[by ?? 'customer'];
    if (releasedFirst === null) return say`${who} hung up.`;
    return say`${who} hung up by ReleaseInitiator, but the ${releasedFirst.party}’s line was released first, ${duration(releasedFirst.byMs)} earlier.`;
  },
  hang_up_unknown: ({ reported }) =>
    say`The record does not say who hung up${reported === '' ? '' : ` (ReleaseInitiator is “${shown(reported)}”)`}.`,
  still_running: () => say`The call has no release time: by the record it is still going on.`,
  drop_not_told: ({ by }) =>
    by === null
      ? say`The record does not tell whether the line dropped or somebody hung up.`
      : say`The record does not tell a dropped line from a hang-up: both are logged the same way.`,
  release_reason: ({ reason, sip }) =>
    say`Release reason: ${shown(reason)}${sip === null ? '' : meaning(sip)}.`,
  sip_meaning: ({ sip }) => say`SIP ${sip}: ${SIP.get(sip) ?? 'a code whose meaning is not listed here'}.`,
  no_release_reason: () => say`The record does not have a release reason.`,
  ended_normally: ({ disposition, reported, answered }) => {
    if (disposition === 'Success')
      return say`A normal end: the disposition is ${coded(terms.dispositions.Success, reported)}.`;
    const outcome =
      disposition === null
        ? `“${shown(reported) || 'none'}”`
        : coded(terms.dispositions[disposition], reported);
    return say`Not an ordinary end by its disposition: ${outcome}${answered ? '; the call was answered' : '; nobody answered'}.`;
  },
  hold_at_end: ({ held, agent, endedBy, sinceMs, holdMs }) =>
    held
      ? say`The customer was on hold when the call ended${holdMs === null ? '' : `, for ${duration(holdMs)} by then, and was not taken off hold`}.`
      : say`Not on hold when the call ended: the last hold ended ${lasting(sinceMs)} before that (${endedBy === 'retrieved' ? 'off hold, Retrieved' : `${party(agent) || 'the customer'} left the line${endedBy === 'transfer' ? ' by the transfer' : ''}, without Retrieved`}).`,
  hold_so_far: ({ since }) =>
    since === null
      ? say`By the record the call is still going on, and the customer is not on hold.`
      : say`By the record the call is still going on, and the customer has been on hold since ${{ moment: since }}.`,
  not_held_at_all: () => say`Not on hold: the customer was never put on hold on this call.`,
  agent_left: ({ agent, at }) => say`${party(agent)} left the call at ${{ moment: at }}.`,
  customer_left: ({ at }) => say`The customer left the call at ${{ moment: at }}.`,
  never_on_line: ({ agent }) => say`${party(agent)} was not on the line at any time.`,
  ended_at: ({ at, totalMs }) =>
    say`The call ended at ${{ moment: at }}${totalMs === null ? '' : `, ${duration(totalMs)} after the start`}.`,
};

function meaning(sip: number): string {
  const known = SIP.get(sip);
  return known === undefined ? '' : `: ${known} (SIP ${sip})`;
}

export const outcome: Words<OutcomeStatement> = {
  verdict: ({ facts }) => say`${verdict(facts)}`,
  key_figures: ({ totalMs, waitMs, talk, holdMs, holds }) => {
    const parts = [
      `total ${duration(totalMs)}`,
      ...(waitMs === null ? [] : [`wait ${duration(waitMs)}`]),
      ...(talk?.ms == null ? [] : [talked(talk)]),
      ...(holds === 0
        ? []
        : [`hold ${holdMs === null ? times(holds) : `${duration(holdMs)} (${times(holds)})`}`]),
    ];
    return say`In figures: ${parts.join(', ')}.`;
  },
  disposition: ({ name, reported }) => {
    if (reported === '') return say`The record does not have a disposition.`;
    return name === null
      ? say`Disposition: “${shown(reported)}”, a value without a published meaning.`
      : say`Disposition: ${coded(terms.dispositions[name], shown(reported))}.`;
  },
  call_answered: ({ facts, at }) => {
    const { agents, placedByUs } = facts;
    const who = placedByUs
      ? 'the customer'
      : agents.firstAnswered === null
        ? 'an agent'
        : party(agents.firstAnswered);
    return at === null ? say`Answered by ${who}.` : say`Answered by ${who} at ${{ moment: at }}.`;
  },
  call_unanswered: ({ placedByUs, running }) => {
    if (running) return say`Not answered so far; the call is still going on by the record.`;
    return placedByUs
      ? say`Not answered: the customer did not pick up.`
      : say`Not answered: no agent picked up.`;
  },
  was_answered: () => say`It was not missed: the call was answered.`,
  established_time: ({ set, inbound, answered }) => {
    if (!set) return say`EstablishedTime is not set on this call.`;
    if (!inbound)
      return say`EstablishedTime is set; on calls that we place it goes with the customer’s answer.`;
    return answered
      ? say`EstablishedTime alone proves nothing on an inbound call, as it can be the arrival at the call centre; the agent’s own Established event does.`
      : say`Not answered by an agent: EstablishedTime alone proves nothing on an inbound call, as it can be the arrival at the call centre.`;
  },
  ivr_fallback: ({ applies, queued, rang }) => {
    if (!applies)
      return say`This call’s disposition is not AbandonedInIVR, so CCC’s fallback does not matter here.`;
    const route =
      queued || rang
        ? `; this call did reach ${rang ? 'an agent' : 'a queue'}`
        : '; no event of this call lies beyond the IVR';
    return say`Not by itself: AbandonedInIVR is also CCC’s fallback (default) when the flow has no hang-up-reason node and no transfer-to-agent step${route}.`;
  },
  direction: ({ callKind, reported, placedByUs }) => {
    const kind =
      callKind === 'unknown'
        ? `The record’s contact type “${shown(reported) || 'none'}” has no published meaning`
        : coded(terms.kinds[callKind], shown(reported));
    if (callKind === 'unknown') return say`${kind}.`;
    return say`${kind}: ${placedByUs ? 'our side called the customer' : callKind === 'inbound' ? 'the customer called us' : 'neither inbound nor outbound'}.`;
  },
  no_judgement: () => say`Whether that was good service is yours to judge; the facts:`,
};
