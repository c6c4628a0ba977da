import { randomBytes, randomUUID } from 'node:crypto';
import { messageJson } from './message-json.js';
import type { SandboxMessage } from './messages.js';
import type { SandboxChannel } from './people.js';
import type { Workspace } from './workspace.js';

type Payload = Record<string, unknown>;

/** What Slack calls conversations in commands: not their names where those would tell something. */
function channelName(channel: SandboxChannel): string {
  switch (channel.kind) {
    case 'public':
      return channel.name;
    case 'private':
      return 'privategroup';
    case 'im':
      return 'directmessage';
    case 'mpim':
      return 'mpdm';
    default:
      throw new Error(`unknown kind ${String(channel.kind satisfies never)}`);
  }
}

/** The payload of a slash command. */
export function slashCommandPayload(
  workspace: Workspace,
  command: {
    readonly command: string;
    readonly text: string;
    readonly user: string;
    readonly channel: SandboxChannel;
    readonly responseUrl: string;
    readonly triggerId: string;
  },
): Payload {
  return {
    token: 'legacy-verification-token',
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: command.channel.id,
    channel_name: channelName(command.channel),
    user_id: command.user,
    user_name: workspace.users.get(command.user)?.name ?? '',
    command: command.command,
    text: command.text,
    api_app_id: workspace.app.appId,
    is_enterprise_install: 'false',
    response_url: command.responseUrl,
    trigger_id: command.triggerId,
  };
}

/** The envelope of an Events API delivery. @param now milliseconds since 1970 */
export function eventPayload(workspace: Workspace, event: Payload, now: number): Payload {
  const channel = workspace.channels.get(String(event['channel']));
  return {
    token: 'legacy-verification-token',
    team_id: workspace.team.id,
    context_team_id: workspace.team.id,
    context_enterprise_id: null,
    api_app_id: workspace.app.appId,
    event,
    type: 'event_callback',
    event_id: `Ev${randomBytes(5).toString('hex').toUpperCase()}`,
    event_time: Math.floor(now / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.team.id,
        user_id: workspace.app.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.isExternallyShared ?? false,
    event_context: randomBytes(12).toString('base64url'),
  };
}

/** The `message` event for a message, a person's or the bot's own. */
export function messageEvent(workspace: Workspace, message: SandboxMessage): Payload {
  return {
    ...messageJson(message, workspace),
    ...(message.fromBot ? {} : { client_msg_id: randomUUID() }),
    channel: message.channel,
    channel_type: channelType(workspace, message.channel),
    event_ts: message.ts,
  };
}

/** The `app_mention` event that goes beside the `message` event when the bot is mentioned. */
export function mentionEvent(workspace: Workspace, message: SandboxMessage): Payload {
  const { channel_type: _, ...event } = messageEvent(workspace, message);
  return { ...event, type: 'app_mention' };
}

/** The hidden `message_changed` event after an edit. */
export function editEvent(workspace: Workspace, message: SandboxMessage, previous: SandboxMessage): Payload {
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: message.channel,
    channel_type: channelType(workspace, message.channel),
    message: messageJson(message, workspace),
    previous_message: messageJson(previous, workspace),
    ts: message.editedTs,
    event_ts: message.editedTs,
  };
}

/** The hidden `message_deleted` event. */
export function deletionEvent(workspace: Workspace, message: SandboxMessage): Payload {
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: message.channel,
    channel_type: channelType(workspace, message.channel),
    deleted_ts: message.ts,
    previous_message: messageJson(message, workspace),
    ts: message.ts,
    event_ts: message.ts,
  };
}

function channelType(workspace: Workspace, id: string): string {
  const kind = workspace.channels.get(id)?.kind ?? 'public';
  const names = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' } as const;
  return names[kind];
}
