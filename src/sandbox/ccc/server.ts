import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerFaultily, sendReply, type CccFault } from './faults.js';
import { Gateway, type GatewayCredentials } from './gateway.js';
import { readBody, startLocalServer } from './local-server.js';
import { runOperation, type CallCentre, type UnknownContactAnswer } from './operations.js';
import { RecordingStore } from './recordings.js';
import type { RecordSource } from './records.js';
import type { RpcParameters } from './signature.js';

/** What a simulated CCC endpoint is started with. */
export interface SandboxCccOptions extends GatewayCredentials {
  readonly records: RecordSource;
  /** The instance, or all instances, that exist. */
  readonly instanceId: string | readonly string[];
  /** Milliseconds since 1970; the system's clock by default. */
  readonly clock?: () => number;
  /** 0 (default) picks a free port. */
  readonly port?: number;
  /** How an id without a record is answered; `not-exists` by default. */
  readonly unknownContact?: UnknownContactAnswer | ((contactId: string) => UnknownContactAnswer);
}

/** One API request as the endpoint saw it, without key id, token, nonce or signature. */
export interface SeenRequest {
  readonly method: string;
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether parameters came in the URL (where proxies log them) or in the body. */
  readonly parametersIn: 'body' | 'url';
  /** The API code answered; null while unanswered and for answers that never arrived whole. */
  code: string | null;
}

/** A running simulated CCC endpoint. */
export interface SandboxCcc {
  /** Base address for `CCC_ENDPOINT`, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  /** The last 10,000 API requests, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** Breaks the next `times` requests (all by default), or heals the service with null. */
  setFault(fault: CccFault | null, times?: number): void;
  /** How many connections are open, idle ones included. */
  openConnections(): Promise<number>;
  /** Ends hanging requests and stops listening. */
  close(): Promise<void>;
}

const SECRET_PARAMETERS = new Set(['AccessKeyId', 'SecurityToken', 'Signature', 'SignatureNonce']);
const LOG_LENGTH = 10_000;

/**
 * Starts a local HTTP endpoint that speaks Alibaba Cloud's RPC protocol as CCC 2020-07-01 does.
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function startSandboxCcc(options: SandboxCccOptions): Promise<SandboxCcc> {
  const endpoint = new Endpoint(options);
  const local = await startLocalServer(
    (request, response) => endpoint.handle(request, response),
    options.port,
  );
  endpoint.recordings.serveFrom(local.url);
  return {
    url: local.url,
    requests: endpoint.requests,
    setFault: (fault, times) => {
      endpoint.setFault(fault, times);
    },
    openConnections: () => local.openConnections(),
    close: () => {
      endpoint.stop();
      return local.close();
    },
  };
}

class Endpoint {
  readonly requests: SeenRequest[] = [];
  readonly recordings: RecordingStore;
  readonly #gateway: Gateway;
  readonly #centre: CallCentre;
  readonly #stopping = new AbortController();
  #fault: { readonly kind: CccFault; timesLeft: number } | null = null;

  constructor(options: SandboxCccOptions) {
    const { clock = Date.now, instanceId, unknownContact = 'not-exists' } = options;
    this.#gateway = new Gateway(options, clock);
    this.recordings = new RecordingStore(clock);
    this.#centre = {
      instanceIds: new Set(typeof instanceId === 'string' ? [instanceId] : instanceId),
      records: options.records,
      recordings: this.recordings,
      clock,
      unknownContact: typeof unknownContact === 'string' ? () => unknownContact : unknownContact,
    };
  }

  setFault(kind: CccFault | null, times?: number): void {
    const timesLeft = times ?? (kind === 'throttling-once' ? 1 : Infinity);
    this.#fault = kind === null || timesLeft < 1 ? null : { kind, timesLeft };
  }

  stop(): void {
    this.#stopping.abort();
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith('/recordings/')) {
      sendReply(response, this.recordings.fileReply(url));
      return;
    }
    const method = request.method ?? '';
    const body = new URLSearchParams((await readBody(request)).toString('utf8'));
    const parameters = new Map([...url.searchParams, ...body]);
    const seen = this.#log(method, parameters, url.searchParams.size > 0 ? 'url' : 'body');
    const reply = () => this.#gateway.refusalOf(method, parameters) ?? runOperation(this.#centre, parameters);
    const fault = this.#takeFault();
    if (fault !== null) {
      seen.code = await answerFaultily(fault, reply, response, this.#stopping.signal);
      return;
    }
    const right = reply();
    seen.code = right.code;
    sendReply(response, right);
  }

  #takeFault(): CccFault | null {
    const fault = this.#fault;
    if (fault === null) return null;
    fault.timesLeft -= 1;
    if (fault.timesLeft < 1) this.#fault = null;
    return fault.kind;
  }

  #log(method: string, parameters: RpcParameters, parametersIn: 'body' | 'url'): SeenRequest {
    const shown = [...parameters].filter(([name]) => !SECRET_PARAMETERS.has(name));
    const seen: SeenRequest = {
      method,
      action: parameters.get('Action') ?? '',
      parameters: Object.fromEntries(shown),
      parametersIn,
      code: null,
    };
    this.requests.push(seen);
    if (this.requests.length > LOG_LENGTH) this.requests.shift();
    return seen;
  }
}
