import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../src/config.js';

const MINIMAL = {
  SLACK_BOT_TOKEN: 'xoxb-1-secret',
  SLACK_SIGNING_SECRET: 'signing-secret',
  CCC_INSTANCE_ID: 'ccc-main',
};
const SECRET_MARK = 'do-not-print-me';

/** The faults of an environment, one a line; none when it loads. */
function faultsOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('an environment', () => {
  it('needs three values; the rest has defaults', () => {
    expect(loadConfig(MINIMAL)).toEqual({
      slack: { botToken: 'xoxb-1-secret', appToken: null, signingSecret: 'signing-secret', apiUrl: null },
      ccc: {
        endpoint: 'https://ccc.cn-shanghai.aliyuncs.com',
        keys: null,
        instanceId: 'ccc-main',
        instances: new Map(),
      },
      http: { host: '0.0.0.0', port: 3000 },
      redisUrl: null,
      locale: 'en',
      timeZone: 'Asia/Shanghai',
      visibility: 'channel',
      allowed: { channels: new Set(), users: new Set() },
      sensitive: new Set(),
      rateLimit: 30,
      logLevel: 'info',
      auditLog: null,
    });
  });

  it('is read whole', () => {
    const config = loadConfig({
      ...MINIMAL,
      SLACK_APP_TOKEN: 'xapp-1-secret',
      SLACK_API_URL: 'http://localhost:1234/api/',
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'id',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret',
      ALIBABA_CLOUD_SECURITY_TOKEN: 'sts',
      CCC_ENDPOINT: 'http://localhost:4321',
      CCC_INSTANCES: 'sales=ccc-sales',
      HOST: '127.0.0.1',
      PORT: '0',
      REDIS_URL: 'rediss://user:secret@localhost:6380/1',
      CDR_LOCALE: 'zh-CN',
      CDR_TIME_ZONE: 'Europe/Berlin',
      CDR_VISIBILITY: 'private',
      CDR_ALLOWED_CHANNELS: 'C1, C2,',
      CDR_ALLOWED_USERS: 'U1',
      CDR_RATE_LIMIT: '0',
      LOG_LEVEL: 'silent',
    });
    expect(config).toMatchObject({
      slack: { appToken: 'xapp-1-secret', apiUrl: 'http://localhost:1234/api/' },
      ccc: { endpoint: 'http://localhost:4321', keys: { id: 'id', secret: 'secret', securityToken: 'sts' } },
      http: { host: '127.0.0.1', port: 0 },
      redisUrl: 'rediss://user:secret@localhost:6380/1',
      locale: 'zh-CN',
      timeZone: 'Europe/Berlin',
      visibility: 'private',
      allowed: { channels: new Set(['C1', 'C2']), users: new Set(['U1']) },
      rateLimit: 0,
      logLevel: 'silent',
    });
  });

  it('takes blank values for absent ones, and blanks around a value for nothing', () => {
    const blank = { ...MINIMAL, PORT: ' ', CDR_LOCALE: '', SLACK_APP_TOKEN: '\t', CCC_INSTANCES: ' ' };
    expect(loadConfig(blank)).toEqual(loadConfig(MINIMAL));
    expect(loadConfig({ ...MINIMAL, CCC_INSTANCE_ID: ' ccc-main\n', PORT: ' 8080 ' })).toMatchObject({
      ccc: { instanceId: 'ccc-main' },
      http: { port: 8080 },
    });
  });

  it('does not mind strangers', () => {
    expect(faultsOf({ ...MINIMAL, PATH: '/bin', CDR_UNKNOWN: 'x' })).toEqual([]);
  });
});

describe('a fault', () => {
  it.each<[string, string, string]>([
    ['SLACK_BOT_TOKEN', `xoxp-${SECRET_MARK}`, 'SLACK_BOT_TOKEN does not look like an xoxb- token'],
    ['SLACK_BOT_TOKEN', `xoxb-a ${SECRET_MARK}`, 'SLACK_BOT_TOKEN does not look like an xoxb- token'],
    ['SLACK_APP_TOKEN', `xoxb-${SECRET_MARK}`, 'SLACK_APP_TOKEN does not look like an xapp- token'],
    ['SLACK_API_URL', SECRET_MARK, 'SLACK_API_URL is not an http(s) URL'],
    ['SLACK_API_URL', `ftp://${SECRET_MARK}.example`, 'SLACK_API_URL is not an http(s) URL'],
    ['CCC_ENDPOINT', `${SECRET_MARK}.aliyuncs.com`, 'CCC_ENDPOINT is not an http(s) URL'],
    ['PORT', SECRET_MARK, 'PORT is not a port number'],
    ['PORT', '65536', 'PORT is not a port number'],
    ['PORT', '-1', 'PORT is not a port number'],
    ['PORT', '80.5', 'PORT is not a port number'],
    ['REDIS_URL', `${SECRET_MARK}:6379`, 'REDIS_URL is not a redis:// or rediss:// URL'],
    ['REDIS_URL', `http://${SECRET_MARK}:6379`, 'REDIS_URL is not a redis:// or rediss:// URL'],
    ['REDIS_URL', `redis:///${SECRET_MARK}`, 'REDIS_URL is not a redis:// or rediss:// URL'],
    ['CDR_RATE_LIMIT', SECRET_MARK, 'CDR_RATE_LIMIT is not a whole number'],
    ['CDR_RATE_LIMIT', '-1', 'CDR_RATE_LIMIT is not a whole number'],
    ['CDR_LOCALE', SECRET_MARK, 'CDR_LOCALE is neither en nor zh-CN'],
    ['CDR_TIME_ZONE', SECRET_MARK, 'CDR_TIME_ZONE is not a time zone name such as Asia/Shanghai'],
    ['CDR_VISIBILITY', SECRET_MARK, 'CDR_VISIBILITY is neither channel nor private'],
    ['LOG_LEVEL', SECRET_MARK, 'LOG_LEVEL is not a log level of pino'],
  ])('names the variable and not its value: %s=%s', (name, value, fault) => {
    expect(faultsOf({ ...MINIMAL, [name]: value })).toEqual([fault]);
    expect(() => loadConfig({ ...MINIMAL, [name]: value })).not.toThrow(SECRET_MARK);
  });

  it.each<[string, Record<string, string | undefined>, string[]]>([
    ['no bot token', { SLACK_BOT_TOKEN: undefined }, ['SLACK_BOT_TOKEN is missing']],
    ['no instance', { CCC_INSTANCE_ID: ' ' }, ['CCC_INSTANCE_ID is missing']],
    [
      'neither transport',
      { SLACK_SIGNING_SECRET: undefined },
      ['SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode) is missing'],
    ],
    [
      'a key without its secret',
      { ALIBABA_CLOUD_ACCESS_KEY_ID: 'id' },
      ['ALIBABA_CLOUD_ACCESS_KEY_SECRET is missing beside ALIBABA_CLOUD_ACCESS_KEY_ID'],
    ],
    [
      'a secret without its key',
      { ALIBABA_CLOUD_ACCESS_KEY_SECRET: SECRET_MARK },
      ['ALIBABA_CLOUD_ACCESS_KEY_ID is missing beside ALIBABA_CLOUD_ACCESS_KEY_SECRET'],
    ],
  ])('may lie between variables: %s', (_, env, faults) => {
    expect(faultsOf({ ...MINIMAL, ...env })).toEqual(faults);
  });

  it('does not hide another: all are told at once', () => {
    const bad = { PORT: 'x', CDR_LOCALE: 'de', CCC_INSTANCES: 'x', ALIBABA_CLOUD_ACCESS_KEY_ID: SECRET_MARK };
    expect(faultsOf(bad).map((fault) => fault.split(' ')[0])).toEqual([
      'SLACK_BOT_TOKEN',
      'CCC_INSTANCE_ID',
      'PORT',
      'CDR_LOCALE',
      'SLACK_APP_TOKEN',
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
      'CCC_INSTANCES',
    ]);
    expect(() => loadConfig(bad)).toThrow(/^The environment has 7 faults:\n- SLACK_BOT_TOKEN is missing\n- /);
    expect(() => loadConfig(bad)).not.toThrow(SECRET_MARK);
  });

  it('alone is counted as one', () => {
    expect(() => loadConfig({ ...MINIMAL, PORT: 'x' })).toThrow(
      'The environment has 1 fault:\n- PORT is not',
    );
  });
});
