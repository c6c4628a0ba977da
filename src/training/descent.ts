import { WIDTH } from '../question/model.js';

/** Learned apart from each other and taken together, the mean of their scores: what one gets wrong, the other seldom does. */
export const LEARNINGS = 4;
/** Numbers that stand for a feature within one of them. */
export const PART = WIDTH / LEARNINGS;

export interface Sample {
  readonly label: number;
  readonly features: Uint32Array;
}

/** What is learned: a vector for each feature, weights and a bias for each label. */
export interface Layers {
  readonly vectors: Float32Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** One text learned from: what it was taken for, then everything moved a little towards its label. */
export function stepper({ vectors, weights, bias }: Layers): (sample: Sample, rate: number) => void {
  const text = new Float32Array(PART);
  const pull = new Float32Array(PART);
  const shares = new Float64Array(bias.length);
  return ({ label: right, features }, rate) => {
    const root = 1 / Math.sqrt(features.length);
    text.fill(0);
    pull.fill(0);
    for (const feature of features) add(text, vectors, feature * PART, root);
    softmax(text, weights, bias, shares);
    for (let label = 0; label < bias.length; label++) {
      const error = (shares[label] ?? 0) - (label === right ? 1 : 0);
      if (error < 1e-4 && error > -1e-4) continue;
      const at = label * PART;
      add(pull, weights, at, error);
      for (let i = 0; i < PART; i++) weights[at + i] = (weights[at + i] ?? 0) - rate * error * (text[i] ?? 0);
      bias[label] = (bias[label] ?? 0) - rate * error;
    }
    for (const feature of features) {
      const at = feature * PART;
      for (let i = 0; i < PART; i++) vectors[at + i] = (vectors[at + i] ?? 0) - rate * root * (pull[i] ?? 0);
    }
  };
}

/** Adds `factor` times the `PART` numbers at a place to a sum. */
function add(sum: Float32Array, from: Float32Array, at: number, factor: number): void {
  for (let i = 0; i < PART; i++) sum[i] = (sum[i] ?? 0) + factor * (from[at + i] ?? 0);
}

/** Probabilities of all labels for a text's vector. */
function softmax(text: Float32Array, weights: Float32Array, bias: Float32Array, out: Float64Array): void {
  let most = -Infinity;
  for (let label = 0; label < bias.length; label++) {
    let score = bias[label] ?? 0;
    for (let i = 0; i < PART; i++) score += (weights[label * PART + i] ?? 0) * (text[i] ?? 0);
    out[label] = score;
    most = Math.max(most, score);
  }
  let sum = 0;
  for (let label = 0; label < bias.length; label++) {
    const power = Math.exp((out[label] ?? 0) - most);
    out[label] = power;
    sum += power;
  }
  for (let label = 0; label < bias.length; label++) out[label] = (out[label] ?? 0) / sum;
}
