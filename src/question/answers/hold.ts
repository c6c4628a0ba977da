import type { CallFacts } from '../../call/facts.js';
import { tally, spanMs, type Ms, type Span } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import type { Asked, Extreme } from '../asked.js';
import { events, told, unknown, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { lacking } from './lacking.js';
import { nth } from './nth.js';
import { placeOfExtreme } from './extreme.js';

type What = 'hold' | 'mute';
type Lead = 'total' | 'count' | 'longest' | 'when';

export type HoldStatement =
  | {
      readonly kind: 'held';
      readonly what: What;
      /** Which of the figures was asked for: it comes first. */
      readonly lead: Exclude<Lead, 'when'>;
      /** Null: everybody together. */
      readonly by: Party | null;
      readonly count: number;
      readonly totalMs: Ms;
      readonly longestMs: Ms;
      /** Which ones have no end in the record, counted from 1; the sum is then unknown. */
      readonly open: readonly number[];
      /** The sum of the others. */
      readonly endedMs: number;
    }
  | { readonly kind: 'never_held'; readonly what: What; readonly by: Party | null }
  | {
      /** One hold: the `ordinal`-th of `count`, `sinceMs` after the start of the call. */
      readonly kind: 'one_hold';
      /** Null unless it was chosen as the longest or the shortest. */
      readonly extreme: Extreme | null;
      readonly what: What;
      readonly ordinal: number;
      readonly count: number;
      readonly by: Party;
      readonly at: number;
      readonly ms: Ms;
    }
  | {
      /** Who of several has most of it in all, or least. */
      readonly kind: 'held_most';
      readonly what: What;
      readonly extreme: Extreme;
      readonly by: Party;
      readonly totalMs: number;
      readonly count: number;
      /** Of how many. */
      readonly of: number;
    }
  | { readonly kind: 'no_such_hold'; readonly what: What; readonly count: number };

/** More holds than this are not listed one by one. */
const MOST_LISTED = 5;

/** Hold or mute: how long, how often, the longest, each one; of one agent where one is named (call-facts, "hold"). */
function tellHold(what: What, lead: Lead) {
  return (call: CallFacts, asked: Asked): Told<HoldStatement> => {
    const by = asked.agents[0] ?? null;
    const spans = spansOf(call, what, by);
    if (spans.length === 0) {
      // Somebody else's holds show that this one has none.
      const others = spansOf(call, what, null).slice(0, 2);
      return told(
        [{ kind: 'never_held', what, by }],
        [
          ...lacking(call, what === 'hold' ? 'Held' : 'Muted'),
          ...others.flatMap(({ start, end }) => events(start, end)),
        ],
      );
    }
    const most = by === null ? tellHeldMost(call, what, asked) : null;
    if (most !== null) return most;
    const { extreme } = asked;
    const place = placeOfExtreme(spans.map(spanMs), extreme);
    const each = spans.map((span, i) =>
      oneHold(what, span, { place: i, count: spans.length, extreme: i === place ? extreme : null }),
    );
    if (asked.ordinal !== null) return tellOne(each, spans, asked.ordinal, what);
    // The longest stands in the sum, but not when it was.
    if (place !== null && (extreme === 'shortest' || lead === 'when'))
      return tellOne(each, spans, place + 1, what);
    const evidence = spans.slice(0, 2).flatMap(({ start, end }) => events(start, end));
    const sum = { kind: 'held', what, by, ...sumOf(spans) } as const;
    const { count } = sum;
    const listed = each.slice(0, MOST_LISTED);
    const [first, ...others] = listed;
    if (lead !== 'when') return told([{ ...sum, lead }, ...(count > 1 ? listed : [])], evidence);
    return first === undefined
      ? told([{ ...sum, lead: 'total' }], evidence)
      : told<HoldStatement>(
          [first, ...others, ...(count > 1 ? [{ ...sum, lead: 'total' } as const] : [])],
          evidence,
        );
  };
}

/** Who held or muted most in all, or least; null where that is not asked, or lengths are missing. */
function tellHeldMost(call: CallFacts, what: What, { wants, extreme }: Asked): Told<HoldStatement> | null {
  if (wants !== 'who' || extreme === null) return null;
  const each = call.activities.flatMap(({ agent, ...activity }) => {
    const { count, totalMs, spans } = activity[what];
    return count > 0 && totalMs !== null ? [{ by: agent, count, totalMs, spans }] : [];
  });
  const lengths = each.map(({ totalMs }) => totalMs);
  const one = each[placeOfExtreme(lengths, extreme) ?? 0];
  if (one === undefined) return null;
  const { spans, ...most } = one;
  const sums = each.map(({ by }) => ({
    kind: 'held' as const,
    what,
    lead: 'total' as const,
    by,
    ...sumOf(spansOf(call, what, by)),
  }));
  // Whoever has the longest one need not have most.
  const all = spansOf(call, what, null);
  const longest = all.flatMap((span, place): HoldStatement[] =>
    place === placeOfExtreme(all.map(spanMs), 'longest')
      ? [oneHold(what, span, { place, count: all.length, extreme: 'longest' })]
      : [],
  );
  return told<HoldStatement>(
    [
      { kind: 'held_most', what, extreme, ...most, of: each.length },
      ...(each.length > 1 ? sums : []),
      ...longest,
    ],
    spans.slice(0, 2).flatMap(({ start, end }) => events(start, end)),
  );
}

function sumOf(spans: readonly Span[]) {
  const { count, totalMs, longestMs } = tally(spans);
  const lengths = spans.map(spanMs);
  const open = lengths.flatMap((ms, i) => (ms === null ? [i + 1] : []));
  const endedMs = lengths.reduce<number>((sum, ms) => sum + (ms ?? 0), 0);
  return { count, totalMs, longestMs, open, endedMs };
}

function tellOne(
  each: readonly HoldStatement[],
  spans: readonly Span[],
  ordinal: number,
  what: What,
): Told<HoldStatement> {
  const [one, span] = [nth(each, ordinal), nth(spans, ordinal)];
  return one === undefined || span === undefined
    ? unknown([{ kind: 'no_such_hold', what, count: spans.length }])
    : told([one], events(span.start, span.end));
}

function oneHold(
  what: What,
  span: Span,
  { place, count, extreme }: { place: number; count: number; extreme: Extreme | null },
): HoldStatement {
  const { party, at } = span.start;
  return { kind: 'one_hold', extreme, what, ordinal: place + 1, count, by: party, at, ms: spanMs(span) };
}

/** The holds or mutes of one agent, or of everybody (`by` null), in time order. */
export function spansOf(call: CallFacts, what: What, by: Party | null): readonly Span[] {
  if (by === null && what === 'hold') return call.hold.spans;
  return call.activities
    .filter(({ agent }) => by === null || agent.key === by.key)
    .flatMap((activity) => activity[what].spans)
    .toSorted((a, b) => a.from - b.from);
}

/** The topics of this family. */
export const HOLD = {
  hold_total: tellHold('hold', 'total'),
  hold_count: tellHold('hold', 'count'),
  hold_longest: tellHold('hold', 'longest'),
  hold_when: tellHold('hold', 'when'),
  mute: tellHold('mute', 'total'),
} satisfies Answers<HoldStatement>;
