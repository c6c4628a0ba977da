import { WebAPIPlatformError, type WebClientOptions } from '@slack/web-api';
import type { Logger } from '@slack/logger';
import { slackCodeOf } from './refusals.js';
import type { SlackApi } from './web-api.js';

/** Who the bot is in its workspace. */
export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  readonly botName: string;
  readonly teamId: string;
}

/** Slack refused the token, or could not be reached. The message is fit for the terminal: it names no secret. */
export class SlackStartError extends Error {
  override readonly name = 'SlackStartError';
}

/** Where Slack's Web API is, but for GovSlack and tests. */
export const SLACK_API_URL = 'https://slack.com/api/';

/** A Web API call settles within this many ms. */
export const SLACK_TIMEOUT_MS = 8_000;

/**
 * How Bolt's own clients call Slack: bounded in time, and never again by themselves. Their retries go on for half an
 * hour, send a post again whose answer was lost, and let one rate limit stop all channels.
 */
export function webClientOptions(
  apiUrl: string | null,
  slackFetch: typeof fetch,
  logger: Logger,
): WebClientOptions {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    fetch: slackFetch,
    logger,
    timeout: SLACK_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  };
}

/** Asks Slack who the token belongs to. Rejects with `SlackStartError`. */
export async function identify(api: SlackApi): Promise<Identity> {
  try {
    const answer = await api.apiCall('auth.test');
    const said = (field: string): string => {
      const value: unknown = Reflect.get(answer, field);
      return typeof value === 'string' ? value : '';
    };
    return {
      botId: said('bot_id'),
      botUserId: said('user_id'),
      botName: said('user') || 'cdr',
      teamId: said('team_id'),
    };
  } catch (error) {
    throw new SlackStartError(startFault('SLACK_BOT_TOKEN', error));
  }
}

/** One line on why Slack does not let the bot start. */
export function startFault(variable: string, error: unknown): string {
  const code = slackCodeOf(error) || 'no answer';
  return error instanceof WebAPIPlatformError
    ? `Slack refuses ${variable} (${code}). Check the token on the app's settings page.`
    : `Slack cannot be reached (${code}). Check the network and SLACK_API_URL.`;
}
