import type { AbandonPhase } from './ending.js';
import type { CallFacts } from './facts.js';
import type { Party } from './timeline.js';
import type { Disposition } from './vocabulary.js';

/** Where a running call stands, by the last thing that began and has not ended. */
export type RunningPhase = 'started' | 'ivr' | 'queue' | 'ringing' | 'dialling' | 'talking' | 'on_hold';

/**
 * What shape of call this was. Decided by the timeline first and the disposition second: an answered call stays
 * answered even when the caller later gave up in another queue (`afterwards` then says so).
 */
export type Verdict =
  | { readonly kind: 'running'; readonly phase: RunningPhase; readonly party: Party | null }
  | { readonly kind: 'talked'; readonly afterwards: Disposition | null }
  | { readonly kind: 'reached' }
  | { readonly kind: 'not_reached' }
  | { readonly kind: 'abandoned'; readonly phase: AbandonPhase }
  | {
      readonly kind:
        'queue_timeout' | 'queue_overflow' | 'queue_failed' | 'voicemail' | 'ivr_exception' | 'forwarded';
    }
  | { readonly kind: 'unanswered' };

export function verdictOf(facts: CallFacts): Verdict {
  if (facts.record.releaseTime === null) return { kind: 'running', ...runningPhase(facts) };
  if (facts.placedByUs) return { kind: facts.answered ? 'reached' : 'not_reached' };
  const { name } = facts.disposition;
  if (facts.answered) return { kind: 'talked', afterwards: name === 'Success' ? null : name };
  if (facts.abandonPoint !== null) return { kind: 'abandoned', phase: facts.abandonPoint.phase };
  return { kind: (name === null ? undefined : UNANSWERED[name]) ?? 'unanswered' };
}

type UnansweredKind = Exclude<
  Verdict['kind'],
  'running' | 'talked' | 'reached' | 'not_reached' | 'abandoned'
>;

const UNANSWERED: Partial<Record<Disposition, UnansweredKind>> = {
  QueuingTimeout: 'queue_timeout',
  QueuingOverflow: 'queue_overflow',
  QueuingFailed: 'queue_failed',
  Voicemail: 'voicemail',
  IVRException: 'ivr_exception',
  ForwardToOutsideNumber: 'forwarded',
};

function runningPhase(facts: CallFacts): { phase: RunningPhase; party: Party | null } {
  const onLine = facts.activities.findLast(({ connections }) => connections.at(-1)?.to === null);
  if (onLine !== undefined) {
    const held = onLine.hold.spans.at(-1)?.end === null;
    return { phase: held ? 'on_hold' : 'talking', party: onLine.agent };
  }
  const ringing = facts.rings.findLast(({ outcome }) => outcome === 'unknown');
  if (ringing !== undefined) return { phase: 'ringing', party: ringing.agent };
  const waiting = facts.visits.findLast(({ waits }) => waits.at(-1)?.to === null);
  if (waiting !== undefined) return { phase: 'queue', party: waiting.queue };
  const last = facts.timeline.at(-1);
  if (facts.placedByUs && last !== undefined) {
    return { phase: 'dialling', party: last.lane === 'agent' ? last.party : null };
  }
  return { phase: last?.lane === 'ivr' ? 'ivr' : 'started', party: null };
}
