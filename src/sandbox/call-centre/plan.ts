import { makeAiReport } from './ai-report.js';
import { HOTLINE, OUTBOUND_NUMBER, type Customer } from './customers.js';
import { CallDraft } from './draft.js';
import type { PlannedCall, Telephone } from './planned-call.js';
import type { Random } from './random.js';
import type { Ending, Situation } from './situation.js';
import { hasOldSpelling } from './spelling-2021.js';
import type { Staff } from './staff.js';

/** Who there is to call and be called, and which instance of CCC they use. */
export interface Town {
  readonly instanceId: string;
  readonly staff: Staff;
  readonly customers: readonly Customer[];
}

/** A recording can be had this long after the call. */
export const RECORDING_AFTER_MS = 20_000;
const REPORT_AFTER_RECORDING_MS = 40_000;

/** What is fixed about a call before it is played. */
export interface CallStart {
  readonly contactId: string;
  readonly startTime: number;
  readonly situation: Situation;
  /** Allows the spelling of 2021 and an AI report; running calls are plain. */
  readonly varied: boolean;
}

/** Plays one call from beginning to end and keeps its people out of the next ones until it is over. */
export function planCall(
  random: Random,
  { instanceId, staff, customers }: Town,
  call: CallStart,
): PlannedCall {
  const { contactId, startTime, situation, varied } = call;
  const draft = new CallDraft(random, staff, random.pick(customers), startTime);
  const ending = situation.play(draft);
  const releaseTime = lastRelease(draft);
  for (const person of draft.people) staff.take(person, releaseTime);
  const recordingAt = ending.recorded ? releaseTime + RECORDING_AFTER_MS : null;
  const [caller, callee] = telephonesOf(draft, situation);
  return {
    contactId,
    instanceId,
    requestId: requestId(random),
    situation: situation.name,
    type: situation.type,
    caller,
    callee,
    ending,
    legs: draft.legs,
    startTime,
    establishedTime: establishedTime(draft, ending),
    releaseTime,
    recordingAt,
    report: varied && ending.recorded && random.chance(0.25) ? makeAiReport(random) : null,
    reportAt: releaseTime + RECORDING_AFTER_MS + REPORT_AFTER_RECORDING_MS,
    oldSpelling: varied && hasOldSpelling(situation, ending) && random.chance(0.05),
  };
}

/** A mailbox is saved after the caller is gone: only hanging up ends a call. */
function lastRelease({ legs, startTime }: CallDraft): number {
  const releases = legs.flatMap(({ steps }) =>
    steps.filter(({ event }) => event === 'Released' || event === 'AgentRelease').map(({ at }) => at),
  );
  return Math.max(startTime, ...releases);
}

/** Inbound calls are set up when they reach the call centre, whoever answers. */
function establishedTime({ random, startTime }: CallDraft, { established }: Ending): number | null {
  const arrival = startTime + random.int(4, 9) * 100;
  return established === undefined ? arrival : established;
}

function telephonesOf({ customer, people }: CallDraft, { type }: Situation): readonly [Telephone, Telephone] {
  if (type === 'INBOUND') return [customer, { number: HOTLINE, location: '' }];
  if (type !== 'INTERNAL') return [OUTBOUND_NUMBER, customer];
  const [caller, callee] = people.map(({ extension }) => ({ number: extension, location: '' }));
  return [caller ?? OUTBOUND_NUMBER, callee ?? OUTBOUND_NUMBER];
}

function requestId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.int(0, 15).toString(16).toUpperCase()).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
