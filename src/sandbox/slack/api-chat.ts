import {
  readableChannel,
  SlackRefusal,
  writableChannel,
  type ApiArguments,
  type ApiMethod,
  type ApiParts,
} from './api-call.js';
import { readBlocks, readContent, readMetadataArgument, readThread } from './api-content.js';
import { messageJson } from './message-json.js';
import type { SandboxMessage } from './messages.js';
import type { MessageChanges } from './workspace.js';

const MAX_UPDATED_TEXT = 4000;

const postMessage: ApiMethod = (parts, given) => {
  const { workspace } = parts;
  const channel = writableChannel(parts, given.text('channel'));
  const message = workspace.post({
    ...readContent(given),
    channel: channel.id,
    user: workspace.app.userId,
    fromBot: true,
    threadTs: readThread(parts, channel, given),
    metadata: readMetadataArgument(given) ?? null,
  });
  return { channel: channel.id, ts: message.ts, message: messageJson(message, workspace, 'full') };
};

const postEphemeral: ApiMethod = (parts, given) => {
  const { workspace } = parts;
  const channel = writableChannel(parts, given.text('channel'));
  const user = given.required('user');
  if (!channel.members.has(user)) throw new SlackRefusal('user_not_in_channel');
  const message = workspace.post({
    ...readContent(given),
    channel: channel.id,
    user: workspace.app.userId,
    fromBot: true,
    threadTs: given.text('thread_ts') === '' ? null : given.text('thread_ts'),
    visibleTo: user,
  });
  return { message_ts: message.ts };
};

const update: ApiMethod = (parts, given) => {
  const { workspace } = parts;
  const message = ownMessage(parts, given, 'cant_update_message');
  const text = given.text('text');
  if (text.length > MAX_UPDATED_TEXT) throw new SlackRefusal('msg_too_long');
  const blocks = readBlocks(given);
  const metadata = readMetadataArgument(given);
  if (text === '' && (blocks ?? []).length === 0) throw new SlackRefusal('no_text');
  // Blocks and metadata that an update leaves out stay as they are.
  const changes: MessageChanges = {
    ...(text === '' ? {} : { text }),
    ...(blocks === undefined ? {} : { blocks }),
    ...(metadata === undefined ? {} : { metadata }),
  };
  const edited = workspace.edit(message.channel, message.ts, changes) ?? message;
  return {
    channel: edited.channel,
    ts: edited.ts,
    text: edited.text,
    message: messageJson(edited, workspace, 'full'),
  };
};

const remove: ApiMethod = (parts, given) => {
  const message = ownMessage(parts, given, 'cant_delete_message');
  parts.workspace.remove(message.channel, message.ts);
  return { channel: message.channel, ts: message.ts };
};

const getPermalink: ApiMethod = (parts, given) => {
  const channel = readableChannel(parts, given.text('channel'));
  const message = parts.workspace.message(channel.id, given.required('message_ts'));
  if (message === null) throw new SlackRefusal('message_not_found');
  const thread = message.threadTs === null ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  const host = `https://${parts.workspace.team.domain}.slack.com`;
  const permalink = `${host}/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
  return { channel: channel.id, permalink };
};

const setStatus: ApiMethod = (parts, given) => {
  const channel = writableChannel(parts, given.text('channel_id'));
  const threadTs = given.required('thread_ts');
  if (parts.workspace.message(channel.id, threadTs) === null) throw new SlackRefusal('thread_not_found');
  parts.workspace.setStatus(channel.id, threadTs, given.text('status'));
  return {};
};

function ownMessage(parts: ApiParts, given: ApiArguments, refusal: string): SandboxMessage {
  const channel = writableChannel(parts, given.text('channel'));
  const message = parts.workspace.message(channel.id, given.required('ts'));
  if (message === null) throw new SlackRefusal('message_not_found');
  if (!message.fromBot) throw new SlackRefusal(refusal);
  return message;
}

/** The methods that write messages. */
export const CHAT_METHODS: readonly (readonly [string, ApiMethod])[] = [
  ['chat.postMessage', postMessage],
  ['chat.postEphemeral', postEphemeral],
  ['chat.update', update],
  ['chat.delete', remove],
  ['chat.getPermalink', getPermalink],
  ['assistant.threads.setStatus', setStatus],
];
