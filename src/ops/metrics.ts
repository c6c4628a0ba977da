import { DEEDS, OUTCOMES, RESULTS, TRIGGERS } from './outcomes.js';
import { ERRORS } from '../errors.js';

/** Operations of CCC that the bot uses. */
export const CCC_ACTIONS = ['GetCallDetailRecord', 'ListCallDetailRecordsV2', 'GetMonoRecording'] as const;

/** Methods of Slack's Web API that the bot uses; `upload` and `response_url` stand for all of those addresses. */
export const SLACK_METHODS = [
  'auth.test',
  'apps.connections.open',
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.update',
  'conversations.replies',
  'conversations.info',
  'conversations.history',
  'assistant.threads.setStatus',
  'views.open',
  'views.update',
  'files.getUploadURLExternal',
  'files.completeUploadExternal',
  'upload',
  'response_url',
] as const;

/** What Slack refuses with where it concerns this bot. Any other code counts as `other`. */
export const SLACK_CODES = [
  'ok',
  'ratelimited',
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'missing_scope',
  'access_denied',
  'ekm_access_denied',
  'messages_tab_disabled',
  'invalid_blocks',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_arguments',
  'thread_not_found',
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'file_uploads_disabled',
  'expired_trigger_id',
  'not_found',
  'user_not_in_channel',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'http_4xx',
  'http_5xx',
  'timeout',
  'unreachable',
] as const;

/** Where a record came from: this process's memory, a look-up under way, what another replica fetched, CCC. */
export const RECORD_SOURCES = ['memory', 'under_way', 'shared', 'ccc'] as const;
export type RecordSource = (typeof RECORD_SOURCES)[number];

/** Seconds. An answer from memory takes milliseconds, a look-up at most 10 s, and then it has to be posted. */
const SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 20];

/** A label and every value that it can have; null: one fixed value, set at the start. */
type Labels = Readonly<Record<string, readonly string[] | null>>;

interface Definition {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: Labels;
}

/**
 * Every metric of the bot. Labels are bounded: a value that is not in its list is counted as `other`, so that nothing
 * from outside can make series.
 */
export const METRICS = {
  cdr_requests_total: counter('What people set the bot off with, and how it ended.', {
    trigger: TRIGGERS,
    deed: DEEDS,
    result: RESULTS,
  }),
  cdr_request_duration_seconds: histogram('From the acknowledgement until it is done; silence is left out.', {
    deed: DEEDS,
  }),
  cdr_lookups_total: counter('Calls asked for, one by one, by what became of each.', { outcome: OUTCOMES }),
  cdr_errors_total: counter('Faults told privately, by their code in the README.', {
    code: Object.keys(ERRORS),
  }),
  cdr_replies_lost_total: counter('Private answers that could not be sent: the asker saw nothing.', {}),
  cdr_records_served_total: counter('Records by where they came from.', { from: RECORD_SOURCES }),
  cdr_ccc_requests_total: counter('Requests to CCC, retries included.', {
    action: CCC_ACTIONS,
    outcome: ['ok', ...Object.keys(ERRORS)],
  }),
  cdr_ccc_request_duration_seconds: histogram('One request to CCC.', { action: CCC_ACTIONS }),
  cdr_ccc_retries_total: counter('Requests to CCC that repeat a failed one.', { action: CCC_ACTIONS }),
  cdr_slack_requests_total: counter('Requests to Slack, by its answer.', {
    method: SLACK_METHODS,
    outcome: SLACK_CODES,
  }),
  cdr_slack_request_duration_seconds: histogram('One request to Slack.', { method: SLACK_METHODS }),
  cdr_audit_lines_lost_total: counter('Audit lines that could not be written to AUDIT_LOG.', {}),
  cdr_work_in_progress: gauge('Requests under way.', {}),
  cdr_ready: gauge('1 while GET /readyz answers 200.', {}),
  cdr_store_degraded: gauge('1 while REDIS_URL is set and Redis is away: this process shares nothing.', {}),
  cdr_build_info: gauge('Always 1; the label is the version.', { version: null }),
} as const satisfies Readonly<Record<string, Definition>>;

export type Metrics = typeof METRICS;
export type MetricName = keyof Metrics;

export const LATENCY_BUCKETS: readonly number[] = SECONDS;

function counter<L extends Labels>(help: string, labels: L) {
  return { kind: 'counter', help, labels } as const;
}

function gauge<L extends Labels>(help: string, labels: L) {
  return { kind: 'gauge', help, labels } as const;
}

function histogram<L extends Labels>(help: string, labels: L) {
  return { kind: 'histogram', help, labels } as const;
}
