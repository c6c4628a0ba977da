import type { RawData } from 'ws';
import { z } from 'zod';

const ackMessage = z.object({ envelope_id: z.string(), payload: z.unknown() });

/** What an app says over its socket about one envelope. */
export interface EnvelopeAck {
  readonly envelopeId: string;
  readonly payload: unknown;
}

/** Reads an acknowledgement; null for anything else. */
export function readEnvelopeAck(data: RawData): EnvelopeAck | null {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : toBuffer(data);
  try {
    const ack = ackMessage.parse(JSON.parse(bytes.toString('utf8')));
    return { envelopeId: ack.envelope_id, payload: ack.payload };
  } catch {
    return null;
  }
}

function toBuffer(data: Buffer | ArrayBuffer): Buffer {
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}
