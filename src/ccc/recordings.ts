import { z } from 'zod';
import type { CallSource, RecordingLink, Recordings } from '../call/call-source.js';
import { factsOf } from '../call/facts.js';
import { asCodedError, CodedError, type ErrorCode } from '../errors.js';
import { isGoodAnswer } from './answer.js';
import type { CccClient } from './client.js';
import { integer, requestIdOf, text } from './wire.js';

/**
 * How long a link is asked to live, seconds: the documentation's own value. What it allows is not documented, so that
 * the link's `Expires` is what counts.
 */
export const LINK_SECONDS = 300;

export interface RecordingsParts {
  readonly client: Pick<CccClient, 'call'>;
  readonly calls: CallSource;
}

/**
 * Links to recordings. CCC is asked for a new one every time and only where the record says that there is a recording
 * (ccc-api.md 5): what it answers otherwise is not documented.
 */
export function createRecordings({ client, calls }: RecordingsParts): Recordings {
  return {
    async link(instanceId, contactId) {
      const { recording } = factsOf(await calls.get(instanceId, contactId));
      if (recording !== 'ready') throw new CodedError(`recording_${recording}`);
      const request = { InstanceId: instanceId, ContactId: contactId, ExpireSeconds: LINK_SECONDS };
      return decodeRecordingLink(await client.call('GetMonoRecording', request).catch(refused));
    },
  };
}

/** What a refusal means once the record has said that there is a recording. */
const REFUSALS: Partial<Record<ErrorCode, ErrorCode>> = {
  access_denied: 'recording_denied',
  call_not_found: 'recording_archived',
};

function refused(error: unknown): never {
  const { code, facts } = asCodedError(error);
  const meaning = REFUSALS[code];
  throw meaning === undefined ? error : new CodedError(meaning, facts);
}

/** `Data` of GetMonoRecording; unlike in lists the duration is in ms. */
const MonoRecording = z.object({ FileUrl: text, FileName: text, Duration: integer });

/**
 * The link in an answer of GetMonoRecording. Rejects with `recording_archived` where it is empty: the record says
 * that there is a recording, and CCC has no file at hand. Anything that is no web address is `ccc_answer_unreadable`.
 */
export function decodeRecordingLink(body: unknown): RecordingLink {
  const facts = requestIdOf(body);
  const data = isGoodAnswer(body) ? (body['Data'] ?? {}) : null;
  const parsed = MonoRecording.safeParse(data === '' ? {} : data);
  if (!parsed.success) throw new CodedError('ccc_answer_unreadable', facts);
  // Instances of version 1 put their links into quotes.
  const written = parsed.data.FileUrl.replaceAll(/^["']+|(?<!["'])["']+$/g, '');
  if (written === '') throw new CodedError('recording_archived', facts);
  const url = webAddress(written);
  if (url === null) throw new CodedError('ccc_answer_unreadable', facts);
  return {
    url: url.href,
    fileName: parsed.data.FileName,
    durationMs: parsed.data.Duration,
    expiresAt: expiryOf(url),
  };
}

/** Links come as plain http. Storage speaks TLS under its own host names, and the signature does not cover the scheme. */
const STORAGE_HOST = /^[a-z0-9-]+\.oss-[a-z0-9-]+\.aliyuncs\.com$/;

function webAddress(written: string): URL | null {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return null;
  const url = new URL(written);
  if (STORAGE_HOST.test(url.hostname) && url.port === '') url.protocol = 'https:';
  return url;
}

/** `Expires` is in seconds (ccc-api.md 5); null where it is missing or no date. */
function expiryOf(url: URL): number | null {
  const ms = Number(url.searchParams.get('Expires') ?? '') * 1000;
  return ms > 0 && ms <= 8.64e15 ? ms : null;
}
