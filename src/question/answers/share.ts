import type { CallFacts } from '../../call/facts.js';
import type { Asked } from '../asked.js';
import { figureOf, type Figure } from './figure.js';

/** What a share of the total time is told of. */
export type Shared = Extract<Figure['what'], 'hold' | 'talk' | 'wait' | 'queue' | 'ivr'>;

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
  const { wants, agents, queues, ordinal, extreme } = asked;
  const isWhole = agents.length + queues.length === 0 && ordinal === null && extreme === null;
  const { what, ms } = (isWhole && wants === 'share' ? figureOf(call, asked) : null) ?? {};
  const { totalMs } = call;
  if (what === undefined || !isShared(what) || ms == null || ms === 0) return [];
  if (totalMs === null || totalMs <= 0) return [];
  return [{ kind: 'share_of_total', what, ms, totalMs, percent: Math.round((ms / totalMs) * 100) }];
}

function isShared(what: Figure['what']): what is Shared {
  return SHARED.has(what);
}

const SHARED = new Set<Figure['what']>(['hold', 'talk', 'wait', 'queue', 'ivr'] satisfies Shared[]);
