import type { Server } from 'node:http';
import type { DestinationStream } from 'pino';
import { createApp, type CdrApp } from './app.js';
import { isFinal } from './call/facts.js';
import { createCallLists } from './ccc/call-lists.js';
import { createCallSource } from './ccc/call-source.js';
import { createCccClient } from './ccc/client.js';
import { createCredentials } from './ccc/credentials.js';
import { createRecordings } from './ccc/recordings.js';
import { createSharedRecords } from './ccc/shared-records.js';
import { ConfigError, loadConfig, type Config } from './config.js';
import { AuditFileError } from './ops/audit.js';
import { createHttpServer, listen } from './ops/http-server.js';
import { createLogger, slackLogger, type Logger } from './ops/log.js';
import { createObservation, type Observation } from './ops/observation.js';
import { gatheredStdout } from './ops/stdout.js';
import { versionOfPackage } from './ops/version.js';
import { createWork, type Work } from './ops/work.js';
import { PACE } from './slack/card-updates.js';
import { fetchOver } from './slack/fetch.js';
import { observed } from './slack/observed.js';
import { openStore, type OpenStore } from './store/open.js';
import { identify, SLACK_API_URL, SLACK_TIMEOUT_MS, SlackStartError } from './slack/identity.js';
import { createTransport } from './slack/transport.js';
import { createSlackApi } from './slack/web-api.js';

/** A stopping process waits this long (ms) for work under way: longer than any look-up may take. */
const DRAIN_MS = 25_000;

/** The process: environment in, app built and started, signals, drain. */
async function run(config: Config, log: Logger, stdout: DestinationStream): Promise<void> {
  const work = createWork();
  const state: State = { draining: false, app: null, store: null };
  const version = versionOfPackage();
  const seen = createObservation({
    auditLog: config.auditLog,
    version,
    log,
    stdout,
    now: () => ({
      underWay: work.size,
      ready: isReady(state),
      storeDegraded: state.store?.kind() === 'redis_degraded',
    }),
  });
  const transport = observed(createTransport(SLACK_TIMEOUT_MS), seen.slackRequest);
  const { botToken, apiUrl } = config.slack;
  const logger = slackLogger(log);
  const api = createSlackApi({ apiUrl: apiUrl ?? SLACK_API_URL, botToken, transport, logger });
  const client = createCccClient({
    endpoint: config.ccc.endpoint,
    credentials: createCredentials(config.ccc.keys),
    onAttempt: seen.cccRequest,
  });
  const opened = await openStore(config.redisUrl, (health, why) =>
    log[health === 'ok' ? 'info' : 'warn']({ event: 'redis', state: health, why }),
  );
  state.store = opened;
  // In one process the source's own memory is enough.
  const shared = opened.kind() === 'memory' ? null : createSharedRecords(opened.store);
  const calls = createCallSource({ client, isFinal, shared, onServed: seen.recordServed });
  const identity = await identify(api);
  const { store } = opened;
  const lists = createCallLists({ client });
  const recordings = createRecordings({ client, calls });
  const ccc = { calls, lists, recordings };
  const parts = { config, ...ccc, identity, api, slackFetch: fetchOver(transport), store, work, log };
  const app = await createApp({ ...parts, onDone: seen.done });
  state.app = app;
  const server = createHttpServer(
    () => readiness(state, seen, version),
    seen.scrape,
    app.http?.requestListener ?? null,
  );
  const port = await listen(server, config.http.port, config.http.host);
  await app.socket?.start();
  const updating = setInterval(() => void app.cardUpdates.tick(), PACE.everyMs).unref();
  stopOnSignals(app, { server, updating, work, state, log });
  // Whoever waits for this line may send a signal at once.
  log.info({ event: 'ready', port, transport: app.http === null ? 'socket' : 'http', team: identity.teamId });
  seen.start();
}

interface Running {
  readonly server: Server;
  readonly updating: NodeJS.Timeout;
  readonly work: Work;
  readonly state: State;
  readonly log: Logger;
}

/** Takes no new work, finishes what is under way, and exits. */
function stopOnSignals(app: CdrApp, { server, updating, work, state, log }: Running): void {
  const stop = async (signal: string): Promise<void> => {
    if (state.draining) return;
    state.draining = true;
    log.info({ event: 'stopping', signal, underWay: work.size });
    clearInterval(updating);
    // Closing waits for Slack's answer, which may never come: the drain below has the deadline.
    app.socket?.stop().catch(() => undefined);
    server.close();
    server.closeIdleConnections();
    const drained = await work.drain(DRAIN_MS);
    log[drained ? 'info' : 'error']({ event: 'stopped', drained, underWay: work.size });
    process.exit(drained ? 0 : 1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

interface State {
  draining: boolean;
  /** Null until they are there. */
  app: CdrApp | null;
  store: OpenStore | null;
}

function isReady({ app, draining }: State): boolean {
  return app !== null && !draining && app.socket?.isConnected() !== false;
}

/**
 * CCC is shown and decides nothing: a bot that can say why a call cannot be fetched is able to serve. Nor does a
 * degraded store: the replica answers as one process alone would.
 */
function readiness(state: State, { cccHealth }: Observation, version: string) {
  const socket = state.app?.socket ?? null;
  return {
    ready: isReady(state),
    detail: {
      slack: socket === null ? 'http' : socket.isConnected() ? 'connected' : 'disconnected',
      store: state.store?.kind() ?? 'opening',
      state: state.draining ? 'draining' : 'serving',
      ccc: cccHealth.last(),
      version,
      uptimeSeconds: Math.floor(process.uptime()),
    },
  };
}

/** Ends the start with one clear line (or the list of configuration faults) on standard error. */
function fail(error: unknown): never {
  const expected =
    error instanceof ConfigError || error instanceof SlackStartError || error instanceof AuditFileError;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const reason = expected ? error.message : `The bot could not start (${code}).`;
  process.stderr.write(`${reason}${code === 'EADDRINUSE' ? ' PORT is in use by another process.' : ''}\n`);
  process.exit(1);
}

try {
  const config = loadConfig(process.env);
  const stdout = gatheredStdout();
  const log = createLogger(config.logLevel, stdout);
  // Socket Mode's client rejects outside of anybody's await on some payloads; one of them must not end the process.
  process.on('unhandledRejection', (reason) => {
    log.error({
      event: 'unhandled_rejection',
      thrown: reason instanceof Error ? reason.name : typeof reason,
    });
  });
  await run(config, log, stdout);
} catch (error) {
  fail(error);
}
