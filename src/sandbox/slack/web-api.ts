import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { checkAccess, type IssuedTokens } from './api-access.js';
import { ApiArguments, SlackRefusal, type ApiMethod, type ApiParts } from './api-call.js';
import { CHAT_METHODS } from './api-chat.js';
import { CONVERSATION_METHODS } from './api-conversations.js';
import type { FaultBoard, SlackFault } from './api-faults.js';
import { SESSION_METHODS } from './api-session.js';
import { FILE_METHODS } from './files.js';
import { readArguments } from './request-body.js';

/** One Web API call as Slack saw it, without its token. */
export interface SeenCall {
  readonly method: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** `ok`, Slack's error code, or null when the client got no answer. */
  result: string | null;
}

type Answer = Readonly<Record<string, unknown>>;

const METHODS: ReadonlyMap<string, ApiMethod> = new Map([
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...SESSION_METHODS,
  ...FILE_METHODS,
]);
const LOG_LENGTH = 10_000;

/** Answers `/api/<method>` as Slack does. */
export class WebApi {
  /** The last 10,000 calls, oldest first. */
  readonly calls: SeenCall[] = [];
  readonly #parts: ApiParts;
  readonly #tokens: IssuedTokens;
  readonly #faults: FaultBoard;
  readonly #signal: AbortSignal;

  /** @param signal aborts late answers when the server closes */
  constructor(parts: ApiParts, tokens: IssuedTokens, faults: FaultBoard, signal: AbortSignal) {
    this.#parts = parts;
    this.#tokens = tokens;
    this.#faults = faults;
    this.#signal = signal;
  }

  async handle(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const values = await readArguments(request);
    const given = new ApiArguments(values);
    const seen: SeenCall = { method, arguments: given.logged, result: null };
    this.calls.push(seen);
    if (this.calls.length > LOG_LENGTH) this.calls.shift();
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const run = () => this.#run(method, bearer ?? given.text('token'), given);
    const fault = this.#faults.take(method);
    if (fault === null) this.#send(response, seen, run());
    else await this.#answerFaultily(fault, response, seen, run);
  }

  #run(method: string, token: string, given: ApiArguments): Answer {
    try {
      const known = METHODS.get(method);
      if (known === undefined) throw new SlackRefusal('unknown_method', { req_method: method });
      checkAccess(method, token, this.#tokens, this.#parts.scopes);
      return { ok: true, ...known(this.#parts, given) };
    } catch (error) {
      if (error instanceof SlackRefusal) return { ok: false, error: error.code, ...error.details };
      throw error;
    }
  }

  #send(response: ServerResponse, seen: SeenCall, answer: Answer): void {
    seen.result = answer['ok'] === true ? 'ok' : String(answer['error']);
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'X-OAuth-Scopes': [...this.#parts.scopes].join(','),
    });
    response.end(JSON.stringify(answer));
  }

  async #answerFaultily(
    fault: SlackFault,
    response: ServerResponse,
    seen: SeenCall,
    run: () => Answer,
  ): Promise<void> {
    if (typeof fault === 'string') {
      if (fault === 'answer-lost') run();
      if (fault === 'http500') response.writeHead(500, { 'Content-Type': 'text/plain' }).end('server error');
      else if (fault === 'expired') response.writeHead(404, { 'Content-Type': 'text/plain' }).end('expired');
      else if (fault !== 'hang') response.destroy();
    } else if ('ratelimited' in fault) {
      seen.result = 'ratelimited';
      response.writeHead(429, {
        'Content-Type': 'application/json',
        'Retry-After': String(fault.ratelimited),
      });
      response.end('{"ok":false,"error":"ratelimited"}');
    } else if ('error' in fault) {
      this.#send(response, seen, { ok: false, error: fault.error });
    } else {
      await delay(fault.slowMs, undefined, { signal: this.#signal }).catch(() => null);
      if (!response.destroyed) this.#send(response, seen, run());
    }
  }
}
