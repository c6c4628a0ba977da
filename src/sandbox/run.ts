import { openBrowser } from './command/browser.js';
import { parseOptions, USAGE, UsageError, type SandboxOptions } from './command/options.js';
import { startSandbox } from './command/sandbox.js';
import { TRIES } from './command/tries.js';

/**
 * `npm run sandbox`: the built bot between a simulated Slack and a simulated call centre, with a page to use it in.
 * Everything runs on this machine and ends with Ctrl-C.
 */
async function run(options: SandboxOptions): Promise<void> {
  const asked = signalled();
  const sandbox = await startSandbox(options, (step) => console.log(step));
  console.log(`\nOpen ${sandbox.url}\n\nTo try there:`);
  for (const { text, label } of TRIES) console.log(`  ${text.padEnd(30)}${label.toLowerCase()}`);
  console.log('\nCtrl-C ends everything.');
  if (options.open) openBrowser(sandbox.url);
  const end = await Promise.race([asked, sandbox.botEnded]);
  await sandbox.close();
  if (end === null) return;
  console.error(`The bot has ended (exit code ${String(end.code)}).\n${end.lastLines.join('\n')}`);
  process.exitCode = 1;
}

/** Settles with null at the first Ctrl-C or the like. One that comes while things start is not lost. */
function signalled(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve(null);
      });
    }
  });
}

function explain(error: unknown, port: number): string {
  const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (isBusy)
    return `Port ${String(port)} is in use. Choose another: npm run sandbox -- --port ${String(port + 1)}`;
  return error instanceof Error ? error.message : 'The sandbox could not start.';
}

try {
  const options = parseOptions(process.argv.slice(2));
  await run(options).catch((error: unknown) => {
    console.error(explain(error, options.port));
    process.exitCode = 1;
  });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
