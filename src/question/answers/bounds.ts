import type { CallFacts } from '../../call/facts.js';
import { shownSeconds, spanMs } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import type { Asked, Bound } from '../asked.js';
import { figureOf, type Figure } from './figure.js';
import { spansOf } from './hold.js';
import { nthOrAll } from './nth.js';
import { ringsOf } from './ringing.js';

/** What there may be several of, each with a length of its own. */
type Countable = 'hold' | 'mute' | 'ring';

/** What a bound may be asked of. */
export type Bounded = Figure['what'] | Countable;

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
      readonly what: Countable;
      readonly count: number;
      readonly of: number;
      readonly bound: Bound;
    };

/** Whether what is asked about keeps to a bound, by whole seconds as they are shown; nothing where none is asked about. */
export function boundsOf(call: CallFacts, asked: Asked): BoundStatement[] {
  const { bound, window, agents, queues } = asked;
  if (bound === null || window !== null) return [];
  const { what: counted, lengths } = eachOf(call, asked) ?? { what: null, lengths: [] };
  const isEach = counted !== null && (bound.each || counted === 'ring');
  const figure = isEach ? null : figureOf(call, asked);
  const by = agents[0] ?? (figure?.what === 'queue' ? queues[0] : undefined) ?? null;
  const one = isEach && lengths.length === 1 ? { what: counted, ms: lengths[0] ?? null } : figure;
  const whole: BoundStatement[] =
    one === null || one.ms === null
      ? []
      : [
          {
            kind: 'bound',
            what: one.what,
            by,
            ms: one.ms,
            inAll: lengths.length > 1,
            bound,
            met: keeps(one.ms, bound),
          },
        ];
  return counted === null ? whole : [...whole, ...countOf(counted, lengths, bound)];
}

/** The lengths of what there may be several of; null where a topic has none such. */
function eachOf(call: CallFacts, asked: Asked) {
  const by = asked.agents[0] ?? null;
  switch (asked.topic) {
    case 'hold_longest':
    case 'hold_count':
    case 'hold_total':
    case 'hold_when':
      return {
        what: 'hold',
        lengths: nthOrAll(spansOf(call, 'hold', by), asked.ordinal).map(spanMs),
      } as const;
    case 'mute':
      return {
        what: 'mute',
        lengths: nthOrAll(spansOf(call, 'mute', by), asked.ordinal).map(spanMs),
      } as const;
    case 'ring_time':
    case 'agents_tried': {
      const rings = nthOrAll(ringsOf(call, asked), asked.ordinal);
      return { what: 'ring', lengths: rings.map(({ span }) => spanMs(span)) } as const;
    }
    default:
      return null;
  }
}

/** How many of several keep to it; nothing of one, or where a length is not known. */
function countOf(what: Countable, lengths: readonly (number | null)[], bound: Bound): BoundStatement[] {
  const known = lengths.filter((ms) => ms !== null);
  if (lengths.length < 2 || known.length < lengths.length) return [];
  const count = known.filter((ms) => keeps(ms, bound)).length;
  return [{ kind: 'bound_count', what, count, of: known.length, bound }];
}

function keeps(ms: number, { side, seconds }: Bound): boolean {
  const shown = shownSeconds(ms);
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
