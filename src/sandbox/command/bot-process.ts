import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/bundle/bot.mjs', import.meta.url));
const KEPT_LINES = 20;

/** The built bot in a process of its own, as it runs in production. */
export interface BotProcess {
  /** Where it listens for HTTP. */
  readonly port: number;
  /** Settles when it ends, asked or not: its exit code and last lines of output. */
  readonly ended: Promise<BotEnd>;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

/** How a process of the bot ended. */
export interface BotEnd {
  readonly code: number | null;
  readonly lastLines: readonly string[];
}

/**
 * Starts what `npm start` runs, with nothing but this environment and waits until it is ready.
 * @throws Error with its last lines when it ends before that
 */
export async function startBotProcess(env: Readonly<Record<string, string>>): Promise<BotProcess> {
  const child = spawn(process.execPath, [MAIN], { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const lastLines: string[] = [];
  const port = new Promise<number>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lastLines.push(line);
        if (lastLines.length > KEPT_LINES) lastLines.shift();
        const ready = /"event":"ready".*?"port":(\d+)/.exec(line)?.[1];
        if (ready !== undefined) resolve(Number(ready));
      });
    }
  });
  const ended = once(child, 'close').then(([code]) => ({
    code: typeof code === 'number' ? code : null,
    lastLines,
  }));
  const failed = ended.then(() =>
    Promise.reject(new Error(`The bot did not start.\n${lastLines.join('\n')}`)),
  );
  return { port: await Promise.race([port, failed]), ended, stop: () => stopChild(child, ended) };
}

async function stopChild(
  child: ChildProcessByStdio<null, Readable, Readable>,
  ended: Promise<BotEnd>,
): Promise<void> {
  child.kill('SIGTERM');
  // A look-up under way may take its time; nobody waits for its card any more.
  const force = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(force);
}
