import type { CallFacts } from '../../call/facts.js';
import { shown } from '../display.js';
import { lasting, party } from './phrases.js';
import { terms } from './terms.js';

export function reached({ agents, customerRingMs }: CallFacts): string {
  const who = agents.firstAnswered ?? agents.last;
  const rang = customerRingMs === null ? '' : ` after ringing ${lasting(customerRingMs)}`;
  return `The customer answered${who === null ? '' : ` ${party(who)}’s call`}${rang}`;
}

export function failure({ earlyMedia, record, disposition }: CallFacts): string {
  if (earlyMedia !== null)
    return `probably ${terms.earlyMedia[earlyMedia]} (${shown(record.earlyMediaState)})`;
  if (disposition.name === 'Reject') return 'the customer rejected the call';
  if (disposition.name === 'Busy') return 'the customer was busy';
  return record.releaseReason === ''
    ? 'the record gives no reason'
    : `release reason ${shown(record.releaseReason)}`;
}

export function attempt({ customerRingMs, totalMs, agents }: CallFacts): string {
  const who = agents.last === null ? 'the attempt' : `${party(agents.last)}’s attempt`;
  const rang =
    customerRingMs === null ? 'no ringing is recorded' : `the phone rang ${lasting(customerRingMs)}`;
  return `${rang}; ${who} lasted ${lasting(totalMs)}`;
}
