import { startLocalServer, type LocalServer } from '../ccc/local-server.js';
import { DEFAULT_SCOPES } from './api-access.js';
import { FaultBoard, type SlackFault } from './api-faults.js';
import { FileShelf } from './files.js';
import { HttpTransport } from './http-transport.js';
import { InteractiveDelivery } from './interactive-delivery.js';
import type { SandboxMessage } from './messages.js';
import { ResponseUrls } from './response-url.js';
import { route } from './routes.js';
import { SocketModeServer } from './socket-mode.js';
import type { Transport } from './transport.js';
import { TriggerBook } from './triggers.js';
import { ViewBook } from './views.js';
import { MessageWatch } from './waiting.js';
import { WebApi, type SeenCall } from './web-api.js';
import { Workspace } from './workspace.js';

/** What a simulated Slack is started with. */
export interface SandboxSlackOptions {
  readonly botToken: string;
  /** Turns Socket Mode on. */
  readonly appToken?: string;
  readonly signingSecret: string;
  /** The bot token's scopes; those of a fully installed app by default. */
  readonly scopes?: readonly string[];
  /** 0 (default) picks a free port. */
  readonly port?: number;
  /** Milliseconds since 1970; the system's clock by default. */
  readonly clock?: () => number;
  /** How long Slack waits for an acknowledgement, in milliseconds; 3000 by default. */
  readonly ackTimeoutMs?: number;
}

/** A running simulated Slack. */
export interface SandboxSlack {
  /** Base of the Web API for `SLACK_API_URL`, such as `http://127.0.0.1:49152/api/`. */
  readonly apiUrl: string;
  readonly workspace: Workspace;
  readonly views: ViewBook;
  /** What people do. Goes over HTTP after `connectHttp`, else over Socket Mode. */
  readonly deliver: InteractiveDelivery;
  readonly sockets: SocketModeServer;
  /** The last 10,000 Web API calls, oldest first. */
  readonly calls: readonly SeenCall[];
  /** Sends everything from now on to this address, such as `http://127.0.0.1:3000/slack/events`. */
  connectHttp(eventsUrl: string): void;
  /** The first message that fits, now or later. @throws Error after `timeoutMs` (5 s by default) */
  waitForMessage(isWanted: (message: SandboxMessage) => boolean, timeoutMs?: number): Promise<SandboxMessage>;
  /** Breaks the next `times` (1 by default) calls of a method, `*`, `response_url` or `upload`; null heals it. */
  setFault(method: string, fault: SlackFault | null, times?: number): void;
  close(): Promise<void>;
}

/**
 * Starts a local Slack: Web API, response_urls, file uploads and Socket Mode on one port.
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function startSandboxSlack(options: SandboxSlackOptions): Promise<SandboxSlack> {
  const slack = new LocalSlack(options);
  await slack.listen(options.port);
  return slack;
}

class LocalSlack implements SandboxSlack {
  readonly workspace: Workspace;
  readonly views: ViewBook;
  readonly sockets: SocketModeServer;
  readonly deliver: InteractiveDelivery;
  readonly #api: WebApi;
  readonly #options: Required<Pick<SandboxSlackOptions, 'signingSecret' | 'clock' | 'ackTimeoutMs'>>;
  readonly #stopping = new AbortController();
  readonly #faults = new FaultBoard();
  readonly #files = new FileShelf();
  readonly #watch: MessageWatch;
  readonly #responseUrls: ResponseUrls;
  #local: LocalServer | null = null;
  #http: Transport | null = null;

  constructor(options: SandboxSlackOptions) {
    const { clock = Date.now, ackTimeoutMs = 3000, signingSecret } = options;
    this.#options = { clock, ackTimeoutMs, signingSecret };
    this.workspace = new Workspace(clock);
    this.views = new ViewBook(this.workspace);
    this.sockets = new SocketModeServer(this.workspace.app.appId, ackTimeoutMs);
    this.#watch = new MessageWatch(this.workspace);
    this.#responseUrls = new ResponseUrls(this.workspace, clock);
    const parts = {
      workspace: this.workspace,
      triggers: new TriggerBook(clock),
      views: this.views,
      files: this.#files,
      sockets: this.sockets,
      responseUrls: this.#responseUrls,
      scopes: new Set(options.scopes ?? DEFAULT_SCOPES),
      clock,
      baseUrl: () => this.#local?.url ?? '',
      transport: () => this.#http ?? this.sockets,
    };
    this.#api = new WebApi(parts, options, this.#faults, this.#stopping.signal);
    this.deliver = new InteractiveDelivery(parts, this.views);
  }

  get apiUrl(): string {
    return `${this.#local?.url ?? ''}/api/`;
  }

  get calls(): readonly SeenCall[] {
    return this.#api.calls;
  }

  async listen(port?: number): Promise<void> {
    const parts = {
      api: this.#api,
      responseUrls: this.#responseUrls,
      faults: this.#faults,
      files: this.#files,
    };
    this.#local = await startLocalServer((request, response) => route(parts, request, response), port);
    this.sockets.attach(this.#local.server);
  }

  connectHttp(eventsUrl: string): void {
    this.#http?.close();
    this.#http = new HttpTransport({ eventsUrl, ...this.#options });
  }

  waitForMessage(isWanted: (message: SandboxMessage) => boolean, timeoutMs = 5000): Promise<SandboxMessage> {
    return this.#watch.find(isWanted, timeoutMs);
  }

  setFault(method: string, fault: SlackFault | null, times?: number): void {
    this.#faults.set(method, fault, times);
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    this.#watch.close();
    this.#http?.close();
    this.sockets.close();
    await this.#local?.close();
  }
}
