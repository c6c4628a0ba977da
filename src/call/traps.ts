import type { Call } from './call.js';
import type { QueueVisit } from './queue.js';
import { dispositionOf, earlyMediaOf, type Disposition, type EarlyMediaState } from './vocabulary.js';

/** A value that is right but easily misread (call-facts, "Traps"). */
export type Trap =
  | { readonly kind: 'ivr_fallback' }
  | { readonly kind: 'old_name'; readonly reported: string; readonly current: Disposition }
  | { readonly kind: 'early_media_guess'; readonly state: EarlyMediaState }
  | { readonly kind: 'personal_queue'; readonly queueId: string; readonly queueName: string }
  | { readonly kind: 'established_is_arrival' };

export function trapsOf({ record, kind, agentMarks }: Call, visits: readonly QueueVisit[]): readonly Trap[] {
  const traps: Trap[] = [];
  const { name, old } = dispositionOf(record.contactDisposition);
  if (name === 'AbandonedInIVR') traps.push({ kind: 'ivr_fallback' });
  if (old && name !== null)
    traps.push({ kind: 'old_name', reported: record.contactDisposition, current: name });
  const state = earlyMediaOf(record.earlyMediaState);
  if (state !== null) traps.push({ kind: 'early_media_guess', state });
  const personal = visits.find(({ queue }) => queue.personal)?.queue;
  if (personal !== undefined) {
    traps.push({ kind: 'personal_queue', queueId: personal.id, queueName: personal.name });
  }
  if (kind === 'inbound' && record.establishedTime !== null && !agentMarks.has('Established')) {
    traps.push({ kind: 'established_is_arrival' });
  }
  return traps;
}
