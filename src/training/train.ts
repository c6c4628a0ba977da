import { writeFileSync } from 'node:fs';
import { encodeModel } from '../question/model.js';
import { WEIGHTS_FILE } from '../weights/read.js';
import { digestOf } from './digest.js';
import { learn } from './learn.js';
import { seeded } from './patterns.js';
import { examples, SEED } from './wordings.js';

/** `npm run train`: reads the wordings, learns the weights and writes src/weights/weights.bin. */
const OPTIONS = { epochs: 8, rate: 0.1, shown: 0.7 };

const all = examples();
const started = performance.now();
const model = learn(all, { ...OPTIONS, random: seeded(SEED) });
const bytes = encodeModel(model);
writeFileSync(WEIGHTS_FILE, Buffer.concat([Buffer.from(digestOf(all)), bytes]));
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${all.length} texts, ${model.hashes.length} features, ${bytes.length} bytes, ${seconds} s\n`,
);
