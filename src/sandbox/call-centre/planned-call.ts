import type { AiReport } from './ai-report.js';
import type { Customer } from './customers.js';
import type { Leg } from './draft.js';
import type { ContactType, Ending } from './situation.js';

/** A telephone of the call, as the record names it. */
export type Telephone = Customer;

/** A call from its first to its last step, with what CCC adds later. Times are milliseconds since 1970. */
export interface PlannedCall {
  readonly contactId: string;
  readonly instanceId: string;
  readonly requestId: string;
  readonly situation: string;
  readonly type: ContactType;
  readonly caller: Telephone;
  readonly callee: Telephone;
  readonly ending: Ending;
  readonly legs: readonly Leg[];
  readonly startTime: number;
  readonly establishedTime: number | null;
  readonly releaseTime: number;
  /** When the recording can be had; null where there is nothing to record. */
  readonly recordingAt: number | null;
  readonly report: AiReport | null;
  /** When the AI report can be had. */
  readonly reportAt: number;
  /** The answer is written as the API page of 2021 shows it: old names, everything as text. */
  readonly oldSpelling: boolean;
}

/** From when on the record no longer changes. */
export function finalAt({ releaseTime, recordingAt, report, reportAt, legs }: PlannedCall): number {
  const steps = legs.flatMap((leg) => leg.steps.map(({ at }) => at));
  return Math.max(releaseTime, recordingAt ?? 0, report === null ? 0 : reportAt, ...steps);
}
