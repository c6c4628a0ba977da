import { randomBytes } from 'node:crypto';
import { withBlockIds, type BlockJson } from './messages.js';
import type { Workspace } from './workspace.js';

/** An open modal. `content` is what the app sent, with ids given to its blocks. */
export interface SandboxView {
  readonly id: string;
  readonly user: string;
  readonly hash: string;
  readonly content: Readonly<Record<string, unknown>> & { readonly blocks: readonly BlockJson[] };
}

/** The modals that people have open. Announces every change to the workspace. */
export class ViewBook {
  readonly #views = new Map<string, SandboxView>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Opens a modal for a person. */
  open(user: string, content: Readonly<Record<string, unknown>>): SandboxView {
    return this.#store(`V${randomBytes(5).toString('hex').toUpperCase()}`, user, content);
  }

  /** Replaces the content of an open modal. */
  update(view: SandboxView, content: Readonly<Record<string, unknown>>): SandboxView {
    return this.#store(view.id, view.user, content);
  }

  /** An open modal by its id or its `external_id`. */
  find(id: string): SandboxView | null {
    const named = [...this.#views.values()].find((view) => view.content['external_id'] === id);
    return this.#views.get(id) ?? named ?? null;
  }

  /** Takes a modal away. */
  close(view: SandboxView): void {
    this.#views.delete(view.id);
    this.#workspace.announce({ kind: 'view-closed', user: view.user, viewId: view.id });
  }

  /** The modals now open, oldest first. */
  get all(): readonly SandboxView[] {
    return [...this.#views.values()];
  }

  #store(id: string, user: string, content: Readonly<Record<string, unknown>>): SandboxView {
    const blocks = Array.isArray(content['blocks']) ? content['blocks'].filter(isBlock) : [];
    const hash = randomBytes(6).toString('hex');
    const view = { id, user, hash, content: { ...content, blocks: withBlockIds(blocks) } };
    this.#views.set(id, view);
    this.#workspace.announce({ kind: 'view', user, view });
    return view;
  }
}

/** Whether a JSON value can be a block. */
export function isBlock(value: unknown): value is BlockJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A modal as Slack writes it in answers and payloads. @param state input values by block and action */
export function viewJson(view: SandboxView, workspace: Workspace, state: unknown = { values: {} }) {
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    ...view.content,
    id: view.id,
    team_id: workspace.team.id,
    app_id: workspace.app.appId,
    bot_id: workspace.app.botId,
    app_installed_team_id: workspace.team.id,
    root_view_id: view.id,
    previous_view_id: null,
    hash: view.hash,
    state,
  };
}
