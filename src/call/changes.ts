import type { CallFacts } from './facts.js';

/**
 * What of a record can still change once its card stands, small enough to travel with the card: counts and states,
 * no names and no numbers.
 */
export interface CallState {
  readonly events: number;
  readonly ended: boolean;
  readonly recording: CallFacts['recording'];
  readonly report: boolean;
  readonly survey: boolean;
  /** The disposition as reported, `?` where that is no code; "" where there is none yet. */
  readonly disposition: string;
}

/** One thing that is new since a card was posted. */
export type Change =
  | { readonly kind: 'ended' | 'recording_ready' | 'report_ready' | 'survey_answered' }
  | { readonly kind: 'disposition'; readonly code: string }
  | { readonly kind: 'events'; readonly added: number };

export function stateOf({ record, timeline, recording, aiReport }: CallFacts): CallState {
  return {
    events: timeline.length,
    ended: record.releaseTime !== null,
    recording,
    report: aiReport !== null,
    survey: record.satisfaction !== null,
    disposition: CODE.test(record.contactDisposition) ? record.contactDisposition : '?',
  };
}

/** What reads as a code: anything else may be a name or a number, which do not travel. */
const CODE = /^(?:(?!.*\d{5})[a-z][a-z0-9_ -]{0,39})?$/i;

/** What a later state of a call has that the earlier one had not, what matters most first. Pure. */
export function changesBetween(before: CallState, after: CallState): Change[] {
  const changes: Change[] = [];
  if (!before.ended && after.ended) changes.push({ kind: 'ended' });
  if (before.disposition !== after.disposition && after.disposition !== '') {
    changes.push({ kind: 'disposition', code: after.disposition });
  }
  if (before.recording !== 'ready' && after.recording === 'ready') changes.push({ kind: 'recording_ready' });
  if (!before.report && after.report) changes.push({ kind: 'report_ready' });
  if (!before.survey && after.survey) changes.push({ kind: 'survey_answered' });
  if (after.events > before.events) changes.push({ kind: 'events', added: after.events - before.events });
  return changes;
}
