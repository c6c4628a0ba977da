import { fieldOf } from './records.js';

/** One step of a stored call. `lane` is the array it stands in; `time` is milliseconds since 1970. */
export interface RawEvent {
  readonly lane: 'ivr' | 'queue' | 'agent' | 'customer';
  readonly name: string;
  readonly time: number;
}

/** A stored record's `Data`, read just far enough to list and filter calls. */
export interface RawCall {
  /** A scalar of `Data` as trimmed text; '' for null, absent or not a scalar. */
  text(name: string): string;
  /** A scalar as a number; null for null, absent, '' or no number. */
  number(name: string): number | null;
  /** A comma-separated field as its items. */
  items(name: string): readonly string[];
  /** All steps, by time. */
  readonly events: readonly RawEvent[];
  readonly data: unknown;
}

const LANES = [
  ['ivr', 'IvrEvents', 'CdrIvrEvents'],
  ['queue', 'QueueEvents', 'CdrQueueEvents'],
  ['agent', 'AgentEvents', 'CdrAgentEvents'],
  ['customer', 'CustomerEvents', 'CdrCustomerEvents'],
] as const;

/** Reads the text of a GetCallDetailRecord answer. */
export function readRawCall(recordText: string): RawCall {
  const data = fieldOf(JSON.parse(recordText), 'Data');
  const text = (name: string) => scalarText(fieldOf(data, name));
  return {
    text,
    number: (name) => {
      const written = text(name);
      const value = Number(written);
      return written === '' || Number.isNaN(value) ? null : value;
    },
    items: (name) =>
      text(name)
        .split(/[,，]/)
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    events: eventsOf(data),
    data,
  };
}

function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}

function eventsOf(data: unknown): RawEvent[] {
  const events = LANES.flatMap(([lane, name, oldName]) =>
    listOf(fieldOf(data, name) ?? fieldOf(data, oldName)).flatMap((visit) =>
      listOf(fieldOf(visit, 'EventSequence')).map((step) => ({
        lane,
        name: scalarText(fieldOf(step, 'Event')),
        time: Number(scalarText(fieldOf(step, 'EventTime'))),
      })),
    ),
  );
  return events.filter((event) => event.time > 0).toSorted((left, right) => left.time - right.time);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
