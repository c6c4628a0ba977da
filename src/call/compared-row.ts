import type { Compared, Value } from './compared-values.js';
import { shownSeconds } from './span.js';

/** One value of both calls. */
export interface ComparedRow {
  readonly name: Compared;
  readonly a: Value;
  readonly b: Value;
  /** `unknown`: one side cannot be told, so neither can a difference. */
  readonly relation: 'differs' | 'unknown' | 'same';
  /** B less A where both are numbers: whole seconds (in ms) or a count. */
  readonly difference: Difference | null;
}

export type Difference =
  { readonly kind: 'ms'; readonly ms: number } | { readonly kind: 'count'; readonly count: number };

/** Sets one value of two calls side by side. */
export function rowOf(name: Compared, a: Value, b: Value): ComparedRow {
  const same = sameness(a, b);
  const relation = same === null ? 'unknown' : same ? 'same' : 'differs';
  return { name, a, b, relation, difference: differenceOf(a, b) };
}

function differenceOf(a: Value, b: Value): Difference | null {
  if (a.kind === 'ms' && b.kind === 'ms') return { kind: 'ms', ms: inSeconds(b.ms) - inSeconds(a.ms) };
  if (a.kind === 'count' && b.kind === 'count') return { kind: 'count', count: b.count - a.count };
  return null;
}

/** As it is shown (call-facts: whole seconds, half up), in ms: a row has to add up for whoever reads it. */
function inSeconds(ms: number): number {
  return shownSeconds(ms) * 1000;
}

/** Null where it cannot be told. */
function sameness(a: Value, b: Value): boolean | null {
  if (a.kind === 'unknown' || b.kind === 'unknown') return null;
  if (a.kind === 'agent' && b.kind === 'agent' && (a.agent.id === '' || b.agent.id === '')) return null;
  if (a.kind === 'abandon' && b.kind === 'abandon' && a.phase === b.phase) {
    return a.afterMs === null || b.afterMs === null ? null : inSeconds(a.afterMs) === inSeconds(b.afterMs);
  }
  return keyOf(a) === keyOf(b);
}

/** Equal for values that count as the same. */
function keyOf(value: Value): string {
  switch (value.kind) {
    case 'unknown':
    case 'none':
    case 'customer':
      return value.kind;
    case 'ms':
      return `ms ${inSeconds(value.ms)}`;
    case 'count':
      return `count ${value.count}`;
    case 'moment':
      return `moment ${inSeconds(value.at)}`;
    case 'verdict':
      return `verdict ${value.verdict.kind} ${value.verdict.kind === 'abandoned' ? value.verdict.phase : ''}`;
    case 'direction':
      return `direction ${value.callKind === 'unknown' ? value.code : value.callKind}`;
    case 'disposition':
      return `disposition ${value.name ?? value.code}`;
    case 'agent':
      return `agent ${value.agent.id}`;
    case 'hang_up':
      return `hang-up ${value.hangUp.by ?? ''}`;
    case 'abandon':
      return `abandon ${value.phase}`;
    case 'recording':
      return `recording ${value.state}`;
    case 'survey': {
      const { satisfactionSurveyOffered, satisfactionSurveyChannel, satisfaction } = value.record;
      return JSON.stringify([satisfactionSurveyOffered, satisfactionSurveyChannel, satisfaction]);
    }
    case 'emotion':
      return `emotion ${value.type}`;
    case 'solved':
      return `solved ${value.solved}`;
  }
}
