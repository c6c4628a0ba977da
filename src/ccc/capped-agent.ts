import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import http from 'node:http';
import https from 'node:https';
import { Socket } from 'node:net';
import { Readable, type Duplex } from 'node:stream';
import { isObject } from './wire.js';

/** Idle connections close before the usual server limits (60 s) do it under a request's feet. */
const IDLE_MS = 20_000;

export interface CappedAgent {
  readonly agent: http.Agent;
  /** Says whose the next connection is: call it right before `http.request`, which takes its connection at once. */
  announce(onTooLarge: () => void, onConnection?: (connection: Socket) => void): void;
}

interface Owner {
  readonly from: number;
  readonly maxBytes: number;
  readonly onTooLarge: () => void;
}

const owners = new WeakMap<Socket, Owner>();

/**
 * A keep-alive agent that tells a request's owner as soon as its answer passes `maxBytes`, packed or unpacked:
 * pop-core gathers a body whatever its size. Uses the hooks that Node documents; the owner closes the connection.
 */
export function createCappedAgent(protocol: string, maxBytes: number): CappedAgent {
  let announced = (): void => {};
  let connected: (connection: Socket) => void = () => {};
  const own = (socket: Socket): void => {
    owners.set(socket, { from: socket.bytesRead, maxBytes, onTooLarge: announced });
    connected(socket);
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
  // One subscription serves all agents.
  unsubscribe(ANSWER_BEGINS, capUnpacked);
  subscribe(ANSWER_BEGINS, capUnpacked);
  return {
    agent: new Agent({ keepAlive: true, timeout: IDLE_MS, maxFreeSockets: 64 }),
    announce: (onTooLarge, onConnection = () => {}) => {
      announced = onTooLarge;
      connected = onConnection;
    },
  };
}

/** Despite its name: published when the headers of an answer are in, before its owner sees them. */
const ANSWER_BEGINS = 'http.client.response.finish';

/**
 * pop-core unpacks what claims to be gzip or deflate by piping the answer on, and 300 kB can unfold to gigabytes: the
 * cap therefore also counts what comes out of that pipe.
 */
function capUnpacked(message: unknown): void {
  const response = isObject(message) ? message['response'] : undefined;
  if (!(response instanceof http.IncomingMessage)) return;
  const owner = owners.get(response.socket);
  if (owner === undefined || response.headers['content-encoding'] === undefined) return;
  const pipe = response.pipe.bind(response);
  response.pipe = (unpacking, options) => {
    if (unpacking instanceof Readable) capOutput(unpacking, owner);
    return pipe(unpacking, options);
  };
}

function capOutput(unpacking: Readable, { maxBytes, onTooLarge }: Owner): void {
  let bytes = 0;
  unpacking.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= maxBytes) return;
    onTooLarge();
    unpacking.destroy(new Error('too large'));
  });
}
