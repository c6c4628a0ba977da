import { answer } from './answers/index.js';
import { decodeModel } from './model.js';
import { createReader } from './understand.js';
import { WEIGHTS } from './weights.js';
import { zoneOffset } from './zone.js';

/** Reads and answers questions about calls; clock times are of the zone. Loading it reads the learned weights. */
export function createQuestions(timeZone: string) {
  const bytes = Uint8Array.from(atob(WEIGHTS), (character) => character.charCodeAt(0));
  return { ...createReader(decodeModel(bytes), zoneOffset(timeZone)), answer };
}

export type Questions = ReturnType<typeof createQuestions>;
