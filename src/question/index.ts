import { answer } from './answers/index.js';
import { decodeModel } from './model.js';
import { createReader } from './understand.js';
import { zoneOffset } from './zone.js';

/** Reads and answers questions about calls, with the bytes of the learned weights; clock times are of the zone. */
export function createQuestions(timeZone: string, weights: Uint8Array) {
  return { ...createReader(decodeModel(weights), zoneOffset(timeZone)), answer };
}

export type Questions = ReturnType<typeof createQuestions>;
