import type { ErrorCode } from '../errors.js';
import type { RecordSource } from './metrics.js';
import { isFault, isQuiet, resultOf, type Done } from './outcomes.js';
import type { MetricRegistry } from './registry.js';

/** One request to CCC, as its client tells it. */
export interface CccRequest {
  readonly action: string;
  readonly attempt: number;
  readonly outcome: 'ok' | ErrorCode;
  readonly ms: number;
}

/** One request to Slack: the method, and `ok`, Slack's code, or what became of the connection. */
export interface SlackRequest {
  readonly method: string;
  readonly outcome: string;
  readonly ms: number;
}

/** What is true at the moment of a scrape. */
export interface Now {
  readonly underWay: number;
  readonly ready: boolean;
  readonly storeDegraded: boolean;
}

/** The places where the bot is measured; everything else comes of these. */
export interface Measuring {
  done(done: Done): void;
  cccRequest(request: CccRequest): void;
  slackRequest(request: SlackRequest): void;
  recordServed(from: RecordSource): void;
  auditLineLost(): void;
  /** Loads prom-client; what was measured before is counted then. */
  start(): void;
  /** `GET /metrics`. */
  scrape(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** prom-client takes as long to load as a tenth of the start: it is loaded once the bot can serve. */
export function createMeasuring(version: string, now: () => Now): Measuring {
  let start = (): void => undefined;
  const asked = new Promise<void>((resolve) => (start = resolve));
  let ready: MetricRegistry | null = null;
  const loaded = asked.then(async () => {
    const { createRegistry } = await import('./registry.js');
    const registry = createRegistry();
    registry.set('cdr_build_info', { version }, 1);
    ready = registry;
    return registry;
  });
  const then = (count: (registry: MetricRegistry) => void): void => {
    if (ready === null) void loaded.then(count);
    else count(ready);
  };
  return {
    done: (done) => then((registry) => countDone(registry, done)),
    cccRequest: (request) => then((registry) => countCcc(registry, request)),
    slackRequest: ({ method, outcome, ms }) =>
      then((registry) => {
        registry.count('cdr_slack_requests_total', { method, outcome });
        registry.observe('cdr_slack_request_duration_seconds', { method }, ms / 1000);
      }),
    recordServed: (from) => then((registry) => registry.count('cdr_records_served_total', { from })),
    auditLineLost: () => then((registry) => registry.count('cdr_audit_lines_lost_total', {})),
    start,
    async scrape() {
      start();
      const registry = await loaded;
      const { underWay, ready: canServe, storeDegraded } = now();
      registry.set('cdr_work_in_progress', {}, underWay);
      registry.set('cdr_ready', {}, canServe ? 1 : 0);
      registry.set('cdr_store_degraded', {}, storeDegraded ? 1 : 0);
      return { contentType: registry.contentType, text: await registry.text() };
    },
  };
}

function countDone(registry: MetricRegistry, done: Done): void {
  const { trigger, did: deed, outcome, calls } = done;
  registry.count('cdr_requests_total', { trigger, deed, result: resultOf(done) });
  if (!isQuiet(outcome)) registry.observe('cdr_request_duration_seconds', { deed }, done.ms / 1000);
  for (const call of calls) registry.count('cdr_lookups_total', { outcome: call.outcome });
  const faults = (calls.length === 0 ? [outcome] : calls.map((call) => call.outcome)).filter(isFault);
  for (const code of faults) registry.count('cdr_errors_total', { code });
  if (done.replyLost) registry.count('cdr_replies_lost_total', {});
}

function countCcc(registry: MetricRegistry, { action, attempt, outcome, ms }: CccRequest): void {
  registry.count('cdr_ccc_requests_total', { action, outcome });
  registry.observe('cdr_ccc_request_duration_seconds', { action }, ms / 1000);
  if (attempt > 1) registry.count('cdr_ccc_retries_total', { action });
}
