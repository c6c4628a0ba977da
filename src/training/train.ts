import { writeFileSync } from 'node:fs';
import { encodeModel } from '../question/model.js';
import { digestOf } from './digest.js';
import { learn } from './learn.js';
import { seeded } from './patterns.js';
import { examples, SEED } from './wordings.js';

/** `npm run train`: reads the wordings, learns the weights and writes src/question/weights.ts. */
const OPTIONS = { epochs: 8, rate: 0.1, shown: 0.7 };

const all = examples();
const started = performance.now();
const model = learn(all, { ...OPTIONS, random: seeded(SEED) });
const bytes = encodeModel(model);
writeFileSync(
  new URL('../../src/question/weights.ts', import.meta.url),
  `/** Learned by \`npm run train\`, never edited by hand. The digest is that of the texts it was learned from. */
export const LEARNED_FROM = '${digestOf(all)}';
export const WEIGHTS =
  '${Buffer.from(bytes).toString('base64')}';
`,
);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${all.length} texts, ${model.hashes.length} features, ${bytes.length} bytes, ${seconds} s\n`,
);
