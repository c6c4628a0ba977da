import type { ServerResponse } from 'node:http';
import type { WorkspaceChange } from '../slack/changes.js';
import type { SandboxMessage } from '../slack/messages.js';
import type { SandboxUser } from '../slack/people.js';
import type { Workspace } from '../slack/workspace.js';
import { Outlook } from './outlook.js';
import type { PageOptions } from './page-options.js';

interface Listener {
  readonly outlook: Outlook;
  readonly user: string;
  readonly response: ServerResponse;
}

/** The open pages: each is told the state first, then every change its person may see. */
export class EventStream {
  readonly #options: PageOptions;
  readonly #workspace: Workspace;
  readonly #listeners = new Set<Listener>();
  readonly #unsubscribe: () => void;

  constructor(options: PageOptions) {
    this.#options = options;
    this.#workspace = options.slack.workspace;
    this.#unsubscribe = this.#workspace.onChange((change) => {
      for (const listener of this.#listeners) this.#tell(listener, change);
    });
  }

  /** Turns a response into a stream of events for one person. */
  open(user: SandboxUser, response: ServerResponse): void {
    const listener = { outlook: new Outlook(this.#options, user), user: user.id, response };
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.on('close', () => this.#listeners.delete(listener));
    this.#listeners.add(listener);
    write(listener, 'state', listener.outlook.state());
  }

  /** Sends everybody the whole state anew. */
  refresh(): void {
    for (const listener of this.#listeners) write(listener, 'state', listener.outlook.state());
  }

  close(): void {
    this.#unsubscribe();
    for (const { response } of this.#listeners) response.end();
  }

  #tell(listener: Listener, change: WorkspaceChange): void {
    const { outlook, user } = listener;
    switch (change.kind) {
      case 'posted':
      case 'edited':
        this.#tellMessage(listener, change.message);
        break;
      case 'deleted':
        if (!outlook.sees(change.message)) break;
        write(listener, 'deleted', { ts: change.message.ts });
        this.#tellRoot(listener, change.message);
        break;
      case 'status':
        write(listener, 'status', { threadTs: change.threadTs, text: change.status });
        break;
      case 'view':
        if (change.user === user) write(listener, 'view', outlook.viewItem(change.view));
        break;
      case 'view-closed':
        if (change.user === user) write(listener, 'view-closed', { id: change.viewId });
        break;
    }
  }

  #tellMessage(listener: Listener, message: SandboxMessage): void {
    if (!listener.outlook.sees(message)) return;
    write(listener, 'message', listener.outlook.messageItem(message));
    this.#tellRoot(listener, message);
  }

  /** A root shows how many replies it has. */
  #tellRoot(listener: Listener, { channel, threadTs }: SandboxMessage): void {
    const root = threadTs === null ? null : this.#workspace.message(channel, threadTs);
    if (root !== null) write(listener, 'message', listener.outlook.messageItem(root));
  }
}

function write({ response }: Listener, event: string, data: unknown): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
