/** What Slack sends to an app, by the names of Socket Mode's envelopes. */
export type DeliveryKind = 'slash_commands' | 'events_api' | 'interactive';

/** Why a delivery came to nothing. */
export type DeliveryError =
  /** No acknowledgement within the time Slack gives (3 s). People see "operation_timeout". */
  | 'operation_timeout'
  /** The app's address refused or broke the connection. */
  | 'connection_failed'
  /** No Socket Mode connection, or no address, is known. */
  | 'not_connected'
  /** The app answered with a status other than 2xx. */
  | 'http_error'
  /** Slack itself refused: slash commands do not work in threads. */
  | 'not_supported_in_threads';

/** How the app acknowledged. */
export interface AckResult {
  /** Milliseconds from sending to the acknowledgement. */
  readonly ms: number;
  /** The HTTP status; 200 for a Socket Mode acknowledgement, 0 without any. */
  readonly status: number;
  /** What came with it: parsed JSON, text, or undefined. */
  readonly body: unknown;
  readonly error: DeliveryError | null;
}

/** Marks a delivery as a repeated one. */
export interface Redelivery {
  /** 1 to 3. */
  readonly attempt: number;
  readonly reason: 'http_timeout' | 'connection_failed' | 'http_error' | 'timeout';
}

/** One way from Slack to the app. */
export interface Transport {
  send(
    kind: DeliveryKind,
    payload: Readonly<Record<string, unknown>>,
    again?: Redelivery,
  ): Promise<AckResult>;
  close(): void;
}

/** The result of a delivery that never reached the app. */
export function undelivered(error: DeliveryError, ms = 0): AckResult {
  return { ms, status: 0, body: undefined, error };
}
