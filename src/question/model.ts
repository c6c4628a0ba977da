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

/**
 * Learned weights, a linear softmax over hashed features. `starts[i]` to `starts[i + 1]` are the entries of the
 * feature `hashes[i]`: a label's index and its weight in units of `scale`.
 */
export interface Model {
  readonly scale: number;
  readonly bias: Float32Array;
  readonly rows: ReadonlyMap<number, number>;
  readonly starts: Uint32Array;
  readonly labels: Uint8Array;
  readonly weights: Int8Array;
}

/** The labels of a text with names and times marked as slots, most probable first. Pure; linear in its length. */
export function guesses(model: Model, text: string): readonly Guess[] {
  const scores = scoresOf(model, text);
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - most);
  const ranked: Guess[] = [];
  LABELS.forEach((label, i) => {
    const probability = Math.exp((scores[i] ?? 0) - most) / sum;
    // What is next to impossible plays no part; leaving it out spares the sorting.
    if (probability > LEAST) ranked.push({ label, probability });
  });
  return ranked.toSorted((a, b) => b.probability - a.probability);
}

const LEAST = 1e-4;

function scoresOf({ bias, rows, starts, labels, weights, scale }: Model, text: string): Float64Array {
  const scores = Float64Array.from(bias);
  for (const feature of featuresOf(text)) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i++) {
      const label = labels[i] ?? 0;
      scores[label] = (scores[label] ?? 0) + (weights[i] ?? 0) * scale;
    }
  }
  return scores;
}

/** Whether any wording that the model was learned from has a word. */
export function knowsWord(model: Model, word: string): boolean {
  return model.rows.has(wordFeature(word));
}

const HEADER = 4;

/** Reads a model from its bytes: label count, feature count, entry count, scale, then the arrays one after the other. */
export function decodeModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [labelCount, featureCount, entryCount] = [0, 4, 8].map((at) => view.getUint32(at, true));
  if (labelCount !== LABELS.length || featureCount === undefined || entryCount === undefined) {
    throw new Error('the weights belong to other topics: run `npm run train`');
  }
  let at = HEADER * 4;
  const words = (length: number): Uint32Array => {
    const part = new Uint32Array(length);
    for (let i = 0; i < length; i++) part[i] = view.getUint32(at + i * 4, true);
    at += length * 4;
    return part;
  };
  const bias = new Float32Array(words(labelCount).buffer);
  const hashes = words(featureCount);
  const starts = words(featureCount + 1);
  const rows = new Map<number, number>();
  hashes.forEach((hash, row) => rows.set(hash, row));
  const labels = bytes.subarray(at, at + entryCount);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at + entryCount, entryCount);
  return { scale: view.getFloat32(12, true), bias, rows, starts, labels, weights };
}

/** The bytes that `decodeModel` reads. */
export function encodeModel(model: Model): Uint8Array {
  const { bias, rows, starts, labels, weights } = model;
  const words = HEADER + bias.length + rows.size + starts.length;
  const bytes = new Uint8Array(words * 4 + labels.length * 2);
  const view = new DataView(bytes.buffer);
  [bias.length, rows.size, labels.length].forEach((count, i) => view.setUint32(i * 4, count, true));
  view.setFloat32(12, model.scale, true);
  let at = HEADER * 4;
  for (const word of [...new Uint32Array(bias.buffer), ...rows.keys(), ...starts]) {
    view.setUint32(at, word, true);
    at += 4;
  }
  bytes.set(labels, at);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at + labels.length);
  return bytes;
}
