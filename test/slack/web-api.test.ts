import { ConsoleLogger, LogLevel } from '@slack/logger';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isUnconfirmed, refusalOf, slackCodeOf } from '../../src/slack/refusals.js';
import { createTransport } from '../../src/slack/transport.js';
import { createSlackApi } from '../../src/slack/web-api.js';

const TIMEOUT_MS = 300;

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function slackThat(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return apiAt(z.object({ port: z.number() }).parse(server.address()).port);
}

function apiAt(port: number) {
  const logger = new ConsoleLogger();
  logger.setLevel(LogLevel.ERROR);
  return createSlackApi({
    apiUrl: `http://127.0.0.1:${port}/api`,
    botToken: 'xoxb-x',
    transport: createTransport(TIMEOUT_MS),
    logger,
  });
}

/** Answers with what was asked. */
const echo: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { url, headers } = request;
    const [type, token] = [headers['content-type'], headers.authorization];
    response.end(JSON.stringify({ ok: true, url, type, token, body: Buffer.concat(chunks).toString() }));
  });
};

const says =
  (status: number, body: string, headers = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

const failing = (answer: RequestListener) =>
  slackThat(answer).then((api) =>
    api.apiCall('chat.postMessage', { channel: 'C1' }).then(
      () => expect.fail('answered'),
      (error: unknown) => error,
    ),
  );

describe('a call of Slack', () => {
  it('sends what is written as JSON and what is read as a form', async () => {
    const api = await slackThat(echo);
    const blocks = [{ type: 'divider' }];
    expect(await api.apiCall('chat.postMessage', { text: '李', blocks })).toMatchObject({
      url: '/api/chat.postMessage',
      type: 'application/json; charset=utf-8',
      token: 'Bearer xoxb-x',
      body: '{"text":"李","blocks":[{"type":"divider"}]}',
    });
    expect(await api.apiCall('conversations.replies', { limit: 2, ts: '1.2', all: true })).toMatchObject({
      type: 'application/x-www-form-urlencoded',
      body: 'limit=2&ts=1.2&all=true',
    });
  });

  it('ends with Slack’s own code where Slack refuses', async () => {
    const error = await failing(says(200, '{"ok":false,"error":"not_in_channel"}'));
    expect(error).toBeInstanceOf(WebAPIPlatformError);
    expect(refusalOf(error)).toEqual({ code: 'not_in_channel', canInvite: true });
  });

  it.each([{}, { 'retry-after': '7' }])('says that it is too many, with %j', async (headers) => {
    const error = await failing(says(429, '{"ok":false}', headers));
    expect(error).toBeInstanceOf(WebAPIRateLimitedError);
    expect(isUnconfirmed(error)).toBe(false);
  });

  it('does not know what became of it after a fault of the server', async () => {
    const error = await failing(says(503, 'busy'));
    expect(error).toBeInstanceOf(WebAPIHTTPError);
    expect([isUnconfirmed(error), slackCodeOf(error)]).toEqual([true, 'http_503']);
  });

  it.each(['<html>', '[]', ''])('does not know what became of it after the answer "%s"', async (body) => {
    const error = await failing(says(200, body));
    expect(error).toBeInstanceOf(WebAPIRequestError);
    expect(isUnconfirmed(error)).toBe(true);
  });

  it('follows no redirect', async () => {
    const error = await failing(says(302, '', { location: 'http://127.0.0.1:1/' }));
    expect(slackCodeOf(error)).toBe('http_302');
  });

  it.each([
    ['no answer', () => undefined],
    [
      'an answer that drips',
      (_, response) => {
        response.writeHead(200).write('{');
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(timer));
      },
    ],
  ] satisfies [string, RequestListener][])('gives up in time, not knowing: %s', async (_, answer) => {
    const error = await failing(answer);
    expect([slackCodeOf(error), isUnconfirmed(error)]).toEqual(['ETIMEDOUT', true]);
  });

  it('knows that nothing was sent where nobody listens', async () => {
    const error: unknown = await apiAt(9)
      .apiCall('chat.postMessage')
      .catch((thrown: unknown) => thrown);
    expect([slackCodeOf(error), isUnconfirmed(error)]).toEqual(['ECONNREFUSED', false]);
  });
});
