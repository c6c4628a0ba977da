import type { DestinationStream } from 'pino';
import { createAudit, openAuditFile } from './audit.js';
import { createCccHealth, type CccHealth } from './health.js';
import type { Scrape } from './http-server.js';
import type { Logger } from './log.js';
import { createMeasuring, type CccRequest, type Measuring, type Now } from './measuring.js';
import type { Done } from './outcomes.js';

export interface ObservationParts {
  /** `AUDIT_LOG`; null: standard output. */
  readonly auditLog: string | null;
  readonly version: string;
  readonly log: Logger;
  readonly stdout: DestinationStream;
  readonly now: () => Now;
}

/** Everything that an operator sees beside the log: audit, metrics, and the state of CCC. */
export interface Observation extends Pick<Measuring, 'slackRequest' | 'recordServed' | 'start'> {
  done(done: Done): void;
  cccRequest(request: CccRequest): void;
  readonly scrape: Scrape;
  readonly cccHealth: CccHealth;
}

/** Throws `AuditFileError`. */
export function createObservation({ auditLog, version, log, stdout, now }: ObservationParts): Observation {
  const measuring = createMeasuring(version, now);
  const cccHealth = createCccHealth(() => performance.now());
  const lost = (code: string): void => {
    log.error({ event: 'audit_lost', code });
    measuring.auditLineLost();
  };
  const audit = createAudit(auditLog === null ? stdout : openAuditFile(auditLog, lost));
  return {
    done(done) {
      audit(done);
      measuring.done(done);
    },
    cccRequest(request) {
      log[request.outcome === 'ok' ? 'debug' : 'warn']({ event: 'ccc_attempt', ...request });
      measuring.cccRequest(request);
      cccHealth.heard(request);
    },
    slackRequest: measuring.slackRequest,
    recordServed: measuring.recordServed,
    start: measuring.start,
    scrape: measuring.scrape,
    cccHealth,
  };
}
