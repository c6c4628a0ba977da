import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import {
  undelivered,
  type AckResult,
  type DeliveryKind,
  type Redelivery,
  type Transport,
} from './transport.js';

/** How an HTTP transport is set up. */
export interface HttpTransportOptions {
  /** The app's address, such as `http://127.0.0.1:3000/slack/events`. */
  readonly eventsUrl: string;
  readonly signingSecret: string;
  /** Milliseconds since 1970, for the signed timestamp. */
  readonly clock: () => number;
  /** How long Slack waits for an acknowledgement, in milliseconds. */
  readonly ackTimeoutMs: number;
}

/** The `X-Slack-Signature` of a request: `v0=` and HMAC-SHA256 over `v0:timestamp:body`. */
export function slackSignature(signingSecret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Delivers over HTTP: signed, form-encoded or JSON as Slack does it. */
export class HttpTransport implements Transport {
  readonly #options: HttpTransportOptions;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(options: HttpTransportOptions) {
    this.#options = options;
  }

  send(
    kind: DeliveryKind,
    payload: Readonly<Record<string, unknown>>,
    again?: Redelivery,
  ): Promise<AckResult> {
    const { body, contentType } = encode(kind, payload);
    // A retry is signed anew, a second later at the soonest.
    const timestamp = String(Math.floor(this.#options.clock() / 1000) + (again?.attempt ?? 0));
    const headers: Record<string, string> = {
      'Content-Type': contentType,
      'Content-Length': String(Buffer.byteLength(body)),
      'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'X-Slack-Request-Timestamp': timestamp,
      'X-Slack-Signature': slackSignature(this.#options.signingSecret, timestamp, body),
    };
    if (again !== undefined) {
      headers['X-Slack-Retry-Num'] = String(again.attempt);
      headers['X-Slack-Retry-Reason'] = again.reason;
    }
    return this.#post(body, headers);
  }

  close(): void {
    this.#agent.destroy();
  }

  #post(body: string, headers: Record<string, string>): Promise<AckResult> {
    const startedAt = performance.now();
    const elapsed = () => performance.now() - startedAt;
    return new Promise((resolve) => {
      const sent = request(this.#options.eventsUrl, { method: 'POST', headers, agent: this.#agent });
      const finish = (result: AckResult) => {
        clearTimeout(timer);
        resolve(result);
      };
      const timer = setTimeout(() => {
        finish(undelivered('operation_timeout', elapsed()));
        sent.destroy();
      }, this.#options.ackTimeoutMs);
      sent.on('error', () => {
        finish(undelivered('connection_failed', elapsed()));
      });
      sent.on('response', (response) => {
        const chunks: string[] = [];
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => chunks.push(chunk));
        response.on('error', () => {
          finish(undelivered('connection_failed', elapsed()));
        });
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          const error = status >= 200 && status < 300 ? null : 'http_error';
          finish({ ms: elapsed(), status, body: parsedBody(chunks.join('')), error });
        });
      });
      sent.end(body);
    });
  }
}

function encode(kind: DeliveryKind, payload: Readonly<Record<string, unknown>>) {
  const form = 'application/x-www-form-urlencoded';
  switch (kind) {
    case 'events_api':
      return { body: JSON.stringify(payload), contentType: 'application/json' };
    case 'interactive':
      return {
        body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
        contentType: form,
      };
    case 'slash_commands': {
      const fields = new URLSearchParams();
      for (const [name, value] of Object.entries(payload)) fields.set(name, String(value));
      return { body: fields.toString(), contentType: form };
    }
    default:
      throw new Error(`unknown kind ${String(kind satisfies never)}`);
  }
}

function parsedBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
