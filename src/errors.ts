/** What a fault is to the person who meets it; wording hangs on the code, behaviour on the kind. */
export type ErrorKind =
  | 'bad_input'
  | 'not_found'
  | 'denied'
  | 'throttled'
  | 'unavailable'
  | 'bad_answer'
  | 'bad_config'
  | 'internal';

interface ErrorRow {
  readonly kind: ErrorKind;
  readonly level: 'info' | 'warn' | 'error';
  /** Whether asking again can help without anybody changing anything. */
  readonly tryAgain: boolean;
}

/** The one table of everything that can go wrong on the way to an answer. */
export const ERRORS = {
  call_not_found: { kind: 'not_found', level: 'info', tryAgain: false },
  call_id_refused: { kind: 'bad_input', level: 'info', tryAgain: false },
  instance_unknown: { kind: 'bad_config', level: 'error', tryAgain: false },
  access_denied: { kind: 'denied', level: 'error', tryAgain: false },
  list_denied: { kind: 'denied', level: 'error', tryAgain: false },
  search_refused: { kind: 'bad_input', level: 'warn', tryAgain: false },
  recording_not_ready: { kind: 'not_found', level: 'info', tryAgain: true },
  recording_not_expected: { kind: 'not_found', level: 'info', tryAgain: false },
  recording_denied: { kind: 'denied', level: 'error', tryAgain: false },
  recording_archived: { kind: 'not_found', level: 'info', tryAgain: false },
  account_blocked: { kind: 'denied', level: 'error', tryAgain: false },
  credentials_missing: { kind: 'bad_config', level: 'error', tryAgain: false },
  credentials_refused: { kind: 'bad_config', level: 'error', tryAgain: false },
  credentials_expired: { kind: 'bad_config', level: 'error', tryAgain: true },
  clock_wrong: { kind: 'bad_config', level: 'error', tryAgain: false },
  endpoint_wrong: { kind: 'bad_config', level: 'error', tryAgain: false },
  request_refused: { kind: 'internal', level: 'error', tryAgain: false },
  ccc_throttled: { kind: 'throttled', level: 'warn', tryAgain: true },
  ccc_busy: { kind: 'throttled', level: 'warn', tryAgain: true },
  ccc_failed: { kind: 'unavailable', level: 'warn', tryAgain: true },
  ccc_unavailable: { kind: 'unavailable', level: 'warn', tryAgain: true },
  ccc_unreachable: { kind: 'unavailable', level: 'warn', tryAgain: true },
  ccc_timeout: { kind: 'unavailable', level: 'warn', tryAgain: true },
  ccc_answer_unreadable: { kind: 'bad_answer', level: 'error', tryAgain: true },
  ccc_answer_too_large: { kind: 'bad_answer', level: 'error', tryAgain: false },
  internal: { kind: 'internal', level: 'error', tryAgain: true },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

/** Facts about a fault that are safe to log and to show: no keys, no signatures, no numbers, no foreign prose. */
export interface ErrorFacts {
  /** CCC's own error code, e.g. `Throttling.User`. */
  readonly upstreamCode?: string;
  /** CCC's RequestId: the reference Alibaba Cloud support asks for. */
  readonly requestId?: string;
  readonly httpStatus?: number;
  readonly attempts?: number;
  /** When asking again is likely to help, in ms. */
  readonly waitMs?: number;
}

/** The one error class that crosses module borders. Its message is the code: never text from outside. */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  constructor(
    readonly code: ErrorCode,
    readonly facts: ErrorFacts = {},
  ) {
    super(code);
  }
}

/** Turns anything thrown into a coded error; strangers become `internal`. */
export function asCodedError(thrown: unknown): CodedError {
  return thrown instanceof CodedError ? thrown : new CodedError('internal');
}
