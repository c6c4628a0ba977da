import { spanMs, sumMs, type Ms } from '../call/span.js';
import type { Party } from '../call/timeline.js';
import type { Role, SpanKind } from './span-kinds.js';

/** A stretch as the facts have it: epoch ms, `to` null where the record has no end mark. */
export interface Stretch {
  readonly kind: SpanKind;
  readonly from: number;
  readonly to: number | null;
}

/** What call-facts says of one kind in one row: the value, and the stretches that it is measured over. */
export interface Total {
  readonly kind: SpanKind;
  /** Talk is less than its stretches where there was hold. */
  readonly ms: Ms;
  readonly parts: readonly { readonly from: number; readonly ms: Ms }[];
}

/** A row before its stretches are fitted to the axis. */
export interface RowDraft {
  readonly key: string;
  readonly role: Role;
  /** Null for the IVR, whose flows share a row, and for the customer. */
  readonly party: Party | null;
  readonly stretches: readonly Stretch[];
  readonly totals: readonly Total[];
}

/** One kind of a row. Without `ms` the value is the sum of the stretches, unknown as soon as one is. */
export interface Measure {
  readonly kind: SpanKind;
  readonly spans: readonly Pick<Stretch, 'from' | 'to'>[];
  readonly ms?: Ms;
}

/** A row of the kinds that there are: those with a stretch, and those known or unknown by a value of their own. */
export function draft(key: string, role: Role, party: Party | null, measures: readonly Measure[]): RowDraft {
  const there = measures.filter(({ spans, ms }) => spans.length > 0 || ms === null);
  return {
    key,
    role,
    party,
    stretches: there.flatMap(({ kind, spans }) => spans.map(({ from, to }) => ({ kind, from, to }))),
    totals: there.map(({ kind, spans, ms }) => {
      const parts = spans.map((span) => ({ from: span.from, ms: spanMs(span) }));
      return { kind, ms: ms === undefined ? sumMs(parts.map((part) => part.ms)) : ms, parts };
    }),
  };
}
