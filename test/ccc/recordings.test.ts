import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isFinal } from '../../src/call/facts.js';
import type { Recordings } from '../../src/call/call-source.js';
import { createCallSource } from '../../src/ccc/call-source.js';
import { createRecordings, decodeRecordingLink, LINK_SECONDS } from '../../src/ccc/recordings.js';
import type { ErrorCode } from '../../src/errors.js';
import type { CccFault } from '../../src/sandbox/ccc/faults.js';
import { setFindingStage, type FindingStage } from './finding.js';

const RECORDED = 'job-112740365918204763';
const ANSWERED_NOT_READY = 'job-112712255840391676';
const MISSED = 'job-112670433019285574';

let stage: FindingStage;
let recordings: Recordings;
beforeAll(async () => {
  stage = await setFindingStage();
  const calls = createCallSource({ client: stage.client, isFinal });
  recordings = createRecordings({ client: stage.client, calls });
  // The record is known, so that a fault meets the recording alone.
  await recordings.link('ccc-test', RECORDED);
});
afterEach(() => stage.ccc.setFault(null));
afterAll(() => stage.close());

const asked = () => stage.ccc.requests.filter(({ action }) => action === 'GetMonoRecording');

describe('the link to a recording', () => {
  it('leads to the recording until the time that it says', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { url, fileName, durationMs, expiresAt } = await recordings.link('ccc-test', RECORDED);
    expect((await fetch(url)).headers.get('content-type')).toBe('audio/wav');
    expect({ fileName, durationMs }).toEqual({ fileName: `${RECORDED}.wav`, durationMs: 2000 });
    expect(expiresAt ?? 0).toBeGreaterThanOrEqual((before + LINK_SECONDS) * 1000);
    expect(expiresAt ?? 0).toBeLessThan((before + LINK_SECONDS + 10) * 1000);
  });

  it('is asked for anew every time', async () => {
    const before = asked().length;
    await recordings.link('ccc-test', RECORDED);
    await recordings.link('ccc-test', RECORDED);
    expect(asked()).toHaveLength(before + 2);
    expect(asked().at(-1)?.parameters).toMatchObject({
      InstanceId: 'ccc-test',
      ContactId: RECORDED,
      ExpireSeconds: '300',
    });
  });

  it.each<[ErrorCode, string]>([
    ['recording_not_ready', ANSWERED_NOT_READY],
    ['recording_not_expected', MISSED],
  ])('is %s by the record of %s, and CCC is not asked for it', async (code, contactId) => {
    const before = asked().length;
    await expect(recordings.link('ccc-test', contactId)).rejects.toMatchObject({ code });
    expect(asked()).toHaveLength(before);
  });

  it.each<[ErrorCode, CccFault]>([
    ['recording_denied', { code: 'NoPermission.Recording' }],
    ['recording_denied', { code: 'Permission.Common' }],
    ['recording_denied', { code: 'Forbidden.RAM' }],
    ['recording_archived', { code: 'NotExists.ContactId' }],
    ['recording_archived', { status: 200, body: '{"Code":"OK","Data":{"FileUrl":"","FileName":""}}' }],
    ['recording_archived', { status: 200, body: '{"Code":"OK","Data":null}' }],
    ['instance_unknown', { code: 'NotExists.InstanceId' }],
    ['call_id_refused', { code: 'Parameter.Blank' }],
    ['credentials_refused', { code: 'SignatureDoesNotMatch' }],
    ['ccc_failed', { code: 'InternalService.OSS' }],
    ['ccc_throttled', 'throttling'],
    ['ccc_unavailable', 'down'],
    ['ccc_unavailable', 'html'],
    ['ccc_unavailable', 'empty'],
    ['ccc_unavailable', 'cut-off'],
    ['ccc_timeout', 'hang'],
    ['ccc_timeout', 'drip'],
    ['ccc_answer_too_large', 'huge'],
    ['ccc_answer_unreadable', { status: 200, body: '{"Code":"OK","Data":[]}' }],
  ])('is %s after %j', async (code, fault) => {
    stage.ccc.setFault(fault);
    await expect(recordings.link('ccc-test', RECORDED)).rejects.toMatchObject({ name: 'CodedError', code });
  });

  it('comes all the same after throttling', async () => {
    stage.ccc.setFault('throttling-once');
    expect((await recordings.link('ccc-test', RECORDED)).url).toMatch(/^http:/);
  });

  it('is not sought for a call that is not known', async () => {
    await expect(recordings.link('ccc-test', 'job-404')).rejects.toMatchObject({ code: 'call_not_found' });
  });
});

const decoded = (FileUrl: unknown, rest: object = {}) =>
  decodeRecordingLink({ Code: 'OK', Data: { FileUrl, ...rest } });

describe('reading a link', () => {
  it('reads the sample answer', () => {
    const sample = readFileSync(new URL('../fixtures/recording.json', import.meta.url), 'utf8');
    expect(decodeRecordingLink(JSON.parse(sample))).toEqual({
      url: 'http://ccc-recordings.oss-cn-shanghai.aliyuncs.example/ccc-test/2026/11/18/job-112740365918204763.wav?Expires=1795054252&OSSAccessKeyId=EXAMPLE-KEY-ID&Signature=ZXhhbXBsZS1zaWduYXR1cmU%3D',
      fileName: 'job-112740365918204763.wav',
      durationMs: 461_000,
      expiresAt: 1_795_054_252_000,
    });
  });

  it.each([
    ['http://ccc.oss-cn-shanghai.aliyuncs.com/a.wav', 'https://ccc.oss-cn-shanghai.aliyuncs.com/a.wav'],
    ['https://ccc.oss-cn-shanghai.aliyuncs.com/a.wav', 'https://ccc.oss-cn-shanghai.aliyuncs.com/a.wav'],
    ['http://a.b.oss-cn-shanghai.aliyuncs.com/a.wav', 'http://a.b.oss-cn-shanghai.aliyuncs.com/a.wav'],
    ['http://recordings.example.com/a.wav', 'http://recordings.example.com/a.wav'],
    ['"http://recordings.example.com/a.wav"', 'http://recordings.example.com/a.wav'],
  ])('makes %j %j: encrypted where storage surely can', (given, url) => {
    expect(decoded(given).url).toBe(url);
  });

  it.each([['1795054252000000000'], ['soon'], ['0'], ['-5'], ['']])(
    'does not know when it expires by %j',
    (expires) => {
      expect(decoded(`https://a.example/x?Expires=${expires}`).expiresAt).toBeNull();
    },
  );

  it.each([
    'javascript:alert(1)',
    'ftp://a.example/x',
    '/recordings/x.wav',
    'http://',
    'see https://a.example',
  ])('refuses %j, which is no web address', (given) => {
    expect(() => decoded(given)).toThrow('ccc_answer_unreadable');
  });

  it('knows no duration where there is none', () => {
    expect(decoded('https://a.example/x', { Duration: 'long' })).toMatchObject({
      durationMs: null,
      fileName: '',
    });
  });
});
