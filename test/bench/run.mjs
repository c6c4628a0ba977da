// `npm run bench`: our bot against the naive handler, side by side in one run; writes docs/performance.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { startEndpoints } from './endpoints.mjs';
import { posted, runLoad, SIGNING_SECRET } from './load.mjs';
import { measureQuestions } from './questions.mjs';
import { report } from './report.mjs';

const ROUNDS = 5;
const WARM_UP = { total: 5000, concurrent: 32 };
const LOADS = [
  { name: '1 at a time', total: 400, concurrent: 1 },
  { name: '32 at a time', total: 3000, concurrent: 32 },
  { name: '200 at a time', total: 3000, concurrent: 200 },
];

// Alone in this process, before anything else runs.
const questions = measureQuestions();
const endpoints = await startEndpoints({ onPost: posted });
const bots = {
  ours: await start('../../dist/main.js'),
  naive: await start('./naive-bot.mjs'),
  // The same program twice: how far apart two equal things measure on this machine.
  again: await start('./naive-bot.mjs'),
};
for (const bot of Object.values(bots)) await runLoad(bot.port, WARM_UP);

const rounds = [];
for (let round = 1; round <= ROUNDS; round++) {
  for (const load of LOADS) {
    const row = { load: load.name };
    for (const [name, bot] of Object.entries(bots)) row[name] = await measured(bot, load);
    rounds.push(row);
  }
  process.stderr.write(`round ${round} of ${ROUNDS}\n`);
}
for (const { child } of Object.values(bots)) child.kill('SIGTERM');
endpoints.close();

const text = report(rounds, {
  node: process.version,
  cpus: cpus().length,
  date: new Date().toISOString().slice(0, 10),
  questions,
});
process.stdout.write(`${text}\n`);
writeReport(text);
process.exit(0);

async function start(path) {
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
  child.stdout.resume();
  return { child, port: JSON.parse(line.split('\n')[0]).port };
}

async function measured({ child, port }, load) {
  const before = cpuMs(child.pid);
  const result = await runLoad(port, load);
  return { ...result, cpuMs: (cpuMs(child.pid) - before) / load.total };
}

/** User and system time of a process in ms, from Linux's /proc (100 ticks a second). */
function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function writeReport(lines) {
  const path = new URL('../../docs/performance.md', import.meta.url);
  writeFileSync(path, `${lines}\n`);
}
