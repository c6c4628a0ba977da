import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { sampleRecord, SAMPLE_NAMES } from '../support/samples.js';
import { truthRows } from './truth-rows.js';

/** The values that call-facts gives every sample record, worked out by hand, as a table per record. */
function readTruth(): Map<string, [string, string][]> {
  const text = readFileSync(new URL('../fixtures/truth.md', import.meta.url), 'utf8').replaceAll('\r', '');
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [name = '', ...lines] = section.split('\n');
      const rows = lines
        .filter((line) => line.startsWith('| ') && !line.startsWith('| Value'))
        .map((line): [string, string] => {
          const [, value = '', result = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
          return [value, result.replaceAll(/\\(.)/g, '$1')];
        });
      return [name.trim(), rows];
    }),
  );
}

const truth = readTruth();

describe('the values of every sample record', () => {
  it('covers all records', () => {
    expect([...truth.keys()].toSorted()).toEqual(SAMPLE_NAMES.toSorted());
  });

  describe.each(SAMPLE_NAMES)('%s', (name) => {
    const ours = truthRows(factsOf(sampleRecord(name)));
    it.each(truth.get(name) ?? [])('%s is %s', (value, result) => {
      expect(ours[value]).toBe(result);
    });
  });
});
