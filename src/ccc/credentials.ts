import { CodedError } from '../errors.js';
import { isObject, toText } from './wire.js';

export interface Keys {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

/** What pop-core asks before every request, and a way to make the next answer a fresh one. */
export interface Credentials {
  /** Rejects with `credentials_missing` where there are none. */
  getCredentials(): Promise<Keys>;
  /** Drops what is cached: the last ones were refused as expired. */
  refresh(): void;
}

interface Provider {
  getCredentials(): Promise<unknown>;
}

/** Static or STS keys when given; else Alibaba Cloud's default chain (environment, OIDC, profile, RAM role, URI). */
export function createCredentials(
  keys: { readonly id: string; readonly secret: string; readonly securityToken: string | null } | null,
): Credentials {
  return keys === null ? defaultChain(loadDefaultChain) : fixed(keys);
}

function fixed({
  id,
  secret,
  securityToken,
}: NonNullable<Parameters<typeof createCredentials>[0]>): Credentials {
  const given: Keys = {
    accessKeyId: id,
    accessKeySecret: secret,
    ...(securityToken === null ? {} : { securityToken }),
  };
  return { getCredentials: () => Promise.resolve(given), refresh: () => {} };
}

/**
 * The default chain, loaded only when needed. After one total failure its provider latches on the last link of the
 * chain, and an expired token may still be cached in it: in both cases the next request gets a new provider.
 */
export function defaultChain(load: () => Promise<Provider>): Credentials {
  let provider: Promise<Provider> | undefined;
  const refresh = (): void => {
    provider = undefined;
  };
  return {
    refresh,
    async getCredentials() {
      provider ??= load();
      const asked = provider;
      try {
        return readKeys(await (await asked).getCredentials());
      } catch {
        // What it throws names files, URLs and roles of this machine: nothing of it goes on.
        if (provider === asked) refresh();
        throw new CodedError('credentials_missing');
      }
    },
  };
}

async function loadDefaultChain(): Promise<Provider> {
  const library = await import('@alicloud/credentials');
  // In the bundle a package in CommonJS has its default export alone.
  const { DefaultCredentialsProvider } =
    'DefaultCredentialsProvider' in library ? library : library['default'];
  return DefaultCredentialsProvider.builder().build();
}

function readKeys(given: unknown): Keys {
  const read = (name: string): string => (isObject(given) ? toText(given[name]) : '');
  const [accessKeyId, accessKeySecret, securityToken] = [
    'accessKeyId',
    'accessKeySecret',
    'securityToken',
  ].map(read);
  if (!accessKeyId || !accessKeySecret) throw new CodedError('credentials_missing');
  return { accessKeyId, accessKeySecret, ...(securityToken ? { securityToken } : {}) };
}
