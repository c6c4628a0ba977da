import { promisify } from 'node:util';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What a simulated service does with one request. A rejection becomes a bare 500. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** A listening HTTP server on the loopback interface. */
export interface LocalServer {
  /** Base address without a trailing slash, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  readonly server: Server;
  /** How many connections are open, idle ones included. */
  openConnections(): Promise<number>;
  /** Ends every open connection and stops listening. Safe to call twice. */
  close(): Promise<void>;
}

/** Thrown by `readBody` for a request body above its limit. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/**
 * Starts an HTTP server on 127.0.0.1.
 * @param port 0 picks a free one. A busy port rejects with Node's own `EADDRINUSE` error.
 */
export async function startLocalServer(handler: RequestHandler, port = 0): Promise<LocalServer> {
  const server = createServer((request, response) => {
    void answer(handler, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no TCP address');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    server,
    openConnections: () => promisify(server.getConnections.bind(server))(),
    close: () => closeServer(server),
  };
}

async function answer(handler: RequestHandler, request: IncomingMessage, response: ServerResponse) {
  try {
    await handler(request, response);
  } catch (error) {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const text = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown failure';
    response.writeHead(error instanceof BodyTooLarge ? 413 : 500, { 'Content-Type': 'text/plain' }).end(text);
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** Reads a request body whole. @throws BodyTooLarge above `limit` bytes. */
export async function readBody(request: IncomingMessage, limit = 5_000_000): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > limit) throw new BodyTooLarge(`body above ${String(limit)} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
