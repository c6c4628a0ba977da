import type { CallFacts } from '../../call/facts.js';
import { shown } from '../display.js';
import { inline, lasting, party } from './phrases.js';
import { terms } from './terms.js';

export function reached({ agents, customerRingMs }: CallFacts): string {
  const who = agents.firstAnswered ?? agents.last;
  const rang = customerRingMs === null ? '' : `振铃${lasting(customerRingMs)}后，`;
  return `${rang}客户接听${who === null ? '' : `了${inline(party(who))}的电话`}`;
}

export function failure({ earlyMedia, record, disposition }: CallFacts): string {
  if (earlyMedia !== null) return `可能是${terms.earlyMedia[earlyMedia]}（${shown(record.earlyMediaState)}）`;
  if (disposition.name === 'Reject') return '客户拒接';
  if (disposition.name === 'Busy') return '客户忙';
  return record.releaseReason === '' ? '话单没有记录原因' : `挂断原因 ${shown(record.releaseReason)}`;
}

export function attempt({ customerRingMs, totalMs, agents }: CallFacts): string {
  const who = agents.last === null ? '' : inline(party(agents.last));
  const rang = customerRingMs === null ? '没有振铃记录' : `客户侧振铃${lasting(customerRingMs)}`;
  return `${rang}；${who}本次呼叫共${lasting(totalMs)}`;
}
