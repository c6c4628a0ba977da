import { createServer, request as httpRequest } from 'node:http';
import { createServer as createTlsServer, request as httpsRequest } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import { createCappedAgent, type CappedAgent } from '../../src/ccc/capped-agent.js';

const CAP = 64 * 1024;
/** TLS without a certificate: what matters here is that the bytes are counted behind the encryption. */
const ANONYMOUS = { ciphers: 'aNULL:@SECLEVEL=0', maxVersion: 'TLSv1.2' } as const;

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server that answers with as many bytes as the path says. */
async function listen(protocol: string) {
  const answer: Parameters<typeof createServer>[1] = (request, response) =>
    response.end(Buffer.alloc(Number(request.url?.slice(1)), 'x'));
  const server = protocol === 'https:' ? createTlsServer(ANONYMOUS, answer) : createServer(answer);
  let connections = 0;
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port, connections: () => connections };
}

/** Whether the answer passed the cap; `aborted` says that the connection went with it. */
function ask({ agent, announce }: CappedAgent, protocol: string, port: number, bytes: number) {
  const controller = new AbortController();
  let tooLarge = false;
  return new Promise<{ tooLarge: boolean; aborted: boolean }>((resolve) => {
    const end = (aborted: boolean) => () => resolve({ tooLarge, aborted });
    announce(() => {
      tooLarge = true;
      controller.abort();
    });
    const options = { agent, host: '127.0.0.1', port, path: `/${bytes}`, signal: controller.signal };
    const request =
      protocol === 'https:'
        ? httpsRequest({ ...options, ...ANONYMOUS, rejectUnauthorized: false })
        : httpRequest(options);
    request.on('error', end(true));
    request.on('response', (response) => response.on('error', end(true)).on('end', end(false)).resume());
    request.end();
  });
}

describe.each(['http:', 'https:'])('a capped agent over %s', (protocol) => {
  it('lets an answer under the cap through and breaks one above it off', async () => {
    const { port } = await listen(protocol);
    const capped = createCappedAgent(protocol, CAP);
    closers.push(() => capped.agent.destroy());
    expect(await ask(capped, protocol, port, CAP / 2)).toEqual({ tooLarge: false, aborted: false });
    expect(await ask(capped, protocol, port, CAP * 4)).toEqual({ tooLarge: true, aborted: true });
  });

  it('counts each answer of a kept connection by itself', async () => {
    const { port, connections } = await listen(protocol);
    const capped = createCappedAgent(protocol, CAP);
    closers.push(() => capped.agent.destroy());
    for (let i = 0; i < 5; i++) {
      expect(await ask(capped, protocol, port, CAP / 2)).toEqual({ tooLarge: false, aborted: false });
      // The connection is free again one turn after its answer has ended.
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(connections()).toBe(1);
    expect(await ask(capped, protocol, port, CAP * 4)).toEqual({ tooLarge: true, aborted: true });
  });

  it('tells the owner of the large answer alone', async () => {
    const { port } = await listen(protocol);
    const capped = createCappedAgent(protocol, CAP);
    closers.push(() => capped.agent.destroy());
    const sizes = [10, CAP * 4, CAP / 2, CAP * 4, 10];
    const outcomes = await Promise.all(sizes.map((bytes) => ask(capped, protocol, port, bytes)));
    expect(outcomes.map(({ tooLarge }) => tooLarge)).toEqual([false, true, false, true, false]);
  });
});
