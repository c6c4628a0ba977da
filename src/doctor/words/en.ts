import type { ErrorCode } from '../../errors.js';
import { messagesFor } from '../../locale/index.js';
import type { Fact, SlackFact } from '../finding.js';
import type { DoctorWords } from './index.js';

/** What an operator does about a fault of CCC; the others pass by themselves. */
const REMEDIES: Partial<Record<ErrorCode, string>> = {
  instance_unknown: 'check CCC_INSTANCE_ID, CCC_INSTANCES and the region in CCC_ENDPOINT',
  account_blocked: 'look at the notices of the Alibaba Cloud account',
  credentials_missing: 'set ALIBABA_CLOUD_ACCESS_KEY_ID and its secret, or give the machine a RAM role',
  credentials_refused: 'check ALIBABA_CLOUD_ACCESS_KEY_ID, its secret and the security token',
  credentials_expired: 'renew ALIBABA_CLOUD_SECURITY_TOKEN, or use a RAM role, which renews itself',
  clock_wrong: 'set the clock of this machine (NTP)',
  endpoint_wrong: 'check CCC_ENDPOINT',
  ccc_unreachable: 'check CCC_ENDPOINT, DNS, proxy and firewall',
  ccc_timeout: 'check proxy and firewall, then try again',
  request_refused: 'look the code up in Alibaba Cloud’s error centre',
};

const WHOSE = { slack: 'Slack', ccc: 'CCC' } as const;

export const en: DoctorWords = {
  states: { ok: 'ok     ', warning: 'warning', failed: 'failed ' },
  summary: ({ ok, warning, failed }) => `${ok} ok, ${warning} warnings, ${failed} failed`,
  say,
};

function say(fact: Fact): string {
  switch (fact.kind) {
    case 'environment_complete':
      return 'Environment: complete';
    case 'environment_fault':
      return `Environment: ${fact.fault}. Correct it in .env (README, "Environment"); the other checks need it`;
    case 'token_good':
      return `Slack token: workspace ${fact.team}, bot @${fact.user}`;
    case 'token_refused':
      return `${fact.variable}: Slack refuses it (${fact.code}). Copy it again from the app’s settings page`;
    case 'slack_unreachable':
      return `Slack: no answer (${fact.code}). Check network, proxy and SLACK_API_URL`;
    case 'scopes_complete':
      return `Slack scopes: all ${fact.count} of manifest.yml`;
    case 'scopes_missing':
      return `Slack scopes: ${fact.scopes.join(', ')} missing. Paste manifest.yml into the app’s settings and install the app again`;
    case 'scopes_surplus':
      return `Slack scopes: ${fact.scopes.join(', ')} not used by this version. Remove them in the app’s settings`;
    case 'scopes_unknown':
      return 'Slack scopes: Slack does not say which. Compare the app’s settings with manifest.yml';
    case 'socket_good':
      return 'SLACK_APP_TOKEN: Socket Mode can connect';
    case 'signing_secret_set':
      return 'SLACK_SIGNING_SECRET: set; only a request from Slack can prove it (look for 401 in the log)';
    case 'channel_member':
      return `Channel ${fact.channel}: the bot is a member`;
    case 'channel_without_bot':
      return `Channel ${fact.channel}: the bot is not in it (${fact.code}). Type /invite @cdr there`;
    case 'channel_unread':
      return `Channel ${fact.channel}: not known (${fact.code}). Check the scopes above, then try again`;
    case 'channel_no_id':
      return `Channel ${fact.position}: that is no channel id. Copy it from "View channel details": it begins with C`;
    default:
      return sayOther(fact);
  }
}

function sayOther(fact: Exclude<Fact, SlackFact>): string {
  switch (fact.kind) {
    case 'ccc_allowed':
      return `CCC ${fact.action} on ${fact.instance}: allowed`;
    case 'ccc_forbidden':
      return `CCC ${fact.action} on ${fact.instance}: forbidden${code(fact.upstream)}. Allow ccc:${fact.action} for the RAM user or role, and check its role in the instance`;
    case 'ccc_fault': {
      const { what } = messagesFor('en').errors[fact.code];
      return `CCC ${fact.action} on ${fact.instance}: ${fact.code}${code(fact.upstream)}. ${what} To do: ${REMEDIES[fact.code] ?? 'try again in a minute'}`;
    }
    case 'clock_right':
      return `Clock: within ${Math.abs(fact.seconds)} s of ${WHOSE[fact.of]}’s`;
    case 'clock_off':
      return `Clock: ${Math.abs(fact.seconds)} s ${fact.seconds > 0 ? 'ahead of' : 'behind'} ${WHOSE[fact.of]}’s. Set the clock of this machine (NTP): beyond 5 minutes signatures are refused`;
    case 'clock_unknown':
      return `Clock: ${WHOSE[fact.of]} does not tell its time, so it could not be compared`;
    case 'redis_unset':
      return 'Redis: REDIS_URL is not set; right for one process, several need it';
    case 'redis_good':
      return 'Redis: reachable, and it does what the bot needs';
    case 'redis_away':
      return `Redis: not usable (${fact.code}). Check REDIS_URL, its password and the network; the bot serves without it, each process for itself`;
    case 'port_free':
      return `PORT ${fact.port}: free`;
    case 'port_of_a_bot':
      return `PORT ${fact.port}: a running bot listens there`;
    case 'port_taken':
      return `PORT ${fact.port}: cannot be bound (${fact.code}). End what listens there, or set another HOST and PORT`;
  }
}

function code(upstream: string): string {
  return upstream === '' ? '' : ` (${upstream})`;
}
