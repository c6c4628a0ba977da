import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { AckWaits } from './ack-waits.js';
import { readEnvelopeAck } from './socket-ack.js';
import {
  undelivered,
  type AckResult,
  type DeliveryKind,
  type Redelivery,
  type Transport,
} from './transport.js';

const MAX_CONNECTIONS = 10;
/** Slack pings its sockets; a client that hears none for 30 s reconnects. */
const PING_INTERVAL_MS = 10_000;

/** The Socket Mode side of the simulated Slack: WebSocket connections of the app, on the same port. */
export class SocketModeServer implements Transport {
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #connections: WebSocket[] = [];
  readonly #arrivals = new Set<() => void>();
  readonly #appId: string;
  readonly #acks: AckWaits;
  #pings: NodeJS.Timeout | undefined;

  /** @param ackTimeoutMs how long Slack waits for an acknowledgement */
  constructor(appId: string, ackTimeoutMs: number) {
    this.#appId = appId;
    this.#acks = new AckWaits(ackTimeoutMs);
  }

  /** Takes over WebSocket upgrades of an HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      this.#upgrade(request, socket, head);
    });
  }

  /** A single-use address for one connection; null when the app has ten already. */
  issueUrl(baseUrl: string): string | null {
    if (this.#connections.length >= MAX_CONNECTIONS) return null;
    const ticket = randomBytes(12).toString('hex');
    this.#tickets.add(ticket);
    return `${baseUrl.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${this.#appId}`;
  }

  /** How many connections are open. */
  get connectionCount(): number {
    return this.#connections.length;
  }

  /** Resolves at the next new connection. */
  nextConnection(): Promise<void> {
    return new Promise((resolve) => {
      this.#arrivals.add(resolve);
    });
  }

  /** Sends an envelope to one connection, taking turns, and waits for its acknowledgement. */
  send(
    type: DeliveryKind,
    payload: Readonly<Record<string, unknown>>,
    again?: Redelivery,
  ): Promise<AckResult> {
    const socket = this.#connections.shift();
    if (socket === undefined) return Promise.resolve(undelivered('not_connected'));
    this.#connections.push(socket);
    const envelopeId = randomUUID();
    const envelope = {
      envelope_id: envelopeId,
      type,
      payload,
      accepts_response_payload: type !== 'events_api',
      ...(type === 'events_api'
        ? { retry_attempt: again?.attempt ?? 0, retry_reason: again?.reason ?? '' }
        : {}),
    };
    const acknowledged = this.#acks.wait(envelopeId);
    socket.send(JSON.stringify(envelope));
    return acknowledged;
  }

  /** Sends `disconnect` to every connection, as Slack does when it refreshes them or the app is switched off. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
    for (const socket of this.#connections) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } }));
    }
  }

  /** Breaks every connection without a closing handshake. */
  drop(): void {
    for (const socket of this.#connections) socket.terminate();
  }

  /** Pings every connection. @returns when all have answered */
  async ping(): Promise<void> {
    await Promise.all(
      this.#connections.map(
        (socket) =>
          new Promise<void>((resolve) => {
            socket.once('pong', () => {
              resolve();
            });
            socket.ping('Ping from sandbox');
          }),
      ),
    );
  }

  close(): void {
    clearInterval(this.#pings);
    this.drop();
    this.#sockets.close();
    this.#acks.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!this.#tickets.delete(url.searchParams.get('ticket') ?? '')) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (connection) => {
      this.#welcome(connection);
    });
  }

  #welcome(connection: WebSocket): void {
    this.#connections.push(connection);
    this.#pings ??= setInterval(() => {
      for (const open of this.#connections) open.ping('Ping from sandbox');
    }, PING_INTERVAL_MS).unref();
    connection.on('message', (data) => {
      const ack = readEnvelopeAck(data);
      if (ack !== null) this.#acks.settle(ack);
    });
    connection.on('close', () => {
      const index = this.#connections.indexOf(connection);
      if (index >= 0) this.#connections.splice(index, 1);
    });
    const hello = {
      type: 'hello',
      num_connections: this.#connections.length,
      connection_info: { app_id: this.#appId },
      debug_info: { host: 'sandbox', approximate_connection_time: 18_060 },
    };
    connection.send(JSON.stringify(hello));
    for (const arrived of this.#arrivals) arrived();
    this.#arrivals.clear();
  }
}
