import type { Logger } from '@slack/logger';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { Sent, Transport } from './transport.js';

/** What Slack answers where it says `ok`. */
type SlackAnswer = Readonly<Record<string, unknown>>;

/** Slack's Web API, by method name. */
export interface SlackApi {
  /** Rejects with the errors of `@slack/web-api`, which `refusals.ts` reads. */
  apiCall(method: string, args?: Readonly<Record<string, unknown>>): Promise<object>;
}

export interface SlackApiParts {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly transport: Transport;
  readonly logger: Logger;
}

/**
 * Calls Slack once and never again by itself. Arguments go as JSON: `WebClient` makes a form of them, which for a
 * card costs more than everything else of a look-up (docs/performance.md).
 */
export function createSlackApi({ apiUrl, botToken, transport, logger }: SlackApiParts): SlackApi {
  const base = apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`;
  const common = { authorization: `Bearer ${botToken}`, accept: 'application/json' };
  const form = { ...common, 'content-type': 'application/x-www-form-urlencoded' };
  const json = { ...common, 'content-type': 'application/json; charset=utf-8' };
  return {
    async apiCall(method, args = {}) {
      const content = TAKES_JSON.test(method)
        ? { headers: json, body: JSON.stringify(args) }
        : { headers: form, body: formOf(args) };
      let sent: Sent;
      try {
        sent = await transport(base + method, { method: 'POST', ...content });
      } catch (error) {
        throw new WebAPIRequestError(error instanceof Error ? error : new Error('unknown'));
      }
      const answer = answerIn(sent);
      for (const said of notesIn(answer)) logger.warn(said);
      if (answer['ok'] === true) return answer;
      const code = answer['error'];
      throw new WebAPIPlatformError({ ok: false, error: typeof code === 'string' ? code : 'unknown_error' });
    },
  };
}

/** Where messages and windows are written. Methods that read take forms alone, and so do some others. */
const TAKES_JSON = /^(?:chat|views|assistant)\./;

function formOf(args: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(args).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return new URLSearchParams(fields).toString();
}

function answerIn({ status, headers, text }: Sent): SlackAnswer {
  // Without the header it is a rate limit all the same.
  if (status === 429) throw new WebAPIRateLimitedError(Number(headers['retry-after']) || 1);
  if (status !== 200) throw new WebAPIHTTPError(status, '', {});
  try {
    const answer: unknown = JSON.parse(text);
    if (isAnswer(answer)) return answer;
  } catch {
    // Whatever stands between us and Slack has answered; what became of the request is not known.
  }
  throw new WebAPIRequestError(new Error('unreadable answer'));
}

function isAnswer(value: unknown): value is SlackAnswer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What Slack adds for developers: which part of a refused layout it does not like. */
function notesIn({ response_metadata: metadata }: SlackAnswer): string[] {
  const notes: unknown = isAnswer(metadata) ? metadata['messages'] : [];
  return Array.isArray(notes) ? notes.filter((note) => typeof note === 'string') : [];
}
