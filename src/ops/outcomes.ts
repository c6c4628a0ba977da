import { ERRORS, type ErrorCode } from '../errors.js';

/** What somebody set the bot off with; also the name of its log line. */
export const TRIGGERS = [
  'command',
  'question',
  'read_as',
  'press',
  'page',
  'list',
  'form',
  'shortcut',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** What the bot was to do. The buttons of a card go by their own names. */
export const DEEDS = [
  'look_up',
  'compare',
  'find',
  'form',
  'question',
  'help',
  'share',
  'all_events',
  'picture',
  'recording',
  'numbers',
  'raw',
  'refresh',
] as const;
export type Deed = (typeof DEEDS)[number];

/** Refused by the operator's settings: who may, what is personal, how often. */
export const REFUSALS = ['not_allowed', 'not_sensitive_user', 'rate_limited'] as const;

/** Nothing was said, and nothing is logged: small talk, a second delivery, a value that is none of ours. */
export const QUIET = ['silent', 'duplicate', 'not_ours'] as const;

/** How something ended, other than by a fault of `errors.ts`. */
export const ENDINGS = [
  'posted',
  'posted_as_text',
  'private',
  'unconfirmed',
  'shown',
  'refreshed',
  'nothing_new',
  'window_not_opened',
  'busy',
  'not_understood',
  'unknown_instance',
  'thread_not_read',
  'expired',
  ...REFUSALS,
  ...QUIET,
] as const;
export type OutcomeCode = (typeof ENDINGS)[number] | ErrorCode;

/** Every code that an outcome can have: the bounded label of metrics. */
export const OUTCOMES: readonly string[] = [...ENDINGS, ...Object.keys(ERRORS)];

/** What became of one call: ids and a code. */
export interface CallDone {
  readonly contactId: string;
  readonly instanceId: string;
  readonly outcome: OutcomeCode;
}

/** One thing that somebody set off, once it is over: all that audit and metrics are made of. */
export interface Done {
  readonly trigger: Trigger;
  readonly did: Deed;
  readonly outcome: OutcomeCode;
  readonly calls: readonly CallDone[];
  readonly topics: readonly string[];
  /** Answered by "the record cannot tell". */
  readonly declined: boolean;
  /** What the asker should have been told could not be sent. */
  readonly replyLost: boolean;
  readonly user: string;
  /** Blank where it was set off in a window. */
  readonly channel: string;
  readonly reference: string;
  /** From the acknowledgement to the end. */
  readonly ms: number;
}

/** Outcomes in few words. */
export const RESULTS = ['done', 'declined', 'silent', 'duplicate', 'refused', 'failed'] as const;
export type Result = (typeof RESULTS)[number];

/** What ended without what was asked for, beside the faults of `errors.ts`. */
const FAILED: ReadonlySet<OutcomeCode> = new Set([
  'window_not_opened',
  'busy',
  'thread_not_read',
  'unconfirmed',
  'expired',
]);

export function resultOf({ outcome, declined }: Pick<Done, 'outcome' | 'declined'>): Result {
  if (outcome === 'duplicate') return 'duplicate';
  if (isQuiet(outcome)) return 'silent';
  if (isRefusal(outcome)) return 'refused';
  if (isFault(outcome) || FAILED.has(outcome)) return 'failed';
  return declined ? 'declined' : 'done';
}

export function isFault(outcome: OutcomeCode): outcome is ErrorCode {
  return Object.hasOwn(ERRORS, outcome);
}

export function isRefusal(outcome: OutcomeCode): boolean {
  return REFUSALS.some((refusal) => refusal === outcome);
}

export function isQuiet(outcome: OutcomeCode): boolean {
  return QUIET.some((quiet) => quiet === outcome);
}
