import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startSandboxSlack, type SandboxSlack } from '../../src/sandbox/slack/server.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { runBotToExit, SECRETS, setStage, startBot, type Stage } from '../support/bot.js';
import { askOnce, SAMPLE_ID } from './asking.js';

let stage: Stage | undefined;
let slack: SandboxSlack | undefined;
afterEach(async () => {
  await stage?.close();
  await slack?.close();
  stage = slack = undefined;
});

const env = (overrides: Readonly<Record<string, string>>) => ({
  SLACK_BOT_TOKEN: SECRETS.botToken,
  SLACK_SIGNING_SECRET: SECRETS.signingSecret,
  CCC_INSTANCE_ID: 'ccc-test',
  HOST: '127.0.0.1',
  PORT: '0',
  ...overrides,
});

const get = (port: number, path: string) => fetch(`http://127.0.0.1:${port}${path}`);

describe('the running process', () => {
  it('says that it lives and that it can serve, and nothing else', async () => {
    stage = await setStage('http');
    const { port } = stage.bot;
    expect(await (await get(port, '/healthz')).json()).toEqual({ status: 'ok' });
    const ready = await get(port, '/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.text()).toMatch(
      /^\{"ready":true,"slack":"http","store":"memory","state":"serving","ccc":null,"version":"\d+\.\d+\.\d+","uptimeSeconds":\d+\}$/,
    );
    expect((await get(port, '/')).status).toBe(404);
    expect((await get(port, '/slack/events')).status).toBe(404);
  });

  it.each([
    ['no signature', () => ({})],
    [
      'a wrong signature',
      () => ({ 'x-slack-request-timestamp': now(), 'x-slack-signature': `v0=${'0'.repeat(64)}` }),
    ],
    ['an old request', (body: string) => signed(body, String(Number(now()) - 600))],
  ])('refuses a request with %s', async (_, headers) => {
    stage = await setStage('http');
    const body = `command=%2Fcdr&text=${SAMPLE_ID}&response_url=http%3A%2F%2F127.0.0.1%2F`;
    const answer = await fetch(`http://127.0.0.1:${stage.bot.port}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers(body) },
      body,
    });
    expect(answer.status).toBe(401);
    expect(stage.ccc.requests).toHaveLength(0);
  });

  it.each(['http', 'socket'] as const)(
    'finishes a look-up under way on SIGTERM before it exits, over %s',
    async (transport) => {
      stage = await setStage(transport);
      stage.ccc.setFault({ slowMs: 700 }, 1);
      const card = stage.slack.waitForMessage(({ metadata }) => metadata !== null);
      await stage.slack.deliver.slashCommand({ user: PEOPLE.lin, channel: PLACES.support, text: SAMPLE_ID });
      const code = stage.bot.stop();
      expect((await card).text).toContain('Answered by 李晓雯');
      expect(await code).toBe(0);
    },
  );

  it('serves on after Slack has refreshed or dropped its socket', async () => {
    stage = await setStage('socket');
    for (const lose of [
      () => stage?.slack.sockets.disconnect('refresh_requested'),
      () => stage?.slack.sockets.drop(),
    ]) {
      const again = stage.slack.sockets.nextConnection();
      lose();
      await again;
      expect((await askOnce(stage, SAMPLE_ID)).visibleTo).toBeNull();
    }
    expect((await get(stage.bot.port, '/readyz')).status).toBe(200);
  });
});

describe('the start', () => {
  it('lists every fault of the environment at once, by name and without values', async () => {
    const { code, output } = await runBotToExit({
      SLACK_BOT_TOKEN: 'secret-value',
      PORT: 'abc',
      CDR_LOCALE: 'fr',
    });
    expect(code).toBe(1);
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'CCC_INSTANCE_ID', 'PORT', 'CDR_LOCALE']) {
      expect(output).toContain(name);
    }
    expect(output).not.toContain('secret-value');
    expect(output).not.toContain('fr\n');
  });

  it('ends with one line when Slack refuses the bot token', async () => {
    slack = await startSandboxSlack({ botToken: 'xoxb-other', signingSecret: 's' });
    const { code, output } = await runBotToExit(env({ SLACK_API_URL: slack.apiUrl }));
    expect([code, output]).toEqual([
      1,
      "Slack refuses SLACK_BOT_TOKEN (invalid_auth). Check the token on the app's settings page.",
    ]);
  });

  it('ends with one line when Slack refuses the app token', async () => {
    slack = await startSandboxSlack({
      botToken: SECRETS.botToken,
      appToken: 'xapp-other',
      signingSecret: 's',
    });
    const { code, output } = await runBotToExit(
      env({ SLACK_API_URL: slack.apiUrl, SLACK_APP_TOKEN: SECRETS.appToken }),
    );
    expect(code).toBe(1);
    expect(output).toContain('Slack refuses SLACK_APP_TOKEN (invalid_auth).');
    expect(output).not.toContain(SECRETS.appToken);
  });

  it('ends with one line when Slack cannot be reached', async () => {
    const { code, output } = await runBotToExit(env({ SLACK_API_URL: 'http://127.0.0.1:9/api/' }));
    expect(code).toBe(1);
    expect(output.split('\n')).toContain(
      'Slack cannot be reached (ECONNREFUSED). Check the network and SLACK_API_URL.',
    );
  });

  it('ends with one line when its port is taken', async () => {
    slack = await startSandboxSlack({ botToken: SECRETS.botToken, signingSecret: 's' });
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const { code, output } = await runBotToExit(env({ SLACK_API_URL: slack.apiUrl, PORT: port }));
    other.close();
    expect([code, output]).toEqual([
      1,
      'The bot could not start (EADDRINUSE). PORT is in use by another process.',
    ]);
  });

  it('starts without keys: Alibaba Cloud’s default chain is asked only when a call is', async () => {
    slack = await startSandboxSlack({ botToken: SECRETS.botToken, signingSecret: 's' });
    const bot = await startBot(env({ SLACK_API_URL: slack.apiUrl }));
    expect(await bot.stop()).toBe(0);
  });
});

describe('the Redis client', () => {
  it.each([
    ['is not loaded without an address', 'open.js', '0'],
    ['is loaded with its store', 'redis.js', '1'],
  ])('%s', (_, file, loaded) => {
    const store = new URL(`../../dist/store/${file}`, import.meta.url).href;
    const script = `
      import { createRequire } from 'node:module';
      const { openStore } = await import('${store}');
      await openStore?.(null, () => undefined);
      const paths = Object.keys(createRequire('${import.meta.url}').cache);
      process.stdout.write(paths.some((path) => path.includes('/ioredis/')) ? '1' : '0');`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout.toString()).toBe(loaded);
  });
});

function now(): string {
  return String(Math.floor(Date.now() / 1000));
}

function signed(body: string, timestamp: string): Record<string, string> {
  const hash = createHmac('sha256', SECRETS.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hash}` };
}
