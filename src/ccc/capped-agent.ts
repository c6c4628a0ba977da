import http from 'node:http';
import https from 'node:https';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Idle connections close before the usual server limits (60 s) do it under a request's feet. */
const IDLE_MS = 20_000;

export interface CappedAgent {
  readonly agent: http.Agent;
  /** Says whose the next connection is: call it right before `http.request`, which takes its connection at once. */
  announce(onTooLarge: () => void): void;
}

/**
 * A keep-alive agent that tells a request's owner as soon as its answer passes `maxBytes`: pop-core gathers a body
 * whatever its size. Uses the two hooks that Node documents for agents; the owner closes the connection.
 */
export function createCappedAgent(protocol: string, maxBytes: number): CappedAgent {
  let announced = (): void => {};
  const owners = new WeakMap<Socket, { from: number; onTooLarge: () => void }>();
  const own = (socket: Socket): void => {
    owners.set(socket, { from: socket.bytesRead, onTooLarge: announced });
  };
  const watch = (socket: Duplex | null | undefined): void => {
    if (!(socket instanceof Socket)) return;
    own(socket);
    socket.on('data', () => {
      const owner = owners.get(socket);
      if (owner !== undefined && socket.bytesRead - owner.from > maxBytes) owner.onTooLarge();
    });
  };
  const Base = protocol === 'https:' ? https.Agent : http.Agent;
  class Agent extends Base {
    override createConnection(...args: Parameters<http.Agent['createConnection']>) {
      const socket = super.createConnection(...args);
      watch(socket);
      return socket;
    }

    override reuseSocket(socket: Socket, request: http.ClientRequest): void {
      own(socket);
      super.reuseSocket(socket, request);
    }
  }
  return {
    agent: new Agent({ keepAlive: true, timeout: IDLE_MS, maxFreeSockets: 64 }),
    announce: (onTooLarge) => {
      announced = onTooLarge;
    },
  };
}
