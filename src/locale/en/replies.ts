import type { ErrorCode } from '../../errors.js';
import type { ErrorWords, ReplyWords } from '../messages.js';
import { duration, list } from './phrases.js';

const ADMIN = 'Ask the person who runs this bot';

/** What happened, and what to do about it. */
export const errors: Readonly<Record<ErrorCode, ErrorWords>> = {
  call_not_found: {
    what: 'No call with this id was found.',
    todo: 'Check the id. If the call has only just ended, its record can take a moment: try again shortly.',
  },
  call_id_refused: {
    what: 'The call centre did not accept this call id.',
    todo: 'Check the id: it looks like job-109634426711871319.',
  },
  instance_unknown: {
    what: 'The call centre instance set up for this bot is not known to Alibaba Cloud.',
    todo: `${ADMIN} to check CCC_INSTANCE_ID, CCC_INSTANCES and CCC_ENDPOINT.`,
  },
  access_denied: {
    what: 'The bot’s Alibaba Cloud account may not read this call.',
    todo: `${ADMIN} to allow ccc:GetCallDetailRecord for it.`,
  },
  list_denied: {
    what: 'The bot’s Alibaba Cloud account may not list calls.',
    todo: `${ADMIN} to allow ccc:ListCallDetailRecordsV2 for it.`,
  },
  search_refused: {
    what: 'The call centre did not accept this search.',
    todo: 'Try a shorter time, or fewer conditions.',
  },
  recording_not_ready: {
    what: 'The recording of this call is not ready yet.',
    todo: 'It is made after the call has ended. Try again in a few minutes.',
  },
  recording_not_expected: {
    what: 'This call has no recording: the record shows nobody answering it.',
    todo: 'Only answered calls are recorded.',
  },
  recording_denied: {
    what: 'The bot’s Alibaba Cloud account may not fetch recordings.',
    todo: `${ADMIN} to allow ccc:GetMonoRecording for it, and recordings in the instance.`,
  },
  recording_archived: {
    what: 'The record names a recording, but the call centre has no file of it at hand.',
    todo: 'It may be archived or past its retention time. An administrator can look for it in the CCC console and restore it from the archive.',
  },
  account_blocked: {
    what: 'Alibaba Cloud has blocked the bot’s account.',
    todo: `${ADMIN} to look at the account’s risk control and verification state.`,
  },
  credentials_missing: {
    what: 'The bot has no Alibaba Cloud credentials.',
    todo: `${ADMIN} to set access keys or a RAM role.`,
  },
  credentials_refused: {
    what: 'Alibaba Cloud refused the bot’s credentials.',
    todo: `${ADMIN} to check the access key id and secret.`,
  },
  credentials_expired: {
    what: 'The bot’s temporary Alibaba Cloud credentials have expired.',
    todo: `Try again in a minute. If it stays, ${ADMIN.charAt(0).toLowerCase()}${ADMIN.slice(1)} to renew them.`,
  },
  clock_wrong: {
    what: 'The bot’s server clock is wrong, so Alibaba Cloud refuses its requests.',
    todo: `${ADMIN} to correct the clock.`,
  },
  endpoint_wrong: {
    what: 'The CCC endpoint set up for this bot does not offer this operation.',
    todo: `${ADMIN} to check CCC_ENDPOINT.`,
  },
  request_refused: {
    what: 'The call centre refused the bot’s request.',
    todo: 'Trying again will not help. Pass the reference below to the person who runs this bot.',
  },
  ccc_throttled: {
    what: 'The call centre is limiting how often it may be asked.',
    todo: 'Try again in a minute.',
  },
  ccc_busy: {
    what: 'Too many people are asking the call centre at once.',
    todo: 'Try again in a minute.',
  },
  ccc_failed: {
    what: 'The call centre service had an internal error.',
    todo: 'Try again in a minute.',
  },
  ccc_unavailable: {
    what: 'The call centre service is unavailable.',
    todo: 'Try again in a few minutes.',
  },
  ccc_unreachable: {
    what: 'The call centre service could not be reached.',
    todo: 'Try again in a few minutes.',
  },
  ccc_timeout: {
    what: 'The call centre did not answer in time.',
    todo: 'Try again in a minute.',
  },
  ccc_answer_unreadable: {
    what: 'The call centre’s answer is not a call record.',
    todo: 'Try again. If it stays, pass the reference below to the person who runs this bot.',
  },
  ccc_answer_too_large: {
    what: 'The call centre’s answer is too large to be read safely.',
    todo: 'Trying again will not help. Pass the reference below to the person who runs this bot.',
  },
  internal: {
    what: 'Something in the bot failed, and the call could not be shown.',
    todo: 'Try again. If it stays, pass the reference below to the person who runs this bot.',
  },
};

export const replies: ReplyWords = {
  helpTitle: 'Look up a call of the call centre',
  help: (command, instances) => [
    { typed: `${command} job-109634426711871319`, does: 'the card of this call, posted here' },
    { typed: `${command} private job-109634426711871319`, does: 'the same, only for you' },
    { typed: `${command} job-… job-…`, does: 'two calls side by side; three to five, one card each' },
    { typed: command, does: 'a form: find calls by number, agent, queue, time and outcome' },
    { typed: `${command} recent 10`, does: 'the latest calls, only for you' },
    {
      typed: `${command} find 7731 yesterday`,
      does: 'calls of a number, its last digits, an agent or a queue',
    },
    ...instances.map((alias) => ({
      typed: `${command} ${alias} job-…`,
      does: `a call of the instance ${alias}`,
    })),
    { typed: 'who hung up?', does: 'any question about a call, in the thread of its card' },
    { typed: 'Look up call', does: 'in the menu of any message that has a call id in it, in threads too' },
    { typed: `${command} help`, does: 'this text' },
  ],
  notUnderstood: (text) => `“${text}” has no call id in it. A call id looks like job-109634426711871319.`,
  unknownInstance: (alias, known) =>
    `No instance is called “${alias}” here.${known.length === 0 ? '' : ` Known: ${list(known)}.`}`,
  reference: (reference) => `Reference: ${reference}`,
  askedFor: (contactId) => `You asked for ${contactId}`,
  upstreamCode: (code) => `CCC code: ${code}`,
  invite: (botName) =>
    `Only you can see this: the bot is not in this channel. Invite it with /invite @${botName} to post cards here.`,
  sharedChannel: 'Only you can see this: people of another company are in this channel.',
  cannotPost: (code) => `Only you can see this: Slack did not let the bot post here (${code}).`,
  onlyYou: 'Only you can see this.',
  notAllowed: 'The people who run this bot have not allowed it for you here.',
  tooMany: (waitMs) =>
    `You have asked more in this minute than the bot answers one person. It goes on in ${duration(waitMs)}.`,
  tryAgainIn: (waitMs) => `Try again in ${duration(waitMs)}.`,
  unconfirmed: 'Slack did not confirm the message, so it may or may not be there. If it is not, ask again.',
  plainText: 'Slack did not accept the card’s layout, so this is its plain text.',
};
