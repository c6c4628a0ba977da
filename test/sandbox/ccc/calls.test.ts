import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadRecords } from '../../../src/sandbox/ccc/records.js';
import { startSandboxCcc, type SandboxCcc } from '../../../src/sandbox/ccc/server.js';
import { KEYS, RECORDS, post, signed } from './signed-request.js';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const Row = z.looseObject({ ContactId: z.string(), StartTime: z.number(), CallDuration: z.string() });
const Page = z.object({
  Code: z.string(),
  Data: z.object({
    PageNumber: z.number(),
    PageSize: z.number(),
    TotalCount: z.number(),
    List: z.array(Row),
  }),
});
const Recording = z.object({
  Data: z.object({ FileUrl: z.string(), FileName: z.string(), Duration: z.number() }),
});

let now: number;
let ccc: SandboxCcc;
beforeEach(async () => {
  now = NOW;
  const records = await loadRecords(RECORDS);
  ccc = await startSandboxCcc({ ...KEYS, records, instanceId: 'ccc-test', clock: () => now });
});
afterEach(() => ccc.close());

const at = () => new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');

async function ask(changes: Record<string, string>): Promise<unknown> {
  const { text } = await post(ccc.url, signed('POST', { Timestamp: at(), ...changes }));
  return JSON.parse(text);
}

const list = (changes: Record<string, string>) =>
  ask({ Action: 'ListCallDetailRecordsV2', PageNumber: '1', PageSize: '100', StartTime: '0', ...changes });

async function listedIds(changes: Record<string, string>) {
  return Page.parse(await list(changes)).Data.List.map((row) => row.ContactId);
}

describe('ListCallDetailRecordsV2 of the simulated call centre', () => {
  it('lists all calls, latest first, with text durations', async () => {
    const page = Page.parse(await list({}));
    const starts = page.Data.List.map((row) => row.StartTime);
    expect(page.Data.TotalCount).toBe(12);
    expect(starts).toEqual(starts.toSorted((left, right) => right - left));
    expect(starts.toReversed()).toEqual(
      Page.parse(await list({ SortOrder: 'ASC' })).Data.List.map((row) => row.StartTime),
    );
  });

  it('covers only today in China by default', async () => {
    now = 1_795_090_489_000;
    const page = Page.parse(await list({ StartTime: '' }));
    const midnight = Date.parse('2026-11-18T16:00:00Z');
    expect(page.Data.List.every((row) => row.StartTime >= midnight && row.StartTime <= now)).toBe(true);
    expect(page.Data.TotalCount).toBeGreaterThan(0);
    expect(page.Data.TotalCount).toBeLessThan(12);
  });

  it('cuts pages and keeps the total', async () => {
    const all = await listedIds({});
    const page = Page.parse(await list({ PageNumber: '2', PageSize: '5' }));
    expect(page.Data).toMatchObject({ PageNumber: 2, PageSize: 5, TotalCount: 12 });
    expect(page.Data.List.map((row) => row.ContactId)).toEqual(all.slice(5, 10));
  });

  it.each([
    [{ Number: '15406127731' }, ['job-112740365918204763']],
    [{ CallingNumber: '4000012710' }, []],
    [{ CalledNumber: '16903347185' }, ['job-112704918863502247']],
    [{ AgentId: 'user-test@ccc-test' }, ['job-109634426711871319']],
    [{ AgentId: 'ghost.agent@ccc-test' }, ['job-1127551000204417']],
    [{ ContactIdList: '["job-109634426711871319"]' }, ['job-109634426711871319']],
    [{ SkillGroupIdList: '["skg-default@ccc-test"]' }, ['job-109634426711871319']],
    [{ ContactDispositionList: '["Voicemail"]' }, ['job-112790566021834409']],
    [
      { ContactTypeList: '["OUTBOUND"]' },
      ['job-112704918863502247', 'job-112670433019285574', 'job-109634426711871319'],
    ],
  ])('filters by %o', async (filter, ids) => {
    expect(await listedIds(filter)).toEqual(ids);
  });

  it.each([
    [{ PageNumber: '0' }, 'Parameter.Minimum'],
    [{ PageSize: '101' }, 'Parameter.Maximum'],
    [{ PageSize: '' }, 'Parameter.Blank'],
    [{ StartTime: 'today' }, 'Parameter.Format'],
    [{ ContactIdList: 'job-1' }, 'Parameter.Format'],
    [{ ContactTypeList: '["SIDEWAYS"]' }, 'Parameter.Enumeration'],
    [{ SortOrder: 'UP' }, 'Parameter.Enumeration'],
  ])('refuses %o with %s', async (changes, code) => {
    expect(await list(changes)).toMatchObject({ Code: code });
  });

  it('computes the times of a call by the published definitions', async () => {
    const page = Page.parse(await list({ ContactIdList: '["job-112740365918204763"]' }));
    const row = page.Data.List[0];
    expect(row).toMatchObject({ ContactType: 'INBOUND', MediaType: 'AUDIO', CallDuration: '521' });
    expect(Number(row?.['WaitTime'])).toBe(Number(row?.['QueueTime']) + Number(row?.['RingTime']));
    expect(Number(row?.['HeldTime'])).toBeGreaterThan(0);
  });
});

const record = (changes: Record<string, string>) => ask({ Action: 'GetMonoRecording', ...changes });

describe('GetMonoRecording of the simulated call centre', () => {
  it('gives a link to a playable WAV that expires', async () => {
    const { Data } = Recording.parse(
      await record({ ContactId: 'job-109634426711871319', ExpireSeconds: '300' }),
    );
    expect(new URL(Data.FileUrl).searchParams.get('Expires')).toBe(String(NOW / 1000 + 300));
    const file = await fetch(Data.FileUrl);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(file.headers.get('content-type')).toBe('audio/wav');
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    expect(bytes.readUInt32LE(40) / (bytes.readUInt32LE(28) / 1000)).toBe(Data.Duration);
    now += 301_000;
    expect((await fetch(Data.FileUrl)).status).toBe(403);
  });

  it('refuses a changed link', async () => {
    const { Data } = Recording.parse(await record({ ContactId: 'job-109634426711871319' }));
    const forged = new URL(Data.FileUrl);
    forged.pathname = '/recordings/job-112740365918204763.wav';
    expect((await fetch(forged)).status).toBe(403);
  });

  it('gives an empty link where no recording is ready', async () => {
    expect(await record({ ContactId: 'job-112670433019285574' })).toMatchObject({
      Code: 'OK',
      Data: { FileUrl: '' },
    });
    expect(await record({ ContactId: ' ' })).toMatchObject({ Code: 'Parameter.Blank' });
  });
});
