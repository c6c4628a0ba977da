import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';

/** Whether the process can serve, each part by name: `GET /readyz` shows it. */
export type Readiness = () => { readonly ready: boolean; readonly detail: Readonly<Record<string, unknown>> };

/** `GET /metrics`: Prometheus's text. */
export type Scrape = () => Promise<{ readonly contentType: string; readonly text: string }>;

/**
 * The one HTTP listener of the process: `/healthz` (alive), `/readyz` (200 only when able to serve), `/metrics`, and
 * what Slack sends to its receiver where there is one (HTTP mode).
 */
export function createHttpServer(
  readiness: Readiness,
  scrape: Scrape,
  slack: RequestListener | null,
): Server {
  return createServer((request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (request.method === 'GET' && path === '/healthz') {
      sendJson(response, 200, { status: 'ok' });
    } else if (request.method === 'GET' && path === '/readyz') {
      const { ready, detail } = readiness();
      sendJson(response, ready ? 200 : 503, { ready, ...detail });
    } else if (request.method === 'GET' && path === '/metrics') {
      void sendMetrics(response, scrape);
    } else if (slack !== null && path === '/slack/events' && request.method === 'POST') {
      slack(request, response);
    } else {
      sendJson(response, 404, { error: 'not_found' });
    }
  });
}

/** Listens; a busy port or a refused address rejects with the system's error code. Returns the port. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function sendMetrics(response: ServerResponse, scrape: Scrape): Promise<void> {
  try {
    const { contentType, text } = await scrape();
    response.writeHead(200, { 'content-type': contentType }).end(text);
  } catch {
    sendJson(response, 500, { error: 'internal' });
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
