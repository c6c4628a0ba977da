import type { Config } from '../config.js';
import { SCOPES } from '../slack/scopes.js';
import { askSlack, SlackAway, type SlackAnswer } from './ask-slack.js';
import { clockFinding } from './clock.js';
import { failed, ok, warning, type Finding } from './finding.js';

type SlackConfig = Config['slack'];

/** Token, scopes and clock, all from one `auth.test`; then the connection, and the channels. */
export async function* examineSlack(
  slack: SlackConfig,
  channels: readonly string[],
): AsyncGenerator<Finding> {
  const { apiUrl, botToken } = slack;
  let answer: SlackAnswer;
  try {
    answer = await askSlack(apiUrl, botToken, 'auth.test');
  } catch (error) {
    yield failed({ kind: 'slack_unreachable', code: messageOf(error) });
    return;
  }
  yield clockFinding('slack', answer.headers.get('date'), answer.at);
  const { body } = answer;
  if (!body.ok) {
    yield failed({ kind: 'token_refused', variable: 'SLACK_BOT_TOKEN', code: body.error ?? '' });
    return;
  }
  yield ok({ kind: 'token_good', team: body.team_id ?? '', user: body.user ?? '' });
  yield* scopeFindings(answer.headers.get('x-oauth-scopes'));
  yield await connectionFinding(slack);
  for (const [i, channel] of channels.entries()) yield await channelFinding(slack, channel, i + 1);
}

function* scopeFindings(header: string | null): Generator<Finding> {
  if (header === null) {
    yield warning({ kind: 'scopes_unknown' });
    return;
  }
  const has = new Set(
    header
      .split(',')
      .map((scope) => scope.trim())
      .filter(Boolean),
  );
  const missing = SCOPES.filter((scope) => !has.has(scope));
  const surplus = [...has].filter((scope) => !SCOPES.some((known) => known === scope));
  if (missing.length > 0) yield failed({ kind: 'scopes_missing', scopes: missing });
  else yield ok({ kind: 'scopes_complete', count: SCOPES.length });
  if (surplus.length > 0) yield warning({ kind: 'scopes_surplus', scopes: surplus.map(plain) });
}

/** Opening a connection gives an address that nobody has to use. */
async function connectionFinding({ apiUrl, appToken }: SlackConfig): Promise<Finding> {
  if (appToken === null) return ok({ kind: 'signing_secret_set' });
  try {
    const { body } = await askSlack(apiUrl, appToken, 'apps.connections.open');
    if (body.ok) return ok({ kind: 'socket_good' });
    return failed({ kind: 'token_refused', variable: 'SLACK_APP_TOKEN', code: body.error ?? '' });
  } catch (error) {
    return failed({ kind: 'slack_unreachable', code: messageOf(error) });
  }
}

/** Slack's answers for a conversation that the bot is not in. */
const WITHOUT_BOT = new Set(['not_in_channel', 'channel_not_found']);

/** With the bot's own scopes: it may read the history of where it is a member, and of nothing else. */
async function channelFinding(
  { apiUrl, botToken }: SlackConfig,
  channel: string,
  position: number,
): Promise<Finding> {
  // Anything else may be a secret that went astray: it is not repeated.
  if (!/^[CGD][A-Z0-9]{5,20}$/.test(channel)) return failed({ kind: 'channel_no_id', position });
  try {
    const { body } = await askSlack(apiUrl, botToken, 'conversations.history', { channel, limit: '1' });
    if (body.ok) return ok({ kind: 'channel_member', channel });
    const code = body.error ?? '';
    return WITHOUT_BOT.has(code)
      ? failed({ kind: 'channel_without_bot', channel, code })
      : warning({ kind: 'channel_unread', channel, code });
  } catch (error) {
    return warning({ kind: 'channel_unread', channel, code: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof SlackAway ? error.message : 'unknown';
}

function plain(scope: string): string {
  return /^[\w.:-]{1,60}$/.test(scope) ? scope : '?';
}
