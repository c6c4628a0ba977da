import type { EnvelopeAck } from './socket-ack.js';
import { undelivered, type AckResult } from './transport.js';

/** Settles one delivery: with its acknowledgement, or with null when the server closes. */
type Waiting = (ack: EnvelopeAck | null) => void;

/** The envelopes that were sent over sockets and wait for their acknowledgement. */
export class AckWaits {
  readonly #waiting = new Map<string, Waiting>();
  readonly #timeoutMs: number;

  /** @param timeoutMs how long Slack waits */
  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Resolves when the envelope is acknowledged, when time is up, or when the server closes. */
  wait(envelopeId: string): Promise<AckResult> {
    const startedAt = performance.now();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(envelopeId);
        resolve(undelivered('operation_timeout', performance.now() - startedAt));
      }, this.#timeoutMs);
      this.#waiting.set(envelopeId, (ack) => {
        clearTimeout(timer);
        const ms = performance.now() - startedAt;
        const failed = undelivered('connection_failed', ms);
        resolve(ack === null ? failed : { ms, status: 200, body: ack.payload, error: null });
      });
    });
  }

  /** Settles the delivery that this acknowledgement is for; a late one finds none. */
  settle(ack: EnvelopeAck): void {
    this.#waiting.get(ack.envelopeId)?.(ack);
    this.#waiting.delete(ack.envelopeId);
  }

  /** Ends all waits. */
  close(): void {
    for (const settle of this.#waiting.values()) settle(null);
    this.#waiting.clear();
  }
}
