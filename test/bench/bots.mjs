// Processes of the programs that are compared, and what Linux says of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SIGNING_SECRET } from './load.mjs';

/** What `npm start` runs. */
export const OURS = '../../dist/bundle/bot.mjs';
export const NAIVE = './naive-bot.mjs';
export const BARE = './bare-bot.mjs';

/** Starts a program; `readyMs` is how long it took from the start of its process until it said that it is ready. */
export async function start(path, endpoints) {
  const started = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL(path, import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_APP_TOKEN: '',
      CDR_RATE_LIMIT: '0',
      SLACK_API_URL: endpoints.apiUrl,
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'bench',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'bench',
      CCC_ENDPOINT: endpoints.url,
      CCC_INSTANCE_ID: 'ccc-test',
      HOST: '127.0.0.1',
      PORT: '0',
    },
  });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  const readyMs = performance.now() - started;
  child.stdout.resume();
  return { child, port: JSON.parse(line.split('\n')[0]).port, readyMs };
}

export async function stop({ child }) {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** User and system time of a process with all its threads, in ms, from Linux's /proc (100 ticks a second). */
export function cpuMs({ child }) {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory in MB. */
export function memoryMb({ child }) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;
}
