import { stdout } from 'node:process';
import { examine } from './doctor.js';
import { wordsFor } from './words/index.js';

/** `npm run doctor -- C0…`: one line a check, and exit code 1 where one of them failed. */
const { say, states, summary } = wordsFor(process.env['CDR_LOCALE']);
const counts = { ok: 0, warning: 0, failed: 0 };
try {
  for await (const { state, fact } of examine(process.env, process.argv.slice(2))) {
    counts[state] += 1;
    stdout.write(`${states[state]}  ${say(fact)}\n`);
  }
} catch (error) {
  // Its message may carry anything.
  counts.failed += 1;
  stdout.write(`${states.failed}  internal (${error instanceof Error ? error.name : typeof error})\n`);
}
stdout.write(`\n${summary(counts)}\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;
