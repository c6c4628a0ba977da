import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { fieldOf } from './records.js';
import { okReply, serviceError, type Reply } from './replies.js';

const SAMPLE_RATE = 8000;
const TONE_SECONDS = 2;
/** Recording links live one day unless `ExpireSeconds` asks for less. */
const DEFAULT_LIFE_SECONDS = 86_400;
const LINK_KEY_ID = 'SANDBOX-OSS-KEY';

/** Recordings of the simulated call centre: signed, expiring links to a short tone. */
export class RecordingStore {
  readonly #key = randomBytes(32);
  readonly #clock: () => number;
  #baseUrl = '';

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Says where this server is reached; known only once it listens. */
  serveFrom(baseUrl: string): void {
    this.#baseUrl = baseUrl;
  }

  /** The GetMonoRecording answer for a record; a record without a recording gets an empty `FileUrl`. */
  reply(recordText: string, contactId: string, expireSeconds: string | undefined): Reply {
    const data = fieldOf(JSON.parse(recordText), 'Data');
    const ready = String(fieldOf(data, 'RecordingReady')).toLowerCase() === 'true';
    if (!ready) return okReply({ FileUrl: '', FileName: '', Duration: 0 });
    const life = expireSeconds === undefined ? DEFAULT_LIFE_SECONDS : Number(expireSeconds);
    if (!Number.isInteger(life) || life < 1) return serviceError('Parameter.Format', 'ExpireSeconds');
    const fileName = `${contactId}.wav`;
    return okReply({
      FileUrl: this.#link(fileName, life),
      FileName: fileName,
      Duration: TONE_SECONDS * 1000,
    });
  }

  /** What a GET of a recording link answers: the WAV, or OSS's refusal of a forged or expired link. */
  fileReply(url: URL): Reply {
    const expires = url.searchParams.get('Expires') ?? '';
    const expected = Buffer.from(this.#sign(url.pathname, expires));
    const given = Buffer.from(url.searchParams.get('Signature') ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      return ossRefusal('SignatureDoesNotMatch', 'The request signature we calculated does not match.');
    }
    if (Number(expires) * 1000 < this.#clock()) return ossRefusal('AccessDenied', 'Request has expired.');
    return { status: 200, contentType: 'audio/wav', body: toneWav(), code: 'OK' };
  }

  #link(fileName: string, lifeSeconds: number): string {
    const path = `/recordings/${encodeURIComponent(fileName)}`;
    const expires = String(Math.floor(this.#clock() / 1000) + lifeSeconds);
    const query = new URLSearchParams({
      Expires: expires,
      OSSAccessKeyId: LINK_KEY_ID,
      Signature: this.#sign(path, expires),
    });
    return `${this.#baseUrl}${path}?${query.toString()}`;
  }

  #sign(path: string, expires: string): string {
    return createHmac('sha1', this.#key).update(`${path}\n${expires}`).digest('base64');
  }
}

function ossRefusal(code: string, message: string): Reply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status: 403, contentType: 'application/xml', body, code };
}

/** A playable WAV: two seconds of a soft two-tone chime, 8 kHz mono, 16 bit. */
export function toneWav(): Uint8Array {
  const samples = SAMPLE_RATE * TONE_SECONDS;
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(SAMPLE_RATE, 24);
  file.writeUInt32LE(SAMPLE_RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index += 1) {
    const frequency = index < samples / 2 ? 440 : 554;
    const level = 6000 * Math.sin((2 * Math.PI * frequency * index) / SAMPLE_RATE);
    file.writeInt16LE(Math.round(level), 44 + index * 2);
  }
  return file;
}
