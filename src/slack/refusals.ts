import { RespondError } from '@slack/bolt';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/** Slack's refusals that an invitation of the bot would lift. */
const NOT_A_MEMBER = new Set(['not_in_channel', 'channel_not_found']);

/** Refusals of the message's layout: its plain text may still pass. */
const LAYOUT = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'invalid_attachments',
  'only_one_table_allowed',
  'blocks_too_long',
]);

/** Slack said no to the blocks. A `response_url` answers a refused layout with HTTP 400 or 500 and no detail. */
export function isLayoutRefusal(error: unknown): boolean {
  if (error instanceof WebAPIPlatformError) return LAYOUT.has(error.data.error);
  return error instanceof RespondError && (error.statusCode === 400 || error.statusCode === 500);
}

/** Faults before anything was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Slack gave up half-way: part of it may have been done. */
const HALF_DONE = new Set(['fatal_error', 'internal_error']);

/** The request left, and what became of it is not known: the post may stand. */
export function isUnconfirmed(error: unknown): boolean {
  if (error instanceof WebAPIRequestError) return !NOT_SENT.has(systemCode(error.original));
  if (error instanceof WebAPIPlatformError) return HALF_DONE.has(error.data.error);
  return error instanceof WebAPIHTTPError && error.statusCode >= 500;
}

/** The same for a `response_url`, which throws what the connection threw. */
export function isLost(error: unknown): boolean {
  if (error instanceof RespondError || !(error instanceof Error)) return false;
  return !NOT_SENT.has(systemCode(error));
}

/** No way led to the asker. `cause` is what the last one said. */
export class NotTold extends Error {
  override readonly name = 'NotTold';
}

function systemCode(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Platform codes of a moment's trouble at Slack. */
const TROUBLE = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

/** Nothing that stands in the way for good: the same call may succeed later. */
export function isPassing(error: unknown): boolean {
  if (error instanceof WebAPIRateLimitedError || error instanceof WebAPIRequestError) return true;
  if (error instanceof WebAPIHTTPError) return error.statusCode >= 500;
  return error instanceof WebAPIPlatformError && TROUBLE.has(error.data.error);
}

/** Slack's refusal to post here, by its code; null for anything that is no refusal. */
export function refusalOf(error: unknown): { readonly code: string; readonly canInvite: boolean } | null {
  if (error instanceof WebAPIRateLimitedError) return { code: 'ratelimited', canInvite: false };
  if (error instanceof WebAPIRequestError) return { code: 'slack_unreachable', canInvite: false };
  if (!(error instanceof WebAPIPlatformError)) return null;
  const code = error.data.error.slice(0, 60);
  return { code, canInvite: NOT_A_MEMBER.has(code) };
}

/** Slack's own code or HTTP status of a failed call, for the log. */
export function slackCodeOf(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return error.data.error.slice(0, 60);
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof RespondError) return `response_url_${error.statusCode}`;
  if (error instanceof WebAPIRequestError) return systemCode(error.original) || 'request_failed';
  if (error instanceof NotTold) return slackCodeOf(error.cause);
  return '';
}
