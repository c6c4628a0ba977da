import type { Contradiction } from '../../call/contradictions.js';
import type { Trap } from '../../call/traps.js';
import { shown } from '../display.js';
import { agentName, duration, firstFew, list, party } from './phrases.js';
import { terms } from './terms.js';

/** One line for each place where the record disagrees with itself. */
export function contradiction(found: Contradiction): string {
  switch (found.kind) {
    case 'success_but_unanswered':
      return 'The disposition says Completed (Success), yet no answer is recorded.';
    case 'agent_without_events':
      return `${agentName(found.agentName, found.agentId)} is listed as an agent of this call, but has no event in it.`;
    case 'events_outside_call': {
      const names = list(firstFew(found.events.map((event) => shown(event))));
      return `${found.outside} of ${found.total} events lie more than 60 s outside the call’s start and release times (${names}).`;
    }
    case 'ends_before_start':
      return endsBeforeStart(found);
    case 'hold_exceeds_connection':
      return `${party(found.party)} has more hold time than connected time, so talk time is unknown.`;
    case 'release_order': {
      const other = found.initiator === 'agent' ? 'customer' : 'agent';
      return `ReleaseInitiator says ${found.initiator}, but the ${other}’s line was released ${duration(found.byMs)} earlier.`;
    }
    case 'recording_of_unanswered':
      return 'A recording is ready, although nobody answered by the record.';
  }
}

function endsBeforeStart(found: Extract<Contradiction, { kind: 'ends_before_start' }>): string {
  switch (found.what) {
    case 'call':
      return 'The call’s release time lies before its start time, so its total is unknown.';
    case 'ivr':
      return 'The IVR ends before it starts, so IVR time is unknown.';
    case 'dial':
      return 'The customer’s phone rings before dialling starts, so dial time is unknown.';
    case 'customer_ring':
      return 'The call ends before the customer’s phone rang, so how long it rang is unknown.';
    case 'queue':
      return `The call ends before it was queued in ${party(found.party)}, so that queue time is unknown.`;
    case 'ring':
      return `The call ends before ${party(found.party)} rang, so that ring time is unknown.`;
    case 'connection':
      return `The call ends before ${party(found.party)} was connected, so that talk time is unknown.`;
  }
}

/** One line for each value that is easily misread. */
export function trap(found: Trap): string {
  switch (found.kind) {
    case 'ivr_fallback':
      return 'AbandonedInIVR is also CCC’s fallback when the flow has no hang-up-reason node and no transfer-to-agent step.';
    case 'old_name':
      return `${shown(found.reported)} is the older name of ${found.current} (${terms.dispositions[found.current]}).`;
    case 'early_media_guess':
      return 'EarlyMediaState is CCC’s guess from what was heard on the line.';
    case 'personal_queue':
      return `${shown(found.queueName) || shown(found.queueId)} is an agent’s personal queue, not a skill group.`;
    case 'established_is_arrival':
      return 'EstablishedTime is set, but on inbound calls it can be the arrival at the call centre; no agent answered.';
  }
}
