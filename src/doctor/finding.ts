import type { ErrorCode } from '../errors.js';

/** Only a failed check makes the doctor's exit code 1. */
export type State = 'ok' | 'warning' | 'failed';

/** The machine whose clock is compared with ours. */
export type ClockOf = 'slack' | 'ccc';

/** What a check found, as codes and values that name no secret; words are chosen last. */
export type Fact =
  | { readonly kind: 'environment_complete' }
  /** A fault as `loadConfig` words it: the variable's name, never its value. */
  | { readonly kind: 'environment_fault'; readonly fault: string }
  | { readonly kind: 'token_good'; readonly team: string; readonly user: string }
  | { readonly kind: 'token_refused'; readonly variable: string; readonly code: string }
  | { readonly kind: 'slack_unreachable'; readonly code: string }
  | { readonly kind: 'scopes_complete'; readonly count: number }
  | { readonly kind: 'scopes_missing'; readonly scopes: readonly string[] }
  | { readonly kind: 'scopes_surplus'; readonly scopes: readonly string[] }
  | { readonly kind: 'scopes_unknown' }
  | { readonly kind: 'socket_good' }
  /** Nothing but a request of Slack's can prove it. */
  | { readonly kind: 'signing_secret_set' }
  | { readonly kind: 'channel_member'; readonly channel: string }
  | { readonly kind: 'channel_without_bot'; readonly channel: string; readonly code: string }
  | { readonly kind: 'channel_unread'; readonly channel: string; readonly code: string }
  | { readonly kind: 'channel_no_id'; readonly position: number }
  | { readonly kind: 'ccc_allowed'; readonly action: string; readonly instance: string }
  | ({ readonly kind: 'ccc_forbidden'; readonly action: string; readonly instance: string } & Upstream)
  | ({
      readonly kind: 'ccc_fault';
      readonly action: string;
      readonly instance: string;
      readonly code: ErrorCode;
    } & Upstream)
  | { readonly kind: 'clock_right'; readonly of: ClockOf; readonly seconds: number }
  | { readonly kind: 'clock_off'; readonly of: ClockOf; readonly seconds: number }
  | { readonly kind: 'clock_unknown'; readonly of: ClockOf }
  | { readonly kind: 'redis_unset' }
  | { readonly kind: 'redis_good' }
  | { readonly kind: 'redis_away'; readonly code: string }
  | { readonly kind: 'port_free'; readonly port: number }
  | { readonly kind: 'port_of_a_bot'; readonly port: number }
  | { readonly kind: 'port_taken'; readonly port: number; readonly code: string };

/** Facts about the environment and Slack; the others are about CCC and this machine. */
export type SlackFact = Extract<
  Fact,
  {
    kind:
      | `environment_${string}`
      | `token_${string}`
      | `scopes_${string}`
      | `channel_${string}`
      | 'slack_unreachable'
      | 'socket_good'
      | 'signing_secret_set';
  }
>;

interface Upstream {
  /** CCC's own code; '' where there is none. */
  readonly upstream: string;
}

export interface Finding {
  readonly state: State;
  readonly fact: Fact;
}

export function ok(fact: Fact): Finding {
  return { state: 'ok', fact };
}

export function warning(fact: Fact): Finding {
  return { state: 'warning', fact };
}

export function failed(fact: Fact): Finding {
  return { state: 'failed', fact };
}
