import { isAbsolute } from 'node:path';
import { z } from 'zod';

/** The environment as text, by variable: what each value has to look like. Blank values count as absent. */
const timeZone = z.string().refine(isTimeZone, 'is not a time zone name such as Asia/Shanghai');
const token = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}-\\S+$`), `does not look like an ${prefix}- token`);

export const Environment = z.object({
  SLACK_BOT_TOKEN: token('xoxb'),
  SLACK_APP_TOKEN: token('xapp').optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' }).optional(),
  ALIBABA_CLOUD_ACCESS_KEY_ID: z.string().optional(),
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: z.string().optional(),
  ALIBABA_CLOUD_SECURITY_TOKEN: z.string().optional(),
  CCC_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'is not an http(s) URL' })
    .default('https://ccc.cn-shanghai.aliyuncs.com'),
  CCC_INSTANCE_ID: z.string(),
  CCC_INSTANCES: z.string().optional(),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce
    .number('is not a port number')
    .int('is not a port number')
    .min(0, 'is not a port number')
    .max(65_535, 'is not a port number')
    .default(3000),
  REDIS_URL: z.string().refine(isRedisUrl, 'is not a redis:// or rediss:// URL').optional(),
  CDR_LOCALE: z.enum(['en', 'zh-CN'], 'is neither en nor zh-CN').default('en'),
  CDR_TIME_ZONE: timeZone.default('Asia/Shanghai'),
  CDR_VISIBILITY: z.enum(['channel', 'private'], 'is neither channel nor private').default('channel'),
  CDR_ALLOWED_CHANNELS: z.string().optional(),
  CDR_ALLOWED_USERS: z.string().optional(),
  CDR_SENSITIVE_USERS: z.string().optional(),
  CDR_RATE_LIMIT: z.coerce
    .number('is not a whole number')
    .int('is not a whole number')
    .min(0, 'is not a whole number')
    .default(30),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'is not a log level of pino')
    .default('info'),
  AUDIT_LOG: z.string().refine(isAbsolute, 'is not an absolute path').optional(),
});

export type Env = z.infer<typeof Environment>;

/** Faults between variables. They look at what was given, so that they are reported together with all others. */
export function crossFaults(given: Readonly<Record<string, string>>): string[] {
  const faults: string[] = [];
  if (given['SLACK_APP_TOKEN'] === undefined && given['SLACK_SIGNING_SECRET'] === undefined) {
    faults.push('SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode) is missing');
  }
  const [id, secret] = ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'];
  if (id !== undefined && secret !== undefined) {
    if (given[id] !== undefined && given[secret] === undefined)
      faults.push(`${secret} is missing beside ${id}`);
    if (given[secret] !== undefined && given[id] === undefined)
      faults.push(`${id} is missing beside ${secret}`);
  }
  return faults;
}

export const INSTANCE = /^([\p{L}\p{N}][\p{L}\p{N}_-]{0,30})=(\S+)$/u;
/** Words that the command understands itself. */
const TAKEN = new Set('help 帮助 private 私密 仅自己 recent latest 最近 find search 查找 搜索'.split(' '));

/** Faults of `CCC_INSTANCES`: `alias=instance-id`, comma-separated. */
export function instanceFaults(list: string | undefined): string[] {
  const seen = new Set<string>();
  return listed(list).flatMap((pair, i) => {
    const alias = INSTANCE.exec(pair)?.[1]?.toLowerCase();
    if (alias === undefined) return [`CCC_INSTANCES entry ${i + 1} is not alias=instance-id`];
    if (seen.has(alias)) return [`CCC_INSTANCES entry ${i + 1} uses the alias of another entry`];
    seen.add(alias);
    return TAKEN.has(alias) ? [`CCC_INSTANCES entry ${i + 1} uses a word of the command as its alias`] : [];
  });
}

export function listed(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '');
}

function isRedisUrl(text: string): boolean {
  return /^rediss?:\/\/./.test(text) && URL.canParse(text) && new URL(text).hostname !== '';
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
