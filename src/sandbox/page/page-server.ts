import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { z } from 'zod';
import { readBody, startLocalServer, type LocalServer } from '../ccc/local-server.js';
import { loadAssets, type Asset } from './assets.js';
import { EventStream } from './event-stream.js';
import { BadRequest, PageActions } from './page-actions.js';
import type { PageOptions } from './page-options.js';

/** The page as it is served. */
export interface SandboxPage {
  /** Its address, such as `http://127.0.0.1:4680`. */
  readonly url: string;
  close(): Promise<void>;
}

const HEADERS = {
  // Nothing from outside: the browser itself refuses to load or send anything elsewhere.
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};
/** Files of messages that the page shows; all others are downloads. */
const SHOWN: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
};

/**
 * Serves the page of a simulated workspace on 127.0.0.1.
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function startPageServer(options: PageOptions): Promise<SandboxPage> {
  const page = new PageServer(options, await loadAssets());
  const local = await startLocalServer((request, response) => page.handle(request, response), options.port);
  return {
    url: local.url,
    close: () => page.close(local),
  };
}

class PageServer {
  readonly #options: PageOptions;
  readonly #assets: ReadonlyMap<string, Asset>;
  readonly #events: EventStream;
  readonly #actions: PageActions;

  constructor(options: PageOptions, assets: ReadonlyMap<string, Asset>) {
    this.#options = options;
    this.#assets = assets;
    this.#events = new EventStream(options);
    this.#actions = new PageActions(options, this.#events);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const host = request.headers.host ?? '';
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    // Another site's page can reach this server through a name of its own; it has no business here.
    if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)) end(response, 403, 'wrong host');
    else if (request.method === 'POST') await this.#act(url.pathname, request, response);
    else if (request.method !== 'GET') end(response, 405, 'GET or POST');
    else if (url.pathname === '/events') this.#listen(url, response);
    else if (url.pathname.startsWith('/files/')) this.#file(url.pathname.slice('/files/'.length), response);
    else this.#asset(url.pathname === '/' ? 'index.html' : url.pathname.slice(1), response);
  }

  close(local: LocalServer): Promise<void> {
    this.#events.close();
    return local.close();
  }

  /** Only JSON is taken: a form of another site cannot send it. */
  async #act(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!path.startsWith('/api/')) return end(response, 404, 'not found');
    if (request.headers['content-type'] !== 'application/json') return end(response, 415, 'JSON only');
    try {
      const body: unknown = JSON.parse((await readBody(request)).toString('utf8'));
      const answer = await this.#actions.run(path.slice('/api/'.length), body);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    } catch (error) {
      if (error instanceof BadRequest) return end(response, 400, error.message);
      if (error instanceof z.ZodError || error instanceof SyntaxError)
        return end(response, 400, 'wrong body');
      throw error;
    }
  }

  #listen(url: URL, response: ServerResponse): void {
    const user = this.#options.slack.workspace.users.get(url.searchParams.get('user') ?? '');
    if (user === undefined || user.isBot) end(response, 404, 'no such person');
    else this.#events.open(user, response);
  }

  #asset(name: string, response: ServerResponse): void {
    const asset = this.#assets.get(name);
    if (asset === undefined) return end(response, 404, 'not found');
    response.writeHead(200, { 'Content-Type': asset.type }).end(asset.body);
  }

  #file(id: string, response: ServerResponse): void {
    const all = this.#options.slack.workspace.allMessages.flatMap(({ files }) => files);
    const file = all.find((candidate) => candidate.id === id);
    if (file === undefined) return end(response, 404, 'not found');
    const type = SHOWN[extname(file.name).toLowerCase()];
    const disposition = `${type === undefined ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    const headers = {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Disposition': disposition,
    };
    response.writeHead(200, headers).end(file.content);
  }
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}
