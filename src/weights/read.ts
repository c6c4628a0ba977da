import { readFile } from 'node:fs/promises';

/** Learned by `npm run train`; `learnedFrom` is the digest of the texts it was learned from. */
interface Weights {
  readonly learnedFrom: string;
  /** What `decodeModel` reads. */
  readonly bytes: Uint8Array;
}

/** Read from where the sources have it: 11 MB that neither the compiler nor a bundle has to go through. */
export const WEIGHTS_FILE = new URL('../../src/weights/weights.bin', import.meta.url);

const DIGEST_BYTES = 16;

export async function readWeights(): Promise<Weights> {
  const file = await readFile(WEIGHTS_FILE);
  return { learnedFrom: file.toString('latin1', 0, DIGEST_BYTES), bytes: file.subarray(DIGEST_BYTES) };
}
