import {
  readableChannel,
  SlackRefusal,
  type ApiArguments,
  type ApiMethod,
  type ApiParts,
} from './api-call.js';
import { messageJson } from './message-json.js';
import type { SandboxMessage } from './messages.js';
import type { SandboxChannel } from './people.js';
import type { Workspace } from './workspace.js';

const MAX_PAGE = 1000;

const replies: ApiMethod = (parts, given) => {
  const channel = readableChannel(parts, given.text('channel'));
  const thread = parts.workspace.thread(channel.id, given.required('ts'));
  if (thread === null) throw new SlackRefusal('thread_not_found');
  return page(parts, given, thread);
};

const history: ApiMethod = (parts, given) => {
  const channel = readableChannel(parts, given.text('channel'));
  const roots = parts.workspace.messages(channel.id).filter((message) => message.threadTs === null);
  return page(parts, given, roots.toReversed());
};

const info: ApiMethod = (parts, given) => {
  const channel = parts.workspace.channels.get(given.text('channel'));
  const isVisible = channel !== undefined && (channel.kind === 'public' || parts.workspace.hasBot(channel));
  if (!isVisible) throw new SlackRefusal('channel_not_found');
  return { channel: channelJson(channel, parts.workspace) };
};

const userInfo: ApiMethod = (parts, given) => {
  const user = parts.workspace.users.get(given.required('user'));
  if (user === undefined) throw new SlackRefusal('user_not_found');
  return {
    user: {
      id: user.id,
      team_id: parts.workspace.team.id,
      name: user.name,
      real_name: user.realName,
      deleted: false,
      tz: user.timeZone,
      tz_label: user.timeZone,
      tz_offset: user.utcOffset,
      is_bot: user.isBot,
      is_app_user: false,
      profile: { real_name: user.realName, display_name: user.name, team: parts.workspace.team.id },
      ...(given.flag('include_locale') ? { locale: user.locale } : {}),
    },
  };
};

function page(parts: ApiParts, given: ApiArguments, messages: readonly SandboxMessage[]) {
  const oldest = given.text('oldest');
  const latest = given.text('latest');
  const isInRange = ({ ts }: SandboxMessage) =>
    (oldest === '' || isAfter(ts, oldest) || (given.flag('inclusive') && ts === oldest)) &&
    (latest === '' || isAfter(latest, ts) || (given.flag('inclusive') && ts === latest));
  const found = messages.filter(isInRange);
  const limit = Math.min(Number(given.text('limit') === '' ? MAX_PAGE : given.text('limit')), MAX_PAGE);
  const from = Number(given.text('cursor').replace('offset:', '') || 0);
  if (!Number.isInteger(limit) || limit < 1) throw new SlackRefusal('invalid_limit');
  if (!Number.isInteger(from)) throw new SlackRefusal('invalid_cursor');
  const hasMore = from + limit < found.length;
  const detail = given.flag('include_all_metadata') ? 'full' : 'type-only';
  return {
    messages: found.slice(from, from + limit).map((message) => messageJson(message, parts.workspace, detail)),
    has_more: hasMore,
    ...(hasMore ? { response_metadata: { next_cursor: `offset:${String(from + limit)}` } } : {}),
  };
}

function isAfter(ts: string, other: string): boolean {
  return Number(ts) > Number(other);
}

function channelJson(channel: SandboxChannel, workspace: Workspace) {
  const isIm = channel.kind === 'im';
  return {
    id: channel.id,
    ...(isIm
      ? { user: [...channel.members].find((id) => id !== workspace.app.userId) }
      : { name: channel.name }),
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: isIm,
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    is_archived: channel.isArchived,
    is_general: false,
    is_shared: channel.isExternallyShared,
    is_ext_shared: channel.isExternallyShared,
    is_org_shared: false,
    is_member: workspace.hasBot(channel),
    context_team_id: workspace.team.id,
  };
}

/** The methods that read conversations and people. */
export const CONVERSATION_METHODS: readonly (readonly [string, ApiMethod])[] = [
  ['conversations.replies', replies],
  ['conversations.history', history],
  ['conversations.info', info],
  ['users.info', userInfo],
];
