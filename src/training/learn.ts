import { featuresOf } from '../question/features.js';
import { LABELS, type Label, type Model } from '../question/model.js';
import type { Random } from './patterns.js';

/** One text to learn from. `pattern` names the wording it came from. */
export interface Example {
  readonly label: Label;
  readonly text: string;
  readonly pattern: number;
}

export interface LearningOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Weights shrink towards zero by this share of the rate (L1), so that what says nothing is dropped. */
  readonly shrink: number;
  /** Of each text's features, this share is shown at a time: no single one may be relied on. */
  readonly shown: number;
  readonly random: Random;
}

interface Sample {
  readonly label: number;
  readonly features: Uint32Array;
}

/** Learns a linear softmax by stochastic gradient descent (Adagrad). The same examples and seed give the same weights. */
export function learn(examples: readonly Example[], options: LearningOptions): Model {
  const { hashes, samples } = vocabulary(examples);
  const width = LABELS.length;
  const weights = new Float32Array(hashes.length * width);
  const steps = new Float32Array(hashes.length * width).fill(1e-3);
  const bias = new Float32Array(width);
  const order = Uint32Array.from(samples.keys());
  const error = new Float64Array(width);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, options.random);
    for (const index of order) {
      const whole = samples[index];
      if (whole === undefined) continue;
      const sample = { ...whole, features: whole.features.filter(() => options.random() < options.shown) };
      predict(sample, weights, bias, error);
      error[sample.label] = (error[sample.label] ?? 0) - 1;
      for (let label = 0; label < width; label++) {
        bias[label] = (bias[label] ?? 0) - 0.01 * (error[label] ?? 0);
      }
      for (const feature of sample.features) {
        const row = feature * width;
        for (let label = 0; label < width; label++) {
          const gradient = error[label] ?? 0;
          if (gradient < 1e-4 && gradient > -1e-4) continue;
          const at = row + label;
          const step = (steps[at] ?? 0) + gradient * gradient;
          steps[at] = step;
          const rate = options.rate / Math.sqrt(step);
          const moved = (weights[at] ?? 0) - rate * gradient;
          const drop = rate * options.shrink;
          weights[at] = moved > drop ? moved - drop : moved < -drop ? moved + drop : 0;
        }
      }
    }
  }
  return quantised(hashes, weights, bias);
}

/** Probabilities of all labels for one sample. */
function predict({ features }: Sample, weights: Float32Array, bias: Float32Array, out: Float64Array): void {
  const width = bias.length;
  for (let label = 0; label < width; label++) out[label] = bias[label] ?? 0;
  for (const feature of features) {
    const row = feature * width;
    for (let label = 0; label < width; label++) out[label] = (out[label] ?? 0) + (weights[row + label] ?? 0);
  }
  const most = Math.max(...out);
  let sum = 0;
  for (let label = 0; label < width; label++) {
    const power = Math.exp((out[label] ?? 0) - most);
    out[label] = power;
    sum += power;
  }
  for (let label = 0; label < width; label++) out[label] = (out[label] ?? 0) / sum;
}

/** Features that come from fewer different wordings than this are learned by heart, not understood. */
const LEAST_PATTERNS = 2;

function vocabulary(examples: readonly Example[]): { hashes: number[]; samples: Sample[] } {
  const patterns = new Map<number, Set<number>>();
  const read = examples.map(({ label, text, pattern }) => {
    const features = featuresOf(text);
    for (const feature of features) {
      const from = patterns.get(feature);
      if (from === undefined) patterns.set(feature, new Set([pattern]));
      else from.add(pattern);
    }
    return { label: LABELS.indexOf(label), features };
  });
  const hashes = [...patterns].filter(([, from]) => from.size >= LEAST_PATTERNS).map(([feature]) => feature);
  hashes.sort((a, b) => a - b);
  const rows = new Map(hashes.map((feature, row) => [feature, row]));
  const samples = read.map(({ label, features }) => ({
    label,
    features: Uint32Array.from([...features].flatMap((feature) => rows.get(feature) ?? [])),
  }));
  return { hashes, samples };
}

/** Weights as whole numbers of one scale: a third of the size, the same readings. */
function quantised(hashes: readonly number[], weights: Float32Array, bias: Float32Array): Model {
  const width = bias.length;
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const rows = new Map<number, number>();
  const starts = [0];
  const labels: number[] = [];
  const kept: number[] = [];
  hashes.forEach((hash, index) => {
    for (let label = 0; label < width; label++) {
      const unit = Math.round((weights[index * width + label] ?? 0) / scale);
      if (unit === 0) continue;
      labels.push(label);
      kept.push(unit);
    }
    if (labels.length === starts.at(-1)) return;
    rows.set(hash, rows.size);
    starts.push(labels.length);
  });
  return {
    scale,
    bias,
    rows,
    starts: Uint32Array.from(starts),
    labels: Uint8Array.from(labels),
    weights: Int8Array.from(kept),
  };
}

function shuffle(order: Uint32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
