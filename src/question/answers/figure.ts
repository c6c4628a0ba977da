import type { CallFacts } from '../../call/facts.js';
import { spanMs, sumMs, type Ms } from '../../call/span.js';
import { lineTimeOf } from '../../call/talk.js';
import type { Asked } from '../asked.js';
import { spansOf } from './hold.js';
import { nthOrAll } from './nth.js';

/** A length of time that a topic asks for; null where the record cannot tell. */
export interface Figure {
  readonly what: 'total' | 'wait' | 'queue' | 'ivr' | 'talk' | 'connected' | 'hold' | 'mute' | 'transfer';
  readonly ms: Ms;
}

/** The one length that a question asks for, of whom or which it names; null where its topic has none. */
export function figureOf(call: CallFacts, asked: Asked): Figure | null {
  const { waiting, transfers } = call;
  switch (asked.topic) {
    case 'total':
    case 'duration_meaning':
      return { what: 'total', ms: call.totalMs };
    case 'wait':
    case 'speed_of_answer':
      return { what: 'wait', ms: waiting.waitMs };
    case 'queue_time':
      return { what: 'queue', ms: queueMs(call, asked) };
    case 'ivr_time':
      return { what: 'ivr', ms: waiting.ivrMs };
    case 'talk':
    case 'talked_most':
      return { what: 'talk', ms: onLine(call, asked, 'talkMs') };
    case 'connected':
      return { what: 'connected', ms: onLine(call, asked, 'connectedMs') };
    case 'hold_longest':
    case 'hold_count':
    case 'hold_total':
    case 'hold_when':
      return { what: 'hold', ms: sumOf(call, 'hold', asked) };
    case 'mute':
      return { what: 'mute', ms: sumOf(call, 'mute', asked) };
    case 'transfer_wait':
      return { what: 'transfer', ms: transfers.length === 1 ? (transfers[0]?.customerWaitMs ?? null) : null };
    default:
      return null;
  }
}

function onLine(
  { activities }: CallFacts,
  { agents: [agent] }: Asked,
  measure: 'talkMs' | 'connectedMs',
): Ms {
  return agent === undefined
    ? (lineTimeOf(activities, measure)?.ms ?? null)
    : (activities.find((one) => one.agent.key === agent.key)?.[measure] ?? null);
}

function sumOf(call: CallFacts, what: 'hold' | 'mute', { agents: [agent], ordinal }: Asked): Ms {
  return sumMs(nthOrAll(spansOf(call, what, agent ?? null), ordinal).map(spanMs));
}

function queueMs({ waiting, visits }: CallFacts, { queues, ordinal }: Asked): Ms {
  const keys = new Set(queues.map(({ key }) => key));
  if (keys.size === 0 && ordinal === null) return waiting.queueMs;
  const own = visits.filter(({ queue }) => keys.size === 0 || keys.has(queue.key));
  const chosen = nthOrAll(own, ordinal);
  return chosen.length === 0 ? null : sumMs(chosen.map(({ ms }) => ms));
}
