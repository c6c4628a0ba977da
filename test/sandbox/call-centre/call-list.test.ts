import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CallFacts } from '../../../src/call/facts.js';
import { startSandboxCcc, type SandboxCcc } from '../../../src/sandbox/ccc/server.js';
import { KEYS, post, signed } from '../ccc/signed-request.js';
import { finishedCalls, opened, OPENED } from './opened.js';

const Row = z.looseObject({
  ContactId: z.string(),
  CallDuration: z.string(),
  IvrTime: z.number(),
  QueueTime: z.number(),
  RingTime: z.number(),
  WaitTime: z.number(),
  TalkTime: z.number(),
  HeldTime: z.number(),
  TransferCount: z.number(),
});
const Page = z.object({ Data: z.object({ TotalCount: z.number(), List: z.array(Row) }) });
type Row = z.infer<typeof Row>;

const centre = opened(7);
const calls = finishedCalls(centre).filter(({ facts }) => facts.kind === 'inbound');
let ccc: SandboxCcc;
let rows: ReadonlyMap<string, Row>;

beforeEach(async () => {
  ccc = await startSandboxCcc({ ...KEYS, records: centre, instanceId: 'ccc-test', clock: () => OPENED });
  const pages = await Promise.all(['1', '2', '3', '4'].map(readPage));
  rows = new Map(pages.flatMap(({ Data }) => Data.List).map((row) => [row.ContactId, row]));
});
afterEach(() => ccc.close());

async function readPage(PageNumber: string) {
  const list = { Action: 'ListCallDetailRecordsV2', StartTime: '0', PageNumber, PageSize: '100' };
  const Timestamp = new Date(OPENED).toISOString().replace(/\.\d+Z$/, 'Z');
  const { text } = await post(ccc.url, signed('POST', { ...list, Timestamp }));
  return Page.parse(JSON.parse(text));
}

const seconds = (ms: number | null) => Math.round((ms ?? Number.NaN) / 1000);

/** Compares one of the list's figures with the facts, over the calls for which both define the same. */
function expectSame(
  name: 'IvrTime' | 'QueueTime' | 'RingTime' | 'TalkTime' | 'HeldTime' | 'TransferCount',
  figure: (facts: CallFacts) => number,
  applies: (facts: CallFacts) => boolean = () => true,
): void {
  const compared = calls.filter(({ facts }) => applies(facts));
  expect(compared.length).toBeGreaterThan(20);
  const told = (value: (call: (typeof calls)[number]) => unknown) =>
    compared.map((call) => [call.situation, call.contactId, value(call)]);
  expect(told(({ contactId }) => rows.get(contactId)?.[name])).toEqual(told(({ facts }) => figure(facts)));
}

const ringsOnce = ({ rings, visits }: CallFacts) => rings.length <= 1 && visits.length <= 1;
const oneAgent = ({ activities }: CallFacts) =>
  activities.filter(({ connections, supervisor }) => supervisor || connections.length > 0).length === 1;

describe('the list of the made-up calls', () => {
  it('has them all', () => {
    expect(rows.size).toBe(303);
  });

  it('gives the time in the IVR as the facts do, where no later flow follows and the caller stays', () => {
    const stayed = ({ record, abandonPoint }: CallFacts) =>
      record.ivrEvents.length === 1 && abandonPoint?.phase !== 'ivr';
    expectSame('IvrTime', ({ waiting }) => seconds(waiting.ivrMs), stayed);
  });

  it('gives the time in the queue as the facts do', () => {
    expectSame('QueueTime', ({ waiting }) => seconds(waiting.queueMs), ringsOnce);
  });

  it('gives the ringing as the facts do, where no caller gives up meanwhile', () => {
    const ms = ({ rings }: CallFacts) => rings.reduce((sum, { span }) => sum + (span.to ?? 0) - span.from, 0);
    const stayed = ({ rings }: CallFacts) => rings.every(({ outcome }) => outcome !== 'caller_left');
    expectSame('RingTime', (facts) => seconds(ms(facts)), stayed);
  });

  it('gives the time on the line and on hold as the facts do, of calls with one agent', () => {
    expectSame(
      'TalkTime',
      ({ activities }) => seconds(activities.findLast((a) => a.connections.length > 0)?.connectedMs ?? null),
      oneAgent,
    );
    expectSame('HeldTime', ({ hold }) => seconds(hold.totalMs), oneAgent);
  });

  it('counts the transfers as the facts do', () => {
    expectSame('TransferCount', ({ transfers }) => transfers.length);
  });

  it('gives the duration of the record as text', () => {
    for (const { contactId, facts } of calls) {
      expect(rows.get(contactId)?.CallDuration).toBe(String(facts.record.callDuration));
    }
  });
});
