// Loaded into the running bot (NODE_OPTIONS=--import): measures from within, and moves the clock. Prints its port.
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const TICK_MS = 5;
const MB = 1024 * 1024;

const SystemDate = Date;
let clockOffsetMs = 0;
globalThis.Date = class extends SystemDate {
  constructor(...given) {
    if (given.length === 0) super(SystemDate.now() + clockOffsetMs);
    else super(...given);
  }
  static now() {
    return SystemDate.now() + clockOffsetMs;
  }
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const loop = monitorEventLoopDelay({ resolution: TICK_MS });
loop.enable();

let last = { wall: performance.now(), cpu: process.cpuUsage() };
let busyMs = 0;
let peak = 0;
let start = process.memoryUsage.rss();

// A busy machine also stops the loop: it counts only where this process computed meanwhile.
setInterval(() => {
  const cpu = process.cpuUsage(last.cpu);
  const wall = performance.now() - last.wall;
  busyMs = Math.max(busyMs, Math.min(wall, (cpu.user + cpu.system) / 1000) - TICK_MS);
  peak = Math.max(peak, process.memoryUsage.rss());
  last = { wall: performance.now(), cpu: process.cpuUsage() };
}, TICK_MS).unref();

function reset() {
  collectGarbage();
  start = peak = process.memoryUsage.rss();
  last = { wall: performance.now(), cpu: process.cpuUsage() };
  busyMs = 0;
  loop.reset();
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  const seen = {
    stoppedMs: Math.max(0, Math.min(busyMs, loop.max / 1e6)),
    grownMb: (peak - start) / MB,
    rssMb: process.memoryUsage.rss() / MB,
  };
  if (url.pathname === '/reset') reset();
  if (url.pathname === '/collect') collectGarbage();
  if (url.pathname === '/clock') clockOffsetMs = Number(url.searchParams.get('ms'));
  response.end(JSON.stringify(seen));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ event: 'probe', port: server.address().port })}\n`);
});
server.unref();
