import type { Fields } from './call-record.js';
import type { Ending, Situation } from './situation.js';

/** Outcomes that the API page of 2021 has, by today's name. */
const OLD_DISPOSITIONS: Readonly<Record<string, string>> = {
  Success: 'Success',
  NoAnswer: 'NoAnswer',
  Reject: 'Reject',
  AbandonedInQueue: 'AbandonedInQueue',
  AbandonedInIVR: 'AbandonedInContactFlow',
  AbandonedInRing: 'AbandonedRing',
  QueuingTimeout: 'QueueOverflow',
  ForwardToOutsideNumber: 'OneStepTransfer',
};

const OLD_LANES = { CdrAgentEvents: 'AgentEvents', CdrIvrEvents: 'IvrEvents', CdrQueueEvents: 'QueueEvents' };
const OLD_TYPES: Readonly<Record<string, string>> = { INBOUND: 'Inbound', OUTBOUND: 'Outbound' };

/** Fields that the page of 2021 does not have; `Duration` and `FlowType` came later too. */
const LATER = new Set([
  'CallerLocation',
  'CalleeLocation',
  'ReleaseReason',
  'OutsideNumberReleaseReason',
  'EarlyMediaState',
  'AnalyticsReportReady',
  'AnalyticsReport',
  'CustomerEvents',
  'Duration',
  'FlowType',
  ...Object.values(OLD_LANES),
]);

/** Whether a call loses nothing that matters in the spelling of 2021, which has no place for `EarlyMediaState`. */
export function hasOldSpelling({ type }: Situation, { disposition, earlyMedia }: Ending): boolean {
  return type in OLD_TYPES && disposition in OLD_DISPOSITIONS && earlyMedia === undefined;
}

/** `Data` as the API page of 2021 shows it: `Cdr…` arrays, older names, every number and flag as text. */
export function inOldSpelling(data: Fields): Fields {
  const lanes = Object.entries(OLD_LANES).map(([old, name]) => [old, asText(data[name])] as const);
  const type = String(data['ContactType']);
  const disposition = String(data['ContactDisposition']);
  const agentIds = String(data['AgentIds']);
  return {
    ...fieldsAsText(data),
    ContactType: OLD_TYPES[type] ?? type,
    ContactDisposition: OLD_DISPOSITIONS[disposition] ?? disposition,
    // The page's own sample ends with a tab.
    AgentIds: agentIds === '' ? '' : `${agentIds}\t`,
    ...(data['SatisfactionSurveyChannel'] === 'IVR' ? { SatisfactionSurveyChannel: '语音' } : {}),
    ...Object.fromEntries(lanes),
  };
}

function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null) return fieldsAsText(value);
  if (value === 'AgentRingingTimeout') return 'RingingTimeout';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : (value ?? '');
}

function fieldsAsText(fields: object): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (LATER.has(name) ? [] : [[name, asText(value)]])),
  );
}
