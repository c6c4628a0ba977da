import { answer } from './answers/index.js';
import { decodeModel } from './model.js';
import { createReader } from './understand.js';
import { WEIGHTS } from './weights.js';
import { zoneOffset } from './zone.js';

/** Reads and answers questions about calls; clock times are of the zone. Loading it reads the learned weights. */
export function createQuestions(timeZone: string) {
  return { ...createReader(decodeModel(bytesOf(WEIGHTS)), zoneOffset(timeZone)), answer };
}

/** A plain loop: a callback for each of some millions of characters would hold the process up. */
function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export type Questions = ReturnType<typeof createQuestions>;
