import type { CallFacts } from '../../call/facts.js';
import type { Ms } from '../../call/span.js';
import { lineTimeOf } from '../../call/talk.js';
import type { Asked } from '../asked.js';
import type { Topic } from '../topics.js';

/** What a share of the total time is told of. */
export type Shared = 'hold' | 'talk' | 'wait' | 'queue' | 'ivr';

export type ShareStatement = {
  readonly kind: 'share_of_total';
  readonly what: Shared;
  readonly ms: number;
  readonly totalMs: number;
  /** Whole percent. */
  readonly percent: number;
};

/** The share of the total time, for the whole call only; nothing where it is not asked for or not known. */
export function shareOf(call: CallFacts, asked: Asked): ShareStatement[] {
  const { wants, agents, queues, ordinal, extreme, topic } = asked;
  const isWhole = agents.length + queues.length === 0 && ordinal === null && extreme === null;
  const [what, ms] = (isWhole && wants === 'share' ? measured(call, topic) : null) ?? [];
  const { totalMs } = call;
  if (what === undefined || ms === undefined || ms === null || ms === 0) return [];
  if (totalMs === null || totalMs <= 0) return [];
  return [{ kind: 'share_of_total', what, ms, totalMs, percent: Math.round((ms / totalMs) * 100) }];
}

function measured(call: CallFacts, topic: Topic): readonly [Shared, Ms] | null {
  switch (topic) {
    case 'hold_total':
    case 'hold_count':
      return ['hold', call.hold.totalMs];
    case 'talk':
      return ['talk', lineTimeOf(call.activities, 'talkMs')?.ms ?? null];
    case 'wait':
      return ['wait', call.waiting.waitMs];
    case 'queue_time':
      return ['queue', call.waiting.queueMs];
    case 'ivr_time':
      return ['ivr', call.waiting.ivrMs];
    default:
      return null;
  }
}
