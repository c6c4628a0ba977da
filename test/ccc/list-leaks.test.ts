import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isFinal } from '../../src/call/facts.js';
import { createCallSource } from '../../src/ccc/call-source.js';
import { createRecordings } from '../../src/ccc/recordings.js';
import type { CccFault } from '../../src/sandbox/ccc/faults.js';
import { SEARCH, setFindingStage, type FindingStage } from './finding.js';

const PHONE = '13800009999';
const LINK = `http://recordings.example/${PHONE}.wav?Signature=canary-signature`;
const NAME = 'Canary Agent';
const CANARIES = [PHONE, 'canary-signature', 'recordings.example', NAME, 'first-secret', 'SignatureNonce'];

const body = (Code: unknown, Data: unknown) =>
  JSON.stringify({ Code, RequestId: PHONE, Message: `${LINK} ${NAME}`, Data });
const refusal = (Code: unknown): CccFault => ({ status: 400, body: body(Code, LINK) });
const answer = (Data: unknown): CccFault => ({ status: 200, body: body('OK', Data) });

const FAULTS: readonly CccFault[] = [
  ...['Forbidden.RAM', 'NoPermission.Recording', 'Parameter.Format', 'NotExists.InstanceId'].map(refusal),
  ...[LINK, `NotExists.${PHONE}`, [LINK], { [PHONE]: LINK }].map(refusal),
  ...[LINK, [LINK], null, { FileUrl: `ftp://${PHONE}/${LINK}` }, { FileName: LINK }].map(answer),
  { status: 503, body: body('', LINK) },
  { status: 502, body: `<html>${LINK}</html>`, contentType: 'text/html' },
  ...(['hang', 'cut-off', 'throttling'] as const),
];

let stage: FindingStage;
beforeAll(async () => {
  stage = await setFindingStage();
});
afterEach(() => stage.ccc.setFault(null));
afterAll(() => stage.close());

const RECORDED = 'job-112740365918204763';

/** What a listener could log or show: whatever was thrown, and every attempt. */
function said(outcomes: readonly PromiseSettledResult<unknown>[]): string {
  const thrown = outcomes.map((outcome): unknown => (outcome.status === 'rejected' ? outcome.reason : null));
  const stacks = thrown.map((error) => (error instanceof Error ? error.stack : ''));
  return inspect([thrown, stacks, stage.attempts], {
    depth: Infinity,
    showHidden: true,
    maxStringLength: Infinity,
    maxArrayLength: Infinity,
  });
}

describe('what finding and listening leave in errors and attempts', () => {
  it.each(FAULTS)('holds no number, name or link: after %j', async (fault) => {
    const calls = createCallSource({ client: stage.client, isFinal });
    const recordings = createRecordings({ client: stage.client, calls });
    await calls.get('ccc-test', RECORDED);
    stage.ccc.setFault(fault);
    const searches = [
      { kind: 'number', number: PHONE },
      { kind: 'number_ending', starts: '', ends: PHONE },
      { kind: 'agent_or_queue', name: NAME },
    ] as const;
    const outcomes = await Promise.allSettled([
      ...searches.map((sought) => stage.lists.find('ccc-test', { ...SEARCH, sought })),
      recordings.link('ccc-test', RECORDED),
    ]);
    for (const canary of CANARIES) expect(said(outcomes)).not.toContain(canary);
  });

  it('holds no link and no number after good answers', async () => {
    const calls = createCallSource({ client: stage.client, isFinal });
    const { url } = await createRecordings({ client: stage.client, calls }).link('ccc-test', RECORDED);
    await stage.lists.find('ccc-test', { ...SEARCH, sought: { kind: 'number', number: PHONE } });
    expect(said([])).toContain('GetMonoRecording');
    for (const canary of [new URL(url).search, '/recordings/', PHONE]) expect(said([])).not.toContain(canary);
  });
});
