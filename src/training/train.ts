import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { encodeModel } from '../question/model.js';
import { learn } from './learn.js';
import { seeded } from './patterns.js';
import { examples } from './wordings.js';

/** `npm run train`: reads the wordings, learns the weights and writes src/question/weights.ts. */
const OPTIONS = { epochs: 8, rate: 0.15, shrink: 3e-3 };
const SEED = 20261123;

const all = examples(seeded(SEED));
const started = performance.now();
const model = learn(all, { ...OPTIONS, random: seeded(SEED) });
const bytes = encodeModel(model);
const text = Buffer.from(bytes).toString('base64');
writeFileSync(
  new URL('../../src/question/weights.ts', import.meta.url),
  `/** Learned from wordings/ by \`npm run train\`; never edited by hand. */\nexport const WEIGHTS =\n  '${text}';\n`,
);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
process.stdout.write(
  `${all.length} texts, ${model.rows.size} features, ${bytes.length} bytes (${digest}), ${seconds} s\n`,
);
