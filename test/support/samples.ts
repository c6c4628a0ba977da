import { readdirSync, readFileSync } from 'node:fs';
import type { CallRecord } from '../../src/call/record.js';
import { decodeCallRecord } from '../../src/ccc/decode.js';

const RECORDS = new URL('../fixtures/records/', import.meta.url);

/** The named sample records, as files under test/fixtures/records. */
export const SAMPLE_NAMES = readdirSync(RECORDS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

/** The answer of GetCallDetailRecord as CCC sends it, verbatim. */
export function recordText(name: string): string {
  return readFileSync(new URL(`${name}.json`, RECORDS), 'utf8');
}

export function sampleBody(name: string): unknown {
  return JSON.parse(recordText(name));
}

export function sampleRecord(name: string): CallRecord {
  return decodeCallRecord(sampleBody(name));
}
