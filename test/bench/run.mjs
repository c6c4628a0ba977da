// `npm run bench`: our bot against the shortest possible handler, side by side in one run. Writes its table into
// docs/performance.md and README.md; the exit code is 1 when a goal is missed. `npm run bench -- coldStart oneId` measures
// these parts alone and writes nothing.
import { cpus } from 'node:os';
import * as comparisons from './compare.mjs';
import { startEndpoints } from './endpoints.mjs';
import { posted } from './load.mjs';
import { ownWork, questions } from './in-process.mjs';
import { reportOf, writeInto } from './report.mjs';

const { fullPath, burst, coldStart, memory, oneId } = comparisons;
const PARTS = { fullPath, burst, ownWork, questions, coldStart, memory, oneId };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}`);
const say = (text) => process.stderr.write(`${text}\n`);
const named = (name) => wanted.length === 0 || wanted.includes(name);

const rows = {};
// Those in this process first, while it has done nothing else.
for (const name of ['ownWork', 'questions', 'fullPath', 'burst', 'coldStart', 'memory', 'oneId']) {
  if (!named(name)) continue;
  const endpoints = await startEndpoints({ onPost: posted });
  rows[name] = await PARTS[name](endpoints, say);
  endpoints.close();
}

const { text, missed } = reportOf(
  Object.keys(PARTS).flatMap((name) => rows[name] ?? []),
  {
    node: process.version,
    cpu: cpus()[0].model.trim(),
    cpus: cpus().length,
    date: new Date().toISOString().slice(0, 10),
  },
);
process.stdout.write(`${text}\n`);
if (wanted.length === 0)
  for (const path of ['../../docs/performance.md', '../../README.md']) writeInto(path, text);
process.exit(missed.length === 0 ? 0 : 1);
