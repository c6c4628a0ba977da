import type { SandboxMessage } from './messages.js';
import type { Workspace } from './workspace.js';

/** How much of the metadata an answer carries: all of it, or only its type, as Slack does unless asked. */
export type MetadataDetail = 'full' | 'type-only';

/** A message as Slack writes it in API answers, events and payloads. */
export function messageJson(
  message: SandboxMessage,
  workspace: Workspace,
  detail: MetadataDetail = 'type-only',
): Record<string, unknown> {
  return {
    type: 'message',
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: workspace.team.id,
    ...(message.fromBot
      ? {
          bot_id: workspace.app.botId,
          app_id: workspace.app.appId,
          bot_profile: {
            id: workspace.app.botId,
            app_id: workspace.app.appId,
            name: workspace.app.name,
            team_id: workspace.team.id,
            deleted: false,
          },
        }
      : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.editedTs === null ? {} : { edited: { user: message.user, ts: message.editedTs } }),
    ...(message.metadata === null ? {} : { metadata: metadataJson(message, detail) }),
    ...(message.files.length > 0 ? { files: message.files.map(fileJson) } : {}),
    ...threadFields(message, workspace),
  };
}

function metadataJson(message: SandboxMessage, detail: MetadataDetail) {
  return detail === 'full' ? message.metadata : { event_type: message.metadata?.event_type };
}

function fileJson(file: SandboxMessage['files'][number]) {
  return { id: file.id, name: file.name, title: file.title, size: file.content.length };
}

/** A reply names its root and the root's author; a root with replies carries its own `ts` and the counts. */
function threadFields(message: SandboxMessage, workspace: Workspace): Record<string, unknown> {
  if (message.visibleTo !== null) return message.threadTs === null ? {} : { thread_ts: message.threadTs };
  if (message.threadTs !== null) {
    const root = workspace.message(message.channel, message.threadTs);
    return { thread_ts: message.threadTs, ...(root === null ? {} : { parent_user_id: root.user }) };
  }
  const replies = workspace.replies(message.channel, message.ts);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: replies.at(-1)?.ts,
  };
}
