import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadRecords } from '../../../src/sandbox/ccc/records.js';
import { startSandboxCcc, type SandboxCcc } from '../../../src/sandbox/ccc/server.js';
import { KEYS, post, RECORDS, signed } from './signed-request.js';

const Page = z.object({
  Data: z.object({
    PageNumber: z.number(),
    PageSize: z.number(),
    TotalCount: z.number(),
    List: z.array(z.record(z.string(), z.unknown())),
  }),
});
const FIXTURE = new URL('../../fixtures/list-page.json', import.meta.url);
const sample = Page.parse(JSON.parse(readFileSync(FIXTURE, 'utf8')));

/** What is no figure of CCC's own: the record and the list tell the same. Records of 2021 have no `ReleaseReason`. */
const TOLD = (
  'ContactId InstanceId MediaType ContactType ContactDisposition ReleaseInitiator ' +
  'CallingNumber CalledNumber CallerLocation CalleeLocation EarlyMediaState StartTime ' +
  'EstablishedTime ReleaseTime RecordingReady AnalyticsReportReady AgentIds AgentNames ' +
  'SkillGroupIds SkillGroupNames SatisfactionSurveyOffered SatisfactionSurveyChannel ' +
  'SatisfactionIndex'
).split(' ');

let ccc: SandboxCcc;
let page: z.infer<typeof Page>;
beforeAll(async () => {
  ccc = await startSandboxCcc({ ...KEYS, records: await loadRecords(RECORDS), instanceId: 'ccc-test' });
  const request = { Action: 'ListCallDetailRecordsV2', StartTime: '0', PageNumber: '1', PageSize: '20' };
  page = Page.parse(JSON.parse((await post(ccc.url, signed('POST', request))).text));
});
afterAll(() => ccc.close());

const told = (row: Record<string, unknown>) => TOLD.map((name) => `${name} ${String(row[name])}`);

describe('the list of the sample calls', () => {
  it('is paged as the sample page is', () => {
    expect({ ...page.Data, List: [] }).toEqual({ ...sample.Data, List: [] });
  });

  it('has the fields of the sample page, of the same types', () => {
    const given = page.Data.List.at(-2) ?? {};
    const fields = Object.entries(sample.Data.List.at(-2) ?? {}).filter(([name]) => name !== 'CallIds');
    const typesOf = (value: unknown) => (value === null ? 'null' : typeof value);
    expect(fields.map(([name]) => `${name} ${typesOf(given[name])}`)).toEqual(
      fields.map(([name, value]) => `${name} ${typesOf(value)}`),
    );
  });

  it('tells every call as the sample page does, but for its figures', () => {
    expect(page.Data.List.map(told)).toEqual(sample.Data.List.map(told));
  });
});
