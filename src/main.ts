import { createApp, type CdrApp } from './app.js';
import { isFinal } from './call/facts.js';
import { createCallSource } from './ccc/call-source.js';
import { createCccClient } from './ccc/client.js';
import { createCredentials } from './ccc/credentials.js';
import { createSharedRecords } from './ccc/shared-records.js';
import { ConfigError, loadConfig, type Config } from './config.js';
import { createHttpServer, listen } from './ops/http-server.js';
import { createLogger, slackLogger, type Logger } from './ops/log.js';
import { createWork } from './ops/work.js';
import { createSlackFetch } from './slack/fetch.js';
import { openStore, type OpenStore } from './store/open.js';
import { identify, SLACK_TIMEOUT_MS, SlackStartError, webClientOptions } from './slack/identity.js';

/** A stopping process waits this long (ms) for work under way: longer than any look-up may take. */
const DRAIN_MS = 25_000;

/** The process: environment in, app built and started, signals, drain. */
async function run(config: Config, log: Logger): Promise<void> {
  const slackFetch = createSlackFetch(SLACK_TIMEOUT_MS);
  const work = createWork();
  const client = createCccClient({
    endpoint: config.ccc.endpoint,
    credentials: createCredentials(config.ccc.keys),
    onAttempt: (attempt) =>
      log[attempt.outcome === 'ok' ? 'debug' : 'warn']({ event: 'ccc_attempt', ...attempt }),
  });
  const opened = await openStore(config.redisUrl, (state, why) =>
    log[state === 'ok' ? 'info' : 'warn']({ event: 'redis', state, why }),
  );
  // In one process the source's own memory is enough.
  const shared = opened.kind() === 'memory' ? null : createSharedRecords(opened.store);
  const calls = createCallSource({ client, isFinal, shared });
  const identity = await identify(
    config.slack.botToken,
    webClientOptions(config.slack.apiUrl, slackFetch.fetch, slackLogger(log)),
  );
  const { store } = opened;
  const app = createApp({ config, calls, identity, slackFetch: slackFetch.fetch, store, work, log });
  const state = { draining: false };
  const server = createHttpServer(
    () => readiness(app, opened, state.draining),
    app.http?.requestListener ?? null,
  );
  const port = await listen(server, config.http.port, config.http.host);
  await app.socket?.start();
  const stop = async (signal: string): Promise<void> => {
    if (state.draining) return;
    state.draining = true;
    log.info({ event: 'stopping', signal, underWay: work.size });
    // Closing waits for Slack's answer, which may never come: the drain below has the deadline.
    app.socket?.stop().catch(() => undefined);
    server.close();
    server.closeIdleConnections();
    const drained = await work.drain(DRAIN_MS);
    log[drained ? 'info' : 'error']({ event: 'stopped', drained, underWay: work.size });
    process.exit(drained ? 0 : 1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  // Whoever waits for this line may send a signal at once.
  log.info({ event: 'ready', port, transport: app.http === null ? 'socket' : 'http', team: identity.teamId });
}

/** A degraded store is no reason to take the replica out: it answers as one process alone would. */
function readiness({ socket }: CdrApp, opened: OpenStore, draining: boolean) {
  const slack = socket === null ? 'http' : socket.isConnected() ? 'connected' : 'disconnected';
  return {
    ready: !draining && slack !== 'disconnected',
    detail: { slack, store: opened.kind(), state: draining ? 'draining' : 'serving' },
  };
}

/** Ends the start with one clear line (or the list of configuration faults) on standard error. */
function fail(error: unknown): never {
  const expected = error instanceof ConfigError || error instanceof SlackStartError;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const reason = expected ? error.message : `The bot could not start (${code}).`;
  process.stderr.write(`${reason}${code === 'EADDRINUSE' ? ' PORT is in use by another process.' : ''}\n`);
  process.exit(1);
}

try {
  const config = loadConfig(process.env);
  const log = createLogger(config.logLevel);
  // Socket Mode's client rejects outside of anybody's await on some payloads; one of them must not end the process.
  process.on('unhandledRejection', (reason) => {
    log.error({
      event: 'unhandled_rejection',
      thrown: reason instanceof Error ? reason.name : typeof reason,
    });
  });
  await run(config, log);
} catch (error) {
  fail(error);
}
