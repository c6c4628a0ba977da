import { featuresOf, wordFeature } from './features.js';
import { TOPIC_NAMES, type Topic } from './topics.js';

/** What a message can be about; `none` is what people say to each other. */
export type Label = Topic | 'none';

export const LABELS: readonly Label[] = [...TOPIC_NAMES, 'none'];

/** One guess with its probability in [0, 1]. */
export interface Guess {
  readonly label: Label;
  readonly probability: number;
}

/** Numbers that stand for a feature: features that are said of the same topics come to lie close to each other. */
export const WIDTH = 64;

/**
 * Learned weights. A text is the sum of its features' vectors, over the root of their count; the labels are a softmax
 * over that. `hashes` ascend; the vector of `hashes[i]` is `vectors[i × WIDTH …]`, in units of `scales[i]`.
 */
export interface Model {
  readonly hashes: Uint32Array;
  readonly scales: Float32Array;
  readonly vectors: Int8Array;
  /** For each label its `WIDTH` weights. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The labels of a text with names and times marked as slots, most probable first. Pure; linear in its length. */
export function guesses(model: Model, text: string): readonly Guess[] {
  const scores = scoresOf(model, text);
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  const powers = scores.map((score) => Math.exp(score - most));
  let sum = 0;
  for (const power of powers) sum += power;
  const ranked: Guess[] = [];
  powers.forEach((power, i) => {
    const [label, probability] = [LABELS[i], power / sum];
    // What is next to impossible plays no part; leaving it out spares the sorting.
    if (probability > LEAST && label !== undefined) ranked.push({ label, probability });
  });
  return ranked.toSorted((a, b) => b.probability - a.probability);
}

const LEAST = 1e-4;

function scoresOf(model: Model, text: string): Float64Array {
  const { weights, bias } = model;
  const vector = vectorOf(model, featuresOf(text));
  return Float64Array.from(bias, (own, label) => own + dot(weights, label * WIDTH, vector));
}

function dot(weights: Float32Array, at: number, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < WIDTH; i++) sum += (weights[at + i] ?? 0) * (vector[i] ?? 0);
  return sum;
}

function vectorOf(model: Model, features: Uint32Array): Float64Array {
  const { hashes, scales, vectors } = model;
  const sum = new Float64Array(WIDTH);
  let known = 0;
  for (const feature of features) {
    const row = rowOf(hashes, feature);
    if (row === -1) continue;
    known++;
    addScaled(sum, vectors, row * WIDTH, scales[row] ?? 0);
  }
  const root = Math.sqrt(Math.max(1, known));
  return sum.map((value) => value / root);
}

function addScaled(sum: Float64Array, vectors: Int8Array, at: number, scale: number): void {
  for (let i = 0; i < WIDTH; i++) sum[i] = (sum[i] ?? 0) + (vectors[at + i] ?? 0) * scale;
}

/** Where a feature stands, by bisection; -1 for one that was never learned. */
function rowOf(hashes: Uint32Array, feature: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const hash = hashes[middle] ?? 0;
    if (hash === feature) return middle;
    if (hash < feature) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Whether any wording that the model was learned from has a word. */
export function knowsWord({ hashes }: Model, word: string): boolean {
  return rowOf(hashes, wordFeature(word)) !== -1;
}

const HEADER = 2;

/** Reads a model from its bytes: label count, feature count, then the arrays one after the other, all little-endian. */
export function decodeModel(bytes: Uint8Array): Model {
  // A copy begins where words may begin; its parts are looked at, not copied again.
  const { buffer } = new Uint8Array(bytes);
  const [labels = 0, features = 0] = new Uint32Array(buffer, 0, HEADER);
  if (labels !== LABELS.length) throw new Error('the weights belong to other topics: run `npm run train`');
  let at = HEADER * 4;
  const next = (words: number): [ArrayBuffer, number, number] => {
    const from = at;
    at += words * 4;
    return [buffer, from, words];
  };
  return {
    bias: new Float32Array(...next(labels)),
    weights: new Float32Array(...next(labels * WIDTH)),
    hashes: new Uint32Array(...next(features)),
    scales: new Float32Array(...next(features)),
    vectors: new Int8Array(buffer, at, features * WIDTH),
  };
}

/** The bytes that `decodeModel` reads. */
export function encodeModel({ bias, weights, hashes, scales, vectors }: Model): Uint8Array {
  const floats = [bias, weights].flatMap((part) => [...new Uint32Array(part.slice().buffer)]);
  const words = [LABELS.length, hashes.length, ...floats];
  const bytes = new Uint8Array((words.length + hashes.length * 2) * 4 + vectors.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of [words, hashes, new Uint32Array(scales.slice().buffer)]) {
    for (const word of part) {
      view.setUint32(at, word, true);
      at += 4;
    }
  }
  bytes.set(new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length), at);
  return bytes;
}
