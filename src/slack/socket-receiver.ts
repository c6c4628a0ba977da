import type { AckFn, App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from '@slack/logger';
import { SocketModeClient } from '@slack/socket-mode';
import type { WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { SlackStartError, startFault, SLACK_TIMEOUT_MS } from './identity.js';

/** After Slack refreshes a socket the client reconnects only once this has passed (ms); its default is 5 s. */
const PING_TIMEOUT_MS = 2_000;

/** A lost connection is opened again for as long as it takes, at most half a minute apart. */
const RECONNECT = { forever: true, factor: 1.5, minTimeout: 1_000, maxTimeout: 30_000 };

/** Socket Mode: a receiver and its connection. */
export interface SocketConnection {
  readonly receiver: Receiver;
  /** Connects. Rejects with `SlackStartError` on a refused token or an unreachable Slack. */
  start(): Promise<void>;
  /** Closes the connection; resolves when it is closed, which `App.stop` does not wait for. */
  stop(): Promise<void>;
  isConnected(): boolean;
}

/**
 * What Slack sends over a socket, handed to Bolt. Bolt's own `SocketModeReceiver` cannot be loaded without all HTTP
 * clients of undici, which a bot that is reached over HTTP does without: only Socket Mode loads this file.
 */
export function createSocketReceiver(
  appToken: string,
  clientOptions: WebClientOptions,
  logger: Logger,
): SocketConnection {
  const client = new SocketModeClient({
    appToken,
    logger,
    clientPingTimeout: PING_TIMEOUT_MS,
    // For the client that opens the connection. Unlike a post, opening is safe to repeat.
    clientOptions: { ...clientOptions, retryConfig: RECONNECT },
  });
  const receiver = receiving(client, logger);
  readMessagesWithoutEvents(client, logger);
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

/** What the client says of each envelope. */
interface SlackEvent {
  readonly ack: AckFn<unknown>;
  readonly body: ReceiverEvent['body'];
  readonly retry_num?: number;
  readonly retry_reason?: string;
}

function receiving(client: SocketModeClient, logger: Logger): Receiver {
  let app: Pick<App, 'processEvent'> | null = null;
  client.on('slack_event', ({ ack, body, retry_num: retryNum, retry_reason: retryReason }: SlackEvent) => {
    const event = { body, ack, ...(retryNum === undefined ? {} : { retryNum, retryReason }) };
    app?.processEvent(event).catch((error: unknown) => {
      logger.error(`an envelope could not be handled: ${error instanceof Error ? error.name : 'unknown'}`);
    });
  });
  return {
    init: (bolt) => void (app = bolt),
    start: () => client.start(),
    stop: () => client.disconnect(),
  };
}

/** An envelope of the Events API. The client throws, outside of anybody's await, where there is no event in one. */
const Envelope = z.looseObject({
  type: z.literal('events_api'),
  payload: z.looseObject({ type: z.string() }),
});

/**
 * Hands notices such as `app_rate_limited` on under their own type, so that the client looks for no event in them, and
 * swallows what it still stumbles over.
 */
function readMessagesWithoutEvents(client: SocketModeClient, logger: Logger): void {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: unknown) => {
    const message = typeof data === 'string' && !/"event"\s*:/.test(data) ? retyped(data) : data;
    for (const read of readers) {
      Promise.resolve(read(message, isBinary)).catch(() => logger.error('unreadable socket message'));
    }
  });
}

function retyped(text: string): string {
  try {
    const envelope = Envelope.safeParse(JSON.parse(text)).data;
    return envelope === undefined ? text : JSON.stringify({ ...envelope, type: envelope.payload.type });
  } catch {
    return text;
  }
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
