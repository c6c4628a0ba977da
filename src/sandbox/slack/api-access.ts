import { SlackRefusal } from './api-call.js';

/** The tokens that the simulated Slack has issued. */
export interface IssuedTokens {
  readonly botToken: string;
  readonly appToken?: string | undefined;
}

const PUBLIC_METHODS = new Set(['blocks.validate']);
const APP_TOKEN_METHODS = new Set(['apps.connections.open']);

/** Scopes of which a method needs any one. Methods that are not listed need none. */
const METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'assistant.threads.setStatus': ['chat:write', 'assistant:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'users.info': ['users:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
};

/** The scopes that the simulated app has unless told otherwise. */
export const DEFAULT_SCOPES: readonly string[] = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'channels:history',
  'groups:history',
  'im:history',
  'mpim:history',
  'channels:read',
  'groups:read',
  'im:read',
  'users:read',
  'files:write',
];

/**
 * Lets a call pass or refuses it.
 * @throws SlackRefusal `not_authed`, `invalid_auth`, `not_allowed_token_type` or `missing_scope`
 */
export function checkAccess(
  method: string,
  token: string,
  issued: IssuedTokens,
  scopes: ReadonlySet<string>,
): void {
  if (PUBLIC_METHODS.has(method)) return;
  if (token === '') throw new SlackRefusal('not_authed');
  if (token !== issued.botToken && token !== issued.appToken) throw new SlackRefusal('invalid_auth');
  const isAppToken = token === issued.appToken;
  if (isAppToken !== APP_TOKEN_METHODS.has(method)) throw new SlackRefusal('not_allowed_token_type');
  const needed = METHOD_SCOPES[method] ?? [];
  if (needed.length > 0 && !needed.some((scope) => scopes.has(scope))) {
    throw new SlackRefusal('missing_scope', { needed: needed[0], provided: [...scopes].join(',') });
  }
}
