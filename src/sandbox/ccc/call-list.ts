import { callTimes } from './call-times.js';
import { readFilter, type CallFilter } from './list-filter.js';
import { readRawCall, type RawCall } from './raw-call.js';
import type { RecordSource } from './records.js';
import { okReply, type Reply } from './replies.js';
import type { RpcParameters } from './signature.js';

/**
 * Answers ListCallDetailRecordsV2 over all stored records.
 * @param now milliseconds since 1970; the end of the default time window
 */
export function listCalls(records: RecordSource, parameters: RpcParameters, now: number): Reply {
  const filter = readFilter(parameters, now);
  if ('status' in filter) return filter;
  const calls = [...records.texts()].map(readRawCall).filter((call) => matches(call, filter));
  calls.sort((left, right) => (startOf(left) - startOf(right)) * (filter.ascending ? 1 : -1));
  const from = (filter.pageNumber - 1) * filter.pageSize;
  return okReply({
    PageNumber: filter.pageNumber,
    PageSize: filter.pageSize,
    TotalCount: calls.length,
    List: calls.slice(from, from + filter.pageSize).map(rowOf),
  });
}

function startOf(call: RawCall): number {
  return call.number('StartTime') ?? 0;
}

function matches(call: RawCall, filter: CallFilter): boolean {
  const start = startOf(call);
  if (!filter.hasAudio) return false;
  if (start < filter.startTime || start > filter.endTime) return false;
  const calling = call.text('CallingNumber');
  const called = call.text('CalledNumber');
  return (
    (filter.number === null || calling === filter.number || called === filter.number) &&
    (filter.callingNumber === null || calling === filter.callingNumber) &&
    (filter.calledNumber === null || called === filter.calledNumber) &&
    (filter.agentId === null || call.items('AgentIds').includes(filter.agentId)) &&
    isOneOf(filter.contactIds, [call.text('ContactId')]) &&
    isOneOf(filter.skillGroupIds, call.items('SkillGroupIds')) &&
    isOneOf(filter.types, [typeKey(call.text('ContactType'))]) &&
    isOneOf(filter.dispositions, [currentDisposition(call.text('ContactDisposition'))])
  );
}

function isOneOf(wanted: readonly string[] | null, values: readonly string[]): boolean {
  return wanted === null || values.some((value) => wanted.includes(value));
}

/** `PRIVACY_DIAL`, `PrivacyDial` and `privacydial` are one type. */
function typeKey(written: string): string {
  const key = written.toUpperCase().replaceAll('_', '');
  if (key === 'PRIVACYDIAL') return 'PRIVACY_DIAL';
  return key === 'OUTBOND' ? 'OUTBOUND' : key;
}

/** Lists have today's names, also for calls whose record has those of 2021 (ccc-api.md 3.5). */
const OLD_DISPOSITIONS: ReadonlyMap<string, string> = new Map([
  ['AbandonedInContactFlow', 'AbandonedInIVR'],
  ['AbandonedRing', 'AbandonedInRing'],
  ['QueueOverflow', 'QueuingTimeout'],
  ['OneStepTransfer', 'ForwardToOutsideNumber'],
]);

function currentDisposition(written: string): string {
  return OLD_DISPOSITIONS.get(written) ?? written;
}

const COPIED = [
  'ContactId',
  'InstanceId',
  'CallingNumber',
  'CalledNumber',
  'CallerLocation',
  'CalleeLocation',
  'AgentIds',
  'AgentNames',
  'SkillGroupIds',
  'SkillGroupNames',
  'ReleaseInitiator',
  'ReleaseReason',
  'OutsideNumberReleaseReason',
  'EarlyMediaState',
] as const;

/** A list item: voice fields only. `CallDuration` is text here, as on the real list. */
function rowOf(call: RawCall): Record<string, unknown> {
  const times = callTimes(call);
  const transfers = call.events.filter((event) => /^(Blind|Attended)Transfer$/.test(event.name)).length;
  return {
    ...Object.fromEntries(COPIED.map((name) => [name, call.text(name)])),
    ContactType: typeKey(call.text('ContactType')),
    ContactDisposition: currentDisposition(call.text('ContactDisposition')),
    MediaType: 'AUDIO',
    Broker: '',
    AdditionalBroker: '',
    StartTime: call.number('StartTime'),
    EstablishedTime: call.number('EstablishedTime') || null,
    ReleaseTime: call.number('ReleaseTime'),
    CallDuration: String(call.number('CallDuration') ?? 0),
    ...times,
    TransferCount: transfers,
    RecordingReady: isTrue(call, 'RecordingReady'),
    RecordingDuration: isTrue(call, 'RecordingReady') ? times.TalkTime : 0,
    EarlyMediaText: '',
    SatisfactionDescription: '',
    SatisfactionSurveyChannel: surveyChannel(call.text('SatisfactionSurveyChannel')),
    SatisfactionIndex: call.number('Satisfaction'),
    SatisfactionSurveyOffered: isTrue(call, 'SatisfactionSurveyOffered'),
    AnalyticsReportReady: isTrue(call, 'AnalyticsReportReady'),
  };
}

function surveyChannel(written: string): string {
  return written === '语音' ? 'IVR' : written;
}

function isTrue(call: RawCall, name: string): boolean {
  return call.text(name).toLowerCase() === 'true';
}
