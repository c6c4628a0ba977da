import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '@slack/logger';
import type { WebClientOptions } from '@slack/web-api';
import { SlackStartError, startFault, SLACK_TIMEOUT_MS } from './identity.js';

/** After Slack refreshes a socket the client reconnects only once this has passed (ms); its default is 5 s. */
const PING_TIMEOUT_MS = 2_000;

/** A lost connection is opened again for as long as it takes, at most half a minute apart. */
const RECONNECT = { forever: true, factor: 1.5, minTimeout: 1_000, maxTimeout: 30_000 };

/** Socket Mode: a receiver and its connection. */
export interface SocketConnection {
  readonly receiver: SocketModeReceiver;
  /** Connects. Rejects with `SlackStartError` on a refused token or an unreachable Slack. */
  start(): Promise<void>;
  /** Closes the connection; resolves when it is closed, which `App.stop` does not wait for. */
  stop(): Promise<void>;
  isConnected(): boolean;
}

export function createSocketReceiver(
  appToken: string,
  clientOptions: WebClientOptions,
  logger: Logger,
): SocketConnection {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    clientPingTimeout: PING_TIMEOUT_MS,
    // Bolt hands these to the client that opens the connection. Unlike a post, opening is safe to repeat.
    installerOptions: { clientOptions: { ...clientOptions, retryConfig: RECONNECT } },
  });
  const { client } = receiver;
  let connected = false;
  client.on('connected', () => (connected = true));
  client.on('disconnected', () => (connected = false));
  client.on('reconnecting', () => (connected = false));
  return {
    receiver,
    isConnected: () => connected,
    async start() {
      try {
        await within(client.start(), SLACK_TIMEOUT_MS);
      } catch (error) {
        throw new SlackStartError(startFault('SLACK_APP_TOKEN', error));
      }
    },
    async stop() {
      await client.disconnect();
    },
  };
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
