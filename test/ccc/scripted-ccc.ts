import { createHmac } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The keys a scripted endpoint knows: id to secret. */
export const KEYS = { 'LTAI-first': 'first-secret', 'LTAI-second': 'second-secret' } as const;

export type Answer = (response: ServerResponse, parameters: URLSearchParams, number: number) => void;

/** A CCC endpoint of one test: every request's signature is checked, then the test answers. */
export interface ScriptedCcc {
  readonly url: string;
  readonly requests: readonly URLSearchParams[];
  readonly openSockets: ReadonlySet<Socket>;
  close(): Promise<void>;
}

export async function startScriptedCcc(answer: Answer): Promise<ScriptedCcc> {
  const requests: URLSearchParams[] = [];
  const openSockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const parameters = new URLSearchParams(Buffer.concat(chunks).toString());
      requests.push(parameters);
      if (request.method !== 'POST' || request.url !== '/' || !isSigned(parameters)) {
        sendJson(response, 400, { Code: 'SignatureDoesNotMatch', RequestId: 'R-SIGN', Message: 'no' });
      } else answer(response, parameters, requests.length);
    });
  });
  server.on('connection', (socket) => {
    openSockets.add(socket);
    socket.on('close', () => openSockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    openSockets,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A good answer about the call that was asked for. */
export function sendRecord(response: ServerResponse, parameters: URLSearchParams, data: object = {}): void {
  const Data = { ContactId: parameters.get('ContactId'), ReleaseTime: 1, RecordingReady: true, ...data };
  sendJson(response, 200, { Code: 'OK', RequestId: 'R-OK', Data });
}

/** HMAC-SHA1 over `POST&%2F&<encoded sorted query>`, as Alibaba Cloud publishes it for RPC APIs. */
function isSigned(parameters: URLSearchParams): boolean {
  const secret = Object.entries(KEYS).find(([id]) => id === parameters.get('AccessKeyId'))?.[1];
  const query = [...parameters]
    .filter(([name]) => name !== 'Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('&');
  const expected = createHmac('sha1', `${secret ?? ''}&`)
    .update(`POST&%2F&${encode(query)}`)
    .digest('base64');
  return secret !== undefined && expected === parameters.get('Signature');
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
