import type { CallFacts } from '../../call/facts.js';
import { spanMs, sumMs, type Ms, type Span } from '../../call/span.js';
import { lineTimeOf } from '../../call/talk.js';
import type { Party } from '../../call/timeline.js';
import type { Asked, Bound } from '../asked.js';
import { spansOf } from './hold.js';
import { ringsOf } from './ringing.js';

/** What a bound may be asked of. */
export type Bounded =
  'total' | 'wait' | 'queue' | 'ivr' | 'talk' | 'connected' | 'hold' | 'mute' | 'ring' | 'transfer';

export type BoundStatement =
  | {
      readonly kind: 'bound';
      readonly what: Bounded;
      /** Null: nobody in particular. */
      readonly by: Party | null;
      readonly ms: number;
      /** Several are added up. */
      readonly inAll: boolean;
      readonly bound: Bound;
      readonly met: boolean;
    }
  /** How many of several keep to it. */
  | {
      readonly kind: 'bound_count';
      readonly what: 'hold' | 'mute' | 'ring';
      readonly count: number;
      readonly of: number;
      readonly bound: Bound;
    };

/** Whether what is asked about keeps to a bound, by whole seconds as they are shown; nothing where none is asked about. */
export function boundsOf(call: CallFacts, asked: Asked): BoundStatement[] {
  const { bound, window } = asked;
  if (bound === null || window !== null) return [];
  switch (asked.topic) {
    case 'hold_longest':
    case 'hold_count':
    case 'hold_total':
    case 'hold_when':
      return [...(bound.each ? [] : whole(call, asked, bound)), ...several(call, 'hold', asked, bound)];
    case 'mute':
      return [...(bound.each ? [] : whole(call, asked, bound)), ...several(call, 'mute', asked, bound)];
    case 'ring_time':
    case 'agents_tried':
      return each(
        'ring',
        ringsOf(call, asked).map(({ span }) => span),
        asked,
        bound,
      );
    default:
      return whole(call, asked, bound);
  }
}

function whole(call: CallFacts, asked: Asked, bound: Bound): BoundStatement[] {
  const [what, ms] = measured(call, asked) ?? [];
  if (what === undefined || ms === undefined || ms === null) return [];
  const by = asked.agents[0] ?? (what === 'queue' ? asked.queues[0] : undefined) ?? null;
  const inAll =
    (what === 'hold' || what === 'mute') && chosenSpans(spansOf(call, what, by), asked).length > 1;
  return [{ kind: 'bound', what, by, ms, inAll, bound, met: keeps(ms, bound) }];
}

function several(call: CallFacts, what: 'hold' | 'mute', asked: Asked, bound: Bound): BoundStatement[] {
  const spans = spansOf(call, what, asked.agents[0] ?? null);
  const isCounted = bound.each || (asked.ordinal === null && spans.length > 1);
  return isCounted ? each(what, spans, asked, bound) : [];
}

/** Of one its own length, of several how many; nothing where a length is not known. */
function each(
  what: 'hold' | 'mute' | 'ring',
  all: readonly Span[],
  { ordinal, agents: [agent] }: Asked,
  bound: Bound,
): BoundStatement[] {
  const chosen = ordinal === null ? all : all.slice(ordinal < 0 ? ordinal : ordinal - 1).slice(0, 1);
  const lengths = chosen.map(spanMs).filter((ms) => ms !== null);
  const [only] = lengths;
  if (only === undefined || lengths.length < chosen.length) return [];
  if (lengths.length === 1)
    return [
      { kind: 'bound', what, by: agent ?? null, ms: only, inAll: false, bound, met: keeps(only, bound) },
    ];
  const count = lengths.filter((ms) => keeps(ms, bound)).length;
  return [{ kind: 'bound_count', what, count, of: lengths.length, bound }];
}

function measured(call: CallFacts, asked: Asked): readonly [Bounded, Ms] | null {
  const [agent] = asked.agents;
  const own = agent === undefined ? undefined : call.activities.find((one) => one.agent.key === agent.key);
  switch (asked.topic) {
    case 'total':
    case 'duration_meaning':
      return ['total', call.totalMs];
    case 'wait':
    case 'speed_of_answer':
      return ['wait', call.waiting.waitMs];
    case 'queue_time':
      return ['queue', queueMs(call, asked)];
    case 'ivr_time':
      return ['ivr', call.waiting.ivrMs];
    case 'talk':
    case 'talked_most':
      return ['talk', own === undefined ? (lineTimeOf(call.activities, 'talkMs')?.ms ?? null) : own.talkMs];
    case 'connected':
      return [
        'connected',
        own === undefined ? (lineTimeOf(call.activities, 'connectedMs')?.ms ?? null) : own.connectedMs,
      ];
    case 'hold_longest':
    case 'hold_count':
    case 'hold_total':
    case 'hold_when':
      return ['hold', sumMs(chosenSpans(spansOf(call, 'hold', agent ?? null), asked).map(spanMs))];
    case 'mute':
      return ['mute', sumMs(chosenSpans(spansOf(call, 'mute', agent ?? null), asked).map(spanMs))];
    case 'transfer_wait':
      return ['transfer', call.transfers.length === 1 ? (call.transfers[0]?.customerWaitMs ?? null) : null];
    default:
      return null;
  }
}

function chosenSpans(spans: readonly Span[], { ordinal }: Asked): readonly Span[] {
  return ordinal === null ? spans : spans.slice(ordinal < 0 ? ordinal : ordinal - 1).slice(0, 1);
}

function queueMs({ waiting, visits }: CallFacts, { queues, ordinal }: Asked): Ms {
  if (ordinal !== null) return visits.at(ordinal < 0 ? ordinal : ordinal - 1)?.ms ?? null;
  const keys = new Set(queues.map(({ key }) => key));
  return keys.size === 0
    ? waiting.queueMs
    : sumMs(visits.filter(({ queue }) => keys.has(queue.key)).map(({ ms }) => ms));
}

function keeps(ms: number, { side, seconds }: Bound): boolean {
  const shown = Math.floor(ms / 1000 + 0.5);
  switch (side) {
    case 'over':
      return shown > seconds;
    case 'least':
      return shown >= seconds;
    case 'under':
      return shown < seconds;
    case 'most':
      return shown <= seconds;
  }
}
