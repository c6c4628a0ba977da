import { z } from 'zod';
import type { ListedCall } from '../call/call-list.js';
import { CodedError } from '../errors.js';
import { isGoodAnswer } from './answer.js';
import { commaList, flag, integer, isObject, listOf, requestIdOf, seconds, text, time } from './wire.js';

/** One item of `Data.List` (ccc-api.md 4.1), voice fields only. `CallDuration` is text here; `seconds` reads both. */
const Row = z
  .object({
    ContactId: text,
    ContactType: text,
    ContactDisposition: text,
    CallingNumber: text,
    CalledNumber: text,
    CallerLocation: text,
    CalleeLocation: text,
    StartTime: time,
    EstablishedTime: time,
    ReleaseTime: time,
    CallDuration: seconds,
    IvrTime: seconds,
    QueueTime: seconds,
    RingTime: seconds,
    WaitTime: seconds,
    TalkTime: seconds,
    HeldTime: seconds,
    TransferCount: integer,
    AgentIds: commaList,
    AgentNames: commaList,
    SkillGroupIds: commaList,
    SkillGroupNames: commaList,
    ReleaseInitiator: text,
    RecordingReady: flag,
  })
  .transform((row): ListedCall => ({
    contactId: row.ContactId,
    contactType: row.ContactType,
    contactDisposition: row.ContactDisposition,
    callingNumber: row.CallingNumber,
    calledNumber: row.CalledNumber,
    callerLocation: row.CallerLocation,
    calleeLocation: row.CalleeLocation,
    startTime: row.StartTime,
    establishedTime: row.EstablishedTime,
    releaseTime: row.ReleaseTime,
    callDuration: row.CallDuration,
    ivrTime: row.IvrTime,
    queueTime: row.QueueTime,
    ringTime: row.RingTime,
    waitTime: row.WaitTime,
    talkTime: row.TalkTime,
    heldTime: row.HeldTime,
    transferCount: row.TransferCount,
    agentIds: row.AgentIds,
    agentNames: row.AgentNames,
    skillGroupIds: row.SkillGroupIds,
    skillGroupNames: row.SkillGroupNames,
    releaseInitiator: row.ReleaseInitiator,
    recordingReady: row.RecordingReady,
  }));

/** `Data` of ListCallDetailRecordsV2. */
export const ListData = z.object({ TotalCount: integer, List: listOf(Row) });

/** A page as CCC gave it, before it means anything. */
export interface WirePage {
  readonly calls: readonly ListedCall[];
  /** Rows that came, those without an id included: they count for paging. */
  readonly rows: number;
  readonly total: number | null;
}

/** The page in an answer of ListCallDetailRecordsV2. Rejects with `ccc_answer_unreadable` where there is none. */
export function decodeCallList(body: unknown): WirePage {
  const data = isGoodAnswer(body) ? body['Data'] : null;
  const parsed = ListData.safeParse(isObject(data) ? data : null);
  if (!parsed.success) throw new CodedError('ccc_answer_unreadable', requestIdOf(body));
  const { List, TotalCount } = parsed.data;
  // A row without an id cannot be opened.
  return { calls: List.filter(({ contactId }) => contactId !== ''), rows: List.length, total: TotalCount };
}
