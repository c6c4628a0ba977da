import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../ccc/local-server.js';
import type { FaultBoard } from './api-faults.js';
import type { FileShelf } from './files.js';
import { readUpload } from './request-body.js';
import type { ResponseUrls } from './response-url.js';
import type { WebApi } from './web-api.js';

/** What answers the paths of the simulated Slack. */
export interface Routes {
  readonly api: WebApi;
  readonly responseUrls: ResponseUrls;
  readonly faults: FaultBoard;
  readonly files: FileShelf;
}

/** Answers one HTTP request: `/api/…`, `/response/…`, `/upload/…`, else 404. */
export async function route(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname.startsWith('/api/')) {
    await routes.api.handle(pathname.slice('/api/'.length), request, response);
  } else if (pathname.startsWith('/response/')) {
    await answerResponseUrl(routes, pathname, request, response);
  } else if (pathname.startsWith('/upload/')) {
    await takeUpload(routes, pathname.slice('/upload/'.length), request, response);
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
  }
}

async function takeUpload(
  { files, faults }: Routes,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const content = await readUpload(request);
  const fault = faults.take('upload');
  if (fault === 'hang') return;
  if (fault === 'reset') {
    response.destroy();
    return;
  }
  const status = fault === null ? files.receive(id, content) : 500;
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(status === 200 ? 'OK' : 'refused');
}

async function answerResponseUrl(
  { responseUrls, faults }: Routes,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const json = (await readBody(request)).toString('utf8');
  const fault = faults.take('response_url');
  if (fault === 'hang') return;
  if (fault === 'reset') {
    response.destroy();
    return;
  }
  if (fault === 'expired') {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('{"ok":false,"error":"expired_url"}');
    return;
  }
  if (fault !== null && fault !== 'answer-lost') {
    response.writeHead(500, { 'Content-Type': 'text/plain' }).end('server error');
    return;
  }
  const answer = responseUrls.handle(pathname, json);
  if (fault === 'answer-lost') response.destroy();
  else response.writeHead(answer.status, { 'Content-Type': 'text/plain' }).end(answer.body);
}
