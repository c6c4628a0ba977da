import { factsOf, type CallFacts } from '../../../src/call/facts.js';
import { decodeCallRecord } from '../../../src/ccc/decode.js';
import type { RecordSource } from '../../../src/sandbox/ccc/records.js';
import {
  createCallCentre,
  type CallEntry,
  type SimulatedCallCentre,
} from '../../../src/sandbox/call-centre/call-centre.js';

/** A Friday morning in China. */
export const OPENED = Date.parse('2026-11-20T02:10:00.250Z');

/** A call centre on a clock that stands still, unless `clock.now` is moved. */
export function opened(
  seed: number,
  { calls, samples, clock = { now: OPENED } }: Setting = {},
): SimulatedCallCentre {
  return createCallCentre({
    seed,
    now: () => clock.now,
    ...(calls === undefined ? {} : { calls }),
    ...(samples === undefined ? {} : { samples }),
  });
}

interface Setting {
  readonly calls?: number;
  readonly samples?: RecordSource;
  readonly clock?: { now: number };
}

/** What the bot would say of a call. */
export function factsIn(centre: RecordSource, contactId: string): CallFacts {
  return factsOf(decodeCallRecord(JSON.parse(centre.find(contactId) ?? 'null')));
}

/** All made-up calls that are over, each with its facts. */
export function finishedCalls(centre: SimulatedCallCentre): (CallEntry & { readonly facts: CallFacts })[] {
  return centre.calls
    .filter(({ situation }) => situation !== 'running')
    .map((call) => ({ ...call, facts: factsIn(centre, call.contactId) }));
}
