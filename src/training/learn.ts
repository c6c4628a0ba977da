import { featuresOf } from '../question/features.js';
import { LABELS, WIDTH, type Label, type Model } from '../question/model.js';
import { LEARNINGS, PART, stepper, type Layers, type Sample } from './descent.js';
import type { Random } from './patterns.js';

/** One text to learn from. `pattern` names the wording it came from. */
export interface Example {
  readonly label: Label;
  readonly text: string;
  readonly pattern: number;
}

export interface LearningOptions {
  readonly epochs: number;
  /** The first step; steps shrink to nothing by the last text. */
  readonly rate: number;
  /** Of each text's features, this share is shown at a time: no single one may be relied on. */
  readonly shown: number;
  readonly random: Random;
}

/** Scores are divided by this: a model is too sure of wordings that it has never seen. Chosen on the tuned sets. */
const TEMPERATURE = 1.5;

/**
 * Learns vectors of features and a softmax over them by stochastic gradient descent, in the manner of fastText. The same
 * examples and seed give the same weights.
 */
export function learn(examples: readonly Example[], options: LearningOptions): Model {
  const { hashes, samples } = vocabulary(examples);
  const learned = Array.from({ length: LEARNINGS }, () => learnOnce(samples, hashes.length, options));
  const vectors = interleaved(learned.map((layers) => layers.vectors));
  const softened = 1 / (LEARNINGS * TEMPERATURE);
  const weights = interleaved(learned.map((layers) => layers.weights)).map((weight) => weight * softened);
  const bias = new Float32Array(LABELS.length).map((_, label) =>
    learned.reduce((sum, layers) => sum + (layers.bias[label] ?? 0) * softened, 0),
  );
  return { hashes, ...quantised(vectors, hashes.length), weights, bias };
}

function learnOnce(samples: readonly Sample[], features: number, options: LearningOptions): Layers {
  const { epochs, random, shown } = options;
  const layers: Layers = {
    vectors: new Float32Array(features * PART).map(() => ((random() - 0.5) * 8) / PART),
    weights: new Float32Array(LABELS.length * PART),
    bias: new Float32Array(LABELS.length),
  };
  const order = Uint32Array.from(samples.keys());
  const step = stepper(layers);
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index];
      const some = sample?.features.filter(() => random() < shown);
      const rate = options.rate * (1 - done++ / (epochs * order.length));
      if (sample !== undefined && some !== undefined && some.length > 0)
        step({ ...sample, features: some }, rate);
    }
  }
  return layers;
}

/** The parts' numbers side by side: `PART` of the first, `PART` of the next, for each row. */
function interleaved(parts: readonly Float32Array[]): Float32Array {
  return new Float32Array(parts.length * (parts[0]?.length ?? 0)).map((_, at) => {
    const [row, within] = [Math.floor(at / WIDTH), at % WIDTH];
    return parts[Math.floor(within / PART)]?.[row * PART + (within % PART)] ?? 0;
  });
}

/** Features that come from fewer different wordings than this are learned by heart, not understood. */
const LEAST_PATTERNS = 3;

function vocabulary(examples: readonly Example[]): { hashes: Uint32Array; samples: Sample[] } {
  const patterns = new Map<number, Set<number>>();
  const read = examples.map(({ label, text, pattern }) => {
    const features = featuresOf(text);
    for (const feature of features) {
      const from = patterns.get(feature);
      if (from === undefined) patterns.set(feature, new Set([pattern]));
      else if (from.size < LEAST_PATTERNS) from.add(pattern);
    }
    return { label: LABELS.indexOf(label), features };
  });
  const kept = [...patterns].filter(([, from]) => from.size >= LEAST_PATTERNS).map(([feature]) => feature);
  const hashes = Uint32Array.from(kept).toSorted();
  const rows = new Map([...hashes].map((feature, row) => [feature, row]));
  const samples = read.map(({ label, features }) => ({
    label,
    features: Uint32Array.from([...features].flatMap((feature) => rows.get(feature) ?? [])),
  }));
  return { hashes, samples };
}

/** Each vector as whole numbers of a scale of its own: a quarter of the size, the same readings. */
function quantised(vectors: Float32Array, count: number): Pick<Model, 'scales' | 'vectors'> {
  const scales = new Float32Array(count);
  const units = new Int8Array(vectors.length);
  for (let row = 0; row < count; row++) {
    const vector = vectors.subarray(row * WIDTH, (row + 1) * WIDTH);
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest / 127;
    scales[row] = scale;
    vector.forEach((value, i) => (units[row * WIDTH + i] = scale === 0 ? 0 : Math.round(value / scale)));
  }
  return { scales, vectors: units };
}

function shuffle(order: Uint32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
