import type { z } from 'zod';
import { crossFaults, Environment, INSTANCE, instanceFaults, listed, type Env } from './environment.js';
import type { Locale } from './locale/messages.js';

/** The validated environment (docs: README, "Environment"). Secrets live here and nowhere else. */
export interface Config {
  readonly slack: {
    readonly botToken: string;
    /** Socket Mode when set. */
    readonly appToken: string | null;
    /** HTTP mode when there is no app token. */
    readonly signingSecret: string | null;
    readonly apiUrl: string | null;
  };
  readonly ccc: {
    readonly endpoint: string;
    /** Null: Alibaba Cloud's default credential chain. */
    readonly keys: {
      readonly id: string;
      readonly secret: string;
      readonly securityToken: string | null;
    } | null;
    readonly instanceId: string;
    /** Further instances by alias, as typed in `/cdr sales job-…`. */
    readonly instances: ReadonlyMap<string, string>;
  };
  readonly http: { readonly host: string; readonly port: number };
  /** Null: this process shares nothing. */
  readonly redisUrl: string | null;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly visibility: 'channel' | 'private';
  /** Ids of channels and people that may use the bot; empty allows all. */
  readonly allowed: { readonly channels: ReadonlySet<string>; readonly users: ReadonlySet<string> };
  /** Ids of people who may see full numbers, recordings and raw records; empty allows nobody. */
  readonly sensitive: ReadonlySet<string>;
  /** Look-ups, and questions, of one person in a minute; 0 for no limit. */
  readonly rateLimit: number;
  readonly logLevel: string;
  /** The file that audit lines are appended to; null: standard output. */
  readonly auditLog: string | null;
}

/** Every fault of the environment at once, each with the variable's name and never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly faults: readonly string[]) {
    super(
      `The environment has ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n- ${faults.join('\n- ')}`,
    );
  }
}

/** Reads the environment; blank values count as absent. Throws `ConfigError` with all faults. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(Environment.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = Environment.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => faultOf(issue, given));
  faults.push(...crossFaults(given), ...instanceFaults(given['CCC_INSTANCES']));
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  return toConfig(parsed.data);
}

function faultOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, string>>): string {
  const name = String(issue.path[0]);
  return name in given ? `${name} ${issue.message}` : `${name} is missing`;
}

function toConfig(env: Env): Config {
  const { ALIBABA_CLOUD_ACCESS_KEY_ID: id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret } = env;
  const securityToken = env.ALIBABA_CLOUD_SECURITY_TOKEN ?? null;
  const instances = listed(env.CCC_INSTANCES).flatMap((pair): [string, string][] => {
    const [, alias, instanceId] = INSTANCE.exec(pair) ?? [];
    return alias === undefined || instanceId === undefined ? [] : [[alias.toLowerCase(), instanceId]];
  });
  return {
    slack: {
      botToken: env.SLACK_BOT_TOKEN,
      appToken: env.SLACK_APP_TOKEN ?? null,
      signingSecret: env.SLACK_SIGNING_SECRET ?? null,
      apiUrl: env.SLACK_API_URL ?? null,
    },
    ccc: {
      endpoint: env.CCC_ENDPOINT,
      keys: id === undefined || secret === undefined ? null : { id, secret, securityToken },
      instanceId: env.CCC_INSTANCE_ID,
      instances: new Map(instances),
    },
    http: { host: env.HOST, port: env.PORT },
    redisUrl: env.REDIS_URL ?? null,
    locale: env.CDR_LOCALE,
    timeZone: env.CDR_TIME_ZONE,
    visibility: env.CDR_VISIBILITY,
    allowed: {
      channels: new Set(listed(env.CDR_ALLOWED_CHANNELS)),
      users: new Set(listed(env.CDR_ALLOWED_USERS)),
    },
    sensitive: new Set(listed(env.CDR_SENSITIVE_USERS)),
    rateLimit: env.CDR_RATE_LIMIT,
    logLevel: env.LOG_LEVEL,
    auditLog: env.AUDIT_LOG ?? null,
  };
}
