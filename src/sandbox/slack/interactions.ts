import type { SandboxMessage } from './messages.js';
import { messageJson } from './message-json.js';
import { viewJson, type SandboxView } from './views.js';
import type { Workspace } from './workspace.js';

type Payload = Record<string, unknown>;

/** An interactive element inside blocks: itself, and the block it is in. */
export interface FoundElement {
  readonly element: Readonly<Record<string, unknown>>;
  readonly blockId: string;
}

/** Finds the element with an `action_id` anywhere in blocks; null when there is none. */
export function findElement(blocks: readonly unknown[], actionId: string): FoundElement | null {
  for (const block of blocks) {
    const element = searched(block, actionId);
    if (element !== null) return { element, blockId: blockIdOf(block) };
  }
  return null;
}

function blockIdOf(block: unknown): string {
  return typeof block === 'object' && block !== null && 'block_id' in block ? String(block.block_id) : '';
}

function searched(value: unknown, actionId: string): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('action_id' in value && value.action_id === actionId) return { ...value };
  for (const part of Object.values(value)) {
    const found = searched(part, actionId);
    if (found !== null) return found;
  }
  return null;
}

/** The part that all interaction payloads share. */
export function interactionBase(workspace: Workspace, user: string, triggerId: string): Payload {
  const person = workspace.users.get(user);
  return {
    user: { id: user, username: person?.name, name: person?.name, team_id: workspace.team.id },
    api_app_id: workspace.app.appId,
    token: 'legacy-verification-token',
    trigger_id: triggerId,
    team: { id: workspace.team.id, domain: workspace.team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The one entry of `actions` for a pressed button or a choice. @param extra such as `selected_option` */
export function actionOf(found: FoundElement, ts: string, extra: Payload): Payload {
  const { type, action_id, text, value, style } = found.element;
  const entry = { type, action_id, block_id: found.blockId, text, value, style, action_ts: ts, ...extra };
  return Object.fromEntries(Object.entries(entry).filter(([, part]) => part !== undefined));
}

/** The part of a block_actions payload that says which message the element is in. */
export function messageContainer(workspace: Workspace, message: SandboxMessage): Payload {
  const isEphemeral = message.visibleTo !== null;
  return {
    type: 'block_actions',
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    channel: { id: message.channel, name: workspace.channels.get(message.channel)?.name || 'directmessage' },
    // An ephemeral message comes without its content.
    ...(isEphemeral ? {} : { message: messageJson(message, workspace) }),
    state: { values: {} },
  };
}

/** The part of a block_actions payload that says which modal the element is in. */
export function viewContainer(workspace: Workspace, view: SandboxView): Payload {
  return {
    type: 'block_actions',
    container: { type: 'view', view_id: view.id },
    view: viewJson(view, workspace),
  };
}
