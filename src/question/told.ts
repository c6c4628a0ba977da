import type { Contradiction } from '../call/contradictions.js';
import type { TimelineEntry } from '../call/timeline.js';
import type { Trap } from '../call/traps.js';

/** What an answer rests on: an event, a field of the record as reported, or events that are not there. */
export type Evidence =
  | { readonly kind: 'event'; readonly entry: TimelineEntry }
  | { readonly kind: 'field'; readonly field: string; readonly value: string }
  /** A time of the record, epoch ms; null where it is not set. */
  | { readonly kind: 'time'; readonly field: string; readonly at: number | null }
  | { readonly kind: 'absent'; readonly events: readonly string[] };

/** A place where the record contradicts itself or is easily misread. */
export type Note =
  | { readonly kind: 'contradiction'; readonly contradiction: Contradiction }
  | { readonly kind: 'trap'; readonly trap: Trap };

/**
 * An answer as facts: no words yet. The first statement is the answer, the others stand beside it. `unknown` is true
 * where the record cannot tell what was asked, and the first statement says so.
 */
export interface Told<S> {
  readonly unknown: boolean;
  readonly statements: readonly [S, ...S[]];
  readonly evidence: readonly Evidence[];
  readonly notes: readonly Note[];
}

/** An answer from what it says and what that rests on. */
export function told<S>(
  statements: readonly [S, ...S[]],
  evidence: readonly Evidence[] = [],
  notes: readonly Note[] = [],
): Told<S> {
  return { unknown: false, statements, evidence, notes };
}

/** "The record cannot tell", with the nearest thing it can. */
export function unknown<S>(
  statements: readonly [S, ...S[]],
  evidence: readonly Evidence[] = [],
  notes: readonly Note[] = [],
): Told<S> {
  return { unknown: true, statements, evidence, notes };
}

/** Evidence by events; blanks are left out. */
export function events(...entries: readonly (TimelineEntry | null | undefined)[]): Evidence[] {
  return entries.flatMap((entry) => (entry == null ? [] : [{ kind: 'event' as const, entry }]));
}

export function field(name: string, value: string): Evidence {
  return { kind: 'field', field: name, value };
}

export function timeField(name: string, at: number | null): Evidence {
  return { kind: 'time', field: name, at };
}

export function absent(...names: readonly string[]): Evidence {
  return { kind: 'absent', events: names };
}
