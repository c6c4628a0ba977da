import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACES } from '../../src/sandbox/slack/people.js';
import { SCOPES } from '../../src/slack/scopes.js';
import { SECRETS } from '../support/bot.js';
import { hasRedis, startRedis } from '../support/redis.js';
import { openClinic, otherServer, seeDoctor, withCcc, type Clinic, type Visit } from './clinic.js';

const NOT_FOUND = '{"Code":"NotExists.ContactId","Message":"","RequestId":"R-1","HttpStatusCode":404}';
const FORBIDDEN = '{"Code":"Forbidden.RAM","Message":"","RequestId":"R-1","HttpStatusCode":403}';

let clinic: Clinic;
const seen: Visit[] = [];
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

/** Visits with a healthy environment but for these variables, and keeps what was said. */
async function visit(env: Readonly<Record<string, string>> = {}, channels: readonly string[] = []) {
  const { code, output } = await seeDoctor({ ...clinic.env, ...env }, channels);
  seen.push({ code, output });
  return { code, output, lines: output.split('\n') };
}

describe('a healthy bot', () => {
  it('gets one "ok" for each check, and exit code 0', async () => {
    const { code, output } = await visit({ CCC_INSTANCES: 'sales=ccc-sales' }, [PLACES.support]);
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => line.replace(/^(\w+) +/, '$1 ')),
    ).toEqual([
      'ok Environment: complete',
      expect.stringMatching(/^ok Clock: within [0-2] s of Slack’s$/),
      expect.stringMatching(/^ok Slack token: workspace T\w+, bot @cdr$/),
      `ok Slack scopes: all ${SCOPES.length} of manifest.yml`,
      'ok SLACK_APP_TOKEN: Socket Mode can connect',
      'ok Channel C0SUPPORT1: the bot is a member',
      expect.stringMatching(/^ok Clock: within [0-2] s of CCC’s$/),
      ...['ccc-test', 'ccc-sales'].flatMap((instance) =>
        ['GetCallDetailRecord', 'ListCallDetailRecordsV2', 'GetMonoRecording'].map(
          (action) => `ok CCC ${action} on ${instance}: allowed`,
        ),
      ),
      'ok Redis: REDIS_URL is not set; right for one process, several need it',
      'ok PORT 0: free',
      '',
      '15 ok, 0 warnings, 0 failed',
    ]);
    expect(code).toBe(0);
  });

  it('is spoken of in Chinese where CDR_LOCALE says so', async () => {
    const { code, output } = await visit({ CDR_LOCALE: 'zh-CN' }, [PLACES.general]);
    expect(output).toContain('正常  环境变量：完整');
    expect(output).toContain(
      '失败  频道 C0GENERAL1：机器人不在其中（not_in_channel）。请在频道里输入 /invite @cdr',
    );
    expect(output).toContain('CCC GetCallDetailRecord（ccc-test）：有权限');
    expect(code).toBe(1);
  });

  it('may be running already', async () => {
    const bot = await otherServer('{"status":"ok"}');
    const { code, output } = await visit({ PORT: String(bot.port) });
    bot.close();
    expect(output).toContain(`PORT ${bot.port}: a running bot listens there`);
    expect(code).toBe(0);
  });
});

describe('an unfit environment', () => {
  it('has every fault listed by name, and is all that can be checked', async () => {
    const { code, output } = await seeDoctor({ SLACK_BOT_TOKEN: SECRETS.appToken, CDR_LOCALE: 'zh-CN' });
    seen.push({ code, output });
    expect(output).toContain('失败  环境变量：SLACK_BOT_TOKEN does not look like an xoxb- token');
    expect(output).toContain('CCC_INSTANCE_ID is missing');
    expect(output).not.toContain('CCC GetCallDetailRecord');
    expect(code).toBe(1);
  });
});

describe('Slack', () => {
  it('refuses a token', async () => {
    const { code, lines } = await visit({ SLACK_BOT_TOKEN: 'xoxb-other-canary' });
    expect(lines).toContain(
      'failed   SLACK_BOT_TOKEN: Slack refuses it (invalid_auth). Copy it again from the app’s settings page',
    );
    expect(lines.join()).not.toContain('canary');
    expect(code).toBe(1);
  });

  it('refuses an app token', async () => {
    const { code, output } = await visit({ SLACK_APP_TOKEN: 'xapp-other-canary' });
    expect(output).toContain('failed   SLACK_APP_TOKEN: Slack refuses it (invalid_auth)');
    expect(output).not.toContain('canary');
    expect(code).toBe(1);
  });

  it('cannot be reached', async () => {
    const { code, output } = await visit({ SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect(output).toMatch(/failed {3}Slack: no answer \(\w+\)\. Check network, proxy and SLACK_API_URL/);
    expect(output).toContain('CCC GetCallDetailRecord on ccc-test: allowed');
    expect(code).toBe(1);
  });

  it('has given fewer scopes than the manifest asks for, and others', async () => {
    const other = await openClinic([...SCOPES.filter((scope) => scope !== 'im:history'), 'users:read']);
    const { code, output } = await seeDoctor(other.env);
    await other.close();
    expect(output).toContain('failed   Slack scopes: im:history missing. Paste manifest.yml');
    expect(output).toContain('warning  Slack scopes: users:read not used by this version');
    expect(code).toBe(1);
  });

  it('knows which of the given channels, or of CDR_ALLOWED_CHANNELS, have the bot', async () => {
    const { code, output } = await visit({}, [PLACES.support, PLACES.leads, SECRETS.botToken]);
    expect(output).toContain('ok       Channel C0SUPPORT1: the bot is a member');
    expect(output).toContain(
      'failed   Channel C0LEADS001: the bot is not in it (channel_not_found). Type /invite',
    );
    expect(output).toContain('failed   Channel 3: that is no channel id');
    expect(code).toBe(1);
    const allowed = await visit({ CDR_ALLOWED_CHANNELS: `${PLACES.quality},${PLACES.general}` });
    expect(allowed.output).toContain('Channel C0QUALITY1: the bot is a member');
    expect(allowed.output).toContain('Channel C0GENERAL1: the bot is not in it');
  });

  it('sends no secret to be checked in HTTP mode', async () => {
    const { code, output } = await visit({
      SLACK_APP_TOKEN: '',
      SLACK_SIGNING_SECRET: SECRETS.signingSecret,
    });
    expect(output).toContain('ok       SLACK_SIGNING_SECRET: set; only a request from Slack can prove it');
    expect(code).toBe(0);
  });
});

describe('CCC', () => {
  it.each([
    ['GetCallDetailRecord', 0, 'failed ', 1],
    ['ListCallDetailRecordsV2', 1, 'warning', 0],
    ['GetMonoRecording', 2, 'warning', 0],
  ] as const)('forbids %s, which is told from "not found"', async (action, place, state, exit) => {
    const answers = [0, 1, 2].map((i) => (i === place ? FORBIDDEN : NOT_FOUND));
    const { code, output } = await withCcc(answers, (url) => visit({ CCC_ENDPOINT: url }));
    expect(output).toContain(
      `${state}  CCC ${action} on ccc-test: forbidden (Forbidden.RAM). Allow ccc:${action} for the RAM user or role`,
    );
    expect(output.match(/on ccc-test: allowed/g)).toHaveLength(2);
    expect(code).toBe(exit);
  });

  it.each([
    [
      'an unknown key',
      { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIOTHER' },
      'credentials_refused (InvalidAccessKeyId.NotFound)',
    ],
    [
      'a wrong secret',
      { ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'x' },
      'credentials_refused (SignatureDoesNotMatch)',
    ],
    ['an unknown instance', { CCC_INSTANCE_ID: 'ccc-other' }, 'instance_unknown (NotExists.InstanceId)'],
    ['no endpoint', { CCC_ENDPOINT: 'http://127.0.0.1:9' }, 'ccc_unreachable. '],
  ])(
    'is asked once with %s, and what to do is said',
    async (_, env: Readonly<Record<string, string>>, said) => {
      const { code, output } = await visit(env);
      expect(output).toContain(
        `failed   CCC GetCallDetailRecord on ${env['CCC_INSTANCE_ID'] ?? 'ccc-test'}: ${said}`,
      );
      expect(output).toMatch(/To do: (?:check|set)/);
      expect(output).not.toContain('CCC GetMonoRecording');
      expect(code).toBe(1);
    },
  );
});

describe('this machine', () => {
  it.each([
    [-600, 'failed ', '600 s ahead of CCC’s', 1],
    [600, 'failed ', '600 s behind CCC’s', 1],
    [-60, 'warning', '60 s ahead of CCC’s', 0],
  ] as const)('has a clock that is off: CCC’s by %i s', async (seconds, state, said, exit) => {
    const { code, output } = await withCcc([NOT_FOUND], (url) => visit({ CCC_ENDPOINT: url }), seconds);
    expect(output).toContain(`${state}  Clock: ${said}. Set the clock of this machine (NTP)`);
    expect(code).toBe(exit);
  });

  it('has a port that is taken', async () => {
    const other = await otherServer('{}');
    const { code, output } = await visit({ PORT: String(other.port) });
    other.close();
    expect(output).toContain(`failed   PORT ${other.port}: cannot be bound (EADDRINUSE)`);
    expect(code).toBe(1);
  });

  it.skipIf(!hasRedis)('reaches Redis', async () => {
    const redis = await startRedis();
    const { code, output } = await visit({ REDIS_URL: redis.url });
    await redis.kill();
    expect(output).toContain('ok       Redis: reachable, and it does what the bot needs');
    expect(code).toBe(0);
  });

  it('cannot reach Redis, which is a warning: the bot serves without it', async () => {
    const { code, output } = await visit({ REDIS_URL: 'redis://:canary-redis-password@127.0.0.1:9' });
    expect(output).toMatch(/warning {2}Redis: not usable \(\w+\)\. Check REDIS_URL/);
    expect(output).not.toContain('canary-redis-password');
    expect(code).toBe(0);
  });
});

it('never prints a secret', () => {
  expect(seen.length).toBeGreaterThan(15);
  const all = seen.map(({ output }) => output).join('\n');
  for (const secret of Object.values(SECRETS)) expect(all).not.toContain(secret);
});
