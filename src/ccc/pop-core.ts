import { CodedError } from '../errors.js';
import type { Credentials } from './credentials.js';

export interface Exchange {
  readonly response: { readonly statusCode: number };
}

export interface PopCore {
  /** The parsed body, and what is known of the exchange. Rejects on a bad `Code` and on transport faults. */
  request(
    action: string,
    params: object,
    options: object,
  ): Promise<readonly [body: unknown, entry: Exchange]>;
}

/** Makes `request` tell the HTTP status as well; it prints nothing. */
const VERBOSE = true;

/** Loaded on first use: a process that has not looked anything up yet starts without it. */
export async function loadPopCore(endpoint: string, credentials: Credentials): Promise<PopCore> {
  const { default: RpcClient } = await import('@alicloud/pop-core');
  // Its typings lack `credentialsProvider` and insist on keys.
  const config = { endpoint, apiVersion: '2020-07-01', credentialsProvider: credentials };
  const client: unknown = Reflect.construct(RpcClient, [config, VERBOSE]);
  if (isPopCore(client)) return client;
  throw new CodedError('internal');
}

function isPopCore(client: unknown): client is PopCore {
  return typeof client === 'object' && client !== null && 'request' in client;
}
